import { warning, type Rule } from "./rule.ts";

/**
 * A drill that holds false rumours alone trains people to silence. Somebody outside the authorities
 * should say something true that they had rather not hear.
 */
export const criticism: Rule = (scenario) => {
  const officials = new Set(scenario.personas.filter(({ kind }) => kind === "official").map(({ id }) => id));
  const truths = new Set(
    scenario.claims
      .filter(({ truth, becomes }) => truth === "true" || becomes?.truth === "true")
      .map(({ id }) => id),
  );
  const isThere = scenario.injects.some(
    ({ claim, from }) => claim !== undefined && truths.has(claim) && !officials.has(from),
  );
  if (isThere) return [];
  const message =
    "no storyline holds a true criticism: no claim with truth: true comes from outside the authorities";
  const hint =
    "add a claim that is true and unwelcome, and an inject in which a citizen or a journalist raises it";
  return [warning("no-true-criticism", ["storylines"], message, hint)];
};
