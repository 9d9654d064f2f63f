import type { ActRow } from "@firebreak/shared/views";

/**
 * Play time at which the story's clock showed `scenarioMs`, as the acts tell it: exact also where the
 * clock has jumped or changed its rate since. Null where no act reaches so far.
 * @param acts oldest first
 */
export function playAtPast(acts: readonly ActRow[], scenarioMs: number): number | null {
  let [low, high] = [0, acts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((acts[middle]?.scenarioMs ?? 0) < scenarioMs) low = middle + 1;
    else high = middle;
  }
  const after = acts[low];
  const before = acts[low - 1];
  if (after === undefined || after.playMs === null) return null;
  if (before === undefined || before.playMs === null) return after.playMs;
  const share = (scenarioMs - before.scenarioMs) / (after.scenarioMs - before.scenarioMs);
  return Math.round(before.playMs + share * (after.playMs - before.playMs));
}
