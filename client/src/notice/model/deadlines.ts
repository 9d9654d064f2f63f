import type { LocalText } from "@firebreak/shared/text";
import type { Place, Tiding } from "./tiding.ts";

/** How long before a deadline it is told of, play ms. */
export const SOON_MS = 60_000;

/** Something that somebody waits for, with the play time by which they do. */
export interface Deadline {
  readonly id: string;
  /** Since when somebody waits, play ms. */
  readonly sinceMs: number;
  readonly dueMs: number;
  readonly from: LocalText;
  readonly title: LocalText;
  readonly place: Place;
}

/**
 * The deadlines about to pass, and those that nobody has met. One that is moved is told of anew; of one that
 * came less than that before it passes its coming has told.
 */
export function deadlineTidings(deadlines: readonly Deadline[], playMs: number): Tiding[] {
  return deadlines
    .filter(
      ({ dueMs, sinceMs }) => dueMs < playMs || (dueMs - playMs <= SOON_MS && dueMs - sinceMs > SOON_MS),
    )
    .map(({ id, dueMs, from, title, place }) => {
      const kind = dueMs < playMs ? "missed" : "soon";
      const atMs = kind === "missed" ? dueMs : dueMs - SOON_MS;
      return { key: `${kind}:${id}:${dueMs}`, kind, from, title, atMs, place, open: true };
    });
}
