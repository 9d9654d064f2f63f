import type { Scenario } from "@firebreak/shared/scenario";
import type { Finding } from "../problem.ts";
import { dueMs, endMs, playTime, spanMs } from "../timeline.ts";
import {
  atomsOf,
  conditionsOf,
  holdsAtStart,
  kindOfAtom,
  neededBy,
  type PlacedCondition,
} from "./conditions.ts";
import { contradictionIn, whyContradictory } from "./contradictions.ts";
import { earliestOf, type Earliest } from "./earliest.ts";
import { error, warning, type Rule } from "./rule.ts";
import type { Story } from "./story.ts";
import { whyNever } from "./whyNever.ts";

/** Branches that nothing can set off, those that the plan closes first, and those that open at once. */
export const branches: Rule = (scenario, story) => {
  const earliest = earliestOf(scenario, story);
  return conditionsOf(scenario).flatMap((placed) => [
    ...unreachable(placed, scenario, story, earliest),
    ...closedBefore(placed, scenario, story, earliest),
    ...openAtOnce(placed, story),
  ]);
};

function unreachable(
  placed: PlacedCondition,
  scenario: Scenario,
  story: Story,
  earliest: Earliest,
): Finding[] {
  const { condition, path, after } = placed;
  const findings = atomsOf(condition, path)
    .filter(({ atom }) => earliest.atom(atom) === Infinity)
    .map(({ atom, path: around, negated }) => {
      const place = [...around, kindOfAtom(atom)];
      const { message, hint } = whyNever(atom, scenario, story, earliest);
      return negated
        ? warning("always-true", place, `${message}, so this "not" always holds`, hint)
        : error("unreachable", place, message, hint);
    });
  const contradiction = contradictionIn(condition);
  if (contradiction !== undefined) {
    const { is, isNot } = contradiction;
    const message = `it asks for ${JSON.stringify(is)} and for the opposite of ${JSON.stringify(isNot)}`;
    findings.push(error("unreachable", path, message, whyContradictory(contradiction)));
  }
  const end = endMs(scenario);
  const ms = earliest.condition(condition) + spanMs(after);
  if (findings.length > 0 || ms <= end) return findings;
  const when = ms === Infinity ? "" : ` (not before ${playTime(ms)})`;
  const place = after === undefined ? path : [...path.slice(0, -1), "after"];
  const message = `this can't come before ENDEX (${playTime(end)})${when}`;
  return [error("unreachable", place, message, "shorten after, or what it waits for")];
}

/** `not: released x` where, by the plan, x is out before the rest can hold. A hand may still skip or defer x. */
function closedBefore(
  placed: PlacedCondition,
  scenario: Scenario,
  story: Story,
  earliest: Earliest,
): Finding[] {
  const from = earliest.condition(placed.condition);
  if (from === Infinity) return [];
  return neededBy(placed.condition).flatMap(({ atom, negated }) => {
    const inject = negated && "released" in atom ? story.injects.get(atom.released) : undefined;
    const due = inject === undefined ? undefined : dueMs(scenario, inject);
    if (inject === undefined || due === undefined || due >= from) return [];
    const message = `"${inject.id}" is out at ${playTime(due)}, before the rest can hold (${playTime(from)})`;
    return [warning("closed-before", placed.path, message, "let it come later, or drop this not")];
  });
}

function openAtOnce({ condition, path }: PlacedCondition, { model }: Story): Finding[] {
  if (!holdsAtStart(condition, model.trust)) return [];
  const isTrust = atomsOf(condition, path).some(
    ({ atom, negated }) => !negated && holdsAtStart(atom, model.trust),
  );
  const message = "this holds from STARTEX on, before anything has happened";
  const hint = isTrust
    ? `trust is ${model.trust} at STARTEX (model: { trust: … }): ask for less`
    : "to react to something left undone, use missed: { inject: …, expect: … }";
  return [warning("holds-at-start", path, message, hint)];
}
