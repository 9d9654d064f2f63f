import type { PublicState, Said } from "./publicState.ts";
import { note, type Reacting } from "./reacting.ts";

/** Good news counts once an hour; told in place of an answer it costs trust. */
const AN_HOUR = 60;

/** A statement on none of the claims, and in answer to nothing. */
export function tellStory(reacting: Reacting, said: Said): void {
  const { state, minute } = reacting;
  const isLookingAway = hasUnanswered(state);
  if (minute - state.lastStory < AN_HOUR) return;
  state.lastStory = minute;
  note(reacting, {
    cause: isLookingAway ? "looked-away" : "story",
    trust: isLookingAway ? state.model.trustLooksAway : state.model.trustStory,
    unit: said.unit,
    response: said.response,
  });
}

function hasUnanswered(state: PublicState): boolean {
  for (const claim of state.claims.values()) {
    if (claim.reach >= state.model.amplifyBelow && !state.answered.has(claim.id)) return true;
  }
  return false;
}
