import type { ClearanceRow } from "@firebreak/shared/views";

/** What a clearance is given where nobody says otherwise, as a request is: minutes of play. */
export const CLEARANCE_WITHIN = 5;

/** Play time by which a clearance is wanted; null where nobody set one, or nobody waits any longer. */
export function clearanceDueMs(row: Pick<ClearanceRow, "status" | "dueMs">): number | null {
  return row.status === "sought" ? row.dueMs : null;
}
