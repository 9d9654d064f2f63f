import type { Finding } from "../problem.ts";
import { atomsOf, conditionsOf } from "./conditions.ts";
import { earliestOf } from "./earliest.ts";
import { model } from "./model.ts";
import { warning, type Rule } from "./rule.ts";
import { reachInSilence } from "./silence.ts";

/** Thresholds of reach and belief that a claim does not get to before ENDEX even where nobody answers it. */
export const thresholds: Rule = (scenario, story) => {
  // With parameters that can't be there is nothing to compute.
  if (model(scenario, story).length > 0) return [];
  const earliest = earliestOf(scenario, story);
  const most = new Map<string, number | undefined>();
  return conditionsOf(scenario)
    .flatMap(({ condition, path }) => atomsOf(condition, path))
    .flatMap(({ atom, path, negated }): Finding[] => {
      const what = "reach" in atom ? "reach" : "belief";
      const asked = "reach" in atom ? atom.reach : "belief" in atom ? atom.belief : undefined;
      const claim = story.claims.get(asked?.claim ?? "");
      // What can't be at all is an unreachable branch, and reported as such.
      if (asked === undefined || claim === undefined || negated || earliest.atom(atom) === Infinity)
        return [];
      if (!most.has(claim.id)) most.set(claim.id, reachInSilence(claim.id, scenario, story, earliest));
      const reach = most.get(claim.id);
      if (reach === undefined) return [];
      const highest = what === "reach" ? reach : reach * story.model.belief;
      if (asked.above < highest) return [];
      const message = `${what} of ${claim.id} is at most ${Math.floor(highest * 1_000) / 1_000} by ENDEX`;
      const hint = `ask for less, let the claim appear earlier, or set its spread: { n0: … }`;
      return [warning("threshold-not-reached", [...path, what, "above"], message, hint)];
    });
};
