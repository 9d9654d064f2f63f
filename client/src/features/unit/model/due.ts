import type {
  ClearanceRow,
  EscalationRow,
  InjectRow,
  RequestRow,
  ResponseRow,
} from "@firebreak/shared/views";
import { type DeskItem, keyOf, type TextStep } from "./deskItem.ts";

/** Something that somebody waits for from the unit, with its play time. */
export type DueEntry = { readonly id: string; readonly dueMs: number; readonly opens: string } & (
  | { readonly kind: "reply"; readonly inject: InjectRow }
  | { readonly kind: "request"; readonly request: RequestRow }
  | { readonly kind: "clearance"; readonly clearance: ClearanceRow }
  | { readonly kind: "promise"; readonly response: ResponseRow }
  | { readonly kind: "text"; readonly response: ResponseRow; readonly wants: TextStep }
);

/** What is due, the nearest deadline first: answers that senders and units wait for, updates that were promised. */
export function dueList(items: readonly DeskItem[], responses: readonly ResponseRow[]): DueEntry[] {
  const entries: DueEntry[] = [];
  // Where an answer lies ready, the next step is what its deadline asks for.
  const ready = new Set(items.flatMap((item) => (item.kind === "text" ? [item.response.inject] : [])));
  for (const item of items) {
    if (item.dueMs === null || (item.kind === "inject" && ready.has(item.inject.id))) continue;
    const common = { id: item.key, dueMs: item.dueMs, opens: item.key };
    if (item.kind === "inject") entries.push({ ...common, kind: "reply", inject: item.inject });
    if (item.kind === "request") entries.push({ ...common, kind: "request", request: item.request });
    if (item.kind === "clearance") entries.push({ ...common, kind: "clearance", clearance: item.clearance });
    if (item.kind === "text") {
      entries.push({ ...common, kind: "text", response: item.response, wants: item.wants });
    }
  }
  for (const response of responses) {
    if (response.nextUpdateDueMs === null || isKept(response, responses)) continue;
    entries.push({
      kind: "promise",
      id: `promise:${response.id}`,
      dueMs: response.nextUpdateDueMs,
      opens: response.inject === null ? STATEMENTS : keyOf("inject", response.inject),
      response,
    });
  }
  return entries.sort((a, b) => a.dueMs - b.dueMs || (a.id < b.id ? -1 : 1));
}

/** What one slim line shows of the deadlines: what is still to be met, and what is late, summed up if it is more than one. */
export function dueInLine(
  entries: readonly DueEntry[],
  playMs: number,
  places: number,
): { late: number; shown: readonly DueEntry[] } {
  const late = entries.filter((entry) => entry.dueMs < playMs).length;
  if (late < 2) return { late: 0, shown: entries.slice(0, places) };
  return { late, shown: entries.slice(late, late + places - 1) };
}

/** Key of the place for texts that answer nothing in particular. */
export const STATEMENTS = "statements";

/**
 * A promise is kept by a later publication on the same matter: the claim, else the inject, else whatever
 * the unit has to say. As the metric `promises` counts it.
 */
export function isKept(promise: ResponseRow, responses: readonly ResponseRow[]): boolean {
  const since = promise.publishedMs ?? 0;
  return responses.some((each) => {
    if (each.id === promise.id || each.publishedMs === null || each.publishedMs <= since) return false;
    if (promise.claim !== null) return each.claim === promise.claim;
    return promise.inject === null || each.inject === promise.inject;
  });
}

/** Questions that wait for a decision of the leadership, the longest wait first. */
export function undecided(escalations: readonly EscalationRow[]): EscalationRow[] {
  return escalations.filter((row) => row.decision === null).sort((a, b) => a.raisedMs - b.raisedMs);
}
