import type { ResponseRow } from "@firebreak/shared/views";

/** Whether several people may write in it at once: until it is approved, as long as it has its document. */
export function isShared(row: ResponseRow): boolean {
  return row.doc !== null && ["draft", "returned", "submitted"].includes(row.status);
}
