import { readClock } from "@firebreak/shared/clock";
import type { Counters } from "@firebreak/shared/protocol";
import { countersOf, STOPS_AFTER } from "../simulation/postCounts.ts";
import type { ExerciseState } from "./exercise.ts";
import { minuteStartMs } from "./publicClock.ts";

const MINUTE = 60_000;

/**
 * What the feed counts at server time `now`, of the latest `limit` posts: between two minutes of the
 * story the counters go from the last but one to the last, so that they move every second and are a
 * minute behind. `isLiveOnly`: leaves out posts that move no more. Undefined where nothing spreads.
 */
export function countersAt(
  state: ExerciseState,
  now: number,
  limit: number,
  isLiveOnly: boolean,
): Required<Counters> | undefined {
  const { public: people } = state;
  if (people.posts.size === 0 || people.minute < 0) return undefined;
  const { scenarioMs } = readClock(state.exercise.clock, now);
  const part = Math.min(1, Math.max(0, (scenarioMs - minuteStartMs(state, people.minute)) / MINUTE));
  const counters: Required<Counters> = { posts: {}, claims: {}, trust: people.trust };
  // The newest are the last that came into the map.
  let left = limit;
  for (const post of [...people.posts.values()].reverse()) {
    if (left === 0) break;
    if (isLiveOnly && people.minute - post.from > STOPS_AFTER) continue;
    counters.posts[post.id] = countersOf(people.model, post, part);
    left -= 1;
  }
  for (const { id, before, total, reach } of people.claims.values()) {
    counters.claims[id] = [
      Math.floor(before.total + (total - before.total) * part),
      // Four digits are more than a screen shows; the log has them all.
      Math.round((before.reach + (reach - before.reach) * part) * 10_000) / 10_000,
    ];
  }
  return counters;
}
