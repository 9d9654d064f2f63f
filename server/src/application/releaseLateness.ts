import type { DrillEvent } from "../domain/events.ts";
import type { LiveExercise } from "./liveExercise.ts";

/**
 * How long after its due moment a scheduled inject was durable, in milliseconds: what the clock had run
 * past the due moment when it was released, and the time until the log had it. Null for other events.
 */
export function releaseLateness(live: LiveExercise, event: DrillEvent, now: number): number | null {
  if (event.type !== "inject.released" || event.data.cause === "hand") return null;
  const row = live.state?.tables.injects.get(event.data.inject);
  const due = row?.plan?.dueMs ?? null;
  const rate = live.state?.exercise.clock.rate ?? 1;
  if (due === null || event.scenarioMs === null) return null;
  return (event.scenarioMs - due) / rate + (now - Date.parse(event.at));
}
