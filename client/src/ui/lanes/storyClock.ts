import type { ClockAnchor } from "@firebreak/shared/clock";
import type { ActRow } from "@firebreak/shared/views";

/** A moment at which both clocks are known, ms. */
export interface ClockSample {
  playMs: number;
  scenarioMs: number;
}

/** Every act knows both clocks: together they tell what the story's clock showed at any moment of play. */
export function readSamples(acts: readonly ActRow[]): ClockSample[] {
  const samples: ClockSample[] = [];
  for (const { playMs, scenarioMs } of acts) {
    if (playMs === null) continue;
    // Of several at one moment the first and the latest count: a jump moves the story while play stands.
    if (samples.at(-1)?.playMs === playMs && samples.at(-2)?.playMs === playMs) samples.pop();
    samples.push({ playMs, scenarioMs });
  }
  return samples;
}

/**
 * The story's clock (epoch ms) at a moment of play: between two known moments in proportion, after the
 * last one and before the first by the present rate.
 */
export function scenarioAt(samples: readonly ClockSample[], clock: ClockAnchor, playMs: number): number {
  const next = firstAfter(samples, playMs);
  const before = samples[next - 1];
  const after = samples[next];
  if (before !== undefined && after !== undefined) {
    const share = (playMs - before.playMs) / (after.playMs - before.playMs);
    return Math.round(before.scenarioMs + share * (after.scenarioMs - before.scenarioMs));
  }
  const known = before ?? after ?? { playMs: clock.playMs ?? 0, scenarioMs: clock.scenarioMs };
  return Math.round(known.scenarioMs + (playMs - known.playMs) * clock.rate);
}

/** The index of the first sample later than `playMs`; their number where there is none. */
function firstAfter(samples: readonly ClockSample[], playMs: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.playMs ?? Infinity) <= playMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The moment of play (ms) at which the story's clock stood at `scenarioMs`: the other way round of
 * {@link scenarioAt}. What a jump passed over falls on the moment of the jump.
 */
export function playAt(samples: readonly ClockSample[], clock: ClockAnchor, scenarioMs: number): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.scenarioMs ?? Infinity) <= scenarioMs) low = middle + 1;
    else high = middle;
  }
  const before = samples[low - 1];
  const after = samples[low];
  if (before !== undefined && after !== undefined) {
    const share = (scenarioMs - before.scenarioMs) / (after.scenarioMs - before.scenarioMs);
    return before.playMs + share * (after.playMs - before.playMs);
  }
  const known = before ?? after ?? { playMs: clock.playMs ?? 0, scenarioMs: clock.scenarioMs };
  return known.playMs + (scenarioMs - known.scenarioMs) / clock.rate;
}
