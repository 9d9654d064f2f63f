import type { ClearanceRow } from "@firebreak/shared/views";

/** What a clearance is given, as a request is where nobody says otherwise: play ms. */
export const CLEARANCE_WITHIN_MS = 5 * 60_000;

/** Play time by which a clearance is wanted; null where nobody waits for it, or no longer. */
export function clearanceDueMs(row: ClearanceRow): number | null {
  return row.status === "sought" ? row.soughtMs + CLEARANCE_WITHIN_MS : null;
}
