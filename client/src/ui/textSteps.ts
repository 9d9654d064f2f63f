import type { ResponseKind } from "@firebreak/shared/scenario";
import type { ClearanceRow, ResponseRow } from "@firebreak/shared/views";

/**
 * One step on a text's way to the public. `key` names it for good, `playMs` says when, `note` what was said.
 */
export type TextStep = { readonly key: string; readonly playMs: number; readonly note?: string | null } & (
  | { readonly kind: "submitted" }
  | { readonly kind: "drafted"; readonly by: string; readonly version: number; readonly as: ResponseKind }
  | { readonly kind: "approved" | "returned"; readonly by: string | null }
  | { readonly kind: "published"; readonly as: ResponseKind }
  | { readonly kind: "sought" | "withdrawn"; readonly unit: string }
  | { readonly kind: "cleared" | "objected"; readonly unit: string; readonly by: string | null }
);

/** What its own unit did with a text, as far as its row remembers: the last of each kind. */
export function stepsOfResponse(row: ResponseRow): TextStep[] {
  const { id, draftedBy, draftedMs, submittedMs, approvedMs, approvedBy, publishedMs, kind } = row;
  const steps: TextStep[] = [
    {
      kind: "drafted",
      key: `${id} drafted`,
      playMs: draftedMs,
      by: draftedBy,
      version: row.version,
      as: kind,
    },
  ];
  if (submittedMs !== null) steps.push({ kind: "submitted", key: `${id} submitted`, playMs: submittedMs });
  if (row.returnedMs !== null) {
    steps.push({ kind: "returned", key: `${id} returned`, playMs: row.returnedMs, by: row.returnedBy });
  }
  if (approvedMs !== null) {
    steps.push({ kind: "approved", key: `${id} approved`, playMs: approvedMs, by: approvedBy });
  }
  if (publishedMs !== null) {
    steps.push({ kind: "published", key: `${id} published`, playMs: publishedMs, as: kind });
  }
  return steps;
}

/** What became of another unit's word on it. */
export function stepsOfClearance(row: ClearanceRow): TextStep[] {
  const { id, unit, status, answeredBy: by, reason: note } = row;
  const steps: TextStep[] = [{ kind: "sought", key: `${id} sought`, playMs: row.soughtMs, unit }];
  const answer = { playMs: row.answeredMs ?? row.soughtMs, unit, by };
  if (status === "cleared") steps.push({ kind: "cleared", key: `${id} cleared`, ...answer });
  if (status === "objected") steps.push({ kind: "objected", key: `${id} objected`, ...answer, note });
  if (row.withdrawnMs !== null) {
    steps.push({ kind: "withdrawn", key: `${id} withdrawn`, playMs: row.withdrawnMs, unit, note });
  }
  return steps;
}

/** The whole way of one text, in the order of play time; equal times keep the order of the acts. */
export function courseOfText(response: ResponseRow, clearances: readonly ClearanceRow[]): TextStep[] {
  const own = clearances.filter((row) => row.response === response.id);
  return [...stepsOfResponse(response), ...own.flatMap(stepsOfClearance)].sort((a, b) => a.playMs - b.playMs);
}
