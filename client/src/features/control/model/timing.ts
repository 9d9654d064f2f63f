import type { ClockReading } from "@firebreak/shared/clock";

/** The exercise clock at one moment, as the board reckons with it. `rate`: scenario ms a play ms. */
export interface Now extends ClockReading {
  rate: number;
  /** After ENDEX: what has not come will not. */
  over?: boolean;
}

/** Play milliseconds from now until the story's clock reaches `scenarioMs`, at the present rate. Negative: past. */
export function playUntil(scenarioMs: number, now: Now): number {
  return (scenarioMs - now.scenarioMs) / now.rate;
}

/** Play time at which the story's clock reaches `scenarioMs`, at the present rate. STARTEX is 0. */
export function playAt(scenarioMs: number, now: Now): number {
  return (now.playMs ?? 0) + playUntil(scenarioMs, now);
}

/** Story time at a play time, at the present rate: the inverse of {@link playAt}. */
export function storyAt(playMs: number, now: Now): number {
  return now.scenarioMs + (playMs - (now.playMs ?? 0)) * now.rate;
}

/** The same to the second: both clocks are cut off to the millisecond, which a rate multiplies. */
export function wholeStoryAt(playMs: number, now: Now): number {
  return Math.round(storyAt(playMs, now) / 1_000) * 1_000;
}

/** Whole minutes of play as planners write them: `T+13`. Moments before STARTEX carry a minus sign. */
export function formatT(playMs: number): string {
  const minutes = Math.floor(playMs / 60_000);
  return minutes < 0 ? `T−${-minutes}` : `T+${minutes}`;
}
