import type { RequestRow } from "@firebreak/shared/views";

/** Requests to and from a unit: what still waits first, by its deadline, then the rest, the latest first. */
export function requestsOf(
  rows: readonly RequestRow[],
  unit: string,
): { received: RequestRow[]; sent: RequestRow[] } {
  const byNeed = (a: RequestRow, b: RequestRow) =>
    Number(isClosed(a)) - Number(isClosed(b)) ||
    (isClosed(a) ? 0 : (a.dueMs ?? Infinity) - (b.dueMs ?? Infinity) || 0) ||
    b.sentMs - a.sentMs;
  return {
    received: rows.filter((row) => row.to === unit).sort(byNeed),
    sent: rows.filter((row) => row.from === unit).sort(byNeed),
  };
}

/** Nobody waits for an answer any more. */
export function isClosed({ status }: RequestRow): boolean {
  return status === "answered" || status === "declined" || status === "completed";
}
