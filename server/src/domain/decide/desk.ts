import type { CommandData } from "@firebreak/shared/commands";
import type { PersonActor } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";
import { accept, newId, refuse, type Decision } from "./decision.ts";

/** A card on the unit's situation board: known, unknown, assumed, next. */
export function putCard(state: ExerciseState, data: CommandData<"card.put">, actor: PersonActor): Decision {
  const { card, column, text } = data;
  const row = card === undefined ? undefined : state.tables.cards.get(card);
  if (card !== undefined && row?.unit !== actor.unit) {
    return refuse("card/unknown", "your unit has no such card", "/data/card");
  }
  if (row?.column === column && row.text === text && !row.removed) return accept();
  return accept({ type: "card.placed", data: { card: card ?? newId(state, "card"), column, text } });
}

export function removeCard(
  state: ExerciseState,
  data: CommandData<"card.remove">,
  actor: PersonActor,
): Decision {
  const row = state.tables.cards.get(data.card);
  if (row === undefined || row.unit !== actor.unit) {
    return refuse("card/unknown", "your unit has no such card", "/data/card");
  }
  if (row.removed) return accept();
  return accept({ type: "card.removed", data });
}

/** What the unit has decided itself, and why, for whoever relieves them and for the report afterwards. */
export function noteDecision(state: ExerciseState, data: CommandData<"decision.note">): Decision {
  const { text, reason } = data;
  return accept({
    type: "decision.noted",
    data: { decision: newId(state, "decision"), text, ...(reason !== undefined && { reason }) },
  });
}
