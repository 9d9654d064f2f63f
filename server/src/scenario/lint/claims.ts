import { error, type Rule } from "./rule.ts";

/** Claims that no inject brings into play: nobody can meet, assess or answer them. */
export const claims: Rule = (scenario, story) =>
  scenario.claims.flatMap(({ id }, n) =>
    story.carriers.has(id)
      ? []
      : [
          error(
            "claim-never-appears",
            ["claims", n, "id"],
            `no inject carries the claim "${id}"`,
            `add claim: ${id} to the inject that spreads it, or drop the claim`,
          ),
        ],
  );
