import type { ResponseRow } from "@firebreak/shared/views";
import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { nameOf } from "./names.ts";

/** What another unit puts its name to. */
const CLEARED = ["text", "kind", "claim", "stance"] as const;

export function clearanceSought(state: ExerciseState, event: EventOf<"clearance.sought">): void {
  const { response, units, joint, dueMs } = event.data;
  const row = patch(state, "responses", response, { joint });
  for (const unit of units) {
    put(state, "clearances", {
      id: `${response}/${unit}`,
      response,
      owner: row.unit,
      unit,
      text: row.text,
      kind: row.kind,
      claim: row.claim,
      stance: row.stance,
      inject: row.inject,
      joint,
      status: "sought",
      reason: null,
      soughtBy: nameOf(state, event.actor) ?? "",
      soughtMs: event.playMs ?? 0,
      dueMs: dueMs ?? null,
      remindedMs: [],
      answeredBy: null,
      answeredMs: null,
      withdrawnMs: null,
    });
  }
}

/** What the owner does about a unit that it has asked. */
export function clearanceStep(
  state: ExerciseState,
  event: EventOf<"clearance.reminded"> | EventOf<"clearance.withdrawn">,
): void {
  const id = `${event.data.response}/${event.data.unit}`;
  if (event.type === "clearance.withdrawn") {
    patch(state, "clearances", id, {
      status: "withdrawn",
      reason: event.data.reason ?? null,
      withdrawnMs: event.playMs ?? 0,
    });
    return;
  }
  const before = state.tables.clearances.get(id)?.remindedMs ?? [];
  patch(state, "clearances", id, { remindedMs: [...before, event.playMs ?? 0] });
}

export function clearanceAnswered(
  state: ExerciseState,
  event: EventOf<"response.cleared"> | EventOf<"response.objected">,
): void {
  if (event.actor.role === "system") return;
  const row = patch(state, "clearances", `${event.data.response}/${event.actor.unit ?? ""}`, {
    status: event.type === "response.cleared" ? "cleared" : "objected",
    reason: event.type === "response.objected" ? event.data.reason : null,
    answeredBy: nameOf(state, event.actor),
    answeredMs: event.playMs,
  });
  if (row.status === "cleared") state.clearedMs.set(`${row.owner} ${row.unit}`, event.playMs ?? 0);
}

/**
 * What was cleared is not what it says now, or says of its claim: those who were asked have to be asked again.
 */
export function voidClearances(
  state: ExerciseState,
  before: ResponseRow | undefined,
  now: Pick<ResponseRow, "id" | (typeof CLEARED)[number]>,
): void {
  if (before === undefined || CLEARED.every((field) => before[field] === now[field])) return;
  for (const row of state.tables.clearances.values()) {
    if (row.response !== now.id || row.status === "void" || row.status === "withdrawn") continue;
    patch(state, "clearances", row.id, { status: "void" });
  }
}
