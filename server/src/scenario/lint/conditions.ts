import type { Condition, Scenario } from "@firebreak/shared/scenario";
import type { Path } from "../problem.ts";

/** A condition that holds no other: one thing that has happened, or how the public stands. */
export type Atom = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

export interface PlacedCondition {
  condition: Condition;
  path: Path;
  /** How long after it has happened its injects come. */
  after: string | undefined;
  /** The injects that it releases. */
  releases: readonly string[];
}

export interface PlacedAtom {
  atom: Atom;
  path: Path;
  /** Inside an odd number of `not`. */
  negated: boolean;
}

/** Every condition of a scenario: of injects, then of escalations. */
export function conditionsOf(scenario: Scenario): PlacedCondition[] {
  const injects = scenario.injects.flatMap(({ id, when, after }, index) =>
    when === undefined ? [] : [{ condition: when, path: ["injects", index, "when"], after, releases: [id] }],
  );
  const escalations = scenario.escalations.map(({ when, after, then }, index) => ({
    condition: when,
    path: ["escalations", index, "when"],
    after,
    releases: then,
  }));
  return [...injects, ...escalations];
}

/** The single things that a condition asks for. */
export function atomsOf(condition: Condition, path: Path, negated = false): PlacedAtom[] {
  if ("all" in condition)
    return condition.all.flatMap((each, n) => atomsOf(each, [...path, "all", n], negated));
  if ("any" in condition)
    return condition.any.flatMap((each, n) => atomsOf(each, [...path, "any", n], negated));
  if ("not" in condition) return atomsOf(condition.not, [...path, "not"], !negated);
  return [{ atom: condition, path, negated }];
}

/**
 * Whether a condition holds at STARTEX, when nothing has happened, no claim has reached anybody, and
 * the public trusts the authorities this far, 0 to 1.
 */
export function holdsAtStart(condition: Condition, trust: number): boolean {
  if ("all" in condition) return condition.all.every((each) => holdsAtStart(each, trust));
  if ("any" in condition) return condition.any.some((each) => holdsAtStart(each, trust));
  if ("not" in condition) return !holdsAtStart(condition.not, trust);
  return "trust" in condition && trust < condition.trust.below;
}

/** The atoms that must all hold (or, negated, all not hold) for a condition to hold. */
export function neededBy(condition: Condition, negated = false): Omit<PlacedAtom, "path">[] {
  if ("not" in condition) return neededBy(condition.not, !negated);
  if ("all" in condition) return negated ? [] : condition.all.flatMap((each) => neededBy(each, negated));
  if ("any" in condition) return negated ? condition.any.flatMap((each) => neededBy(each, negated)) : [];
  return [{ atom: condition, negated }];
}

/** The key of an atom, as `acknowledged`. */
export function kindOfAtom(atom: Atom): string {
  return partsOf(atom)[0];
}

/** The kind of an atom and its details by name. */
export function partsOf(atom: Atom): [kind: string, details: ReadonlyMap<string, unknown>] {
  if ("released" in atom) return ["released", new Map([["inject", atom.released]])];
  const [entry] = Object.entries<object>(atom);
  const details = Object.entries(entry?.[1] ?? {}).filter(([, value]) => value !== undefined);
  return [entry?.[0] ?? "", new Map<string, unknown>(details)];
}
