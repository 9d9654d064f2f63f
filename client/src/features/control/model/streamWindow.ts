import type { ActRow } from "@firebreak/shared/views";

/** Whether an act concerns a unit: as the one who acts, or as the other end of a handoff. */
export function concerns(
  act: ActRow,
  unit: string | null,
  to: (inject: string) => readonly string[],
): boolean {
  if (unit === null || act.unit === unit || act.to === unit || act.to === "all") return true;
  return act.type === "inject.released" && act.inject !== undefined && to(act.inject).includes(unit);
}

export interface StreamWindow {
  /** Newest first. */
  acts: ActRow[];
  /** How many newer ones wait above, while the reader reads further down. */
  held: number;
}

/**
 * The stream as it stands for a reader: all of it, or, while reading further down, what there was up to
 * `holdAt` (a `seq`), so that nothing moves under the eyes.
 */
export function streamWindow(acts: readonly ActRow[], holdAt: number | null): StreamWindow {
  const newest = [...acts].reverse();
  if (holdAt === null) return { acts: newest, held: 0 };
  const from = newest.findIndex((act) => act.seq <= holdAt);
  return from < 0 ? { acts: newest, held: 0 } : { acts: newest.slice(from), held: from };
}
