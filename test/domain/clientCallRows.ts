import type { CallRow, ClearanceRow } from "@firebreak/shared/views";

/** Calls and clearances as a view holds them: plausible but for what a test sets. */

export function callRow(row: Partial<CallRow> & { id: string }): CallRow {
  return {
    unit: "health",
    from: { name: "Thịnh", handle: null, kind: "citizen", followers: 0 },
    channel: "phone",
    subject: "Water",
    inject: null,
    state: "ringing",
    rangMs: 0,
    pickedUpMs: null,
    pickedUpBy: null,
    endedMs: null,
    lines: [],
    ...row,
  };
}

export function clearanceRow(row: Partial<ClearanceRow> & { unit: string }): ClearanceRow {
  return {
    id: `${row.response ?? "draft"}/${row.unit}`,
    response: "draft",
    owner: "health",
    text: "Water comes at 17:10.",
    kind: "statement",
    claim: null,
    stance: null,
    inject: null,
    joint: false,
    status: "sought",
    reason: null,
    soughtBy: "Lan",
    soughtMs: 0,
    dueMs: null,
    remindedMs: [],
    answeredBy: null,
    answeredMs: null,
    withdrawnMs: null,
    ...row,
  };
}
