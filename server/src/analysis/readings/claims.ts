import type { EventOf } from "../../domain/events.ts";
import type { Moment } from "../moments.ts";
import type { Timeline } from "../timeline.ts";

/** An assessment belongs to a claim that has come up; before that there is nothing to assess. */
export function readAssessment(
  timeline: Timeline,
  event: EventOf<"claim.assessed">,
  by: Moment | null,
): void {
  if (by === null) return;
  const { claim, verdict, inject } = event.data;
  timeline.acts.add({ ...by, action: "assess", inject, claim, kind: undefined, to: undefined });
  timeline.claims.get(claim)?.assessments.push({ ...by, claim, verdict });
}
