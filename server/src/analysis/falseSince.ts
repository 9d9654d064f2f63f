import type { Surfacing } from "./moments.ts";
import { denies } from "./statements.ts";
import type { Timeline } from "./timeline.ts";

/**
 * Play time (ms) since when a claim that came up at a moment was a falsehood: that moment, or, where its
 * truth turned later, the first record after the turn. Null where it never was one.
 */
export function falseSince(timeline: Timeline, claim: string, from: Surfacing): number | null {
  const known = timeline.scenario.claims.find(({ id }) => id === claim);
  if (known === undefined) return null;
  if (isFalse(timeline, claim, from.scenarioMs)) return from.playMs;
  if (known.becomes === undefined || !denies(known.becomes.truth)) return null;
  const turned = timeline.log.find(
    ({ playMs, scenarioMs }) =>
      playMs !== null && scenarioMs !== null && playMs >= from.playMs && isFalse(timeline, claim, scenarioMs),
  );
  return turned?.playMs ?? null;
}

/** What is false or misleading at this moment of the story (epoch ms). */
export function isFalse(timeline: Timeline, claim: string, scenarioMs: number): boolean {
  const truth = timeline.truth(claim, scenarioMs);
  return truth !== undefined && denies(truth);
}
