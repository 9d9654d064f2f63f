import type { CommandData } from "@firebreak/shared/commands";
import type { PersonActor } from "../events.ts";
import { hasMet, type ExerciseState } from "../exercise.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import { taskOf } from "./injects.ts";

/** A unit's verdict on a claim that has reached it. It may change its mind: the latest stands, all are logged. */
export function assessClaim(
  state: ExerciseState,
  data: CommandData<"claim.assess">,
  actor: PersonActor,
): Decision {
  if (actor.unit === undefined || !hasMet(state, actor.unit, data.claim)) {
    return refuse("claim/unknown", "no such claim has reached your unit", "/data/claim");
  }
  if (data.inject !== undefined) {
    const found = taskOf(state, data.inject, actor);
    if (!found.ok) return found;
  }
  const { claim, verdict, evidence, inject } = data;
  return accept({
    type: "claim.assessed",
    data: {
      claim,
      verdict,
      ...(evidence !== undefined && evidence !== "" && { evidence }),
      ...(inject !== undefined && { inject }),
    },
  });
}
