import type { ExpectationRow } from "@firebreak/shared/views";

export type ExpectationStatus = ExpectationRow["status"];
export const STATUSES: readonly ExpectationStatus[] = ["pending", "met", "late", "missed"];

/** What of the expected actions to show; null takes all. */
export interface ExpectationFilter {
  unit: string | null;
  status: ExpectationStatus | null;
}

/**
 * Expected actions as an evaluator reads them: first what is still open, the next deadline on top; then
 * what is settled, the latest deadline on top.
 */
export function listExpectations(
  rows: readonly ExpectationRow[],
  { unit, status }: ExpectationFilter,
): ExpectationRow[] {
  return rows
    .filter((row) => (unit === null || row.unit === unit) && (status === null || row.status === status))
    .sort((a, b) => {
      const open = Number(b.status === "pending") - Number(a.status === "pending");
      if (open !== 0) return open;
      const byDue = a.status === "pending" ? a.dueMs - b.dueMs : b.dueMs - a.dueMs;
      return byDue || (a.id < b.id ? -1 : 1);
    });
}

/** How many there are of each status, of one unit or of all. */
export function countStatuses(
  rows: readonly ExpectationRow[],
  unit: string | null,
): Record<ExpectationStatus, number> {
  const counts: Record<ExpectationStatus, number> = { pending: 0, met: 0, late: 0, missed: 0 };
  for (const row of rows) if (unit === null || row.unit === unit) counts[row.status] += 1;
  return counts;
}

/** How long before (negative) or after its deadline the action came, ms; null where it has not. */
export function lateness({ dueMs, metMs }: ExpectationRow): number | null {
  return metMs === null ? null : metMs - dueMs;
}
