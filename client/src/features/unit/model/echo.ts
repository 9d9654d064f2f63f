import type { PostRow, ResponseRow } from "@firebreak/shared/views";

/** The public's post that a unit's publication became; undefined for what is not public, or not yet. */
export function postOf(response: ResponseRow, posts: Readonly<Record<string, PostRow>>): PostRow | undefined {
  if (response.publishedMs === null) return undefined;
  return Object.values(posts).find(
    (post) =>
      post.unit === response.unit &&
      post.playMs === response.publishedMs &&
      post.kind === response.kind &&
      post.text === response.text,
  );
}

/** What the public said about a claim after a publication, the latest first. */
export function voicesAfter(
  { claim, playMs, seq }: { claim: string | null; playMs: number; seq: number | null },
  posts: Readonly<Record<string, PostRow>>,
): PostRow[] {
  if (claim === null) return [];
  return Object.values(posts)
    .filter(
      (post) => post.voice && post.claim === claim && (seq === null ? post.playMs >= playMs : post.seq > seq),
    )
    .sort((a, b) => b.seq - a.seq);
}
