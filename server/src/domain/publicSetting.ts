import type { Scenario, ScenarioClaim, Truth } from "@firebreak/shared/scenario";
import { modelOf, type Model } from "../simulation/parameters.ts";
import type { PublicClaim, PublicSetting } from "../simulation/publicState.ts";
import { durationMs, startMs, toScenarioMs } from "./msel.ts";
import { truthReader } from "./truth.ts";

const MINUTE = 60_000;

/** What the simulated public takes from a scenario. */
export function publicSetting(scenario: Scenario, seed: number): PublicSetting {
  const model = modelOf(scenario.model);
  const truth = truthReader(scenario);
  const start = startMs(scenario);
  return {
    model,
    isStochastic: scenario.model["mode"] === "stochastic",
    seed,
    claims: scenario.claims.map((claim): PublicClaim => ({
      id: claim.id,
      n0: claim.spread?.n0 ?? reproduction(model, claim.truth),
      audience: claim.spread?.audience ?? model.audience,
      seeds: claim.spread?.seeds ?? model.seeds,
      revealMinutes: revealMinutes(scenario, model, claim),
      truth: (minute) => truth(claim.id, start + minute * MINUTE) ?? claim.truth,
    })),
    voices: scenario.voices,
  };
}

function reproduction(model: Model, truth: Truth): number {
  switch (truth) {
    case "false":
    case "misleading":
      return model.n0False;
    case "true":
    case "opinion":
      return model.n0True;
    case "unresolved":
      return model.n0Unresolved;
  }
}

function revealMinutes(scenario: Scenario, model: Model, claim: ScenarioClaim): number {
  if (claim.reveal === undefined) return model.revealMinutes;
  return toScenarioMs(scenario, durationMs(claim.reveal)) / MINUTE;
}
