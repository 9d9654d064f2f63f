/** How often a unit is reminded of the same thing at most, play ms. */
export const REMIND_EVERY_MS = 60_000;

/** Something that one unit asked another for: when, and when it asked again, play ms. */
export interface Asked {
  readonly sentMs: number;
  readonly remindedMs: readonly number[];
}

/** Play ms until it may be asked for again; 0: now. The first reminder waits for the request itself. */
export function remindInMs(asked: Asked, playMs: number): number {
  const last = asked.remindedMs.at(-1) ?? asked.sentMs;
  return Math.max(0, last + REMIND_EVERY_MS - playMs);
}
