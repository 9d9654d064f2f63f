import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { everyKey, fact } from "../facts.ts";
import { actOnTasks } from "./injects.ts";
import { nameOf } from "./names.ts";

export function requestSent(state: ExerciseState, event: EventOf<"request.sent">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { request, to, kind, text, inject, dueMs } = event.data;
  put(state, "requests", {
    id: request,
    from: event.actor.unit,
    to,
    kind,
    text,
    inject: inject ?? null,
    dueMs: dueMs ?? null,
    status: "sent",
    sentBy: nameOf(state, event.actor) ?? "",
    sentMs: event.playMs ?? 0,
    acknowledgedMs: null,
    remindedMs: [],
    answer: null,
    answeredBy: null,
    answeredMs: null,
    completedMs: null,
  });
  actOnTasks(state, event.actor.unit, event.playMs, { inject }, false);
  for (const key of everyKey(fact.requested, to, event.actor.unit, inject ?? "*")) state.facts.add(key);
}

type Step =
  | EventOf<"request.reminded">
  | EventOf<"request.acknowledged">
  | EventOf<"request.answered">
  | EventOf<"request.declined">
  | EventOf<"request.completed">;

export function requestStep(state: ExerciseState, event: Step): void {
  const { request } = event.data;
  switch (event.type) {
    case "request.reminded": {
      const before = state.tables.requests.get(request)?.remindedMs ?? [];
      patch(state, "requests", request, { remindedMs: [...before, event.playMs ?? 0] });
      return;
    }
    case "request.acknowledged":
      patch(state, "requests", request, { status: "acknowledged", acknowledgedMs: event.playMs });
      return;
    case "request.answered":
      patch(state, "requests", request, {
        status: "answered",
        answer: event.data.text,
        answeredBy: nameOf(state, event.actor),
        answeredMs: event.playMs,
      });
      return;
    case "request.declined":
      patch(state, "requests", request, {
        status: "declined",
        answer: event.data.reason,
        answeredBy: nameOf(state, event.actor),
        answeredMs: event.playMs,
      });
      return;
    case "request.completed":
      patch(state, "requests", request, { status: "completed", completedMs: event.playMs });
      return;
  }
}
