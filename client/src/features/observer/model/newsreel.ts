import type { PostRow } from "@firebreak/shared/views";

export interface Newsreel {
  /** What the public saw, newest first, without what units published. */
  posts: PostRow[];
  /** What units published, newest first. */
  statements: PostRow[];
}

/** The public feed in its two halves. */
export function readNewsreel(posts: Readonly<Record<string, PostRow>>): Newsreel {
  const newest = Object.values(posts).sort((a, b) => b.seq - a.seq);
  return {
    posts: newest.filter((post) => post.unit === null),
    statements: newest.filter((post) => post.unit !== null),
  };
}

/** The headline of the hour: the latest thing that the public saw, whoever it came from. */
export function latestPost(posts: Readonly<Record<string, PostRow>>): PostRow | null {
  let latest: PostRow | null = null;
  for (const post of Object.values(posts)) if (latest === null || post.seq > latest.seq) latest = post;
  return latest;
}
