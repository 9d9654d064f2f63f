import type { ActRow } from "@firebreak/shared/views";

/** Something that one unit put into another's hands: a request, or a question to the leadership. Times in play ms. */
export interface Handoff {
  id: string;
  kind: "request" | "escalation";
  from: string;
  to: string;
  sentMs: number;
  /** When the other side took it up; null while it has not, or where that is the answer itself. */
  takenMs: number | null;
  /** When it was answered, declined, decided or closed. */
  closedMs: number | null;
  outcome: "open" | "answered" | "declined" | "closed";
}

/**
 * Handoffs, oldest first, put together from the acts of a timeline.
 * @param leadership the unit that escalations go to; without one they are left out until decided
 */
export function readHandoffs(acts: readonly ActRow[], leadership: string | null): Handoff[] {
  const found = new Map<string, Handoff>();
  for (const act of acts) read(act, found, leadership);
  return [...found.values()];
}

function read(act: ActRow, found: Map<string, Handoff>, leadership: string | null): void {
  const { playMs, unit, to } = act;
  if (playMs === null || unit === undefined) return;
  const request = act.request === undefined ? undefined : found.get(act.request);
  const escalation = act.escalation === undefined ? undefined : found.get(act.escalation);
  switch (act.type) {
    case "request.sent":
      if (act.request !== undefined && to !== undefined) {
        found.set(act.request, opened(act.request, "request", unit, to, playMs));
      }
      return;
    case "request.acknowledged":
      if (request !== undefined) request.takenMs ??= playMs;
      return;
    case "request.answered":
      close(request, "answered", playMs);
      return;
    case "request.declined":
      close(request, "declined", playMs);
      return;
    case "request.completed":
      close(request, "closed", playMs);
      return;
    case "escalation.raised":
      if (act.escalation !== undefined && leadership !== null && leadership !== unit) {
        found.set(act.escalation, opened(act.escalation, "escalation", unit, leadership, playMs));
      }
      return;
    case "decision.made":
      // Where there are several leadership units, the one that decided is the one that was asked.
      if (escalation !== undefined) escalation.to = unit;
      close(escalation, "answered", playMs);
      return;
    default:
      return;
  }
}

function opened(id: string, kind: Handoff["kind"], from: string, to: string, sentMs: number): Handoff {
  return { id, kind, from, to, sentMs, takenMs: null, closedMs: null, outcome: "open" };
}

/** The first end counts: a request that was answered is later also closed by whoever asked. */
function close(handoff: Handoff | undefined, outcome: Handoff["outcome"], playMs: number): void {
  if (handoff === undefined || handoff.outcome !== "open") return;
  handoff.outcome = outcome;
  handoff.closedMs = playMs;
}

/** How many requests between units wait for their answer. */
export function countOpenRequests(handoffs: readonly Handoff[]): number {
  return handoffs.filter((handoff) => handoff.kind === "request" && handoff.outcome === "open").length;
}
