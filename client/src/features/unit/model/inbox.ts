import { atLeast, type UnitLevel } from "@firebreak/shared/roles";
import type {
  ClearanceRow,
  EscalationRow,
  MessageRow,
  RequestRow,
  ResponseRow,
  View,
} from "@firebreak/shared/views";
import { clearanceDueMs } from "../clearances/clearanceDue.ts";
import { replyDueMs } from "./artefact.ts";
import { type DeskItem, type ItemState, keyOf, type TextStep } from "./deskItem.ts";

/** What an inbox is made of. */
export type InboxTables = Pick<
  View,
  "injects" | "tasks" | "requests" | "clearances" | "escalations" | "messages"
> &
  Partial<Pick<View, "responses">>;

export interface DeskOwner {
  readonly unit: string;
  /** The person's name: what a task is claimed by. */
  readonly name: string;
  /** The unit decides on escalations. */
  readonly leads: boolean;
  readonly level?: UnitLevel;
  /** The unit publishes nothing without its approver. */
  readonly approver?: boolean;
}

/**
 * Everything that has reached the unit, the latest first.
 * @param read keys of what this person has opened, for the kinds whose reading the exercise does not log
 */
export function inboxOf(tables: InboxTables, owner: DeskOwner, read: ReadonlySet<string>): DeskItem[] {
  const items: DeskItem[] = [];
  for (const task of Object.values(tables.tasks)) {
    const inject = tables.injects[task.inject];
    if (inject === undefined || task.unit !== owner.unit) continue;
    items.push({
      kind: "inject",
      key: keyOf("inject", inject.id),
      atMs: inject.releasedPlayMs,
      state: task.state,
      dueMs: replyDueMs(inject, task),
      mine: task.claimedBy === owner.name,
      inject,
      task,
    });
  }
  for (const request of Object.values(tables.requests)) {
    const item = itemOfRequest(request, owner, read);
    if (item !== null) items.push(item);
  }
  for (const clearance of Object.values(tables.clearances)) {
    if (clearance.unit === owner.unit) items.push(itemOfClearance(clearance));
  }
  for (const escalation of Object.values(tables.escalations)) {
    const item = itemOfEscalation(escalation, owner, read);
    if (item !== null) items.push(item);
  }
  for (const message of Object.values(tables.messages)) {
    if (message.from !== owner.unit) items.push(itemOfMessage(message, read));
  }
  for (const response of Object.values(tables.responses ?? {})) {
    const wants = response.unit === owner.unit ? stepFor(response, owner) : null;
    if (wants !== null) items.push(itemOfText(response, wants, owner, tables));
  }
  return items.sort(latestFirst);
}

function itemOfRequest(request: RequestRow, owner: DeskOwner, read: ReadonlySet<string>): DeskItem | null {
  if (request.to === owner.unit) {
    return {
      kind: "request",
      key: keyOf("request", request.id),
      atMs: request.sentMs,
      state: REQUEST_STATES[request.status],
      dueMs: request.status === "sent" || request.status === "acknowledged" ? request.dueMs : null,
      mine: false,
      request,
    };
  }
  if (request.from !== owner.unit || request.answeredMs === null) return null;
  const key = keyOf("reply", request.id);
  return {
    kind: "reply",
    key,
    atMs: request.answeredMs,
    state: request.status === "completed" ? "answered" : read.has(key) ? "seen" : "new",
    dueMs: null,
    mine: request.sentBy === owner.name,
    request,
  };
}

const REQUEST_STATES: Record<RequestRow["status"], ItemState> = {
  sent: "new",
  acknowledged: "acknowledged",
  answered: "answered",
  declined: "answered",
  completed: "answered",
};

/** It is new again when the text was changed and is put to the unit once more. */
function itemOfClearance(row: ClearanceRow): DeskItem {
  return {
    kind: "clearance",
    key: keyOf("clearance", row.id),
    atMs: row.soughtMs,
    state: CLEARANCE_STATES[row.status],
    dueMs: clearanceDueMs(row),
    mine: false,
    clearance: row,
  };
}

const CLEARANCE_STATES: Record<ClearanceRow["status"], ItemState> = {
  sought: "new",
  cleared: "answered",
  objected: "answered",
  void: "seen",
  withdrawn: "seen",
};

function itemOfEscalation(row: EscalationRow, owner: DeskOwner, read: ReadonlySet<string>): DeskItem | null {
  if (owner.leads) {
    return {
      kind: "question",
      key: keyOf("question", row.id),
      atMs: row.raisedMs,
      state: row.decision === null ? "new" : "answered",
      dueMs: null,
      mine: false,
      escalation: row,
    };
  }
  if (row.decision === null) return null;
  const key = keyOf("decision", row.id);
  return {
    kind: "decision",
    key,
    atMs: row.decidedMs,
    state: read.has(key) ? "seen" : "new",
    dueMs: null,
    mine: row.raisedBy === owner.name,
    escalation: row,
  };
}

function itemOfMessage(message: MessageRow, read: ReadonlySet<string>): DeskItem {
  const key = keyOf("message", message.id);
  return {
    kind: "message",
    key,
    atMs: message.playMs,
    state: read.has(key) ? "seen" : "new",
    dueMs: null,
    mine: false,
    message,
  };
}

/** What a text of the unit waits for from this person; null where it is nobody's turn, or another's. */
export function stepFor(row: ResponseRow, owner: DeskOwner): TextStep | null {
  const { name, level = "member", approver = false } = owner;
  switch (row.status) {
    case "submitted":
      if (approver) return level === "approver" ? "approve" : null;
      return atLeast(level, "lead") ? "publish" : null;
    case "approved":
      return atLeast(level, "lead") ? "publish" : null;
    case "returned":
      return row.draftedBy === name || row.editors.includes(name) ? "revise" : null;
    case "draft":
    case "published":
      return null;
  }
}

/** Due when whoever asked wants the answer that it is. */
function itemOfText(
  response: ResponseRow,
  wants: TextStep,
  { unit }: DeskOwner,
  { injects, tasks }: InboxTables,
): DeskItem {
  const inject = injects[response.inject ?? ""];
  const task = inject === undefined ? undefined : tasks[`${inject.id}/${unit}`];
  return {
    kind: "text",
    key: keyOf("text", response.id),
    atMs: turnMs(response),
    state: "new",
    dueMs: inject === undefined || task === undefined ? null : replyDueMs(inject, task),
    mine: wants === "revise",
    response,
    wants,
  };
}

/** Since when a text waits for its next step. */
function turnMs({ status, submittedMs, approvedMs, returnedMs }: ResponseRow): number | null {
  if (status === "approved") return approvedMs;
  return status === "returned" ? returnedMs : submittedMs;
}

function latestFirst(a: DeskItem, b: DeskItem): number {
  return (b.atMs ?? -1) - (a.atMs ?? -1) || order(b) - order(a) || (a.key < b.key ? 1 : -1);
}

/** Tells apart what came in the same millisecond, and before STARTEX, when play time stood still. */
function order(item: DeskItem): number {
  if (item.kind === "inject") return item.inject.releasedSeq ?? 0;
  return item.kind === "message" ? item.message.at : 0;
}
