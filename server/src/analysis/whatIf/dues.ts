import { isAsleep } from "../../simulation/publicState.ts";
import { dueItems, type DueItem } from "../../domain/due.ts";
import type { DrillEvent } from "../../domain/events.ts";
import type { ExerciseState } from "../../domain/exercise.ts";
import { hasMoved } from "./possible.ts";
import type { Recording } from "./recording.ts";

/**
 * The first thing due in the counterfactual by a play time (ms) that the log does not bring by itself;
 * null where there is none. `index` is the place of the record in the log that comes next.
 */
export function nextOfItsOwn(
  state: ExerciseState,
  untilMs: number,
  recording: Recording,
  index: number,
): DueItem | null {
  for (const item of dueItems(state)) {
    if (item.atPlayMs > untilMs) return null;
    if (!isLeftToLog(state, item, recording, index)) return item;
  }
  return null;
}

/**
 * What was due in fact at the same moment comes where the log has it, however late; and where the log does
 * not have it (it was cut short, or made before there was a public), it does not come here either.
 */
function isLeftToLog(
  state: ExerciseState,
  { command }: DueItem,
  recording: Recording,
  index: number,
): boolean {
  switch (command.type) {
    case "public.react": {
      const { minute } = command.data;
      if (recording.hasMinute(minute, index)) return true;
      const real = recording.before(index);
      return real !== null && !isAsleep(real.public) && real.public.minute < minute;
    }
    case "expectation.miss": {
      const { inject, expect } = command.data;
      if (hasMoved(state, inject, recording)) return false;
      const id = `${inject}/${expect}`;
      return (
        recording.hasMiss(id, index) ||
        recording.before(index)?.tables.expectations.get(id)?.status === "pending"
      );
    }
    case "inject.release": {
      const row = state.tables.injects.get(command.data.inject);
      const real = recording.before(index)?.tables.injects.get(command.data.inject);
      return real?.state === row?.state && real?.plan?.dueMs === row?.plan?.dueMs;
    }
    default:
      return true;
  }
}

/** Whether the event just folded in can have changed when anything is due. */
export function movesDues(state: ExerciseState, { type }: DrillEvent, wasAsleep: boolean): boolean {
  return (
    type === "public.reacted" ||
    wasAsleep !== isAsleep(state.public) ||
    state.touched.some(({ table }) => table === "injects" || table === "expectations" || table === "exercise")
  );
}
