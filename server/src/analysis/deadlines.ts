import { ratio } from "./stats.ts";

/** `open`: neither done nor due by the end of the log. */
export type DeadlineStatus = "met" | "late" | "missed" | "open";

export interface DeadlineReport {
  /** Things that were due: done, or past their moment. */
  n: number;
  met: number;
  late: number;
  missed: number;
  /** Neither done nor due by the end; not in `n`. */
  open: number;
  /** met ÷ n, 0–1; null where nothing was due. */
  share: number | null;
}

/** Play times in ms; a deadline that falls on the end itself has run its whole time. */
export function deadlineStatus(doneMs: number | null, dueMs: number, endMs: number): DeadlineStatus {
  if (doneMs !== null) return doneMs <= dueMs ? "met" : "late";
  return dueMs <= endMs ? "missed" : "open";
}

export function deadlineReport(cases: readonly { status: DeadlineStatus }[]): DeadlineReport {
  const counts = { met: 0, late: 0, missed: 0, open: 0 };
  for (const { status } of cases) counts[status] += 1;
  const n = counts.met + counts.late + counts.missed;
  return { n, ...counts, share: ratio(counts.met, n) };
}
