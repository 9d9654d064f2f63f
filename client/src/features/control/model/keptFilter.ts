import { type BoardFilter, FACETS, NO_FILTER, STATE_GROUPS } from "./boardFilter.ts";

/** A filter as the browser had kept it; what is spoilt or unknown filters by nothing. */
export function readFilter(kept: unknown): BoardFilter {
  if (typeof kept !== "object" || kept === null) return NO_FILTER;
  const found = kept as Partial<Record<keyof BoardFilter, unknown>>;
  const lists = FACETS.map((facet): [string, string[]] => {
    const list: unknown = found[facet];
    return [facet, Array.isArray(list) ? list.filter((each) => typeof each === "string") : []];
  });
  return {
    ...NO_FILTER,
    ...Object.fromEntries(lists),
    state: STATE_GROUPS.find((group) => group === found.state) ?? null,
    text: typeof found.text === "string" ? found.text : "",
  };
}
