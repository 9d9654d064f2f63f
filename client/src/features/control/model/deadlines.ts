import type { ExpectationRow, InjectRow } from "@firebreak/shared/views";

/** The next moment at which something that is wanted of a unit becomes overdue. Play ms. */
export interface Deadline {
  inject: string;
  unit: string;
  dueMs: number;
  action: ExpectationRow["action"];
}

/** Deadlines still ahead of what is expected, soonest first. */
export function nextDeadlines(
  expectations: Readonly<Record<string, ExpectationRow>>,
  injects: Readonly<Record<string, InjectRow>>,
  playMs: number | null,
  count: number,
): Deadline[] {
  if (playMs === null) return [];
  return Object.values(expectations)
    .filter(({ status, dueMs, inject }) => {
      return status === "pending" && dueMs > playMs && injects[inject]?.state === "released";
    })
    .sort((a, b) => a.dueMs - b.dueMs)
    .slice(0, count)
    .map(({ inject, unit, dueMs, action }) => ({ inject, unit, dueMs, action }));
}
