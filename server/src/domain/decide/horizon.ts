import type { ExerciseState } from "../exercise.ts";

const YEAR = 365.25 * 86_400_000;

/**
 * The last moment (epoch ms) that the story's clock may be sent to: ten years after its start. Farther out
 * lies only a mistyped date, and, far enough, moments that no calendar shows and no log can hold.
 */
export function horizonMs(state: ExerciseState): number {
  return state.exercise.startMs + 10 * YEAR;
}
