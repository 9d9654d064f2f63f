import type { EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { nameOf } from "./names.ts";

export function messageSent(state: ExerciseState, event: EventOf<"message.sent">): void {
  const { message, from, to, text } = event.data;
  put(state, "messages", {
    id: message,
    from,
    fromName: nameOf(state, event.actor) ?? "",
    to,
    text,
    at: state.at,
    playMs: event.playMs,
  });
}
