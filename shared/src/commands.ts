import { z } from "zod";
import { BOARD_COLUMNS, type BoardColumn } from "./board.ts";
import { injectEditSchema, newInjectSchema } from "./injectFields.ts";
import { LEGITIMATE_AIMS, MEASURES, RATINGS } from "./reactions.ts";
import { POST_LINKS, RESPONSE_KINDS, TRUTHS } from "./scenario.ts";
import { textSchema } from "./typed.ts";

export { BOARD_COLUMNS, textSchema, type BoardColumn };
const ref = textSchema.min(1).max(128);
const reason = textSchema.trim().min(1).max(2_000);
const words = textSchema.trim().min(1).max(20_000);
const grounds = textSchema.trim().min(1).max(5_000);

export const REQUEST_KINDS = ["information", "action", "clearance"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The version of an inject that its sender had in front of them: refused where there is a newer one. */
const onVersion = { version: z.int().positive().optional() };

/**
 * When a client got something and showed it: milliseconds, by its own clock, and how that clock stands to
 * the server's (`offset` is to be added; it is right within ± `bound`).
 */
export const paintTimesSchema = z.strictObject({
  received: z.number(),
  painted: z.number(),
  offset: z.number(),
  bound: z.number().nonnegative(),
});
export type PaintTimes = z.infer<typeof paintTimesSchema>;

/** What a response says besides its words. */
const aboutResponse = {
  inject: ref.optional(),
  claim: ref.optional(),
  kind: z.enum(RESPONSE_KINDS).default("statement"),
  /** What the text says of the claim. */
  stance: z.enum(TRUTHS).optional(),
  /** Minutes of play until the promised next update. */
  nextUpdate: z.int().min(1).max(1_440).optional(),
};

/**
 * What a person can ask the exercise to do: the events' imperatives. One schema a command; the
 * types of the whole product follow from this table.
 */
export const COMMANDS = {
  "exercise.start": z.strictObject({}),
  "exercise.pause": z.strictObject({ reason: reason.optional() }),
  "exercise.resume": z.strictObject({}),
  "exercise.changeRate": z.strictObject({ rate: z.number().min(0.1).max(120) }),
  "exercise.jump": z.strictObject({
    /** The story's clock to jump to, epoch ms. */
    to: z.int(),
    /** What becomes of the injects that the jump passes over. */
    passed: z.enum(["release", "skip"]).default("release"),
  }),
  "exercise.end": z.strictObject({}),
  "exercise.stop": z.strictObject({ reason: reason.optional() }),
  "participant.remove": z.strictObject({ person: ref, reason: reason.optional() }),
  /** Control writes an inject while the exercise runs. */
  "inject.add": z.strictObject({ fields: newInjectSchema, copyOf: ref.optional() }),
  "inject.edit": z.strictObject({ inject: ref, fields: injectEditSchema, ...onVersion }),
  /** Takes back the last change of what has not been released: an edit, a deferral, a hold, a skip. */
  "inject.undo": z.strictObject({ inject: ref, ...onVersion }),
  /**
   * Says which controller has an inject in hand; null: nobody. `version` is that of this alone, the plan's
   * `assignedVersion`: who has it in hand and what it says may change at once.
   */
  "inject.assign": z.strictObject({ inject: ref, person: ref.nullable(), ...onVersion }),
  "inject.release": z.strictObject({ inject: ref, ...onVersion }),
  "inject.skip": z.strictObject({ inject: ref, reason, ...onVersion }),
  "inject.defer": z.strictObject({
    inject: ref,
    /** The new due moment on the story's clock, epoch ms. */
    to: z.int(),
    reason,
    ...onVersion,
  }),
  /** Keeps an inject back, whatever sets it off, until it is let go or released by hand. */
  "inject.hold": z.strictObject({ inject: ref, reason: reason.optional(), ...onVersion }),
  "inject.unhold": z.strictObject({ inject: ref, ...onVersion }),
  "inject.complete": z.strictObject({ inject: ref }),
  "inject.see": z.strictObject({ inject: ref, times: paintTimesSchema.optional() }),
  "inject.acknowledge": z.strictObject({ inject: ref }),
  "inject.claim": z.strictObject({ inject: ref }),
  "claim.assess": z.strictObject({
    claim: ref,
    verdict: z.enum(TRUTHS),
    evidence: textSchema.trim().max(5_000).optional(),
    inject: ref.optional(),
  }),
  "response.draft": z.union([
    /** A new response. */
    z.strictObject({ ...aboutResponse, text: words }),
    /** A new version of a draft. Without `text` its words stay, whoever is typing in them at this moment. */
    z.strictObject({ response: ref, ...aboutResponse, text: words.optional() }),
  ]),
  /** Somebody's typing in a draft, as an update of its shared document (Yjs, base64). */
  "draft.edit": z.strictObject({ response: ref, update: z.base64().min(4).max(100_000) }),
  /** Asks other units to clear the text as it stands. A joint statement goes out with the last clearance. */
  "clearance.seek": z.strictObject({
    response: ref,
    units: z.array(ref).min(1).max(50),
    joint: z.boolean().default(false),
    /** Minutes of play until an answer is wanted. */
    within: z.int().min(1).max(1_440).optional(),
  }),
  /** The unit that asked asks again, or lets one of those it asked go: a joint statement then needs its word no more. */
  "clearance.remind": z.strictObject({ response: ref, unit: ref }),
  "clearance.withdraw": z.strictObject({ response: ref, unit: ref, reason: reason.optional() }),
  "response.clear": z.strictObject({ response: ref }),
  "response.object": z.strictObject({ response: ref, reason }),
  "response.submit": z.strictObject({ response: ref }),
  "response.approve": z.strictObject({ response: ref }),
  "response.return": z.strictObject({ response: ref, reason }),
  "response.publish": z.union([
    z.strictObject({ response: ref }),
    z.strictObject({ ...aboutResponse, text: words }),
  ]),
  "request.send": z.strictObject({
    to: ref,
    kind: z.enum(REQUEST_KINDS).default("information"),
    text: words,
    inject: ref.optional(),
    /** Minutes of play until an answer is wanted. */
    within: z.int().min(1).max(1_440).optional(),
  }),
  "request.remind": z.strictObject({ request: ref }),
  "request.acknowledge": z.strictObject({ request: ref }),
  "request.answer": z.strictObject({ request: ref, text: words }),
  "request.decline": z.strictObject({ request: ref, reason }),
  "request.complete": z.strictObject({ request: ref }),
  "escalation.raise": z.strictObject({
    question: words,
    options: z.array(textSchema.trim().min(1).max(500)).max(8).default([]),
    inject: ref.optional(),
  }),
  "decision.make": z.strictObject({
    escalation: ref,
    text: words,
    /** The units that the decision binds; the one that asked always is. */
    binds: z.array(ref).max(100).default([]),
  }),
  /** A call of somebody of the simulated world to a unit. Press-call and phone injects ring by themselves. */
  "call.ring": z.strictObject({ unit: ref, persona: ref, subject: reason, inject: ref.optional() }),
  "call.pickUp": z.strictObject({ call: ref }),
  "call.say": z.strictObject({ call: ref, text: words }),
  "call.end": z.strictObject({ call: ref, outcome: reason.optional() }),
  /** What came of a call that is over, in the control cell's words. */
  "call.note": z.strictObject({ call: ref, outcome: reason }),
  /** A card on the unit's situation board, new or in place of an older one. */
  "card.put": z.strictObject({ card: ref.optional(), column: z.enum(BOARD_COLUMNS), text: reason }),
  "card.remove": z.strictObject({ card: ref }),
  /** A line in the unit's decision log. */
  "decision.note": z.strictObject({ text: words, reason: reason.optional() }),
  /** Control speaks as one of the scenario's personas, in public. */
  "persona.post": z.strictObject({
    persona: ref,
    /** One of the scenario's public channels; left out: its first microblog. */
    channel: ref.optional(),
    text: words,
    claim: ref.optional(),
    re: z.strictObject({ post: ref, how: z.enum(POST_LINKS) }).optional(),
  }),
  /** Asks for content to be restricted, with its grounds in three parts (ICCPR article 19(3)). */
  "restriction.request": z.strictObject({
    claim: ref,
    measure: z.enum(MEASURES),
    legalBasis: grounds,
    aim: z.enum(LEGITIMATE_AIMS),
    harm: grounds,
    evidence: grounds,
    milder: grounds,
    review: grounds,
    imminent: grounds.optional(),
  }),
  "rating.give": z.strictObject({
    response: ref,
    rating: z.enum(RATINGS),
    note: textSchema.trim().max(2_000).optional(),
  }),
  "message.send": z.strictObject({
    text: words,
    /** For control: a unit's id or `all`. A unit always writes to control. */
    to: ref.optional(),
  }),
} as const;

export type CommandType = keyof typeof COMMANDS;
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];
export type CommandData<T extends CommandType = CommandType> = z.output<(typeof COMMANDS)[T]>;
/** A command's data as a client may send it, defaults still missing. */
export type CommandInput<T extends CommandType = CommandType> = z.input<(typeof COMMANDS)[T]>;

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(COMMANDS, type);
}
