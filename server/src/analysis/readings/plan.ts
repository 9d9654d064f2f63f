import type { DrillEvent, EventOf, EventType } from "../../domain/events.ts";
import { REMEMBERED } from "../../domain/evolve/plan.ts";
import { editedInject, writtenInject } from "../../domain/writtenInject.ts";
import type { Timeline } from "../timeline.ts";

/**
 * What control makes of the plan, before STARTEX as in play: an inject that it wrote is one of the plan, an
 * edited one is what it says now, and an undo takes back the last change of any kind.
 */
export function readPlan(timeline: Timeline, event: DrillEvent): void {
  if (event.type === "inject.added") {
    timeline.injects.set(event.data.inject, writtenInject(event.data.inject, event.data.fields));
  } else if (event.type === "inject.reverted") {
    const before = timeline.planHistory.get(event.data.inject)?.pop();
    if (before !== undefined) timeline.injects.set(before.id, before);
  } else if (isChange(event)) {
    const inject = timeline.injects.get(event.data.inject);
    if (inject === undefined) return;
    const before = timeline.planHistory.get(inject.id) ?? [];
    timeline.planHistory.set(inject.id, [...before, inject].slice(-REMEMBERED));
    if (event.type === "inject.edited") {
      timeline.injects.set(inject.id, editedInject(inject, event.data.fields));
    }
  }
}

const CHANGES = [
  "inject.edited",
  "inject.deferred",
  "inject.skipped",
  "inject.held",
  "inject.unheld",
] as const;

function isChange(event: DrillEvent): event is EventOf<(typeof CHANGES)[number]> {
  return (CHANGES as readonly EventType[]).includes(event.type);
}
