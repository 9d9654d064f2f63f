import type { DrillEvent } from "./events.ts";

/** The unit that an event is an act of: the actor's, but for what a last clearance sends on, whose it is. */
export function actingUnit(event: DrillEvent): string | undefined {
  if (event.type === "response.published" || event.type === "response.submitted") {
    if (event.data.unit !== undefined) return event.data.unit;
  }
  return event.actor.role === "system" ? undefined : event.actor.unit;
}
