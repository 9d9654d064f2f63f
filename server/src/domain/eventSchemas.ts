import { BOARD_COLUMNS, paintTimesSchema, REQUEST_KINDS } from "@firebreak/shared/commands";
import { injectEditSchema, newInjectSchema } from "@firebreak/shared/injectFields";
import { ROLES, UNIT_LEVELS } from "@firebreak/shared/roles";
import { LEGITIMATE_AIMS, MEASURES, RATINGS, REACTION_CAUSES } from "@firebreak/shared/reactions";
import { POST_LINKS, RESPONSE_KINDS, scenarioSchema, TRUTHS } from "@firebreak/shared/scenario";
import { z } from "zod";
import type { EventData, EventType } from "./events.ts";

const id = z.string().min(1);
const optionalId = id.exactOptional();
const words = z.string();
const optionalWords = words.exactOptional();

const response = {
  response: id,
  inject: optionalId,
  claim: optionalId,
  kind: z.enum(RESPONSE_KINDS),
  stance: z.enum(TRUTHS).exactOptional(),
  text: words,
  nextUpdate: z.int().exactOptional(),
};

const reaction = z.strictObject({
  minute: z.int(),
  cause: z.enum(REACTION_CAUSES),
  trust: z.number(),
  unit: optionalId,
  other: optionalId,
  claim: optionalId,
  response: optionalId,
  restriction: optionalId,
  inject: optionalId,
  quality: z.number().exactOptional(),
  checks: z
    .strictObject({
      assessed: z.boolean(),
      evidence: z.boolean(),
      nextUpdate: z.boolean(),
      agreed: z.boolean(),
    })
    .exactOptional(),
  shares: z.number().exactOptional(),
});

/**
 * What the data of each event must be, for logs that come from a file. Looser than the commands'
 * schemas on purpose: limits on what people may type can change, and old logs stay readable.
 */
export const eventDataSchemas = {
  "exercise.created": z.strictObject({
    exercise: id,
    scenario: scenarioSchema,
    seed: z.int().exactOptional(),
  }),
  "exercise.started": z.strictObject({}),
  "exercise.paused": z.strictObject({ reason: optionalWords, cause: z.literal("store").exactOptional() }),
  "exercise.resumed": z.strictObject({}),
  "exercise.rateChanged": z.strictObject({ from: z.number(), rate: z.number() }),
  "exercise.jumped": z.strictObject({ from: z.int(), to: z.int() }),
  "exercise.ended": z.strictObject({}),
  "exercise.stopped": z.strictObject({ reason: optionalWords }),
  "participant.registered": z.strictObject({
    person: id,
    name: words,
    role: z.enum(ROLES),
    unit: optionalId,
    site: optionalId,
    level: z.enum(UNIT_LEVELS).exactOptional(),
  }),
  "participant.joined": z.strictObject({ person: id }),
  "participant.left": z.strictObject({ person: id }),
  "participant.removed": z.strictObject({ person: id, reason: optionalWords }),
  "unit.online": z.strictObject({ unit: id }),
  "unit.offline": z.strictObject({ unit: id }),
  "inject.released": z.strictObject({ inject: id, cause: z.enum(["schedule", "condition", "hand"]) }),
  "inject.seen": z.strictObject({ inject: id, times: paintTimesSchema.exactOptional() }),
  "inject.acknowledged": z.strictObject({ inject: id }),
  "inject.claimed": z.strictObject({ inject: id }),
  "inject.completed": z.strictObject({ inject: id }),
  "inject.deferred": z.strictObject({ inject: id, from: z.int(), to: z.int(), reason: words }),
  "inject.skipped": z.strictObject({ inject: id, reason: words }),
  "inject.added": z.strictObject({ inject: id, fields: newInjectSchema, copyOf: optionalId }),
  "inject.edited": z.strictObject({ inject: id, fields: injectEditSchema }),
  "inject.reverted": z.strictObject({ inject: id }),
  "inject.assigned": z.strictObject({ inject: id, person: optionalId }),
  "inject.held": z.strictObject({ inject: id, reason: optionalWords }),
  "inject.unheld": z.strictObject({ inject: id }),
  "claim.assessed": z.strictObject({
    claim: id,
    verdict: z.enum(TRUTHS),
    evidence: optionalWords,
    inject: optionalId,
  }),
  "response.drafted": z.strictObject({ ...response, version: z.int() }),
  "draft.edited": z.strictObject({ response: id, update: words }),
  "clearance.sought": z.strictObject({
    response: id,
    units: z.array(id),
    joint: z.boolean(),
    dueMs: z.int().exactOptional(),
  }),
  "clearance.reminded": z.strictObject({ response: id, unit: id }),
  "clearance.withdrawn": z.strictObject({ response: id, unit: id, reason: optionalWords }),
  "response.cleared": z.strictObject({ response: id }),
  "response.objected": z.strictObject({ response: id, reason: words }),
  "response.submitted": z.strictObject({ response: id, unit: optionalId }),
  "response.approved": z.strictObject({ response: id }),
  "response.returned": z.strictObject({ response: id, reason: words }),
  "response.published": z.strictObject({
    ...response,
    unit: optionalId,
    with: z.array(id).exactOptional(),
  }),
  "update.promised": z.strictObject({ response: id, claim: optionalId, dueMs: z.int() }),
  "request.sent": z.strictObject({
    request: id,
    to: id,
    kind: z.enum(REQUEST_KINDS),
    text: words,
    inject: optionalId,
    dueMs: z.int().exactOptional(),
  }),
  "request.reminded": z.strictObject({ request: id }),
  "request.acknowledged": z.strictObject({ request: id }),
  "request.answered": z.strictObject({ request: id, text: words }),
  "request.declined": z.strictObject({ request: id, reason: words }),
  "request.completed": z.strictObject({ request: id }),
  "escalation.raised": z.strictObject({
    escalation: id,
    question: words,
    options: z.array(words),
    inject: optionalId,
  }),
  "decision.made": z.strictObject({ escalation: id, text: words, binds: z.array(id) }),
  "call.rang": z.strictObject({ call: id, unit: id, persona: id, subject: words, inject: optionalId }),
  "call.pickedUp": z.strictObject({ call: id }),
  "call.said": z.strictObject({ call: id, text: words }),
  "call.ended": z.strictObject({ call: id, outcome: optionalWords }),
  "call.noted": z.strictObject({ call: id, outcome: words }),
  "card.placed": z.strictObject({ card: id, column: z.enum(BOARD_COLUMNS), text: words }),
  "card.removed": z.strictObject({ card: id }),
  "decision.noted": z.strictObject({ decision: id, text: words, reason: optionalWords }),
  "restriction.requested": z.strictObject({
    restriction: id,
    claim: id,
    measure: z.enum(MEASURES),
    legalBasis: words,
    aim: z.enum(LEGITIMATE_AIMS),
    harm: words,
    evidence: words,
    milder: words,
    review: words,
    imminent: optionalWords,
  }),
  "rating.given": z.strictObject({ response: id, rating: z.enum(RATINGS), note: optionalWords }),
  "persona.posted": z.strictObject({
    post: id,
    persona: id,
    channel: id,
    text: words,
    claim: optionalId,
    re: z.strictObject({ post: id, how: z.enum(POST_LINKS) }).exactOptional(),
  }),
  "public.reacted": z.strictObject({
    minute: z.int().nonnegative(),
    trust: z.number(),
    claims: z.record(id, z.tuple([z.number(), z.number(), z.number()])),
    reactions: z.array(reaction),
    voices: z.array(z.strictObject({ voice: z.int().nonnegative(), account: z.int().nonnegative() })),
  }),
  "message.sent": z.strictObject({ message: id, from: id, to: id, text: words }),
  "expectation.missed": z.strictObject({ inject: id, expect: id, unit: id }),
} satisfies { [T in EventType]: z.ZodType<EventData[T]> };

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventDataSchemas, type);
}

type Same<A, B> = [A, keyof A] extends [B, keyof B]
  ? [B, keyof B] extends [A, keyof A]
    ? true
    : false
  : false;
type Drifted = {
  [T in EventType]: Same<EventData[T], z.output<(typeof eventDataSchemas)[T]>> extends true ? never : T;
}[EventType];
type None<T extends never> = T;
/** Fails to compile, naming the type, when an event's schema and its data (see events.ts) drift apart. */
export type EventSchemaDrift = None<Drifted>;
