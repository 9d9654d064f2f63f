import type { ClockAnchor } from "@firebreak/shared/clock";
import type { CurveRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { curvesOf, trustOf } from "../../client/src/feed/curves.ts";
import { layoutSpread, type SpreadSource } from "../../client/src/reaction/spread/layoutSpread.ts";
import { readChronicle } from "../../client/src/ui/lanes/chronicle.ts";
import { playAt, scenarioAt } from "../../client/src/ui/lanes/storyClock.ts";
import { LaneView, MINUTE, RATE, START } from "../support/laneView.ts";

const clock: ClockAnchor = { at: 0, playMs: 0, scenarioMs: START, rate: RATE, running: true };
const PLOT = { width: 1_000, reachHeight: 80, trustHeight: 30, most: 3 };
const TWENTY = { fromMs: 0, toMs: 20 * MINUTE };

function curve(claim: string, reach: number[], from = 0): CurveRow {
  return { id: `${claim}/${from}`, claim, from, shares: reach.map(() => 1), reach };
}

function source(drill: LaneView, curves: CurveRow[], trust: number[] | null = null): SpreadSource {
  return {
    curves: curvesOf({ curves: Object.fromEntries(curves.map((row) => [row.id, row])) }),
    trust: trust === null ? null : trustOf({ moods: { "0": { id: "0", from: 0, trust } } }),
    chronicle: readChronicle(drill.view),
    clock,
    startMs: START,
  };
}

const hall = () => new LaneView().site("a").unit("comms", "a").unit("hydro", "a");
/** The places of a path: `[x, y]` in px. */
const placesOf = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]): [number, number] => [
    Number(x),
    Number(y),
  ]);

describe("the story's time on the axis of play", () => {
  const drill = hall().act("exercise.started", 0).act("unit.online", 10);
  drill.act("exercise.jumped", 10, { scenarioMs: START + 120 * MINUTE });
  drill.act("unit.online", 20, { scenarioMs: START + 180 * MINUTE });
  const { samples } = readChronicle(drill.view);
  const at = (minute: number) => playAt(samples, clock, START + minute * MINUTE) / MINUTE;

  it("OBS-38 finds the moment of play of a moment of the story, and a jump's at the jump", () => {
    expect([0, 30, 60, 90, 119].map(at)).toEqual([0, 5, 10, 10, 10]);
    expect([120, 150, 180, 192].map(at)).toEqual([10, 15, 20, 22]);
    expect(playAt([], clock, START + 30 * MINUTE)).toBe(5 * MINUTE);
  });

  it("OBS-38 is the other way round of the story's clock", () => {
    for (let minute = 0; minute <= 25; minute += 0.5) {
      const there = scenarioAt(samples, clock, minute * MINUTE);
      expect(playAt(samples, clock, there)).toBeCloseTo(minute * MINUTE, 3);
    }
  });
});

describe("reach and trust under the lanes", () => {
  it("OBS-39 draws the claims that most have met, the most first, and counts the others", () => {
    const laid = layoutSpread(
      source(hall(), [curve("a", [0.1]), curve("b", [0.3]), curve("c", [0.02]), curve("d", [0.2])]),
      TWENTY,
      PLOT,
    );
    expect(laid.reach.map(({ claim }) => claim)).toEqual(["b", "d", "a"]);
    expect(laid.hidden).toBe(1);
  });

  it.each([
    [0.01, 0.05],
    [0.09, 0.1],
    [0.2, 0.25],
    [0.49, 1],
    [0.97, 1],
  ])("OBS-39 has a scale that a reach of %d fits and can be seen to move on", (highest, top) => {
    const laid = layoutSpread(source(hall(), [curve("a", [0, highest])]), TWENTY, PLOT);
    expect(laid.top).toBe(top);
    for (const [, y] of placesOf(laid.reach[0]?.path ?? "")) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(PLOT.reachHeight);
    }
  });

  it("OBS-40 shows trust on a band of its own, thirty hundredths of it at least and never beyond its ends", () => {
    const band = (trust: number[]) => layoutSpread(source(hall(), [], trust), TWENTY, PLOT).trust;
    const calm = band([0.6, 0.6]);
    expect((calm?.to ?? 0) - (calm?.from ?? 0)).toBeCloseTo(0.3);
    for (const trust of [[0.01], [0.99], [0, 1], [0.6, 0.2]]) {
      const laid = band(trust);
      expect(laid?.from).toBeGreaterThanOrEqual(0);
      expect(laid?.to).toBeLessThanOrEqual(1.0001);
      for (const [, y] of placesOf(laid?.path ?? "")) {
        expect(y).toBeGreaterThanOrEqual(-0.1);
        expect(y).toBeLessThanOrEqual(PLOT.trustHeight + 0.1);
      }
    }
    expect(band([])).toBeNull();
    expect(layoutSpread(source(hall(), []), TWENTY, PLOT).trust).toBeNull();
  });

  it("OBS-40 tells the change against ten minutes of the story ago", () => {
    const falling = Array.from({ length: 16 }, (_, minute) => 0.6 - minute * 0.01);
    const laid = layoutSpread(
      source(
        hall(),
        [
          curve(
            "a",
            falling.map((value) => 1 - value),
          ),
        ],
        falling,
      ),
      TWENTY,
      PLOT,
    );
    expect(laid.trust?.change).toBeCloseTo(-0.1);
    expect(laid.reach[0]?.change).toBeCloseTo(0.1);
    expect(laid.trust?.latest).toBeCloseTo(0.45);
  });

  it("OBS-41 puts each minute at its moment of play, and draws no more than the window holds", () => {
    const drill = hall().act("exercise.started", 0).act("unit.online", 60);
    const reach = Array.from({ length: 60 * RATE + 1 }, (_, minute) => minute / 1_000);
    const window = { fromMs: 10 * MINUTE, toMs: 20 * MINUTE };
    const laid = layoutSpread(source(drill, [curve("a", reach)]), window, PLOT);
    const places = placesOf(laid.reach[0]?.path ?? "");
    expect(places.length).toBeLessThanOrEqual(10 * RATE + 4);
    // Minute 90 of the story is minute 15 of play: the middle of the window.
    expect(places.some(([x, y]) => x === 500 && Math.abs(y - 80 * (1 - 0.09 / laid.top)) < 0.1)).toBe(true);
    expect(layoutSpread(source(drill, [curve("a", reach)]), window, PLOT)).toEqual(laid);
  });

  it("OBS-41 breaks a line where nothing is known, and then has no ground under it", () => {
    const laid = layoutSpread(
      source(hall(), [curve("a", [0.1, 0.1]), curve("a", [0.2, 0.2], 9)]),
      TWENTY,
      PLOT,
    );
    expect(laid.reach[0]?.path.match(/M/g)).toHaveLength(2);
    expect(laid.reach[0]?.area).toBeNull();
  });

  it("OBS-42 marks when units spoke to the public or asked for a restriction, within the window", () => {
    const drill = hall();
    drill.act("response.published", 5, { unit: "comms", kind: "holding" });
    drill.act("restriction.requested", 10, { unit: "hydro", claim: "a", measure: "remove" });
    drill.act("claim.assessed", 6, { unit: "comms" });
    drill.act("response.published", 30, { unit: "comms", kind: "update" });
    const { spoken } = layoutSpread(source(drill, [curve("a", [0.1])]), TWENTY, PLOT);
    expect(spoken.map(({ x, unit, sign }) => [Math.round(x), unit, sign])).toEqual([
      [250, "comms", "published"],
      [500, "hydro", "restricted"],
    ]);
  });

  it("OBS-43 leaves comments to the curves: they have no mark", () => {
    const drill = hall().post("report", 3).post("voice", 4);
    const voice = drill.view.posts["voice"];
    if (voice !== undefined) voice.voice = true;
    const { marks } = readChronicle(drill.view);
    expect([...marks.values()].flatMap(({ arrivals }) => arrivals.map(({ key }) => key))).toEqual([
      "post/report",
    ]);
  });
});
