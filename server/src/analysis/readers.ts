import type { DrillEvent, EventOf, EventType } from "../domain/events.ts";
import type { Moment } from "./moments.ts";
import { readClosing, readInjectAct, readRelease } from "./readings/injects.ts";
import { readAssessment } from "./readings/claims.ts";
import { readClearing, readSeeking, readTyping, readWithdrawal } from "./readings/clearances.ts";
import {
  readApproval,
  readDraft,
  readPromise,
  readPublication,
  readReturn,
  readSubmission,
} from "./readings/responses.ts";
import { readMinute, readPersona, readRestriction } from "./readings/public.ts";
import { readAcknowledger, readSight } from "./readings/sights.ts";
import { readReply, readRequest } from "./readings/requests.ts";
import { readDecision, readEscalation } from "./readings/escalations.ts";
import type { Timeline } from "./timeline.ts";

/** How the timeline takes an event in. `by` is the unit's moment where somebody of a unit acted. */
export interface Reader<E extends DrillEvent> {
  read: ((timeline: Timeline, event: E, by: Moment | null) => void) | null;
  /** Counts as work that a unit has done. */
  deed: boolean;
}

const nothing = { read: null, deed: false } as const;

const readAcknowledging = readInjectAct("acknowledge");
function readAcknowledgement(
  timeline: Timeline,
  event: EventOf<"inject.acknowledged">,
  by: Moment | null,
): void {
  readAcknowledging(timeline, event, by);
  readAcknowledger(timeline, event, by);
}

/** Total: whoever adds an event says here what it means to the metrics. */
export const READERS: { [T in EventType]: Reader<EventOf<T>> } = {
  "exercise.created": nothing,
  "exercise.started": nothing,
  "exercise.paused": nothing,
  "exercise.resumed": nothing,
  "exercise.rateChanged": nothing,
  "exercise.jumped": nothing,
  "exercise.ended": nothing,
  "exercise.stopped": nothing,
  "participant.registered": nothing,
  "participant.joined": nothing,
  "participant.left": nothing,
  "participant.removed": nothing,
  "unit.online": nothing,
  "unit.offline": nothing,
  "inject.released": { read: readRelease, deed: false },
  // A screen reports that it has shown something: no deed.
  "inject.seen": { read: readSight, deed: false },
  "inject.acknowledged": { read: readAcknowledgement, deed: true },
  "inject.claimed": { read: readInjectAct("claim"), deed: true },
  "inject.completed": { read: readClosing, deed: false },
  // What control makes of the plan is read apart, before STARTEX too (readings/plan.ts).
  "inject.deferred": nothing,
  "inject.skipped": nothing,
  "inject.added": nothing,
  "inject.edited": nothing,
  "inject.reverted": nothing,
  "inject.assigned": nothing,
  "inject.held": nothing,
  "inject.unheld": nothing,
  "claim.assessed": { read: readAssessment, deed: true },
  "response.drafted": { read: readDraft, deed: true },
  "draft.edited": { read: readTyping, deed: true },
  "clearance.sought": { read: readSeeking, deed: true },
  "clearance.reminded": { read: null, deed: true },
  "clearance.withdrawn": { read: readWithdrawal, deed: true },
  "response.cleared": { read: readClearing, deed: true },
  "response.objected": { read: readClearing, deed: true },
  "response.submitted": { read: readSubmission, deed: true },
  "response.approved": { read: readApproval, deed: true },
  "response.returned": { read: readReturn, deed: true },
  "response.published": { read: readPublication, deed: true },
  // Follows from the publication that announces it.
  "update.promised": { read: readPromise, deed: false },
  "request.sent": { read: readRequest, deed: true },
  "request.reminded": { read: null, deed: true },
  "request.acknowledged": { read: readReply("acknowledged"), deed: true },
  "request.answered": { read: readReply("answered"), deed: true },
  "request.declined": { read: readReply("declined"), deed: true },
  "request.completed": { read: readReply("completed"), deed: true },
  "escalation.raised": { read: readEscalation, deed: true },
  "decision.made": { read: readDecision, deed: true },
  "call.rang": nothing,
  "call.pickedUp": { read: null, deed: true },
  "call.said": { read: null, deed: true },
  "call.ended": nothing,
  "call.noted": nothing,
  "card.placed": { read: null, deed: true },
  "card.removed": nothing,
  "decision.noted": { read: null, deed: true },
  "restriction.requested": { read: readRestriction, deed: true },
  "rating.given": nothing,
  "persona.posted": { read: readPersona, deed: false },
  "public.reacted": { read: readMinute, deed: false },
  "message.sent": { read: null, deed: true },
  // A reminder for the control cell; the metrics find out themselves what was done in time.
  "expectation.missed": nothing,
};
