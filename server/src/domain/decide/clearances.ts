import type { CommandData } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import type { ClearanceRow, ResponseRow } from "@firebreak/shared/views";
import type { NewEvent, PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, refuse, type DecideContext, type Decision } from "./decision.ts";
import { jointClearancesOf } from "./clearanceState.ts";
import { dueIn } from "./dueIn.ts";
import { contentOf, isEmpty, nothingIn, ownUnpublished, published } from "./responses.ts";

type Found = { ok: true; row: ClearanceRow } | { ok: false; error: Rejection };

/** Puts the text as it stands to other units. Whoever has it in front of them already is not asked again. */
export function seekClearance(
  state: ExerciseState,
  data: CommandData<"clearance.seek">,
  actor: PersonActor,
  context: DecideContext,
): Decision {
  const found = ownUnpublished(state, data.response, actor);
  if (!found.ok) return found;
  if (isEmpty(found.row)) return nothingIn();
  for (const [index, unit] of data.units.entries()) {
    if (!state.tables.units.has(unit)) {
      return refuse("unit/unknown", "there is no such unit", `/data/units/${index}`);
    }
    if (unit === actor.unit) {
      return refuse("request/to-self", "another unit clears it", `/data/units/${index}`);
    }
  }
  const isJoint = data.joint || found.row.joint;
  const units = [...new Set(data.units)].filter((unit) => {
    const row = state.tables.clearances.get(`${data.response}/${unit}`);
    // Who has cleared another unit's text has not agreed to speak with it yet.
    if (row === undefined || row.joint !== isJoint) return true;
    return row.status !== "sought" && row.status !== "cleared";
  });
  if (units.length === 0) return accept();
  const dueMs = dueIn(state, data.within, context);
  return accept({
    type: "clearance.sought",
    data: { response: data.response, units, joint: isJoint, ...(dueMs !== undefined && { dueMs }) },
  });
}

export function remindClearance(
  state: ExerciseState,
  data: CommandData<"clearance.remind">,
  actor: PersonActor,
): Decision {
  const found = askedBy(state, data, actor);
  if (!found.ok) return found;
  if (found.row.status !== "sought") return answeredAlready(found.row, "/data/unit");
  return accept({ type: "clearance.reminded", data });
}

/** Whoever has agreed to speak with the owner is not let go any more. */
export function withdrawClearance(
  state: ExerciseState,
  data: CommandData<"clearance.withdraw">,
  actor: PersonActor,
): Decision {
  const found = askedBy(state, data, actor);
  if (!found.ok) return found;
  if (found.row.status === "withdrawn") return accept();
  if (found.row.status === "cleared") return answeredAlready(found.row, "/data/unit");
  const { response, unit, reason } = data;
  return accept({
    type: "clearance.withdrawn",
    data: { response, unit, ...(reason !== undefined && { reason }) },
  });
}

/** The last clearance of a joint statement sends it out, or, where it has to be approved, to the approver. */
export function clearResponse(
  state: ExerciseState,
  data: CommandData<"response.clear">,
  actor: PersonActor,
  context: DecideContext,
): Decision {
  const found = askedOf(state, data.response, actor);
  if (!found.ok) return found;
  const events: NewEvent[] = [{ type: "response.cleared", data }];
  const row = state.tables.responses.get(data.response);
  if (row !== undefined && found.row.joint && isLast(state, found.row))
    events.push(...sendOut(state, row, context));
  return accept(...events);
}

export function objectTo(
  state: ExerciseState,
  data: CommandData<"response.object">,
  actor: PersonActor,
): Decision {
  const found = askedOf(state, data.response, actor);
  if (!found.ok) return found;
  return accept({ type: "response.objected", data });
}

function isLast(state: ExerciseState, clearing: ClearanceRow): boolean {
  return jointClearancesOf(state, clearing.response).every(
    (each) => each.id === clearing.id || each.status === "cleared",
  );
}

function sendOut(state: ExerciseState, row: ResponseRow, context: DecideContext): NewEvent[] {
  // An approver's word against it is not overruled by another unit's word for it.
  if (row.status === "returned") return [];
  const needsApproval = state.tables.units.get(row.unit)?.approver === true;
  if (needsApproval && row.status !== "approved") {
    if (row.status === "submitted") return [];
    return [{ type: "response.submitted", data: { response: row.id, unit: row.unit } }];
  }
  const units = jointClearancesOf(state, row.id).map(({ unit }) => unit);
  return published(state, { ...contentOf(row), unit: row.unit, with: units }, context);
}

/** The clearance that the actor's unit has been asked for and has not answered. */
function askedOf(state: ExerciseState, response: string, actor: PersonActor): Found {
  const row = state.tables.clearances.get(`${response}/${actor.unit ?? ""}`);
  if (row === undefined) {
    return {
      ok: false,
      error: reject("clearance/unknown", "your unit has not been asked to clear this", "/data/response"),
    };
  }
  if (row.status !== "sought") return answeredAlready(row, "/data/response");
  return { ok: true, row };
}

/** What the actor's unit has asked another one for, on a text that is not out yet. */
function askedBy(
  state: ExerciseState,
  { response, unit }: { response: string; unit: string },
  actor: PersonActor,
): Found {
  const owned = ownUnpublished(state, response, actor);
  if (!owned.ok) return owned;
  const row = state.tables.clearances.get(`${response}/${unit}`);
  if (row !== undefined) return { ok: true, row };
  return {
    ok: false,
    error: reject("clearance/unknown", "your unit has not asked it to clear this", "/data/unit"),
  };
}

function answeredAlready({ status }: ClearanceRow, path: string): { ok: false; error: Rejection } {
  return { ok: false, error: reject("clearance/wrong-state", `it is ${status} already`, path) };
}
