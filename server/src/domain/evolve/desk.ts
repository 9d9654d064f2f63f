import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { nameOf } from "./names.ts";

export function cardPlaced(state: ExerciseState, event: EventOf<"card.placed">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { card, column, text } = event.data;
  put(state, "cards", {
    id: card,
    unit: event.actor.unit,
    column,
    text,
    removed: false,
    by: nameOf(state, event.actor) ?? "",
    playMs: event.playMs,
  });
}

export function cardRemoved(state: ExerciseState, event: EventOf<"card.removed">): void {
  patch(state, "cards", event.data.card, { removed: true });
}

export function decisionNoted(state: ExerciseState, event: EventOf<"decision.noted">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { decision, text, reason } = event.data;
  put(state, "decisions", {
    id: decision,
    unit: event.actor.unit,
    text,
    reason: reason ?? null,
    by: nameOf(state, event.actor) ?? "",
    playMs: event.playMs,
  });
}
