import type { Condition, Scenario, ScenarioInject } from "@firebreak/shared/scenario";
import { dueMs, endMs, spanMs } from "../timeline.ts";
import { conditionsOf, type Atom, type PlacedCondition } from "./conditions.ts";
import { contradictionIn } from "./contradictions.ts";
import { earliestAtom } from "./earliestAtom.ts";
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

/** `without`: an inject that is not released at all. */
export function earliestOf(scenario: Scenario, story: Story, without?: string): Earliest {
  const end = endMs(scenario);
  const releases = new Map<string, number>();
  const release = (inject: string): number =>
    story.injects.has(inject) ? (releases.get(inject) ?? Infinity) : 0;
  const atom = (each: Atom): number => earliestAtom(each, story, release, end);
  const condition = (each: Condition): number => earliestCondition(each, atom);

  for (const inject of story.injects.values()) {
    releases.set(inject.id, inject.id === without ? Infinity : unconditional(scenario, inject, end));
  }
  const branches = conditionsOf(scenario);
  // Each sweep only lowers times, and a time only follows from lower ones: it ends. Sweeping both ways
  // settles a chain in one round, in whatever order the file has it.
  for (let changed = true; changed;) {
    changed = false;
    for (const branch of [...branches, ...branches.toReversed()]) {
      changed = follow(branch, condition(branch.condition), releases, end, without) || changed;
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

function follow(
  branch: PlacedCondition,
  from: number,
  releases: Map<string, number>,
  end: number,
  without: string | undefined,
): boolean {
  const ms = from + spanMs(branch.after);
  if (ms > end) return false;
  let changed = false;
  for (const inject of branch.releases) {
    if (inject !== without && ms < (releases.get(inject) ?? -1)) {
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
