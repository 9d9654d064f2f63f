import type { ActRow, ActType } from "@firebreak/shared/views";
import type { ChannelFamily } from "./channelFamily.ts";

/** Signs that stand for acts on a lane. */
export const ACT_SIGNS = [
  "acknowledged",
  "claimed",
  "assessed",
  "drafted",
  "submitted",
  "approved",
  "returned",
  "published",
  "requested",
  "received",
  "answered",
  "declined",
  "escalated",
  "decided",
  "restricted",
  "missed",
] as const;
export type ActSign = (typeof ACT_SIGNS)[number];

/** The sign of each act, or null where a lane has none for it. Total: a new act asks for a decision here. */
export const SIGN_OF: Record<ActType, ActSign | null> = {
  "exercise.created": null,
  "exercise.started": null,
  "exercise.paused": null,
  "exercise.resumed": null,
  "exercise.rateChanged": null,
  "exercise.jumped": null,
  "exercise.ended": null,
  "exercise.stopped": null,
  "participant.joined": null,
  "participant.removed": null,
  "unit.online": null,
  "unit.offline": null,
  // Injects and posts have marks of their own, made from their rows.
  "inject.released": null,
  "inject.acknowledged": "acknowledged",
  "inject.claimed": "claimed",
  "inject.completed": null,
  "inject.deferred": null,
  "inject.skipped": null,
  "inject.held": null,
  "inject.unheld": null,
  "inject.added": null,
  "inject.edited": null,
  "inject.reverted": null,
  "inject.assigned": null,
  "claim.assessed": "assessed",
  "response.drafted": "drafted",
  "clearance.sought": "requested",
  "clearance.reminded": null,
  "clearance.withdrawn": null,
  "response.cleared": "approved",
  "response.objected": "declined",
  "response.submitted": "submitted",
  "response.approved": "approved",
  "response.returned": "returned",
  "response.published": "published",
  "update.promised": null,
  "request.sent": "requested",
  "request.reminded": null,
  "request.acknowledged": "received",
  "request.answered": "answered",
  "request.declined": "declined",
  // The asker's own tick that the matter is closed; the answer before it is what a lane shows.
  "request.completed": null,
  "escalation.raised": "escalated",
  "decision.made": "decided",
  "restriction.requested": "restricted",
  // The inject that rings has a mark of its own.
  "call.rang": null,
  "call.pickedUp": "received",
  "call.ended": null,
  "decision.noted": null,
  // Said about a unit, not done by it.
  "rating.given": null,
  // The post itself stands on the public lane.
  "persona.posted": null,
  "message.sent": null,
  "expectation.missed": "missed",
};

/** Which mark stands in front where several fall on one place: the weightier act. */
export const WEIGHT: Record<ActSign, number> = {
  restricted: 10,
  published: 9,
  decided: 8,
  missed: 8,
  escalated: 7,
  assessed: 6,
  declined: 5,
  requested: 5,
  answered: 5,
  returned: 4,
  approved: 4,
  submitted: 3,
  drafted: 3,
  claimed: 2,
  received: 2,
  acknowledged: 1,
};

interface Placed {
  /** Unique in the chart, and the same from one reading to the next. */
  key: string;
  /** The unit on whose lane it stands, or {@link PUBLIC_LANE}. */
  unit: string;
  playMs: number;
  /** The log position that made it. */
  seq: number;
}

/** An inject that reached a unit. `taken`: the unit has acknowledged it or acted on it. */
export interface InjectMark extends Placed {
  type: "inject";
  inject: string;
  family: ChannelFamily;
  taken: boolean;
}

/** Something that the public saw and no unit published. */
export interface PostMark extends Placed {
  type: "post";
  post: string;
  family: ChannelFamily;
}

export interface ActMark extends Placed {
  type: "act";
  sign: ActSign;
  act: ActRow;
}

export type Mark = InjectMark | PostMark | ActMark;

/** The lane of the public space: its id is no unit's, since ids have no colon. */
export const PUBLIC_LANE = "public:";
