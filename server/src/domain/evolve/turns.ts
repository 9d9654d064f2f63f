import type { DrillEvent } from "../events.ts";
import { patchForInsiders, type ExerciseState } from "../exercise.ts";
import { minuteOf } from "../publicClock.ts";

/**
 * A claim whose truth the story turns: its row says the new truth from the first event on that comes after
 * the turn. Only those who may know the truth hear that there was a turn.
 */
export function turnClaims(state: ExerciseState, event: DrillEvent): void {
  if (event.scenarioMs === null) return;
  for (const { id, becomes } of state.scenario.claims) {
    if (becomes === undefined) continue;
    const truth = state.public.known.get(id)?.truth(minuteOf(state, event.scenarioMs));
    const row = state.tables.claims.get(id);
    if (row === undefined || truth === undefined || row.truth === truth) continue;
    patchForInsiders(state, "claims", id, { truth });
  }
}
