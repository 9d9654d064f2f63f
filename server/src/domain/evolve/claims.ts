import type { EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { everyKey, fact } from "../facts.ts";
import { actOnTasks } from "./injects.ts";
import { nameOf } from "./names.ts";

export function assessed(state: ExerciseState, event: EventOf<"claim.assessed">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { claim, verdict, evidence, inject } = event.data;
  const { unit } = event.actor;
  put(state, "assessments", {
    id: `${claim}/${unit}`,
    claim,
    unit,
    verdict,
    evidence: evidence ?? null,
    by: nameOf(state, event.actor) ?? "",
    playMs: event.playMs ?? 0,
    scenarioMs: event.scenarioMs ?? state.exercise.startMs,
  });
  actOnTasks(state, event.actor.unit, event.playMs, { inject, claim }, false);
  for (const key of everyKey(fact.assessed, claim, unit, verdict)) state.facts.add(key);
}
