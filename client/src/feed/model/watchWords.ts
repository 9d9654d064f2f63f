import type { Language } from "@firebreak/shared/text";
import type { PostRow } from "@firebreak/shared/views";
import { fold, plainText, searchable } from "./plain.ts";

/** A word to watch, ready to be looked for. */
export interface Watch {
  word: string;
  /** Typed with accents it is meant with them; typed without, it finds every spelling. */
  accents: boolean;
  pattern: RegExp;
}

const BEFORE = "(?<![\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";

/**
 * Reads the words that somebody watches. Whole words match, or whatever begins so where the word ends
 * in `*`; a hashtag is found with and without its sign.
 */
export function readWatch(words: readonly string[]): Watch[] {
  return words.flatMap((word) => {
    const open = word.endsWith("*");
    const bare = word.replace(/^[#@]/, "").replace(/\*$/, "").normalize("NFC").toLowerCase();
    if (bare === "") return [];
    const accents = plainText(bare) !== bare;
    const escaped = (accents ? bare : plainText(bare)).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    const body = escaped.replace(/\s+/g, "\\s+");
    return [{ word, accents, pattern: new RegExp(`${BEFORE}${body}${open ? "" : AFTER}`, "gu") }];
  });
}

/** Whether a post holds any of the words. */
export function holdsAny(post: PostRow, watch: readonly Watch[], language: Language): boolean {
  const { exact, plain } = searchable(post, language);
  return watch.some(({ accents, pattern }) => {
    pattern.lastIndex = 0;
    return pattern.test(accents ? exact : plain);
  });
}

/** Where in a text (in NFC) the words stand: `[from, to)`, in order, without overlaps. */
export function hitsIn(text: string, watch: readonly Watch[]): [from: number, to: number][] {
  const hits: [number, number][] = [];
  for (const { accents, pattern } of watch) {
    const { text: folded, origin } = fold(text, accents);
    for (const match of folded.matchAll(pattern)) {
      const from = origin[match.index];
      const to = origin[match.index + match[0].length];
      if (from !== undefined && to !== undefined) hits.push([from, to]);
    }
  }
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const hit of hits) {
    const last = apart.at(-1);
    if (last === undefined || hit[0] >= last[1]) apart.push(hit);
    else last[1] = Math.max(last[1], hit[1]);
  }
  return apart;
}

const MOST = 20;
const LONGEST = 40;

/** The words with one more; the same list where it adds nothing, says nothing or the list is full. */
export function withWord(words: readonly string[], typed: string): readonly string[] {
  const word = typed.normalize("NFC").trim().replace(/\s+/g, " ").slice(0, LONGEST);
  if (readWatch([word]).length === 0 || words.length >= MOST) return words;
  const known = words.some((each) => each.toLowerCase() === word.toLowerCase());
  return known ? words : [...words, word];
}
