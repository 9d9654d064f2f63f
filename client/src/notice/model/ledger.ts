import { isLost } from "./controlTidings.ts";
import type { Tiding } from "./tiding.ts";

/** What came while somebody was away, and from when to when (this machine's clock, epoch ms). */
export interface Meanwhile {
  /** Counts up, so that the newest is known by it: a machine's clock may be set back. */
  readonly no: number;
  readonly since: number;
  readonly until: number;
  /** `offline`: the page was in sight all the time, but the line was down. */
  readonly cause: "away" | "offline";
  readonly tidings: readonly Tiding[];
}

/** What a person has been told, in whichever of their tabs; kept in the browser. */
export interface Ledger {
  /** It came while they were there. */
  readonly known: ReadonlySet<string>;
  /** They were called for it while they were not. */
  readonly told: ReadonlySet<string>;
  /** People who have been online: only they can be lost. */
  readonly seen: ReadonlySet<string>;
  readonly meanwhile: Meanwhile | null;
  /** The last one that has been put away, by its number; 0 where none has. */
  readonly dismissed: number;
}

export const NEW_LEDGER: Ledger = {
  known: new Set(),
  told: new Set(),
  seen: new Set(),
  meanwhile: null,
  dismissed: 0,
};

/** What is there and was not heard of, neither by coming nor by a call. */
export function unheard(ledger: Ledger, tidings: readonly Tiding[]): Tiding[] {
  return tidings.filter(({ key }) => !ledger.known.has(key) && !ledger.told.has(key));
}

/** What is there and came while they were away. */
export function unknown(ledger: Ledger, tidings: readonly Tiding[]): Tiding[] {
  return tidings.filter(({ key }) => !ledger.known.has(key));
}

export function withKnown(ledger: Ledger, keys: readonly string[]): Ledger {
  const known = withAll(ledger.known, keys);
  return known === ledger.known ? ledger : { ...ledger, known };
}

export function withTold(ledger: Ledger, keys: readonly string[]): Ledger {
  const told = withAll(ledger.told, keys);
  return told === ledger.told ? ledger : { ...ledger, told };
}

export function withSeen(ledger: Ledger, people: readonly string[]): Ledger {
  const seen = withAll(ledger.seen, people);
  return seen === ledger.seen ? ledger : { ...ledger, seen };
}

/** Another absence, before the last one's summary was put away, lengthens it. */
export function withMeanwhile(ledger: Ledger, next: Omit<Meanwhile, "no">): Ledger {
  const before = shownMeanwhile(ledger);
  const no = Math.max(ledger.meanwhile?.no ?? 0, ledger.dismissed) + 1;
  if (before === null) return { ...ledger, meanwhile: { no, ...next } };
  const old = new Set(before.tidings.map(({ key }) => key));
  const tidings = [...before.tidings, ...next.tidings.filter(({ key }) => !old.has(key))];
  const cause = before.cause === next.cause ? next.cause : "away";
  return { ...ledger, meanwhile: { no, since: before.since, until: next.until, cause, tidings } };
}

/** The summary that waits to be put away; null where none does. */
export function shownMeanwhile({ meanwhile, dismissed: last }: Ledger): Meanwhile | null {
  return meanwhile === null || meanwhile.no <= last ? null : meanwhile;
}

export function dismissed(ledger: Ledger): Ledger {
  return { ...ledger, dismissed: Math.max(ledger.dismissed, ledger.meanwhile?.no ?? 0) };
}

/** Who is back can be lost again. */
export function withoutFound(ledger: Ledger, tidings: readonly Tiding[]): Ledger {
  const now = new Set(tidings.map(({ key }) => key));
  const over = (key: string) => isLost(key) && !now.has(key);
  if (![...ledger.known, ...ledger.told].some(over)) return ledger;
  const stay = (keys: ReadonlySet<string>) => new Set([...keys].filter((key) => !over(key)));
  return { ...ledger, known: stay(ledger.known), told: stay(ledger.told) };
}

/** What two tabs of one person know together. Neither's telling is lost, in whatever order they meet. */
export function merged(a: Ledger, b: Ledger): Ledger {
  const later = (a.meanwhile?.no ?? 0) >= (b.meanwhile?.no ?? 0) ? a.meanwhile : b.meanwhile;
  return {
    known: withAll(a.known, [...b.known]),
    told: withAll(a.told, [...b.told]),
    seen: withAll(a.seen, [...b.seen]),
    meanwhile: later,
    dismissed: Math.max(a.dismissed, b.dismissed),
  };
}

export function writeLedger(ledger: Ledger): string {
  const { known, told, seen } = ledger;
  return JSON.stringify({ ...ledger, known: [...known], told: [...told], seen: [...seen] });
}

/** Null where there is none, or it is spoilt: nothing is news then, and the next thing is. */
export function readLedger(text: string | null): Ledger | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Ledger, unknown>> | null;
    if (kept === null || !Array.isArray(kept.known) || !Array.isArray(kept.told)) return null;
    return {
      known: new Set(kept.known.filter(isText)),
      told: new Set(kept.told.filter(isText)),
      seen: new Set(Array.isArray(kept.seen) ? kept.seen.filter(isText) : []),
      meanwhile: isMeanwhile(kept.meanwhile) ? kept.meanwhile : null,
      dismissed: typeof kept.dismissed === "number" ? kept.dismissed : 0,
    };
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isMeanwhile(value: unknown): value is Meanwhile {
  if (typeof value !== "object" || value === null) return false;
  const { no, since, until, tidings } = value as Partial<Record<keyof Meanwhile, unknown>>;
  return [no, since, until].every((each) => typeof each === "number") && Array.isArray(tidings);
}

/** The same set where nothing is new in it. */
function withAll(set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> {
  return more.every((each) => set.has(each)) ? set : new Set([...set, ...more]);
}
