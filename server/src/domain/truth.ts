import type { Scenario, ScenarioClaim, Truth } from "@firebreak/shared/scenario";
import { durationMs, startMs, toScenarioMs } from "./msel.ts";

/** The truth of a claim as it stood at a moment on the story's clock (epoch ms). */
export type TruthReader = (claim: string, scenarioMs: number) => Truth | undefined;

/**
 * A claim's truth turns where the scenario says `becomes`: its `at` is play time at the planned rate, which
 * is a moment on the story's clock, so that a jump or another rate carries the turn along with the story.
 */
export function truthReader(scenario: Scenario): TruthReader {
  const start = startMs(scenario);
  const turns = new Map(scenario.claims.map((claim) => [claim.id, turnOf(scenario, start, claim)]));
  return (claim, scenarioMs) => {
    const turn = turns.get(claim);
    if (turn === undefined) return undefined;
    return scenarioMs >= turn.from ? turn.then : turn.before;
  };
}

function turnOf(scenario: Scenario, start: number, claim: ScenarioClaim) {
  if (claim.becomes === undefined) return { before: claim.truth, then: claim.truth, from: start };
  const from = start + toScenarioMs(scenario, durationMs(claim.becomes.at));
  return { before: claim.truth, then: claim.becomes.truth, from };
}
