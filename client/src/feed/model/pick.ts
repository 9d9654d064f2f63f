import type { Language } from "@firebreak/shared/text";
import type { PostRow } from "@firebreak/shared/views";
import type { ColumnKind } from "./columns.ts";
import { plainText, searchable } from "./plain.ts";
import { holdsAny, type Watch } from "./watchWords.ts";

/** Which posts a column shows. */
export interface FeedQuery {
  kind: Exclude<ColumnKind, "trends">;
  /** Words that a post has to hold, in any order, without case and accents; parts of words count. */
  words: string;
  /** For `watch`. */
  watch: readonly Watch[];
  /** For `story`: whether a post belongs to it. */
  inStory: (post: PostRow) => boolean;
  voices: boolean;
}

/** Of posts, newest first, those that a column shows, in the same order. */
export function pickPosts(newest: readonly PostRow[], query: FeedQuery, language: Language): PostRow[] {
  const words = plainText(query.words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return newest.filter((post) => {
    if (post.voice && !query.voices) return false;
    if (!belongs(post, query, language)) return false;
    if (words.length === 0) return true;
    const { plain } = searchable(post, language);
    return words.every((word) => plain.includes(word));
  });
}

function belongs(post: PostRow, query: FeedQuery, language: Language): boolean {
  switch (query.kind) {
    case "all":
      return true;
    case "watch":
      return holdsAny(post, query.watch, language);
    case "story":
      return query.inStory(post);
    case "official":
      return isOfficial(post);
  }
}

/** The voice of an authority: a unit of the exercise, or somebody of the story who holds an office. */
export function isOfficial(post: PostRow): boolean {
  return post.unit !== null || post.author.kind === "official";
}

/** The posts without those newer than a log position; null for nothing held back. */
export function heldBack(posts: readonly PostRow[], upTo: number | null): readonly PostRow[] {
  if (upTo === null) return posts;
  // Newest first: what is held back stands at the front.
  const from = posts.findIndex((post) => post.seq <= upTo);
  return from === 0 ? posts : from === -1 ? [] : posts.slice(from);
}
