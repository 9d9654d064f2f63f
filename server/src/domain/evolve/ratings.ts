import { isAsleep } from "../../simulation/publicState.ts";
import type { EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { nameOf } from "./names.ts";
import { tellPublic } from "./public.ts";

/** A rating takes the place of the checks in how far the publication reaches. */
export function ratingGiven(state: ExerciseState, event: EventOf<"rating.given">): void {
  if (event.actor.role === "system") return;
  const { response, rating, note } = event.data;
  put(state, "ratings", {
    id: `${response}/${event.actor.person}`,
    response,
    unit: state.tables.responses.get(response)?.unit ?? "",
    rating,
    note: note ?? null,
    by: nameOf(state, event.actor) ?? "",
    playMs: event.playMs ?? 0,
  });
  // A public that sleeps has heard no correction whose reach a rating could change: it need not wake.
  if (!isAsleep(state.public)) tellPublic(state, event, { kind: "rated", response, rating });
}
