import type { Truth } from "@firebreak/shared/scenario";
import type { EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { everyKey, fact } from "../facts.ts";
import { minuteOf } from "../publicClock.ts";
import { actOnTasks } from "./injects.ts";
import { nameOf } from "./names.ts";
import { tellPublic } from "./public.ts";

/** A request to restrict, with its grounds, and what the exercise makes of it. */
export function restrictionRequested(state: ExerciseState, event: EventOf<"restriction.requested">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { restriction, claim, measure, ...grounds } = event.data;
  const { unit } = event.actor;
  const truth = state.public.known.get(claim)?.truth(minuteOf(state, event.scenarioMs ?? 0));
  const failure = gradeOf(truth, grounds.imminent !== undefined);
  put(state, "restrictions", {
    id: restriction,
    unit,
    claim,
    measure,
    ...grounds,
    by: nameOf(state, event.actor) ?? "",
    playMs: event.playMs ?? 0,
    scenarioMs: event.scenarioMs ?? state.exercise.startMs,
    failure,
  });
  tellPublic(state, event, { kind: "restricted", restriction, unit, claim, measure, grade: failure });
  actOnTasks(state, event.actor.unit, event.playMs, { claim }, false);
  for (const key of everyKey(fact.restricted, claim, unit)) state.facts.add(key);
}

/** Safeguards of expression (DESIGN §10): what is true or an opinion is never restricted without failure. */
export function gradeOf(truth: Truth | undefined, isHarmImminent: boolean): "none" | "failure" | "critical" {
  if (truth === "true" || truth === "opinion") return "critical";
  return truth === "unresolved" && !isHarmImminent ? "failure" : "none";
}
