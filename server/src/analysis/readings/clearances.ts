import type { DrillEvent, EventOf } from "../../domain/events.ts";
import type { ClearanceHistory, Moment } from "../moments.ts";
import { momentOf, type Timeline } from "../timeline.ts";

/** A unit asks others for their word on a text. */
export function readSeeking(timeline: Timeline, event: EventOf<"clearance.sought">, by: Moment | null): void {
  if (by === null) return;
  const { response, units, joint } = event.data;
  for (const unit of units) {
    if (!timeline.homes.has(unit) || unit === by.unit) continue;
    const clearance: ClearanceHistory = {
      response,
      joint,
      sought: by,
      to: unit,
      answered: null,
      cleared: null,
    };
    timeline.clearances.push(clearance);
    historyAt(timeline, response).set(unit, clearance);
  }
}

/** Whoever is let go is not waited for, and not spoken for. */
export function readWithdrawal(timeline: Timeline, { data }: EventOf<"clearance.withdrawn">): void {
  historyAt(timeline, data.response).delete(data.unit);
}

/** Clearing a text is a word between the two units, whoever of them needs it. */
export function readClearing(
  timeline: Timeline,
  event: EventOf<"response.cleared"> | EventOf<"response.objected">,
  by: Moment | null,
): void {
  const clearance = historyAt(timeline, event.data.response).get(by?.unit ?? "");
  if (by === null || clearance === undefined) return;
  clearance.answered = by;
  if (event.type !== "response.cleared") return;
  clearance.cleared = by;
  timeline.acts.noteConsultation(clearance.sought.unit, by.unit, event.seq);
  timeline.acts.noteConsultation(by.unit, clearance.sought.unit, event.seq);
}

/** The text is another one: nobody's word on it stands. */
export function voidClearances(timeline: Timeline, response: string): void {
  for (const clearance of historyAt(timeline, response).values()) clearance.cleared = null;
}

/** Typing that leaves the text as it was is hardly ever logged: it counts as a change. */
export function readTyping(timeline: Timeline, event: EventOf<"draft.edited">): void {
  const { response } = event.data;
  voidClearances(timeline, response);
  const history = timeline.responses.get(response);
  // What it says now only the drill knows.
  if (history?.content !== undefined) history.content = { ...history.content, text: "" };
}

/** What went out in these units' names they had cleared, whatever was typed before. */
export function confirmClearances(timeline: Timeline, response: string, units: readonly string[]): void {
  for (const unit of units) {
    const clearance = historyAt(timeline, response).get(unit);
    if (clearance !== undefined) clearance.cleared ??= clearance.answered;
  }
}

/** The moment of whoever owns the text: another unit's clearance may have sent it on. */
export function ownersMoment(
  timeline: Timeline,
  event: DrillEvent & { data: { unit?: string } },
  by: Moment | null,
): Moment | null {
  const { unit } = event.data;
  if (by === null || unit === undefined) return by;
  return timeline.homes.has(unit) ? momentOf(timeline, event, unit) : null;
}

/** The last time that each unit was asked for its word on a response. */
function historyAt(timeline: Timeline, response: string): Map<string, ClearanceHistory> {
  const found = timeline.clearancesOf.get(response);
  if (found !== undefined) return found;
  const made = new Map<string, ClearanceHistory>();
  timeline.clearancesOf.set(response, made);
  return made;
}
