import type { CommandData } from "@firebreak/shared/commands";
import type { PersonActor } from "../events.ts";
import { hasMet, type ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type Decision } from "./decision.ts";

/** A request to restrict content: one a unit and claim, with its grounds in full. What it is worth, the public says. */
export function requestRestriction(
  state: ExerciseState,
  data: CommandData<"restriction.request">,
  actor: PersonActor,
): Decision {
  if (actor.unit === undefined || !hasMet(state, actor.unit, data.claim)) {
    return refuse("claim/unknown", "no such claim has reached your unit", "/data/claim");
  }
  for (const row of state.tables.restrictions.values()) {
    if (row.unit === actor.unit && row.claim === data.claim) {
      return refuse("restriction/repeated", "your unit has asked for this already", "/data/claim");
    }
  }
  const { imminent, ...rest } = data;
  return accept({
    type: "restriction.requested",
    data: { restriction: newId(state, "restriction"), ...rest, ...(imminent !== undefined && { imminent }) },
  });
}
