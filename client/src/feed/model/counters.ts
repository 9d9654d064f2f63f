import type { Counters } from "@firebreak/shared/protocol";

/** Reposts, likes, replies, views. */
export type PostCounts = Counters["posts"][string];

/**
 * Takes a pulse's numbers into what is known, in place: a post that is missing keeps what it had, and
 * equal numbers stay the same object. Answers the posts whose numbers have changed.
 */
export function takeCounts(known: Map<string, PostCounts>, pulse: Counters["posts"]): string[] {
  const changed: string[] = [];
  for (const [post, counts] of Object.entries(pulse)) {
    const before = known.get(post);
    if (before?.every((value, at) => value === counts[at]) === true) continue;
    known.set(post, counts);
    changed.push(post);
  }
  return changed;
}
