import { describe, expect, it } from "vitest";
import { hallGrouping } from "../../client/src/features/observer/model/hallLanes.ts";
import { byMinute } from "../../client/src/features/observer/model/minutes.ts";
import { latestPost } from "../../client/src/features/observer/model/newsreel.ts";
import { countPlay } from "../../client/src/features/observer/model/counts.ts";
import { readOutcome } from "../../client/src/features/observer/model/outcome.ts";
import { rosterOf } from "../../client/src/features/observer/model/roster.ts";
import { concerns } from "../../client/src/ui/concerns.ts";
import { readChronicle } from "../../client/src/ui/lanes/chronicle.ts";
import { METRICS } from "../../client/src/ui/lanes/laneMetrics.ts";
import { LaneView, START } from "../support/laneView.ts";

describe("the observers' selectors", () => {
  it("OBS-25 take the latest thing that the public saw as the headline, whoever it came from", () => {
    const drill = new LaneView().post("b", 4).post("a", 4, "comms");
    expect(latestPost(drill.view.posts)?.id).toBe("a");
    expect(latestPost({})).toBeNull();
  });

  it("OBS-27 count injects released, statements published, and requests that wait", () => {
    const drill = new LaneView().inject("one", ["comms"], 1).inject("two", [], null);
    drill.post("p", 1).post("s", 2, "comms");
    drill.act("request.sent", 1, { unit: "comms", to: "hydro", request: "r", kind: "information" });
    const { handoffs } = readChronicle(drill.view);
    expect(countPlay(drill.view, handoffs)).toEqual({ injects: 1, statements: 1, openRequests: 1 });
  });

  it("OBS-28 tell a phone's timeline minute by minute, newest first, with nothing lost", () => {
    const drill = new LaneView().act("unit.online", null).act("exercise.started", 0);
    drill.act("inject.acknowledged", 1.2).act("inject.claimed", 1.9).act("claim.assessed", 3);
    const lines = byMinute(drill.view.acts);
    expect(lines.map((line) => (line.type === "minute" ? line.minute : line.act.seq))).toEqual([
      3,
      5,
      1,
      4,
      3,
      0,
      2,
      null,
      1,
    ]);
    const heading = lines.find((line) => line.type === "minute" && line.minute === 1);
    expect(heading).toMatchObject({ scenarioMs: START + 1.2 * 6 * 60_000 });
    expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
    expect(byMinute([])).toEqual([]);
  });

  it("OBS-29 keep of a unit what it did, what was done to it, and what reached it", () => {
    const drill = new LaneView().inject("one", ["comms"], 1).inject("two", ["health"], 1);
    drill.act("inject.released", 1, { inject: "one" }).act("inject.released", 1, { inject: "two" });
    drill.act("request.sent", 2, { unit: "health", to: "comms" }).act("inject.claimed", 3, { unit: "comms" });
    drill.act("inject.claimed", 3, { unit: "health", inject: "one" });
    const reached = (inject: string) => drill.view.injects[inject]?.to ?? [];
    const kept = drill.view.acts.filter((act) => concerns(act, "comms", reached));
    expect(kept.map((act) => [act.type, act.unit])).toEqual([
      ["inject.released", undefined],
      ["request.sent", "health"],
      ["inject.claimed", "comms"],
    ]);
  });

  it("OBS-30 show at the end each claim's truth beside the last verdict of each unit", () => {
    const drill = new LaneView();
    drill.view.claims["dam"] = { id: "dam", text: "The dam has burst", truth: "false", harm: "high" };
    drill.view.claims["late"] = { id: "late", text: "The warning was late", truth: "true", harm: "low" };
    drill.act("claim.assessed", 2, { unit: "hydro", claim: "dam", verdict: "unresolved" });
    drill.act("claim.assessed", 3, { unit: "comms", claim: "dam", verdict: "misleading" });
    drill.act("claim.assessed", 5, { unit: "hydro", claim: "dam", verdict: "false" });
    expect(readOutcome(drill.view.claims, drill.view.acts)).toEqual([
      {
        claim: drill.view.claims["dam"],
        verdicts: [
          { unit: "hydro", verdict: "false" },
          { unit: "comms", verdict: "misleading" },
        ],
      },
      { claim: drill.view.claims["late"], verdicts: [] },
    ]);
  });

  it("OBS-31 list who takes part site by site", () => {
    const { units, sites } = new LaneView()
      .site("a", "b", "c")
      .unit("x", "c")
      .unit("y", "a")
      .unit("z", "c").view;
    const roster = rosterOf(Object.values(units), Object.values(sites));
    expect(roster.map((group) => [group.site.id, group.units.map((unit) => unit.id)])).toEqual([
      ["a", ["y"]],
      ["c", ["x", "z"]],
    ]);
  });

  it("OBS-32 put a lane for each unit on a wall while all fit it, else one for each site", () => {
    const { hall } = METRICS;
    const needed = 8 * hall.minLane + 3 * hall.heading;
    expect(hallGrouping(7, 3, needed, hall)).toBe("unit");
    expect(hallGrouping(7, 3, needed - 1, hall)).toBe("site");
    // The flagship's seven units at three sites fit a projector of 1080 lines.
    expect(needed).toBeLessThanOrEqual(650);
  });
});
