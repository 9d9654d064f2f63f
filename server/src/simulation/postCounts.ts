import type { Model } from "./parameters.ts";
import type { CountedPost, PostCount } from "./postCount.ts";
import type { PublicState } from "./publicState.ts";
import { exp } from "./exact.ts";
import { random } from "./random.ts";

/** Minutes after which a post moves no more. */
export const STOPS_AFTER = 240;
/** Minutes in which a post loses half of its draw. */
const HALF_DRAW = 30;
/** Minutes in which a post on no claim gathers most of its reposts. */
const GATHERS_IN = 45;

export function countPost(state: PublicState, post: CountedPost, minute: number): void {
  const chance = random(state.seed, `post ${post.id}`);
  state.posts.set(post.id, {
    ...post,
    from: minute,
    reposts: 0,
    before: 0,
    pull: chance.between(0.6, 1.4),
    likesEach: chance.between(1.8, 4.2),
    repliesEach: chance.between(0.15, 0.5),
  });
}

/**
 * Shares the claims' new shares out among the posts that carry them, by their authors' following and their
 * age; other posts gather what their following and, for an authority, the public's trust are good for.
 * Assumed throughout: it moves the screen and nothing else.
 */
export function countMinute(state: PublicState, minute: number, shares: ReadonlyMap<string, number>): void {
  const draws = new Map<string, number>();
  const alive: PostCount[] = [];
  for (const post of state.posts.values()) {
    post.before = post.reposts;
    if (minute - post.from > STOPS_AFTER) continue;
    alive.push(post);
    if (isCarrier(post)) draws.set(post.claim, (draws.get(post.claim) ?? 0) + drawOf(post, minute));
  }
  for (const post of alive) {
    if (isCarrier(post)) {
      const all = draws.get(post.claim) ?? 0;
      if (all > 0) post.reposts += ((shares.get(post.claim) ?? 0) * drawOf(post, minute)) / all;
    } else {
      post.reposts = Math.max(post.reposts, gathered(state.model, post, minute, state.trust));
    }
  }
}

function isCarrier(post: PostCount): post is PostCount & { claim: string } {
  return post.claim !== null && !post.isOfficial;
}

function drawOf(post: PostCount, minute: number): number {
  return Math.sqrt(1 + post.followers) / (1 + Math.max(0, minute - post.from) / HALF_DRAW);
}

function gathered(model: Model, post: PostCount, minute: number, trust: number): number {
  const official = post.isOfficial ? model.audience * 0.0006 * (0.3 + trust) : 0;
  const all = post.pull * (2 + post.followers * 0.002 + official);
  return all * (1 - exp(-Math.max(0, minute - post.from) / GATHERS_IN));
}

/** Reposts, likes, replies and views, whole numbers, `part` of the way from the last minute but one to the last. */
export function countersOf(
  model: Model,
  post: PostCount,
  part: number,
): [reposts: number, likes: number, replies: number, views: number] {
  const reposts = post.before + (post.reposts - post.before) * part;
  return [
    Math.floor(reposts),
    Math.floor(reposts * post.likesEach),
    Math.floor(reposts * post.repliesEach),
    Math.floor(reposts * model.exposures),
  ];
}
