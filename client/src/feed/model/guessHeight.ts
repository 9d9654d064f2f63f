import { localise } from "@firebreak/shared/text";
import type { PostRow } from "@firebreak/shared/views";
import { lookOf, type PostLook } from "./look.ts";

const LINE = 19;
const SIGN = 6.4;
/** Height without text and picture, px. */
const BARE: Record<PostLook, number> = {
  statement: 88,
  voice: 12,
  microblog: 86,
  video: 106,
  article: 106,
  television: 88,
  radio: 142,
};

/** Widths closer than this guess alike, so that a moved edge does not cost ten thousand guesses. */
const STEP = 16;
const known = new Map<number, WeakMap<PostRow, number>>();

/**
 * A guess at an item's height in a column of `width` px, before it has been drawn. A list asks for all of
 * them again whenever one turns out otherwise, so each is worked out once for a width.
 */
export function guessHeight(post: PostRow, width: number): number {
  const rounded = Math.round(width / STEP) * STEP;
  const heights = known.get(rounded) ?? new WeakMap<PostRow, number>();
  known.set(rounded, heights);
  const before = heights.get(post);
  if (before !== undefined) return before;
  const height = guess(post, rounded);
  heights.set(post, height);
  return height;
}

function guess(post: PostRow, width: number): number {
  const look = lookOf(post);
  const beside = look === "voice" ? 150 : 74;
  const signs = Math.max(12, (width - beside) / SIGN);
  // Which language is shown hardly matters: they differ by less than a guess does.
  const lines = localise(post.text, "vi")
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / signs)), 0);
  const framed = post.media || look === "television" || look === "video";
  const picture = framed ? Math.min(320, ((width - beside) * 9) / 16) + 8 : 0;
  return Math.round(BARE[look] + lines * LINE + picture + (post.re === null ? 0 : 70));
}
