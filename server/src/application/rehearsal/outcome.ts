import type { Scenario, Truth } from "@firebreak/shared/scenario";
import { onTime } from "../../analysis/metrics/onTime.ts";
import { readTimeline } from "../../analysis/readTimeline.ts";
import type { DrillEvent, EventOf } from "../../domain/events.ts";
import { gradeOf } from "../../domain/evolve/restrictions.ts";
import { truthReader, type TruthReader } from "../../domain/truth.ts";
import { modelOf } from "../../simulation/parameters.ts";
import { contradicts } from "../../simulation/stance.ts";

/** Where an exercise has come to, in numbers that policies can be compared by. Shares are 0 to 1. */
export interface Outcome {
  /** Share of the public reached by claims that are false or misleading at ENDEX, and believing them; their mean. */
  falseReach: number | null;
  falseBelief: number | null;
  /** Share reached by claims that are true at ENDEX; their mean. */
  trueReach: number | null;
  /** Trust of the public in the authorities at ENDEX. */
  trust: number;
  /** Requests to restrict content, and those among them that fall on what is true or an opinion. */
  restrictions: number;
  criticalRestrictions: number;
  /** Publications and answers that deny what is true at that moment, or an opinion. */
  deniedTruths: number;
  /** Expected actions done within their deadline ÷ due. */
  onTime: number | null;
  /** Injects that ladders of escalation released. */
  rungs: number;
}
export const OUTCOME_KEYS = [
  "falseReach",
  "falseBelief",
  "trueReach",
  "trust",
  "restrictions",
  "criticalRestrictions",
  "deniedTruths",
  "onTime",
  "rungs",
] as const satisfies readonly (keyof Outcome)[];

/**
 * The outcome of a log. A claim that the public has not met counts as reaching nobody; where a scenario has
 * no claim of a kind the share is null. Throws LogWithoutScenario.
 */
export function outcomeOf(log: readonly DrillEvent[]): Outcome {
  const timeline = readTimeline(log);
  const { scenario } = timeline;
  const truth = truthReader(scenario);
  const last = log.findLast((event) => event.type === "public.reacted")?.data;
  const endMs = log.findLast(({ scenarioMs }) => scenarioMs !== null)?.scenarioMs ?? 0;
  const mean = (kinds: readonly Truth[], part: 1 | 2): number | null => {
    const claims = scenario.claims.filter(({ id, truth: at }) => kinds.includes(truth(id, endMs) ?? at));
    if (claims.length === 0) return null;
    return claims.reduce((sum, { id }) => sum + (last?.claims[id]?.[part] ?? 0), 0) / claims.length;
  };
  const restrictions = log.filter((event) => event.type === "restriction.requested");
  return {
    falseReach: mean(["false", "misleading"], 1),
    falseBelief: mean(["false", "misleading"], 2),
    trueReach: mean(["true"], 1),
    trust: last?.trust ?? modelOf(scenario.model).trust,
    restrictions: restrictions.length,
    criticalRestrictions: restrictions.filter((event) => isCritical(event, truth)).length,
    deniedTruths: log.filter((event) => event.type === "response.published" && deniesTruth(event, truth))
      .length,
    onTime: onTime(timeline).overall.share,
    rungs: rungsOf(log, scenario),
  };
}

function isCritical(event: EventOf<"restriction.requested">, truth: TruthReader): boolean {
  const { claim, imminent } = event.data;
  return gradeOf(truth(claim, event.scenarioMs ?? 0), imminent !== undefined) === "critical";
}

function deniesTruth(event: EventOf<"response.published">, truth: TruthReader): boolean {
  const { claim, kind, stance = kind === "correction" ? "false" : undefined } = event.data;
  if (claim === undefined || (stance !== "false" && stance !== "misleading")) return false;
  const now = truth(claim, event.scenarioMs ?? 0);
  return now !== undefined && contradicts(stance, now);
}

function rungsOf(log: readonly DrillEvent[], scenario: Scenario): number {
  const rungs = new Set(scenario.escalations.flatMap(({ then }) => then));
  return log.filter(
    (event) =>
      event.type === "inject.released" && event.data.cause === "condition" && rungs.has(event.data.inject),
  ).length;
}
