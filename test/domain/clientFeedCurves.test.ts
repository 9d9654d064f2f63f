import { describe, expect, it } from "vitest";
import { curveOf, curvesOf, latestOf, marksOf, trustOf, valueAt } from "../../client/src/feed/curves.ts";
import {
  areaPath,
  linePath,
  packFlags,
  spanOf,
  storyTicks,
  xOf,
} from "../../client/src/feed/model/chartScale.ts";
import { stepCursor } from "../../client/src/feed/model/curveCursor.ts";
import { tableMinutes } from "../../client/src/feed/model/tableMinutes.ts";
import { feedView, MINUTE, postRow, START } from "./clientFeedRows.ts";

describe("the curves of a view", () => {
  it("FED-13 string a claim's chunks together, in their order, with nothing where a chunk is missing", () => {
    const view = feedView("control");
    view.curves["dam/33"] = {
      id: "dam/33",
      claim: "dam",
      from: 33,
      shares: [5],
      reach: [0.5],
      belief: [0.2],
    };
    view.curves["dam/30"] = {
      id: "dam/30",
      claim: "dam",
      from: 30,
      shares: [1, 2],
      reach: [0.1, 0.2],
      belief: [0, 0.1],
    };
    view.curves["well/0"] = { id: "well/0", claim: "well", from: 0, shares: [0], reach: [0] };
    expect(curveOf(view, "dam")).toEqual({
      claim: "dam",
      shares: { from: 30, values: [1, 2, null, 5] },
      reach: { from: 30, values: [0.1, 0.2, null, 0.5] },
      belief: { from: 30, values: [0, 0.1, null, 0.2] },
    });
    expect(curveOf(view, "well")?.belief).toBeNull();
    expect(curveOf(view, "none")).toBeNull();
    expect(curvesOf(view)).toBe(curvesOf({ curves: view.curves }));
  });

  it("FED-13 tell the last number known and the one of a minute; trust is one course", () => {
    const view = feedView("control");
    expect(trustOf(view)).toBeNull();
    view.moods["2"] = { id: "2", from: 2, trust: [0.4] };
    view.moods["0"] = { id: "0", from: 0, trust: [0.6, 0.5] };
    const trust = trustOf(view);
    expect(trust).toEqual({ from: 0, values: [0.6, 0.5, 0.4] });
    expect(latestOf(trust)).toBe(0.4);
    expect(latestOf({ from: 0, values: [1, null] })).toBe(1);
    expect([valueAt({ from: 5, values: [1] }, 5), valueAt({ from: 5, values: [1] }, 6)]).toEqual([1, null]);
  });

  it("FED-14 carry what units published on the claim and why the public moved; trust carries all of it", () => {
    const view = feedView("control");
    for (const post of [
      postRow({ id: "s", unit: "health", kind: "correction", claim: "dam", scenarioMs: START + 3 * MINUTE }),
      postRow({ id: "o", unit: "press", kind: "update", claim: "well", scenarioMs: START + MINUTE }),
      postRow({ id: "c", claim: "dam" }),
    ]) {
      view.posts[post.id] = post;
    }
    view.reactions["r"] = {
      id: "r",
      minute: 2,
      cause: "no-answer",
      trust: -0.03,
      claim: "dam",
      playMs: 0,
      scenarioMs: START,
    };
    expect(marksOf(view, "dam").map(({ key, minute }) => [key, minute])).toEqual([
      ["reaction/r", 2],
      ["post/s", 3],
    ]);
    expect(marksOf(view, null).map(({ key }) => key)).toEqual(["post/o", "reaction/r", "post/s"]);
  });
});

describe("the chart of a curve", () => {
  const course = { from: 0, values: [0, 0.5, null, 1, 2] };

  it("FED-17 spans from STARTEX to the last thing on it, half an hour at least", () => {
    expect(spanOf([], [])).toEqual({ from: 0, to: 30 });
    expect(spanOf([{ from: 10, values: new Array<number>(50).fill(0) }], [])).toEqual({ from: 0, to: 60 });
    expect(spanOf([], [99.5])).toEqual({ from: 0, to: 101 });
  });

  it("FED-17 has its ticks at round hours of the story, as close as there is room for", () => {
    expect(storyTicks({ from: 0, to: 120 }, 400, 60, 40)).toEqual([20, 50, 80, 110]);
    expect(storyTicks({ from: 0, to: 120 }, 400, 120, 40)).toEqual([20, 80]);
    expect(storyTicks({ from: 0, to: 30 }, 600, 60, 0)).toEqual([0, 5, 10, 15, 20, 25, 30]);
  });

  it("FED-17 breaks its line where nothing is known, and stays between nothing and all", () => {
    const x = xOf({ from: 0, to: 4 }, 40);
    expect(linePath(course, x, 100)).toBe("M0 100L10 50M30 0L40 0");
    expect(areaPath(course, x, 100)).toBe("M0 100L10 50L10 100L0 100ZM30 0L40 0L40 100L30 100Z");
    expect(linePath({ from: 0, values: [] }, x, 100)).toBe("");
  });

  it("FED-17 gathers flags that would cover one another under the earliest", () => {
    const marks = [0, 1, 5, 30].map((minute) => ({ minute }));
    const flags = packFlags(marks, (minute) => minute * 4, 22);
    expect(flags.map(({ x, marks: held }) => [x, held.length])).toEqual([
      [0, 3],
      [120, 1],
    ]);
  });

  it("FED-18 is read by keyboard: minutes, tens, ends and marks, and never beyond its span", () => {
    const span = { from: 0, to: 60 };
    const step = (key: string, minute: number, shift = false) =>
      stepCursor(key, shift, minute, span, [10, 40]);
    expect([step("ArrowRight", 60), step("ArrowLeft", 0)]).toEqual([60, 0]);
    expect([step("PageUp", 55), step("PageDown", 25)]).toEqual([60, 15]);
    expect([step("Home", 30), step("End", 30)]).toEqual([0, 60]);
    expect([step("ArrowRight", 10, true), step("ArrowLeft", 40, true)]).toEqual([40, 10]);
    expect([step("ArrowRight", 40, true), step("ArrowLeft", 10, true)]).toEqual([40, 10]);
    expect(step("a", 30)).toBeNull();
  });

  it("FED-18 is a table too: every tenth minute, the last known and each mark, the latest first", () => {
    const long = { from: 0, values: new Array<number>(25).fill(0.1) };
    expect(tableMinutes({ from: 0, to: 30 }, [long], [7.4])).toEqual([24, 20, 10, 7, 0]);
    expect(tableMinutes({ from: 0, to: 30 }, [], [3])).toEqual([3]);
  });
});
