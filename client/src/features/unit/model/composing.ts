import type { CommandInput } from "@firebreak/shared/commands";
import type { ResponseKind, Truth } from "@firebreak/shared/scenario";
import type { ResponseRow } from "@firebreak/shared/views";
import { RESPONSE_KINDS, TRUTHS } from "./vocabulary.ts";

/** What stands in the composer. A type, not an interface: it is kept as JSON. */
export type Composing = {
  /** The response whose next version this is; empty for a new one. */
  response: string;
  kind: ResponseKind;
  /** What the text says of the claim; empty where it says nothing of it. */
  stance: Truth | "";
  text: string;
  /** Minutes until the promised next update, as typed. */
  nextUpdate: string;
};

/** Kinds of response that usually say when the next word comes. */
const PROMISING: ReadonlySet<ResponseKind> = new Set<ResponseKind>(["holding", "update"]);

export function freshComposing(kind: ResponseKind): Composing {
  return { response: "", kind, stance: "", text: "", nextUpdate: PROMISING.has(kind) ? "15" : "" };
}

/** The composer opened on a response that is to be changed. */
export function composingOf(row: ResponseRow): Composing {
  return {
    response: row.id,
    kind: row.kind,
    stance: row.stance ?? "",
    text: row.text,
    nextUpdate: row.nextUpdate === null ? "" : String(row.nextUpdate),
  };
}

/** The composer after another kind was chosen: holding statements and updates promise the next one. */
export function withKind(composing: Composing, kind: ResponseKind): Composing {
  const promised = composing.nextUpdate === "" && PROMISING.has(kind) ? "15" : composing.nextUpdate;
  return { ...composing, kind, nextUpdate: promised };
}

export function isComposing(value: unknown): value is Composing {
  if (typeof value !== "object" || value === null) return false;
  const { response, kind, stance, text, nextUpdate } = value as Record<keyof Composing, unknown>;
  const isKind = RESPONSE_KINDS.some((each) => each === kind);
  const isStance = stance === "" || TRUTHS.some((each) => each === stance);
  return isKind && isStance && [response, text, nextUpdate].every((each) => typeof each === "string");
}

/** Whole minutes, 1 to 1,440; undefined for an empty field, null for what is none. */
export function minutesOf(typed: string): number | undefined | null {
  const trimmed = typed.trim();
  if (trimmed === "") return undefined;
  const minutes = Number(trimmed);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 1_440 ? minutes : null;
}

/** A response as a new one is sent. */
type NewResponse = Exclude<CommandInput<"response.draft">, { response: string }>;

interface About {
  readonly inject: string | null;
  readonly claim: string | null;
}

/** What the server is told of the composer's text; null while it cannot be sent. */
export function contentOf(composing: Composing, about: About): NewResponse | null {
  const text = composing.text.trim();
  const details = detailsOf(composing, about);
  return text === "" || details === null ? null : { ...details, text };
}

/** What the server is told of a response besides its words; null while it cannot be sent. */
export function detailsOf(composing: Composing, about: About): Omit<NewResponse, "text"> | null {
  const nextUpdate = minutesOf(composing.nextUpdate);
  if (nextUpdate === null) return null;
  return {
    kind: composing.kind,
    ...(about.inject !== null && { inject: about.inject }),
    ...(about.claim !== null && { claim: about.claim }),
    ...(about.claim !== null && composing.stance !== "" && { stance: composing.stance }),
    ...(nextUpdate !== undefined && { nextUpdate }),
  };
}

/** Whether the composer's text has become one of the unit's responses. */
export function hasArrived(composing: Composing, responses: readonly ResponseRow[]): boolean {
  const text = composing.text.trim();
  return responses.some((row) => row.kind === composing.kind && row.text === text);
}
