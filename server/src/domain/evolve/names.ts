import type { Actor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";

/** The name of whoever acted, for people to read; null for the system. */
export function nameOf(state: ExerciseState, actor: Actor): string | null {
  if (actor.role === "system") return null;
  return state.tables.people.get(actor.person)?.name ?? null;
}
