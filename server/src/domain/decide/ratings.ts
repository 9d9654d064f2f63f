import type { CommandData } from "@firebreak/shared/commands";
import type { ExerciseState } from "../exercise.ts";
import { accept, refuse, type Decision } from "./decision.ts";

/** P, S, M or U for something that a unit has published. Whoever rated it may change their mind. */
export function giveRating(state: ExerciseState, data: CommandData<"rating.give">): Decision {
  const response = state.tables.responses.get(data.response);
  if (response === undefined)
    return refuse("response/unknown", "there is no such response", "/data/response");
  if (response.status !== "published") {
    return refuse("response/wrong-state", "only what is published can be rated", "/data/response");
  }
  const { rating, note } = data;
  return accept({
    type: "rating.given",
    data: { response: response.id, rating, ...(note !== undefined && note !== "" && { note }) },
  });
}
