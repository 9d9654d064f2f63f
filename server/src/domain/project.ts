import type { Change, PutChange } from "@firebreak/shared/changes";
import { applyChange } from "@firebreak/shared/changes";
import type { Audience } from "@firebreak/shared/roles";
import { emptyView, TABLE_NAMES, type TableName, type View } from "@firebreak/shared/views";
import { actOf } from "./acts.ts";
import type { DrillEvent } from "./events.ts";
import type { ExerciseState } from "./exercise.ts";
import { redact } from "./redact.ts";

/**
 * What an event changes for an audience: the rows that it wrote, as this audience may see them, and its
 * line on the timeline. `state` is the state after the event. The only way from the state to a screen.
 */
export function project(event: DrillEvent, state: ExerciseState, audience: Audience): Change[] {
  const changes: Change[] = [];
  for (const touched of state.touched) {
    if (touched.table === "exercise") changes.push({ op: "exercise", row: state.exercise });
    else if (touched.insidersOnly !== true || audience === "control" || audience === "evaluator") {
      const change = visible(state, touched.table, touched.id, audience);
      if (change !== null) changes.push(change);
    }
  }
  const act = actOf(event, state, audience);
  if (act !== null) changes.push({ op: "act", act });
  return changes;
}

function visible(state: ExerciseState, table: TableName, id: string, audience: Audience): PutChange | null {
  const row = state.tables[table].get(id);
  if (row === undefined) return null;
  const shown = redact(table, row as never, audience, state);
  return shown === null ? null : ({ op: "put", table, row: shown } as PutChange);
}

/**
 * The view of an audience drawn from the state alone, without its timeline. The product never needs it:
 * views are folds of changes. Tests hold the two against each other (SYN-1).
 */
export function viewOf(state: ExerciseState, audience: Audience): View {
  const view = emptyView(audience);
  applyChange(view, { op: "exercise", row: state.exercise });
  for (const table of TABLE_NAMES) {
    for (const id of state.tables[table].keys()) {
      const change = visible(state, table, id, audience);
      if (change !== null) applyChange(view, change);
    }
  }
  return view;
}

/** Every audience of an exercise. */
export function audiencesOf(state: ExerciseState): readonly Audience[] {
  return state.audiences;
}
