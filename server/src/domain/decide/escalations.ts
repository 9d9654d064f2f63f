import type { CommandData } from "@firebreak/shared/commands";
import type { PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type Decision } from "./decision.ts";
import { taskOf } from "./injects.ts";

/** A question that the unit can't settle itself goes to the leadership. */
export function raiseEscalation(
  state: ExerciseState,
  data: CommandData<"escalation.raise">,
  actor: PersonActor,
): Decision {
  if (data.inject !== undefined) {
    const found = taskOf(state, data.inject, actor);
    if (!found.ok) return found;
  }
  return accept({
    type: "escalation.raised",
    data: {
      escalation: newId(state, "escalation"),
      question: data.question,
      options: data.options,
      ...(data.inject !== undefined && { inject: data.inject }),
    },
  });
}

/** A unit of the leadership decides. The unit that asked is always bound. */
export function makeDecision(
  state: ExerciseState,
  data: CommandData<"decision.make">,
  actor: PersonActor,
): Decision {
  if (state.tables.units.get(actor.unit ?? "")?.kind !== "leadership") {
    return refuse("command/not-permitted", "only a leadership unit decides on an escalation", "/type");
  }
  const row = state.tables.escalations.get(data.escalation);
  if (row === undefined)
    return refuse("escalation/unknown", "there is no such escalation", "/data/escalation");
  if (row.decision !== null) {
    return refuse(
      "escalation/already-decided",
      `${row.decidedBy ?? "someone"} has decided it`,
      "/data/escalation",
    );
  }
  for (const [index, unit] of data.binds.entries()) {
    if (!state.tables.units.has(unit)) {
      return refuse("unit/unknown", "there is no such unit", `/data/binds/${index}`);
    }
  }
  return accept({ type: "decision.made", data });
}
