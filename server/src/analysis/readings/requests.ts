import type { EventOf } from "../../domain/events.ts";
import type { Moment, RequestHistory } from "../moments.ts";
import { momentOf, type Timeline } from "../timeline.ts";

type Reply = "acknowledged" | "answered" | "declined" | "completed";

/** A handoff has a unit of the scenario at both ends. */
export function readRequest(timeline: Timeline, event: EventOf<"request.sent">, by: Moment | null): void {
  if (by === null) return;
  const { request, to, kind, inject } = event.data;
  if (!timeline.homes.has(to) || to === by.unit || timeline.requests.has(request)) return;
  const history: RequestHistory = {
    id: request,
    sent: by,
    to,
    kind,
    acknowledged: null,
    answered: null,
    declined: null,
    completed: null,
  };
  timeline.requests.set(request, history);
  timeline.acts.add({ ...by, action: "request", inject, claim: undefined, kind: undefined, to });
  timeline.acts.noteConsultation(by.unit, to, by.seq);
}

/** The asked unit acknowledges, answers or declines; the one that asked says when it is complete. */
export function readReply(step: Reply) {
  return (timeline: Timeline, event: EventOf<`request.${Reply}`>): void => {
    const history = timeline.requests.get(event.data.request);
    if (history === undefined) return;
    const unit = step === "completed" ? history.sent.unit : history.to;
    history[step] ??= momentOf(timeline, event, unit);
    if (step === "answered" || step === "declined") {
      timeline.acts.noteConsultation(history.to, history.sent.unit, event.seq);
    }
  };
}
