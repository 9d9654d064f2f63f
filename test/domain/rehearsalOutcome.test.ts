import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../server/src/application/rehearsal/outcome.ts";
import { POLICY_NAMES } from "../../server/src/application/rehearsal/policy.ts";
import { rehearse } from "../../server/src/application/rehearsal/rehearse.ts";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import { loadScenario } from "../../server/src/scenario/load.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { MINUTE, Drill, drillScenario } from "../support/simulatedDrill.ts";

function folded(log: readonly DrillEvent[]): ExerciseState {
  let state: ExerciseState | null = null;
  for (const event of log) state = evolve(state, event);
  if (state === null) throw new Error("an empty log");
  return state;
}

const GROUNDS = {
  measure: "remove",
  legalBasis: "a rule",
  aim: "public-order",
  harm: "harm",
  evidence: "evidence",
  milder: "none",
  review: "later",
};

describe("the outcome of a rehearsal", () => {
  it.each(POLICY_NAMES)(
    "REH-8: its numbers are those of the state that the log of %s folds to",
    async (policy) => {
      const loaded = loadScenario(SMALL_FOLDER);
      if (!loaded.ok) throw new Error("the small scenario has problems");
      const { lines } = await rehearse(loaded.scenario, { policy, seed: 3 });
      const log = readLog(lines);
      const state = folded(log);
      const outcome = outcomeOf(log);
      const [wrong, true_] = ["dam-broke", "late-sirens"].map((id) => state.public.claims.get(id));
      expect(outcome).toMatchObject({
        falseReach: wrong?.reach,
        falseBelief: wrong?.belief,
        trueReach: true_?.reach,
        trust: state.public.trust,
      });
      const restrictions = [...state.tables.restrictions.values()];
      expect(outcome.restrictions).toBe(restrictions.length);
      expect(outcome.criticalRestrictions).toBe(
        restrictions.filter(({ failure }) => failure === "critical").length,
      );
      const expected = [...state.tables.expectations.values()].filter(({ status }) => status !== "pending");
      const met = expected.filter(({ status }) => status === "met");
      expect(outcome.onTime).toBeCloseTo(met.length / expected.length, 12);
      expect(outcome.rungs).toBe(state.tables.injects.get("order")?.state === "released" ? 1 : 0);
    },
  );

  it("REH-8: a denial or restriction of what is true or an opinion counts; of what is false or open it does not", () => {
    const scenario = drillScenario({
      claims: [
        { id: "dam", text: "The dam has broken", truth: "false", harm: "high" },
        { id: "late-pay", text: "Pay is late", truth: "true", harm: "low" },
      ],
    });
    const drill = new Drill(scenario);
    const send = (who: string, type: string, data: unknown): void => {
      expect(drill.send(who, type, data)).toMatchObject({ ok: true });
      drill.now += MINUTE;
    };
    send("director", "exercise.start", {});
    for (const inject of ["rumour", "memo"]) send("controller", "inject.release", { inject });
    send("comms", "response.publish", { claim: "dam", kind: "correction", stance: "false", text: "No." });
    send("comms", "restriction.request", { claim: "dam", ...GROUNDS });
    expect(outcomeOf(drill.log)).toMatchObject({ restrictions: 1, criticalRestrictions: 0, deniedTruths: 0 });
    send("hydro", "response.publish", { claim: "late-pay", kind: "correction", text: "Not so." });
    send("hydro", "response.publish", { claim: "late-pay", kind: "update", stance: "true", text: "It is." });
    send("hydro", "restriction.request", { claim: "late-pay", ...GROUNDS });
    expect(outcomeOf(drill.log)).toMatchObject({ restrictions: 2, criticalRestrictions: 1, deniedTruths: 1 });
  });

  it("REH-8: a claim that the public never met reaches nobody; without claims there is nothing to reach", () => {
    const drill = new Drill(drillScenario());
    expect(drill.send("director", "exercise.start", {})).toMatchObject({ ok: true });
    expect(outcomeOf(drill.log)).toMatchObject({ falseReach: 0, falseBelief: 0, trust: 0.6, onTime: null });
    const bare = new Drill(drillScenario({ claims: [], injects: [drillScenario().injects[2]!], voices: [] }));
    expect(outcomeOf(bare.log)).toMatchObject({ falseReach: null, falseBelief: null, trueReach: null });
  });
});
