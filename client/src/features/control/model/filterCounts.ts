import type { BoardEntry } from "./boardEntry.ts";
import { type BoardFilter, type Facet, matches, valuesOf } from "./boardFilter.ts";

/** How many injects each value of a facet would show, everything else that is asked for as it is. */
export function countValues(
  entries: readonly BoardEntry[],
  filter: BoardFilter,
  facet: Facet,
): ReadonlyMap<string, number> {
  const others = { ...filter, [facet]: [] };
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!matches(entry, others)) continue;
    for (const value of valuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
