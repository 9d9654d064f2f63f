import type { BoardColumn, PaintTimes, RequestKind } from "@firebreak/shared/commands";
import type { InjectEdit, NewInject } from "@firebreak/shared/injectFields";
import type { Rating, RestrictionGrounds } from "@firebreak/shared/reactions";
import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { PostLink, ResponseKind, Scenario, Truth } from "@firebreak/shared/scenario";
import type { PublicMinute } from "../simulation/advance.ts";

/** What a response says, carried whole by each event that needs it, so that a record reads alone. */
export interface ResponseContent {
  response: string;
  inject?: string;
  claim?: string;
  kind: ResponseKind;
  stance?: Truth;
  text: string;
  /** Minutes of play until the next update, as promised to the public. */
  nextUpdate?: number;
}

/** The data of each event, by its type. Types are in the past tense and never change their meaning. */
export interface EventData {
  /** `seed`: of whatever in the exercise is left to chance; logs of before it had none mean 0. */
  "exercise.created": { exercise: string; scenario: Scenario; seed?: number };
  "exercise.started": Record<string, never>;
  /** `cause` is `store` where the log could not be written and play was frozen meanwhile. */
  "exercise.paused": { reason?: string; cause?: "store" };
  "exercise.resumed": Record<string, never>;
  "exercise.rateChanged": { from: number; rate: number };
  /** Epoch ms on the story's clock. */
  "exercise.jumped": { from: number; to: number };
  "exercise.ended": Record<string, never>;
  "exercise.stopped": { reason?: string };
  "participant.registered": {
    person: string;
    name: string;
    role: Role;
    unit?: string;
    site?: string;
    level?: UnitLevel;
  };
  "participant.joined": { person: string };
  "participant.left": { person: string };
  "participant.removed": { person: string; reason?: string };
  "unit.online": { unit: string };
  "unit.offline": { unit: string };
  "inject.released": { inject: string; cause: "schedule" | "condition" | "hand" };
  "inject.seen": { inject: string; times?: PaintTimes };
  "inject.acknowledged": { inject: string };
  "inject.claimed": { inject: string };
  "inject.completed": { inject: string };
  /** `from`, `to`: epoch ms on the story's clock. */
  "inject.deferred": { inject: string; from: number; to: number; reason: string };
  "inject.skipped": { inject: string; reason: string };
  /** Written in play. `copyOf`: the inject that it was made from. */
  "inject.added": { inject: string; fields: NewInject; copyOf?: string };
  "inject.edited": { inject: string; fields: InjectEdit };
  /** The last change of its plan is taken back. */
  "inject.reverted": { inject: string };
  /** Without `person`: nobody has it in hand any more. */
  "inject.assigned": { inject: string; person?: string };
  "inject.held": { inject: string; reason?: string };
  "inject.unheld": { inject: string };
  "claim.assessed": { claim: string; verdict: Truth; evidence?: string; inject?: string };
  "response.drafted": ResponseContent & { version: number };
  /** `update`: of the draft's shared document (Yjs), base64. */
  "draft.edited": { response: string; update: string };
  /** `dueMs`: play time by which an answer is wanted. */
  "clearance.sought": { response: string; units: string[]; joint: boolean; dueMs?: number };
  "clearance.reminded": { response: string; unit: string };
  "clearance.withdrawn": { response: string; unit: string; reason?: string };
  "response.cleared": { response: string };
  "response.objected": { response: string; reason: string };
  /** `unit`: whose it is, where another unit's clearance sent it on. */
  "response.submitted": { response: string; unit?: string };
  "response.approved": { response: string };
  "response.returned": { response: string; reason: string };
  /** `unit`: whose it is, where another unit's clearance sent it out; `with`: the units it speaks for besides. */
  "response.published": ResponseContent & { unit?: string; with?: string[] };
  /** `dueMs`: play time at which the promised update falls due. */
  "update.promised": { response: string; claim?: string; dueMs: number };
  "request.sent": {
    request: string;
    to: string;
    kind: RequestKind;
    text: string;
    inject?: string;
    /** Play time by which an answer is wanted. */
    dueMs?: number;
  };
  "request.reminded": { request: string };
  "request.acknowledged": { request: string };
  "request.answered": { request: string; text: string };
  "request.declined": { request: string; reason: string };
  "request.completed": { request: string };
  "escalation.raised": { escalation: string; question: string; options: string[]; inject?: string };
  "decision.made": { escalation: string; text: string; binds: string[] };
  "call.rang": { call: string; unit: string; persona: string; subject: string; inject?: string };
  "call.pickedUp": { call: string };
  "call.said": { call: string; text: string };
  "call.ended": { call: string; outcome?: string };
  "call.noted": { call: string; outcome: string };
  "card.placed": { card: string; column: BoardColumn; text: string };
  "card.removed": { card: string };
  "decision.noted": { decision: string; text: string; reason?: string };
  "restriction.requested": RestrictionGrounds & { restriction: string; claim: string };
  "rating.given": { response: string; rating: Rating; note?: string };
  /** Control spoke as a persona; `re` names an earlier post. */
  "persona.posted": {
    post: string;
    persona: string;
    channel: string;
    text: string;
    claim?: string;
    re?: { post: string; how: PostLink };
  };
  /** A minute in the life of the simulated public, with its numbers: replay needs no model. */
  "public.reacted": PublicMinute;
  /** `from` and `to`: a unit's id, `control`, or (`to` alone) `all`. */
  "message.sent": { message: string; from: string; to: string; text: string };
  "expectation.missed": { inject: string; expect: string; unit: string };
}

export type EventType = keyof EventData;

/** An event as `decide` returns it: not yet placed in the log. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];

export type PersonActor = { person: string; role: Role; unit?: string; site?: string };
export type Actor = PersonActor | { role: "system" };

interface Placed {
  /** Dense from 1. */
  seq: number;
  /** The server's wall time, ISO 8601 with milliseconds. Never before the record in front of it. */
  at: string;
  /** Play time, whole ms; null before STARTEX. */
  playMs: number | null;
  /** The story's clock, epoch ms; null before STARTEX. */
  scenarioMs: number | null;
  actor: Actor;
  /** The client's command id. */
  command: string;
}

/** An event in its place in the log, before it is chained. */
export type DrillEvent = { [T in EventType]: Placed & { type: T; data: EventData[T] } }[EventType];
export type EventOf<T extends EventType> = Extract<DrillEvent, { type: T }>;

/** A record of the log as it is stored and exported: an event and its link to the one before. */
export type LogRecord = DrillEvent & { prev: string; hash: string };
