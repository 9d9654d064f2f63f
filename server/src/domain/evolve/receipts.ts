import type { EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";
import { shownAt } from "../shownAt.ts";

/** A person's first receipt of an inject. */
export function receive(state: ExerciseState, event: EventOf<"inject.seen">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { inject, times } = event.data;
  const { person, unit, site } = event.actor;
  state.seenBy.add(`${inject}/${person}`);
  const releasedAt = state.releasedAt.get(inject);
  if (times === undefined || releasedAt === undefined) return;
  put(state, "receipts", {
    id: `${inject}/${person}`,
    inject,
    person,
    unit,
    site: site ?? null,
    ...shownAt(times, releasedAt, Date.parse(event.at)),
  });
}
