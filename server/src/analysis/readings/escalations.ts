import type { EventOf } from "../../domain/events.ts";
import type { Moment } from "../moments.ts";
import type { Timeline } from "../timeline.ts";

export function readEscalation(
  timeline: Timeline,
  event: EventOf<"escalation.raised">,
  by: Moment | null,
): void {
  if (by === null) return;
  const { escalation, inject } = event.data;
  timeline.escalations.set(escalation, { id: escalation, inject, raised: by, decided: null });
  timeline.acts.add({ ...by, action: "escalate", inject, claim: undefined, kind: undefined, to: undefined });
}

/** A decision is an act of the leadership on the inject that the question was about. */
export function readDecision(timeline: Timeline, event: EventOf<"decision.made">, by: Moment | null): void {
  const history = timeline.escalations.get(event.data.escalation);
  if (by === null || history === undefined) return;
  history.decided ??= by;
  const { inject } = history;
  timeline.acts.add({ ...by, action: "decide", inject, claim: undefined, kind: undefined, to: undefined });
}
