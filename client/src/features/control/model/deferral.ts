import type { InjectRow } from "@firebreak/shared/views";
import { isWaiting } from "./boardEntry.ts";
import type { Now } from "./timing.ts";

/** Minutes of play by which an inject is put off with one press. */
export const DEFERRALS = [2, 5, 10] as const;

/** Whether there is a time to put off. */
export function isDeferrable(row: InjectRow): boolean {
  return isWaiting(row) && (row.plan?.dueMs ?? null) !== null;
}

/**
 * Where an inject lands on the story's clock (epoch ms) when it is put off by minutes of play: counted
 * from when it was due, or from now where that has gone by, since the server takes only what is to come.
 */
export function deferredTo(dueMs: number, minutes: number, now: Now): number {
  return Math.round(Math.max(dueMs, now.scenarioMs) + minutes * 60_000 * now.rate);
}
