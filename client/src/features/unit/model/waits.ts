import type { ResponseKind } from "@firebreak/shared/scenario";
import { isKept } from "./due.ts";
import { isClosed } from "./requests.ts";
import type { Course } from "./steps.ts";

/** Something that an item waits for, and the play time by which it should have come; null where none was set. */
export type Wait = { readonly key: string; readonly dueMs: number | null; readonly note?: string | null } & (
  | { readonly kind: "draft"; readonly as: ResponseKind }
  | { readonly kind: "approval" | "returned" | "approved" | "decision" | "update" }
  | { readonly kind: "clearance" | "answer"; readonly unit: string }
);

/** What stands between an item and its end just now, what is due first on top. */
export function waitsOf(course: Course): Wait[] {
  const waits: Wait[] = [];
  const sought = new Set<string>();
  for (const { id, response, unit, status, dueMs } of course.clearances) {
    if (status !== "sought") continue;
    sought.add(response);
    waits.push({ kind: "clearance", key: `${id} clearance`, dueMs, unit });
  }
  for (const row of course.responses) {
    const key = `${row.id} ${row.status}`;
    const none = { key, dueMs: null };
    if (row.status === "submitted") waits.push({ ...none, kind: "approval" });
    if (row.status === "returned") waits.push({ ...none, kind: "returned", note: row.returnedReason });
    if (row.status === "approved") waits.push({ ...none, kind: "approved" });
    // What waits for another unit's word says so already.
    if (row.status === "draft" && !sought.has(row.id)) waits.push({ ...none, kind: "draft", as: row.kind });
    if (row.nextUpdateDueMs !== null && !isKept(row, course.responses)) {
      waits.push({ kind: "update", key, dueMs: row.nextUpdateDueMs });
    }
  }
  for (const row of course.requests) {
    if (isClosed(row)) continue;
    waits.push({ kind: "answer", key: `${row.id} answer`, dueMs: row.dueMs, unit: row.to });
  }
  for (const row of course.escalations) {
    if (row.decision === null) waits.push({ kind: "decision", key: `${row.id} decision`, dueMs: null });
  }
  const due = ({ dueMs }: Wait) => dueMs ?? Number.MAX_SAFE_INTEGER;
  return waits.sort((a, b) => due(a) - due(b));
}
