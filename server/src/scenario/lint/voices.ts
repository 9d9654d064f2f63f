import { warning, type Rule } from "./rule.ts";

/** Claims that spread among the public while nobody in it says a word: the feed would look dead. */
export const voices: Rule = (scenario, story) => {
  const voiced = new Set(scenario.voices.map(({ claim }) => claim));
  return scenario.claims.flatMap(({ id }, n) => {
    const isInFeed = (story.carriers.get(id) ?? []).some(
      (inject) => story.isPublic(inject) && story.spreads(inject),
    );
    if (!isInFeed || voiced.has(id)) return [];
    const message = `the claim "${id}" spreads in the public feed, and there are no voices for it`;
    return [
      warning("no-voices", ["claims", n, "id"], message, `add short comments to voices, with claim: ${id}`),
    ];
  });
};
