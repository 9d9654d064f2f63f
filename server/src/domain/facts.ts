import type { Condition } from "@firebreak/shared/scenario";

/**
 * What has happened, as keys: an event leaves every key that a condition might ask for, so that a
 * condition is a look-up and not a search through the past. A missing part of a key means "any".
 */
export const fact = {
  released: (inject: string) => `released ${inject}`,
  acknowledged: (inject: string, by = "*") => `acknowledged ${inject} ${by}`,
  assessed: (claim: string, by = "*", verdict = "*") => `assessed ${claim} ${by} ${verdict}`,
  published: (claim: string, by = "*", kind = "*", stance = "*") =>
    `published ${claim} ${by} ${kind} ${stance}`,
  requested: (to: string, from = "*", inject = "*") => `requested ${to} ${from} ${inject}`,
  escalated: (inject: string, by = "*") => `escalated ${inject} ${by}`,
  decided: (inject: string) => `decided ${inject}`,
  missed: (inject: string, expect: string) => `missed ${inject} ${expect}`,
};

/** Every key for a fact of one subject and its details, each of which a condition may leave open. */
export function everyKey(
  key: (subject: string, ...details: string[]) => string,
  subject: string,
  ...details: string[]
): string[] {
  const combinations = details.reduce<string[][]>(
    (all, detail) =>
      all.flatMap((before) => [
        [...before, "*"],
        [...before, detail],
      ]),
    [[]],
  );
  return combinations.map((each) => key(subject, ...each));
}

/** Whether a condition holds, given what has happened. */
export function holds(condition: Condition, facts: ReadonlySet<string>): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, facts));
  if ("any" in condition) return condition.any.some((each) => holds(each, facts));
  if ("not" in condition) return !holds(condition.not, facts);
  return facts.has(keyOf(condition));
}

function keyOf(
  condition: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>,
): string {
  if ("released" in condition) return fact.released(condition.released);
  if ("acknowledged" in condition) {
    return fact.acknowledged(condition.acknowledged.inject, condition.acknowledged.by);
  }
  if ("assessed" in condition) {
    return fact.assessed(condition.assessed.claim, condition.assessed.by, condition.assessed.verdict);
  }
  if ("published" in condition) {
    const { claim, by, kind, stance } = condition.published;
    return fact.published(claim, by, kind, stance);
  }
  if ("requested" in condition) {
    return fact.requested(condition.requested.to, condition.requested.from, condition.requested.inject);
  }
  if ("escalated" in condition) return fact.escalated(condition.escalated.inject, condition.escalated.by);
  if ("decided" in condition) return fact.decided(condition.decided.inject);
  return fact.missed(condition.missed.inject, condition.missed.expect);
}
