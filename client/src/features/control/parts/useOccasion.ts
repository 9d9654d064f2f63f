import { useMemo } from "react";
import type { BoardEntry } from "../model/boardEntry.ts";
import { hotStoryline, type Occasion } from "../model/contingencies.ts";
import type { Now } from "../model/timing.ts";

/** What something in reserve may fit now: the inject under the cursor, else the storyline that is hot. */
export function useOccasion(entries: readonly BoardEntry[], now: Now, cursor: string | null): Occasion {
  const inject = cursor === null ? undefined : entries.find(({ row }) => row.id === cursor)?.row;
  const hot = inject === undefined ? hotStoryline(entries, now) : null;
  return useMemo(
    () => (inject !== undefined ? { inject } : hot !== null ? { storyline: hot } : null),
    [inject, hot],
  );
}
