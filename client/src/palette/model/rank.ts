import { type Folded, fold } from "../../feed/model/plain.ts";
import type { PaletteLine } from "./action.ts";

/** How well a line fits what was typed, and which parts of its title to set off. */
export interface Match {
  /** Above 0; a line that fits not at all has no match. */
  readonly score: number;
  /** The title begins with what was typed. */
  readonly begins: boolean;
  /** From and to, as indices into the title; in order, never overlapping. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** A name as it is searched: without case and accents, and where its words begin and end. */
interface Name extends Folded {
  readonly words: readonly { readonly text: string; readonly at: number }[];
  /** The words without what stands between them, and the place of each sign in `text`. */
  readonly joined: string;
  readonly places: readonly number[];
  /** The first signs of the words. */
  readonly initials: string;
}

/** How much a find in each of them counts. */
const WEIGHTS = { lead: 1.1, title: 1, also: 0.94, hint: 0.7 };

/**
 * Fits a line to what was typed: each word of it must be found in the title, the sign in front, another name or
 * the hint.
 * A word is found as a word or its beginning, as first letters of words (`ht` in `Hoàn tất`), run together
 * (`hoantat`), inside a word, with one slip of the fingers, or as letters in order, in this order of worth.
 * Numbers are found exactly or as beginnings only. Empty: everything fits alike.
 */
export function matchLine(
  line: Pick<PaletteLine, "lead" | "title" | "also" | "hint">,
  typed: string,
): Match | null {
  const sought = nameOf(typed);
  if (sought.words.length === 0) return { score: 1, begins: false, marks: [] };
  const title = nameOf(line.title);
  const others = (line.also ?? []).map(nameOf);
  // A number in front is what one means by a number.
  const lead = typeof line.lead === "string" ? nameOf(line.lead) : null;
  const hint = line.hint === undefined ? null : nameOf(line.hint);
  let sum = 0;
  const marks: (readonly [number, number])[] = [];
  for (const { text: word } of sought.words) {
    const inTitle = findWord(title, word);
    const elsewhere = Math.max(
      lead === null ? 0 : findWord(lead, word).score * WEIGHTS.lead,
      ...others.map((name) => findWord(name, word).score * WEIGHTS.also),
      hint === null ? 0 : findWord(hint, word).score * WEIGHTS.hint,
    );
    const best = Math.max(inTitle.score * WEIGHTS.title, elsewhere);
    if (best === 0) return null;
    sum += best;
    if (inTitle.score > 0) marks.push(...inTitle.spans);
  }
  const whole = Math.max(wholeBonus(title, sought), ...others.map((name) => wholeBonus(name, sought) * 0.9));
  return {
    score: sum / sought.words.length + whole,
    begins: title.text.startsWith(sought.text),
    marks: inOriginal(title, marks),
  };
}

/** What was typed stands in the name as it is: at its start, or at the start of one of its words. */
function wholeBonus(name: Name, sought: Name): number {
  if (name.text === sought.text) return 30;
  if (name.text.startsWith(sought.text)) return 20;
  return sought.words.length > 1 && name.words.some(({ at }) => name.text.startsWith(sought.text, at))
    ? 12
    : 0;
}

interface Find {
  readonly score: number;
  /** In the folded text. */
  readonly spans: readonly (readonly [number, number])[];
}
const NOWHERE: Find = { score: 0, spans: [] };

function findWord(name: Name, word: string): Find {
  const exact = name.words.findIndex(({ text }) => text === word);
  if (exact !== -1) return inWord(name, exact, word.length, 100 - Math.min(exact, 5));
  const begins = name.words.findIndex(({ text }) => text.startsWith(word));
  if (begins !== -1) return inWord(name, begins, word.length, 85 - Math.min(begins, 10));
  if (/^\d+$/.test(word)) return NOWHERE;
  return (
    findInitials(name, word) ??
    findJoined(name, word) ??
    findInside(name, word) ??
    findSlip(name, word) ??
    findInOrder(name, word) ??
    NOWHERE
  );
}

function inWord(name: Name, index: number, length: number, score: number): Find {
  const at = name.words[index]?.at ?? 0;
  return { score, spans: [[at, at + length]] };
}

function findInitials(name: Name, word: string): Find | null {
  if (word.length < 2) return null;
  const first = name.initials.indexOf(word);
  if (first === -1) return null;
  const found = name.words.slice(first, first + word.length);
  return { score: 70 - Math.min(first, 10), spans: found.map(({ at }) => [at, at + 1] as const) };
}

function findJoined(name: Name, word: string): Find | null {
  if (word.length < 3) return null;
  for (const start of starts(name)) {
    if (name.joined.startsWith(word, start)) return { score: 68, spans: [run(name, start, word.length)] };
  }
  return null;
}

function findInside(name: Name, word: string): Find | null {
  if (word.length < 3) return null;
  const index = name.words.findIndex(({ text }) => text.includes(word));
  const inside = name.words[index];
  if (inside === undefined) return null;
  const at = inside.at + inside.text.indexOf(word);
  return { score: 45, spans: [[at, at + word.length]] };
}

function findSlip(name: Name, word: string): Find | null {
  if (word.length < 4) return null;
  const index = name.words.findIndex(
    ({ text }) =>
      text[0] === word[0] && [-1, 0, 1].some((by) => isSlip(text.slice(0, word.length + by), word)),
  );
  const found = name.words[index];
  return found === undefined ? null : inWord(name, index, Math.min(found.text.length, word.length), 40);
}

function findInOrder(name: Name, word: string): Find | null {
  if (word.length < 3) return null;
  for (const start of starts(name)) {
    const spans: (readonly [number, number])[] = [];
    let at = start;
    for (const sign of word) {
      const next = name.joined.indexOf(sign, at);
      if (next === -1 || (at === start && next !== start)) break;
      spans.push(run(name, next, 1));
      at = next + 1;
    }
    const spread = at - start;
    // Letters strewn over a whole sentence are no find.
    if (spans.length === word.length && spread <= word.length * 2.5) return { score: 25 - spread / 4, spans };
  }
  return null;
}

/** Where each word begins in `joined`. */
function starts(name: Name): number[] {
  let at = 0;
  return name.words.map(({ text }) => {
    const start = at;
    at += text.length;
    return start;
  });
}

/** A stretch of `joined` in `text`. */
function run(name: Name, start: number, length: number): readonly [number, number] {
  return [name.places[start] ?? 0, (name.places[start + length - 1] ?? 0) + 1];
}

/** One sign too many, too few, another one, or two the wrong way round. */
function isSlip(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function inOriginal(name: Name, spans: readonly (readonly [number, number])[]) {
  const merged: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.map(([from, to]) => [name.origin[from] ?? 0, name.origin[to] ?? 0] as const);
}

/** Names are few and typed against again and again. */
const known = new Map<string, Name>();
const KNOWN_MAX = 20_000;

function nameOf(text: string): Name {
  const before = known.get(text);
  if (before !== undefined) return before;
  const trimmed = fold(text, false);
  const words = [...trimmed.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    at: index,
  }));
  const made: Name = {
    // What stands after the last word, as the dots of "Dời giờ…", is nothing that one would type.
    text: trimmed.text.replace(/[^\p{L}\p{N}]+$/u, "").trimStart(),
    origin: trimmed.origin,
    words,
    joined: words.map((word) => word.text).join(""),
    places: words.flatMap((word) => Array.from(word.text, (_, index) => word.at + index)),
    initials: words.map((word) => word.text[0] ?? "").join(""),
  };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(text, made);
  return made;
}
