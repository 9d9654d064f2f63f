import type { ClearanceRow, ResponseRow } from "@firebreak/shared/views";
import type { ExerciseState } from "../exercise.ts";

/** The units that have agreed to speak in a joint statement, in the order in which they were asked. */
export function clearedBy(state: ExerciseState, response: string): string[] {
  return jointClearancesOf(state, response)
    .filter(({ status }) => status === "cleared")
    .map(({ unit }) => unit);
}

/** A joint statement that some unit has still to clear. */
export function hasOpenClearance(state: ExerciseState, row: ResponseRow): boolean {
  return row.joint && jointClearancesOf(state, row.id).some(({ status }) => status !== "cleared");
}

/** Those that a joint statement needs: of the units that it speaks for, not of those only consulted or let go. */
export function jointClearancesOf(state: ExerciseState, response: string): ClearanceRow[] {
  return [...state.tables.clearances.values()].filter(
    (each) => each.response === response && each.joint && each.status !== "withdrawn",
  );
}
