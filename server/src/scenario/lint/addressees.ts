import type { Scenario } from "@firebreak/shared/scenario";
import { error, warning, type Rule } from "./rule.ts";
import { atomsOf, conditionsOf } from "./conditions.ts";

/** Injects that reach nobody, and units that nothing reaches. */
export const addressees: Rule = (scenario, story) => {
  const unheard = scenario.injects.flatMap((inject, n) => {
    // Administrative rows and expected actions are notes of the control cell.
    const forPlay = inject.category === "inject" || inject.category === "contingency";
    if (!forPlay || inject.to.length > 0 || story.isPublic(inject)) return [];
    const kind = scenario.channels.find(({ id }) => id === inject.channel)?.kind;
    // An unknown channel is reported as such.
    if (kind === undefined) return [];
    const message = `nobody gets this: it names no unit, and ${kind} is not public`;
    return [error("reaches-nobody", ["injects", n], message, "add to, or choose a public channel")];
  });
  const busy = busyUnits(scenario);
  const idle = scenario.units.flatMap(({ id }, n) => {
    if (busy.has(id)) return [];
    const hint = `address an inject to ${id}, expect something of it, or have it consulted (with)`;
    return [warning("idle-unit", ["units", n], `the unit "${id}" has nothing to do`, hint)];
  });
  return [...unheard, ...idle];
};

/** Units that get an inject, are expected to act, to be consulted or to decide, or steer a branch. */
function busyUnits(scenario: Scenario): Set<string> {
  const expected = scenario.injects.flatMap(({ expect }) => expect);
  const atoms = conditionsOf(scenario).flatMap(({ condition, path }) => atomsOf(condition, path));
  const decides =
    expected.some(({ action }) => action === "escalate" || action === "decide") ||
    atoms.some(({ atom }) => "escalated" in atom || "decided" in atom);
  return new Set([
    ...scenario.injects.flatMap(({ to }) => to),
    ...expected.flatMap(({ unit, with: consulted }) => [unit, ...(consulted ?? [])]),
    ...atoms.flatMap(({ atom }) => ("requested" in atom ? [atom.requested.to] : [])),
    ...(decides ? scenario.units.filter(({ kind }) => kind === "leadership").map(({ id }) => id) : []),
  ]);
}
