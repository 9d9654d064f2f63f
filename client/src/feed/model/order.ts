import type { PostRow } from "@firebreak/shared/views";

export type PostTable = Readonly<Record<string, PostRow>>;

const sorted = new WeakMap<PostTable, readonly PostRow[]>();

/** All posts, newest first; of one moment, the one that came in later first. Worked out once a table. */
export function newestFirst(posts: PostTable): readonly PostRow[] {
  const known = sorted.get(posts);
  if (known !== undefined) return known;
  // A table keeps the order in which rows came, so this is sorted but for the odd row; sorting is stable.
  const rows = Object.values(posts)
    .reverse()
    .sort((a, b) => b.seq - a.seq);
  sorted.set(posts, rows);
  return rows;
}

/** The log position of the newest post; 0 where there is none. */
export function newestSeq(posts: PostTable): number {
  return newestFirst(posts)[0]?.seq ?? 0;
}
