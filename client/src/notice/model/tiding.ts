import type { LocalText } from "@firebreak/shared/text";

/** What can be worth telling somebody who does not look at the screen; in the order in which it is told. */
export const TIDING_KINDS = [
  "stopped",
  "call",
  "pickedUp",
  "callWaits",
  "missed",
  "soon",
  "overdue",
  "conflict",
  "escalation",
  "question",
  "decision",
  "inject",
  "request",
  "reminder",
  "clearance",
  "approval",
  "approved",
  "returned",
  "objected",
  "cleared",
  "reply",
  "message",
  "lost",
] as const;
export type TidingKind = (typeof TIDING_KINDS)[number];

/** Where something is read and answered: what a press on it opens. */
export type Place =
  /** An item of the unit's inbox, or its place for texts about nothing in particular, by its key. */
  | { readonly at: "item"; readonly key: string }
  | { readonly at: "inject"; readonly inject: string }
  | { readonly at: "messages"; readonly unit: string }
  | { readonly at: "calls" }
  | { readonly at: "waits" }
  | { readonly at: "people" }
  | { readonly at: "page" };

/** Something that has happened, or is about to, and that a person wants to hear of once. */
export interface Tiding {
  /** The same wherever and whenever it is worked out: nothing is told twice under one key. */
  readonly key: string;
  readonly kind: TidingKind;
  /** Who it comes from; empty where that says nothing. */
  readonly from: LocalText;
  readonly title: LocalText;
  /** Play time, ms; null where it came before STARTEX. */
  readonly atMs: number | null;
  readonly place: Place;
  /** It still wants somebody: nobody has seen, answered or ended it. */
  readonly open: boolean;
}

/** How a kind sounds. A ring goes on for as long as something rings; what merely rings makes no other sound. */
export type Tone = "new" | "urgent" | "ring";

const TONES: Partial<Record<TidingKind, Tone>> = {
  stopped: "urgent",
  call: "ring",
  pickedUp: "urgent",
  callWaits: "urgent",
  missed: "urgent",
  soon: "urgent",
  overdue: "urgent",
  conflict: "urgent",
};

export function toneOf(kind: TidingKind): Tone {
  return TONES[kind] ?? "new";
}

/** One name a place: news about one thread replace one another. */
export function placeKey(place: Place): string {
  switch (place.at) {
    case "item":
      return place.key;
    case "inject":
      return `inject:${place.inject}`;
    case "messages":
      return `messages:${place.unit}`;
    case "calls":
    case "waits":
    case "people":
    case "page":
      return place.at;
  }
}

/** In the order of telling: by kind, then the latest first. */
export function inOrder(tidings: readonly Tiding[]): Tiding[] {
  const rank = (tiding: Tiding) => TIDING_KINDS.indexOf(tiding.kind);
  return [...tidings].sort((a, b) => rank(a) - rank(b) || (b.atMs ?? -1) - (a.atMs ?? -1));
}

/** How many there are of each kind, in the order of telling. */
export function countKinds(tidings: readonly Pick<Tiding, "kind">[]): { kind: TidingKind; count: number }[] {
  return TIDING_KINDS.map((kind) => ({
    kind,
    count: tidings.filter((tiding) => tiding.kind === kind).length,
  })).filter(({ count }) => count > 0);
}
