import { readClock } from "@firebreak/shared/clock";
import type { ExerciseState } from "../exercise.ts";
import type { DecideContext } from "./decision.ts";

const MINUTE = 60_000;

/** Play time (ms) that is `minutes` of play from now; undefined where nobody named any, or nothing has begun. */
export function dueIn(
  state: ExerciseState,
  minutes: number | undefined,
  { now }: DecideContext,
): number | undefined {
  const { playMs } = readClock(state.exercise.clock, now);
  return minutes === undefined || playMs === null ? undefined : playMs + minutes * MINUTE;
}
