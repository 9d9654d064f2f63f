import type { Condition, Scenario, ScenarioInject } from "@firebreak/shared/scenario";
import { dueMs, endMs, spanMs } from "../timeline.ts";
import { conditionsOf, contradictionIn, type Atom, type PlacedCondition } from "./conditions.ts";
import type { Story } from "./story.ts";

/**
 * The earliest play time, ms, at which things can happen if everybody is quick and the plan is kept;
 * Infinity for what can't happen before ENDEX. What refers to an unknown id counts as possible: that
 * is another rule's to report, once.
 */
export interface Earliest {
  release(inject: string): number;
  atom(atom: Atom): number;
  condition(condition: Condition): number;
}

export function earliestOf(scenario: Scenario, story: Story): Earliest {
  const end = endMs(scenario);
  const releases = new Map<string, number>();
  const release = (inject: string): number =>
    story.injects.has(inject) ? (releases.get(inject) ?? Infinity) : 0;
  const atom = (each: Atom): number => earliestAtom(each, story, release, end);
  const condition = (each: Condition): number => earliestCondition(each, atom);

  for (const inject of story.injects.values()) releases.set(inject.id, unconditional(scenario, inject, end));
  const branches = conditionsOf(scenario);
  // Each sweep only lowers times, and a time only follows from lower ones: it ends. Sweeping both ways
  // settles a chain in one round, in whatever order the file has it.
  for (let changed = true; changed;) {
    changed = false;
    for (const branch of [...branches, ...branches.toReversed()]) {
      changed = follow(branch, condition(branch.condition), releases, end) || changed;
    }
  }
  return { release, atom, condition };
}

/** When an inject comes without any condition: at its time, or by hand at any time. */
function unconditional(scenario: Scenario, inject: ScenarioInject, end: number): number {
  const due = dueMs(scenario, inject);
  if (due !== undefined) return due > end ? Infinity : Math.max(0, due);
  const byHand =
    inject.manual === true || inject.category === "contingency" || inject.category === "expected-action";
  return byHand && inject.when === undefined ? 0 : Infinity;
}

function follow(branch: PlacedCondition, from: number, releases: Map<string, number>, end: number): boolean {
  const ms = from + spanMs(branch.after);
  if (ms > end) return false;
  let changed = false;
  for (const inject of branch.releases) {
    if (ms < (releases.get(inject) ?? -1)) {
      releases.set(inject, ms);
      changed = true;
    }
  }
  return changed;
}

/** `not` is pushed down to the atoms: what has not happened holds from STARTEX on. */
function earliestCondition(condition: Condition, atom: (atom: Atom) => number, negated = false): number {
  if ("not" in condition) return earliestCondition(condition.not, atom, !negated);
  if ("all" in condition || "any" in condition) {
    if (contradictionIn(condition, negated) !== undefined) return Infinity;
    const parts = "all" in condition ? condition.all : condition.any;
    const times = parts.map((each) => earliestCondition(each, atom, negated));
    return "all" in condition !== negated ? Math.max(...times) : Math.min(...times);
  }
  return negated ? 0 : atom(condition);
}

function earliestAtom(atom: Atom, story: Story, release: (inject: string) => number, end: number): number {
  const { injects, leaders } = story;
  const known = (unit: string | undefined): boolean => unit === undefined || story.units.has(unit);
  /** An inject's release, where a unit has it in its inbox. */
  const tasked = (inject: string, by: string | undefined): number => {
    const found = injects.get(inject);
    return found === undefined || !known(by) || story.addresses(found, by) ? release(inject) : Infinity;
  };
  const met = (claim: string, by: string | undefined): number => {
    const carriers = story.carriers.get(claim);
    // A claim that never appears is reported as such.
    if (carriers === undefined || !known(by)) return 0;
    const times = carriers.filter((inject) => story.reaches(inject, by)).map(({ id }) => release(id));
    return Math.min(...times);
  };
  if ("released" in atom) return release(atom.released);
  if ("acknowledged" in atom) return tasked(atom.acknowledged.inject, atom.acknowledged.by);
  if ("assessed" in atom) return met(atom.assessed.claim, atom.assessed.by);
  if ("published" in atom) return met(atom.published.claim, atom.published.by);
  if ("requested" in atom) {
    const { from, to, inject } = atom.requested;
    if (from === to) return Infinity;
    return inject === undefined ? 0 : tasked(inject, from);
  }
  if ("escalated" in atom)
    return leaders.size === 0 ? Infinity : tasked(atom.escalated.inject, atom.escalated.by);
  if ("decided" in atom) return leaders.size === 0 ? Infinity : tasked(atom.decided.inject, undefined);
  const { inject, expect } = atom.missed;
  const deadline = release(inject) + spanMs(story.expectation(inject, expect)?.within);
  return deadline > end ? Infinity : deadline;
}
