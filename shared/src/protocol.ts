import { z } from "zod";
import type { Change } from "./changes.ts";
import { textSchema } from "./commands.ts";
import type { ClockAnchor } from "./clock.ts";
import type { Rejection } from "./rejections.ts";
import type { Role, UnitLevel } from "./roles.ts";
import type { View } from "./views.ts";

/** The version of the wire that this build speaks. PROTOCOL.md describes it. */
export const PROTOCOL_VERSION = 1;

export const positionSchema = z.strictObject({ epoch: z.string().max(128), position: z.int().nonnegative() });
/** Where a client stands: a log's incarnation and the last `seq` it has applied. */
export type Position = z.infer<typeof positionSchema>;

export const authSchema = z.looseObject({
  token: z.string().min(1).max(256),
  protocol: z.literal(PROTOCOL_VERSION),
  resume: positionSchema.optional(),
});
export type Auth = z.infer<typeof authSchema>;

export const commandEnvelopeSchema = z.strictObject({
  id: textSchema.min(1).max(64),
  type: z.string().min(1).max(64),
  data: z.unknown().default({}),
});
export type CommandEnvelope = z.input<typeof commandEnvelopeSchema>;

export const attendSchema = z.strictObject({
  /** The drafts that are open on this line's screen: all of them, each time. */
  drafts: z.array(textSchema.min(1).max(128)).max(20),
});
export type Attend = z.infer<typeof attendSchema>;

export const clockRequestSchema = z.strictObject({ t1: z.number() });

/** The answer to a command. `seq` is the log position of its last event. */
export type Ack = { ok: true; seq: number } | { ok: false; error: Rejection };

export interface You {
  person: string;
  name: string;
  role: Role;
  unit: string | null;
  site: string | null;
  level: UnitLevel | null;
  exercise: string;
}

export interface SyncPayload {
  epoch: string;
  position: number;
  view: View;
  you: You;
  /** What the feed counts at this moment, of more posts than a pulse carries. */
  counters?: Counters;
}

/** Changes of the log positions after `from` up to and including `to`. */
export interface UpdatePayload {
  from: number;
  to: number;
  changes: Change[];
}

/** The latest of what may be lost: at most one a second. */
export interface PulsePayload {
  /** Server time, epoch ms. */
  now: number;
  /** The position of this audience's last update, so that a client notices a missed one. */
  position: number;
  clock: ClockAnchor;
  /** False while the log cannot be written; nothing is acknowledged meanwhile. */
  storeOk: boolean;
  /** People connected now: by unit (`control`, `evaluator`, `observer` beside the units' ids) and by site. */
  present: { units: Record<string, number>; sites: Record<string, number> };
  /** For a unit: who has which of its drafts open, people's ids by response; left out where nobody has any. */
  drafts?: Record<string, string[]>;
  /** The public's counters; left out where nothing spreads. */
  counters?: Counters;
}

/**
 * What a feed counts, as it stands now: whole numbers, a second old at most. Only the latest posts
 * that still move are in it; a post that is missing keeps what it had.
 */
export interface Counters {
  /** By post: reposts, likes, replies, views. */
  posts: Record<string, [reposts: number, likes: number, replies: number, views: number]>;
  /** By claim: shares so far, and the share of the public reached, 0 to 1. */
  claims: Record<string, [shares: number, reach: number]>;
  /** Trust in the authorities, 0 to 1. Not for units. */
  trust?: number;
}

/** Milliseconds: `t1` the client's clock at sending, `t2` the server's at receipt, `t3` at answering. */
export interface ClockReply {
  t1: number;
  t2: number;
  t3: number;
}

export interface ServerToClient {
  sync: (payload: SyncPayload) => void;
  update: (payload: UpdatePayload) => void;
  pulse: (payload: PulsePayload) => void;
  /** Said before the server ends a connection: why, with a stable code. */
  refused: (error: Rejection) => void;
}

export interface ClientToServer {
  command: (envelope: CommandEnvelope, ack: (answer: Ack) => void) => void;
  resume: (
    position: Position,
    ack?: (answer: { ok: true } | { ok: false; error: Rejection }) => void,
  ) => void;
  /** What is looked at is told to the unit's other people with the next pulse, and forgotten with the line. */
  attend: (open: Attend) => void;
  clock: (request: { t1: number }, ack: (reply: ClockReply) => void) => void;
}
