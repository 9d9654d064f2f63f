import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";

export function participantRegistered(state: ExerciseState, event: EventOf<"participant.registered">): void {
  const { person, name, role, unit, site, level } = event.data;
  put(state, "people", {
    id: person,
    name,
    role,
    unit: unit ?? null,
    site: site ?? null,
    level: level ?? (role === "unit" ? "member" : null),
    online: false,
    removed: false,
  });
}

export function presence(state: ExerciseState, person: string, online: boolean): void {
  patch(state, "people", person, { online });
}

export function removed(state: ExerciseState, person: string): void {
  patch(state, "people", person, { online: false, removed: true });
}
