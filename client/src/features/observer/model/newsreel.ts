import type { PostRow } from "@firebreak/shared/views";

/** The headline of the hour: the latest thing that the public saw, whoever it came from. A comment is none. */
export function latestPost(posts: Readonly<Record<string, PostRow>>): PostRow | null {
  let latest: PostRow | null = null;
  for (const post of Object.values(posts)) {
    if (!post.voice && (latest === null || post.seq > latest.seq)) latest = post;
  }
  return latest;
}
