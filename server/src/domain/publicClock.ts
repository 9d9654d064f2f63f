import type { ExerciseState } from "./exercise.ts";

const MINUTE = 60_000;

/** The moment on the story's clock (epoch ms) at which a minute of the public falls due. */
export function minuteStartMs(state: ExerciseState, minute: number): number {
  return state.exercise.startMs + minute * MINUTE;
}

/** The minute of the story, counted from STARTEX, that a moment on its clock (epoch ms) lies in. */
export function minuteOf(state: ExerciseState, scenarioMs: number): number {
  return Math.floor((scenarioMs - state.exercise.startMs) / MINUTE);
}

/**
 * Play time (ms) of a minute of the public that is lived through at `nowMs`: the moment at which the story's
 * clock came there, which is earlier where nobody was there to ask for it; of what a jump passed over, the jump's.
 */
export function minutePlayMs(state: ExerciseState, minute: number, nowMs: number): number {
  const { playMs, scenarioMs, rate } = state.exercise.clock;
  const since = Math.ceil((minuteStartMs(state, minute) - scenarioMs) / rate);
  return Math.min(nowMs, (playMs ?? 0) + Math.max(0, since));
}
