import type { RequestKind } from "@firebreak/shared/commands";
import type { View } from "@firebreak/shared/views";

/** Somebody who waits: for an answer, for a decision, for an approval. All times play ms. */
export interface Wait {
  id: string;
  kind: "request" | "escalation" | "approval";
  /** What is asked for; null where it is no request. */
  asks: RequestKind | null;
  /** The unit that waits, and those that it waits for. */
  from: string;
  on: string[];
  sinceMs: number;
  /** Null where nobody set a deadline. */
  dueMs: number | null;
  /** The other side has said that it is at it. */
  taken: boolean;
  text: string;
  inject: string | null;
}

type Sources = Pick<View, "requests" | "escalations" | "responses" | "units">;

/** Everyone who waits for someone. In no order: {@link byUrgency} brings one. */
export function openWaits({ requests, escalations, responses, units }: Sources): Wait[] {
  const leadership = Object.values(units)
    .filter((unit) => unit.kind === "leadership")
    .map((unit) => unit.id);
  const waits: Wait[] = [];
  for (const row of Object.values(requests)) {
    if (row.status !== "sent" && row.status !== "acknowledged") continue;
    waits.push({
      id: row.id,
      kind: "request",
      asks: row.kind,
      from: row.from,
      on: [row.to],
      sinceMs: row.sentMs,
      dueMs: row.dueMs,
      taken: row.status === "acknowledged",
      text: row.text,
      inject: row.inject,
    });
  }
  for (const row of Object.values(escalations)) {
    if (row.decision !== null) continue;
    waits.push({
      id: row.id,
      kind: "escalation",
      asks: null,
      from: row.unit,
      on: leadership,
      sinceMs: row.raisedMs,
      dueMs: null,
      taken: false,
      text: row.question,
      inject: row.inject,
    });
  }
  for (const row of Object.values(responses)) {
    if (row.status !== "submitted") continue;
    waits.push({
      id: row.id,
      kind: "approval",
      asks: null,
      from: row.unit,
      on: [row.unit],
      sinceMs: row.submittedMs ?? row.draftedMs,
      dueMs: null,
      taken: false,
      text: row.text,
      inject: row.inject,
    });
  }
  return waits;
}

export function isOverdue(wait: Wait, playMs: number | null): boolean {
  return wait.dueMs !== null && playMs !== null && playMs > wait.dueMs;
}

/** Overdue first, the longest overdue on top; then whoever has waited longest. */
export function byUrgency(waits: readonly Wait[], playMs: number | null): Wait[] {
  const late = (wait: Wait) => (isOverdue(wait, playMs) ? 1 : 0);
  return [...waits].sort((a, b) => {
    if (late(a) !== late(b)) return late(b) - late(a);
    if (late(a) === 1) return (a.dueMs ?? 0) - (b.dueMs ?? 0);
    return a.sinceMs - b.sinceMs;
  });
}
