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
  wrong: (claim: string, by = "*") => `wrong ${claim} ${by}`,
  restricted: (claim: string, by = "*") => `restricted ${claim} ${by}`,
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

/** What conditions are held against: what has happened, and where the public stands. */
export interface Happened {
  facts: ReadonlySet<string>;
  public: {
    trust: number;
    claims: ReadonlyMap<string, { reach: number; belief: number }>;
  };
}

type Nested = { all: unknown } | { any: unknown } | { not: unknown };
type OfThePublic = { reach: unknown } | { belief: unknown } | { trust: unknown };

/** Whether a condition holds, given what has happened. */
export function holds(condition: Condition, happened: Happened): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, happened));
  if ("any" in condition) return condition.any.some((each) => holds(each, happened));
  if ("not" in condition) return !holds(condition.not, happened);
  const { claims, trust } = happened.public;
  if ("reach" in condition) return (claims.get(condition.reach.claim)?.reach ?? 0) > condition.reach.above;
  if ("belief" in condition)
    return (claims.get(condition.belief.claim)?.belief ?? 0) > condition.belief.above;
  if ("trust" in condition) return trust < condition.trust.below;
  return happened.facts.has(keyOf(condition));
}

function keyOf(condition: Exclude<Condition, Nested | OfThePublic>): string {
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
  if ("wrong" in condition) return fact.wrong(condition.wrong.claim, condition.wrong.by);
  if ("restricted" in condition) return fact.restricted(condition.restricted.claim, condition.restricted.by);
  return fact.missed(condition.missed.inject, condition.missed.expect);
}
