import { hitsIn, type Watch } from "./watchWords.ts";

/** A stretch of a post's text. */
export interface TextPart {
  kind: "plain" | "hashtag" | "mention";
  text: string;
  /** A word that somebody watches. */
  hit: boolean;
}

const TAGS = /(?<![\p{L}\p{N}_&/])[#@][\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu;
const HASHTAGS = /(?<![\p{L}\p{N}_&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu;

/** The hashtags of a text, lower case, each once. `#1` is a number and no hashtag. */
export function hashtagsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .normalize("NFC")
        .match(HASHTAGS)
        ?.map((tag) => tag.toLowerCase()),
    ),
  ];
}

/** A text in parts, hashtags, mentions and watched words apart. Joined, they are the text in NFC. */
export function textParts(text: string, watch: readonly Watch[]): TextPart[] {
  const whole = text.normalize("NFC");
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of whole.matchAll(TAGS)) {
    if (match.index > at) parts.push({ kind: "plain", text: whole.slice(at, match.index), hit: false });
    parts.push({ kind: match[0].startsWith("#") ? "hashtag" : "mention", text: match[0], hit: false });
    at = match.index + match[0].length;
  }
  if (at < whole.length) parts.push({ kind: "plain", text: whole.slice(at), hit: false });
  return watch.length === 0 ? parts : withHits(parts, hitsIn(whole, watch));
}

function withHits(parts: readonly TextPart[], hits: readonly (readonly [number, number])[]): TextPart[] {
  const cut: TextPart[] = [];
  let start = 0;
  for (const part of parts) {
    const end = start + part.text.length;
    let at = start;
    for (const [from, to] of hits) {
      if (to <= at || from >= end) continue;
      const left = Math.max(from, at);
      const right = Math.min(to, end);
      if (left > at) cut.push({ ...part, text: part.text.slice(at - start, left - start) });
      cut.push({ ...part, text: part.text.slice(left - start, right - start), hit: true });
      at = right;
    }
    if (at < end) cut.push({ ...part, text: part.text.slice(at - start) });
    start = end;
  }
  return cut;
}
