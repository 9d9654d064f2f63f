import type { CommandData } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { CallRow } from "@firebreak/shared/views";
import type { PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type Decision } from "./decision.ts";

type Found = { ok: true; row: CallRow } | { ok: false; error: Rejection };

/** Control rings a unit as somebody of the simulated world. */
export function ringUnit(state: ExerciseState, data: CommandData<"call.ring">): Decision {
  if (!state.tables.units.has(data.unit)) {
    return refuse("unit/unknown", "there is no such unit", "/data/unit");
  }
  if (!state.personas.has(data.persona)) {
    return refuse("persona/unknown", "the scenario has no such persona", "/data/persona");
  }
  if (data.inject !== undefined && !state.tables.tasks.has(`${data.inject}/${data.unit}`)) {
    return refuse("inject/unknown", "no such inject has reached the unit", "/data/inject");
  }
  const { inject, ...rest } = data;
  return accept({
    type: "call.rang",
    data: { call: newId(state, "call"), ...rest, ...(inject !== undefined && { inject }) },
  });
}

export function pickUp(state: ExerciseState, data: CommandData<"call.pickUp">, actor: PersonActor): Decision {
  const found = callOf(state, data.call, actor);
  if (!found.ok) return found;
  if (found.row.state !== "ringing") return wrongState(found.row);
  return accept({ type: "call.pickedUp", data });
}

export function sayInCall(state: ExerciseState, data: CommandData<"call.say">, actor: PersonActor): Decision {
  const found = callOf(state, data.call, actor);
  if (!found.ok) return found;
  if (found.row.state !== "talking") return wrongState(found.row);
  return accept({ type: "call.said", data });
}

/** Either end hangs up; what came of it is the control cell's to say. */
export function endCall(state: ExerciseState, data: CommandData<"call.end">, actor: PersonActor): Decision {
  const found = callOf(state, data.call, actor);
  if (!found.ok) return found;
  if (found.row.state === "ended") return wrongState(found.row);
  if (data.outcome !== undefined && actor.unit !== undefined) {
    return refuse("command/not-permitted", "the outcome is noted by control", "/data/outcome");
  }
  const { call, outcome } = data;
  return accept({ type: "call.ended", data: { call, ...(outcome !== undefined && { outcome }) } });
}

export function noteCall(state: ExerciseState, data: CommandData<"call.note">, actor: PersonActor): Decision {
  const found = callOf(state, data.call, actor);
  if (!found.ok) return found;
  if (found.row.state !== "ended") return wrongState(found.row);
  return accept({ type: "call.noted", data });
}

/** The call, where it is the actor's unit that it rings at, or the actor is of control. */
function callOf(state: ExerciseState, id: string, actor: PersonActor): Found {
  const row = state.tables.calls.get(id);
  if (row === undefined || (actor.unit !== undefined && row.unit !== actor.unit)) {
    return { ok: false, error: reject("call/unknown", "there is no such call", "/data/call") };
  }
  return { ok: true, row };
}

function wrongState(row: CallRow): Decision {
  return refuse("call/wrong-state", `the call is ${row.state}`, "/data/call");
}
