import type { CommandData } from "@firebreak/shared/commands";
import type { SystemCommandData } from "../commands.ts";
import type { NewEvent, PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, refuse, type Decision } from "./decision.ts";

export function registerParticipant(
  state: ExerciseState,
  data: SystemCommandData["participant.register"],
): Decision {
  if (state.tables.people.has(data.person)) return accept();
  if (data.role === "unit" && (data.unit === undefined || !state.tables.units.has(data.unit))) {
    return refuse("unit/unknown", "this unit does not take part in the exercise", "/unit");
  }
  if (data.role !== "unit" && data.unit !== undefined) {
    return refuse("unit/unknown", `the role ${data.role} belongs to no unit`, "/unit");
  }
  if (data.site !== undefined && !state.tables.sites.has(data.site)) {
    return refuse("site/unknown", "this site does not take part in the exercise", "/site");
  }
  return accept({ type: "participant.registered", data });
}

/** The person's first connection; the unit comes online with the first of its people. */
export function joinParticipant(state: ExerciseState, data: SystemCommandData["participant.join"]): Decision {
  const person = state.tables.people.get(data.person);
  if (person === undefined) return refuse("person/unknown", "this person is not registered in the exercise");
  if (person.removed) return refuse("person/removed", "this person was removed from the exercise");
  if (person.online) return accept();
  const events: NewEvent[] = [{ type: "participant.joined", data }];
  if (person.unit !== null && state.tables.units.get(person.unit)?.online === false) {
    events.push({ type: "unit.online", data: { unit: person.unit } });
  }
  return accept(...events);
}

/** The person's last connection has been gone for a while; the unit goes offline with its last. */
export function leaveParticipant(
  state: ExerciseState,
  data: SystemCommandData["participant.leave"],
): Decision {
  const person = state.tables.people.get(data.person);
  if (person === undefined || !person.online) return accept();
  return accept({ type: "participant.left", data }, ...goneWith(state, data.person));
}

/** A director can't remove themselves: an exercise that nobody can stop any more would be left. */
export function removeParticipant(
  state: ExerciseState,
  data: CommandData<"participant.remove">,
  actor: PersonActor,
): Decision {
  const person = state.tables.people.get(data.person);
  if (person === undefined) return refuse("person/unknown", "there is no such person", "/data/person");
  if (person.id === actor.person) {
    return refuse("command/not-permitted", "you can't remove yourself: another director can", "/data/person");
  }
  if (person.removed) return accept();
  const gone: NewEvent[] = person.online ? goneWith(state, data.person) : [];
  return accept({ type: "participant.removed", data: stripped(data) }, ...gone);
}

function goneWith(state: ExerciseState, id: string): NewEvent[] {
  const unit = state.tables.people.get(id)?.unit ?? null;
  if (unit === null) return [];
  for (const person of state.tables.people.values()) {
    if (person.id !== id && person.unit === unit && person.online) return [];
  }
  return [{ type: "unit.offline", data: { unit } }];
}

function stripped(data: CommandData<"participant.remove">): { person: string; reason?: string } {
  return data.reason === undefined ? { person: data.person } : { person: data.person, reason: data.reason };
}
