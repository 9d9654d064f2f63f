import type { RequestKind } from "./commands.ts";
import type { Measure, Rating } from "./reactions.ts";
import type { Role } from "./roles.ts";
import type { ResponseKind, Truth } from "./scenario.ts";

/** The acts that a timeline shows: the log's event types, less what no timeline wants. */
export const ACT_TYPES = [
  "exercise.created",
  "exercise.started",
  "exercise.paused",
  "exercise.resumed",
  "exercise.rateChanged",
  "exercise.jumped",
  "exercise.ended",
  "exercise.stopped",
  "participant.joined",
  "participant.removed",
  "unit.online",
  "unit.offline",
  "inject.released",
  "inject.acknowledged",
  "inject.claimed",
  "inject.completed",
  "inject.deferred",
  "inject.skipped",
  "inject.held",
  "inject.unheld",
  "inject.added",
  "inject.edited",
  "inject.reverted",
  "inject.assigned",
  "clearance.sought",
  "response.cleared",
  "response.objected",
  "clearance.reminded",
  "clearance.withdrawn",
  "request.reminded",
  "call.rang",
  "call.pickedUp",
  "call.ended",
  "decision.noted",
  "claim.assessed",
  "response.drafted",
  "response.submitted",
  "response.approved",
  "response.returned",
  "response.published",
  "update.promised",
  "request.sent",
  "request.acknowledged",
  "request.answered",
  "request.declined",
  "request.completed",
  "escalation.raised",
  "decision.made",
  "restriction.requested",
  "rating.given",
  "persona.posted",
  "message.sent",
  "expectation.missed",
] as const;
export type ActType = (typeof ACT_TYPES)[number];

/** One line of the timeline. Words are left to the screen's language; ids point into the tables. */
export interface ActRow {
  seq: number;
  type: ActType;
  /** Server time, epoch ms. */
  at: number;
  playMs: number | null;
  scenarioMs: number;
  role: Role | "system";
  /** The person's name; absent for the system, and for observers' eyes. */
  name?: string;
  unit?: string;
  site?: string;
  inject?: string;
  claim?: string;
  response?: string;
  request?: string;
  escalation?: string;
  restriction?: string;
  call?: string;
  /** The persona that control spoke as. */
  persona?: string;
  measure?: Measure;
  rating?: Rating;
  /** The other unit of a handoff. */
  to?: string;
  verdict?: Truth;
  kind?: ResponseKind | RequestKind;
  /** A short excerpt where this audience may read it. */
  text?: string;
}

/** How many acts a view keeps at least; it holds at most a fifth more. */
export const ACTS_KEPT = 5_000;
