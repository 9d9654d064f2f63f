import type { CommandData } from "@firebreak/shared/commands";
import type { PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type Decision } from "./decision.ts";

/** A word between control and a unit. A unit writes to control; control to a unit or to all. */
export function sendMessage(
  state: ExerciseState,
  data: CommandData<"message.send">,
  actor: PersonActor,
): Decision {
  const message = newId(state, "message");
  if (actor.unit !== undefined) {
    if (data.to !== undefined && data.to !== "control") {
      return refuse(
        "command/not-permitted",
        "a unit writes to control; send other units a request",
        "/data/to",
      );
    }
    return accept({
      type: "message.sent",
      data: { message, from: actor.unit, to: "control", text: data.text },
    });
  }
  const to = data.to ?? "all";
  if (to !== "all" && to !== "control" && !state.tables.units.has(to))
    return refuse("unit/unknown", "there is no such unit", "/data/to");
  return accept({ type: "message.sent", data: { message, from: "control", to, text: data.text } });
}
