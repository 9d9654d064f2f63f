import type { Scenario } from "@firebreak/shared/scenario";
import { readLog } from "../../domain/readLog.ts";
import { OUTCOME_KEYS, outcomeOf, type Outcome } from "./outcome.ts";
import { POLICY_NAMES, type PolicyName } from "./policy.ts";
import { rehearse } from "./rehearse.ts";

/** One number over several rehearsals. */
export interface Figure {
  mean: number;
  least: number;
  greatest: number;
}

export interface Run {
  policy: PolicyName;
  seed: number;
  outcome: Outcome;
  /** Commands of bots that were refused. */
  refused: number;
}

/** An order that a planner expects, highest first, and with how many of the seeds it came out so. */
export interface Order {
  of: keyof Outcome;
  policies: readonly PolicyName[];
  /** Whether the means stand in this order. */
  means: boolean;
  seeds: number;
}

export interface Comparison {
  scenario: string;
  /** Each policy was rehearsed with the seeds 1 to this. */
  seeds: number;
  policies: Record<PolicyName, Record<keyof Outcome, Figure | null>>;
  orders: Order[];
  runs: Run[];
}

const EXPECTED: readonly Pick<Order, "of" | "policies">[] = [
  { of: "falseReach", policies: ["silent", "slow", "prompt"] },
  { of: "falseReach", policies: ["silent", "suppress", "prompt"] },
  { of: "falseBelief", policies: ["silent", "slow", "prompt"] },
  { of: "falseBelief", policies: ["silent", "suppress", "prompt"] },
  { of: "trust", policies: ["prompt", "slow", "suppress"] },
  { of: "trust", policies: ["prompt", "silent", "suppress"] },
];

/** Rehearses a scenario with every policy and the seeds 1 to `seeds`, one after another. */
export async function compare(
  scenario: Scenario,
  seeds: number,
  onPolicy?: (policy: PolicyName) => void,
): Promise<Comparison> {
  const runs: Run[] = [];
  for (const policy of POLICY_NAMES) {
    for (let seed = 1; seed <= seeds; seed++) {
      const { lines, refusals } = await rehearse(scenario, { policy, seed });
      const refused = Object.values(refusals).reduce((sum, count) => sum + count, 0);
      runs.push({ policy, seed, outcome: outcomeOf(readLog(lines)), refused });
    }
    onPolicy?.(policy);
  }
  return compared(scenario.id, seeds, runs);
}

/** What the runs say together. */
export function compared(scenario: string, seeds: number, runs: readonly Run[]): Comparison {
  const policies = Object.fromEntries(
    POLICY_NAMES.map((policy) => {
      const outcomes = runs.filter((run) => run.policy === policy).map(({ outcome }) => outcome);
      return [policy, Object.fromEntries(OUTCOME_KEYS.map((key) => [key, figureOf(outcomes, key)]))];
    }),
  ) as Comparison["policies"];
  const orders = EXPECTED.map(({ of, policies: order }): Order => {
    const means = order.map((policy) => policies[policy][of]?.mean);
    const ofSeed = (seed: number) =>
      order.map((policy) => runs.find((run) => run.policy === policy && run.seed === seed)?.outcome[of]);
    const seen = [...new Set(runs.map(({ seed }) => seed))].filter((seed) => isFalling(ofSeed(seed)));
    return { of, policies: order, means: isFalling(means), seeds: seen.length };
  });
  return { scenario, seeds, policies, orders, runs: [...runs] };
}

function figureOf(outcomes: readonly Outcome[], key: keyof Outcome): Figure | null {
  const values = outcomes.map((outcome) => outcome[key]).filter((value) => value !== null);
  if (values.length === 0) return null;
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    least: Math.min(...values),
    greatest: Math.max(...values),
  };
}

function isFalling(values: readonly (number | null | undefined)[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1];
    return value != null && (index === 0 || (before != null && before > value));
  });
}
