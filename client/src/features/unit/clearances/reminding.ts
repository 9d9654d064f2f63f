import type { RequestRow } from "@firebreak/shared/views";

/** How often a unit is reminded of the same request at most, play ms. */
export const REMIND_EVERY_MS = 60_000;

/** Play ms until the request may be asked for again; 0: now. The first reminder waits for the request itself. */
export function remindInMs(row: Pick<RequestRow, "sentMs" | "remindedMs">, playMs: number): number {
  const last = row.remindedMs.at(-1) ?? row.sentMs;
  return Math.max(0, last + REMIND_EVERY_MS - playMs);
}
