import { describe, expect, it } from "vitest";
import type { Step } from "../support/simulatedDrill.ts";
import { drillAfter, release, startex } from "../support/simulatedDrill.ts";
import { publicScenario, reactionsOf, reasons, say, trustOf, until } from "./publicDrill.ts";

const SCENARIO = publicScenario();
const up = (claim: string): Step[] => [startex, release(`on-${claim}`), until("1:00")];
const played = (...steps: Step[]) => drillAfter(SCENARIO, ...steps);
const states = (who: string, claim: string, stance: string, data: object = {}) =>
  say(who, { claim, stance, ...data });
const corrections = (drill: ReturnType<typeof played>, claim: string) =>
  drill.state.public.claims.get(claim)?.corrections.map(({ unit }) => unit);

describe("what a unit says of a claim stands", () => {
  it("PUB-14 and comes out 45 minutes later where it is not so; its corrections have no hold from then on", () => {
    const drill = played(...up("late-pay"), states("comms", "late-pay", "false"), until("46:59"));
    expect(reasons(drill, "shown-wrong")).toEqual([]);
    expect(corrections(drill, "late-pay")).toEqual(["comms"]);
    until("47:00")(drill);
    expect(reactionsOf(drill, "shown-wrong")).toMatchObject([
      { minute: 47, unit: "comms", claim: "late-pay" },
    ]);
    expect(corrections(drill, "late-pay")).toEqual([]);
    expect(trustOf(drill)).toBe(35);
    until("300:00")(drill);
    expect(trustOf(drill)).toBe(35);
  });

  it("PUB-14 after the claim's own `reveal` at the planned rate, where it has one", () => {
    const scenario = publicScenario({
      clock: { start: "2031-09-14T17:00:00+07:00", rate: 6 },
      claims: [
        {
          id: "dam",
          text: "t",
          truth: "misleading",
          harm: "high",
          reveal: "10m",
          spread: { n0: 0, seeds: 200 },
        },
      ],
    });
    const drill = drillAfter(
      scenario,
      startex,
      release("on-dam"),
      until("1:00"),
      states("comms", "dam", "true"),
      until("30:00"),
    );
    // Published at minute 6 of the story, heard at 7; ten minutes of play are an hour.
    expect(reasons(drill, "shown-wrong")).toEqual([[67, "shown-wrong", -25]]);
  });

  it("PUB-14 saying it again, or more mildly, puts nothing off and costs nothing more; nobody listens any more", () => {
    const drill = played(
      ...up("late-pay"),
      states("comms", "late-pay", "false"),
      until("20:00"),
      states("comms", "late-pay", "misleading"),
      until("40:00"),
      states("comms", "late-pay", "false"),
      until("60:00"),
      states("comms", "late-pay", "false", { kind: "correction" }),
      until("200:00"),
    );
    expect(reasons(drill, "shown-wrong")).toEqual([[47, "shown-wrong", -25]]);
    expect(corrections(drill, "late-pay")).toEqual([]);
    expect(reactionsOf(drill, "correction").at(-1)).toMatchObject({ minute: 61, quality: 0 });
  });

  it("PUB-14 at once where a claim that was open turns out otherwise", () => {
    const scenario = publicScenario({
      claims: [
        {
          id: "ford",
          text: "t",
          truth: "unresolved",
          harm: "low",
          becomes: { truth: "true", at: "30m" },
          spread: { n0: 0, seeds: 200 },
        },
        {
          id: "dam",
          text: "t",
          truth: "false",
          harm: "low",
          becomes: { truth: "true", at: "30m" },
          spread: { n0: 0, seeds: 200 },
        },
      ],
    });
    const drill = drillAfter(
      scenario,
      startex,
      release("on-ford"),
      release("on-dam"),
      until("1:00"),
      states("comms", "ford", "false"),
      states("comms", "dam", "false"),
      states("hydro", "ford", "true"),
      states("lead", "ford", "unresolved"),
      until("100:00"),
    );
    expect(reactionsOf(drill, "shown-wrong").map(({ minute, unit, claim }) => [minute, unit, claim])).toEqual(
      [
        [30, "comms", "ford"],
        [30, "comms", "dam"],
      ],
    );
  });

  it("PUB-14 a fact told of an opinion is wrong, and what leaves the claim open never is", () => {
    const drill = played(
      ...up("taste"),
      states("comms", "taste", "false"),
      states("hydro", "taste", "true"),
      states("lead", "taste", "unresolved"),
      states("press", "taste", "opinion"),
      until("100:00"),
    );
    expect(reactionsOf(drill, "shown-wrong").map(({ minute, unit }) => [minute, unit])).toEqual([
      [47, "comms"],
      [47, "hydro"],
    ]);
  });

  it("PUB-14 also what was only told to a journalist, of a claim that has not reached the public", () => {
    const drill = played(
      startex,
      release("memo"),
      states("hydro", "late-pay", "opinion", { kind: "answer" }),
      until("120:00"),
    );
    expect(reasons(drill)).toEqual([
      [1, "answer", 0],
      [46, "shown-wrong", -25],
    ]);
  });

  it("PUB-15 who puts it right before that is credited, and the earlier word loses its hold", () => {
    const drill = played(
      ...up("late-pay"),
      states("comms", "late-pay", "false"),
      until("46:00"),
      states("comms", "late-pay", "true"),
      until("200:00"),
    );
    expect(reasons(drill, "mistake-disclosed", "shown-wrong")).toEqual([[47, "mistake-disclosed", 5]]);
    expect(corrections(drill, "late-pay")).toEqual([]);
    expect(trustOf(drill)).toBe(65);
  });

  it("PUB-15 who puts it right afterwards is not, and is held to the new word", () => {
    const drill = played(
      ...up("late-pay"),
      states("comms", "late-pay", "false"),
      until("47:00"),
      states("comms", "late-pay", "unresolved"),
      states("comms", "late-pay", "true"),
      until("200:00"),
      states("comms", "late-pay", "false"),
      until("300:00"),
    );
    // A second denial, after the truth was told, is news again.
    expect(reasons(drill, "mistake-disclosed", "shown-wrong")).toEqual([
      [47, "shown-wrong", -25],
      [246, "shown-wrong", -25],
    ]);
  });

  it("PUB-15 who takes a denial back and leaves the claim open takes back what it did to the spread", () => {
    const drill = played(
      ...up("dam"),
      states("comms", "dam", "false"),
      states("hydro", "dam", "false"),
      until("5:00"),
    );
    expect(corrections(drill, "dam")).toEqual(["comms", "hydro"]);
    states("comms", "dam", "unresolved", { kind: "update" })(drill);
    until("6:00")(drill);
    expect(corrections(drill, "dam")).toEqual(["hydro"]);
    // A first holding statement keeps what it does when the correction follows.
    const held = played(
      ...up("dam"),
      states("comms", "dam", "unresolved", { kind: "holding" }),
      until("5:00"),
      states("comms", "dam", "false"),
      until("6:00"),
    );
    expect(corrections(held, "dam")).toEqual(["comms", "comms"]);
  });

  it("PUB-16 each pair of units that contradict each other costs trust once, for as long as it lasts", () => {
    const drill = played(
      ...up("dam"),
      states("comms", "dam", "false"),
      states("hydro", "dam", "true"),
      states("lead", "dam", "misleading"),
      states("hydro", "dam", "true"),
      states("press", "dam", "unresolved"),
      until("2:00"),
    );
    const pairs = (minute: number) =>
      reactionsOf(drill, "contradiction")
        .filter((each) => each.minute === minute)
        .map(({ unit, other, trust }) => [unit, other, Math.round(trust * 100)]);
    expect(pairs(2)).toEqual([
      ["hydro", "comms", -8],
      ["lead", "hydro", -8],
    ]);
    states("hydro", "dam", "false")(drill);
    until("3:00")(drill);
    states("comms", "dam", "true")(drill);
    until("4:00")(drill);
    expect(pairs(3)).toEqual([]);
    expect(pairs(4)).toEqual([
      ["comms", "hydro", -8],
      ["comms", "lead", -8],
    ]);
  });

  it("PUB-17 an apology counts once for what was shown to be wrong, and not without", () => {
    const apologise = (who: string) => say(who, { claim: "late-pay", kind: "apology", stance: "true" });
    const drill = played(
      ...up("late-pay"),
      states("comms", "late-pay", "false"),
      apologise("hydro"),
      until("48:00"),
      apologise("hydro"),
      apologise("comms"),
      apologise("comms"),
      until("50:00"),
    );
    expect(
      reactionsOf(drill, "apology").map(({ minute, unit, trust }) => [minute, unit, Math.round(trust * 100)]),
    ).toEqual([[49, "comms", 3]]);
  });
});
