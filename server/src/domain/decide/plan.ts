import { readClock } from "@firebreak/shared/clock";
import type { CommandData } from "@firebreak/shared/commands";
import type { InjectEdit } from "@firebreak/shared/injectFields";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type DecideContext, type Decision } from "./decision.ts";
import { horizonMs } from "./horizon.ts";
import { alreadyReleased, waiting } from "./injects.ts";
import { assignedSince, changedSince } from "./planVersion.ts";

/** Control writes an inject in play. It waits for its time, or for a hand. */
export function addInject(
  state: ExerciseState,
  { fields, copyOf }: CommandData<"inject.add">,
  context: DecideContext,
): Decision {
  if (copyOf !== undefined && !state.tables.injects.has(copyOf)) {
    return refuse("inject/unknown", "there is no such inject", "/data/copyOf");
  }
  const wrong = wrongField(state, fields, context);
  if (wrong !== null) return { ok: false, error: wrong };
  return accept({
    type: "inject.added",
    data: { inject: newInjectId(state), fields, ...(copyOf !== undefined && { copyOf }) },
  });
}

/** Injects alone have ids that an author chose too, and one may be called as this one would be. */
function newInjectId(state: ExerciseState): string {
  let offset = 0;
  while (state.tables.injects.has(newId(state, "inject", offset))) offset += 1;
  return newId(state, "inject", offset);
}

export function editInject(
  state: ExerciseState,
  { inject, fields, version }: CommandData<"inject.edit">,
  context: DecideContext,
): Decision {
  const found = waiting(state, inject, version);
  if (!found.ok) return found;
  const wrong = wrongField(state, fields, context);
  if (wrong !== null) return { ok: false, error: wrong };
  if (Object.keys(fields).length === 0) return accept();
  return accept({ type: "inject.edited", data: { inject, fields } });
}

/** Takes back the last change of the plan, a skip included: what was released stays released. */
export function undoInject(state: ExerciseState, { inject, version }: CommandData<"inject.undo">): Decision {
  const row = state.tables.injects.get(inject);
  if (row === undefined) return refuse("inject/unknown", "there is no such inject", "/data/inject");
  if (row.state === "released" || row.state === "complete") {
    return { ok: false, error: alreadyReleased(state, inject) };
  }
  const changed = changedSince(row, version);
  if (changed !== null) return { ok: false, error: changed };
  if ((row.plan?.undoable ?? 0) === 0) {
    return refuse("inject/nothing-to-undo", "nothing of its plan has been changed", "/data/inject");
  }
  return accept({ type: "inject.reverted", data: { inject } });
}

export function assignInject(
  state: ExerciseState,
  { inject, person, version }: CommandData<"inject.assign">,
): Decision {
  const row = state.tables.injects.get(inject);
  if (row === undefined) return refuse("inject/unknown", "there is no such inject", "/data/inject");
  if (person !== null) {
    const found = state.tables.people.get(person);
    if (found === undefined || found.removed || (found.role !== "director" && found.role !== "controller")) {
      return refuse("person/unknown", "nobody of the control cell has this id", "/data/person");
    }
  }
  // Of two who give it to the same person neither loses.
  if ((row.plan?.assignedTo ?? null) === person) return accept();
  const assigned = assignedSince(row, version);
  if (assigned !== null) return { ok: false, error: assigned };
  return accept({ type: "inject.assigned", data: { inject, ...(person !== null && { person }) } });
}

function wrongField(state: ExerciseState, fields: InjectEdit, context: DecideContext): Rejection | null {
  const { scenario, tables } = state;
  const at = (field: string): string => `/data/fields/${field}`;
  if (fields.channel !== undefined && !tables.channels.has(fields.channel)) {
    return reject("channel/unknown", "the scenario has no such channel", at("channel"));
  }
  if (fields.from !== undefined && !state.personas.has(fields.from)) {
    return reject("persona/unknown", "the scenario has no such persona", at("from"));
  }
  if (fields.storyline !== undefined && !scenario.storylines.some(({ id }) => id === fields.storyline)) {
    return reject("storyline/unknown", "the scenario has no such storyline", at("storyline"));
  }
  if (fields.claim != null && !tables.claims.has(fields.claim)) {
    return reject("claim/unknown", "the scenario has no such claim", at("claim"));
  }
  const stranger = (fields.to ?? []).findIndex((unit) => !tables.units.has(unit));
  if (stranger >= 0) return reject("unit/unknown", "there is no such unit", at(`to/${stranger}`));
  return wrongDue(state, fields.due, context);
}

function wrongDue(
  state: ExerciseState,
  due: number | null | undefined,
  context: DecideContext,
): Rejection | null {
  if (due == null) return null;
  if (due > horizonMs(state)) {
    return reject("command/invalid", "at most ten years past the story's start", "/data/fields/due");
  }
  if (due <= readClock(state.exercise.clock, context.now).scenarioMs) {
    return reject("command/invalid", "an inject is due at a moment still to come", "/data/fields/due");
  }
  return null;
}
