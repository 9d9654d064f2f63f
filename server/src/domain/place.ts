import { readClock } from "@firebreak/shared/clock";
import type { Actor, DrillEvent, NewEvent } from "./events.ts";
import type { ExerciseState } from "./exercise.ts";

export interface Placing {
  /** The server's time, epoch ms. */
  now: number;
  actor: Actor;
  command: string;
  /** Where play stood still before it could be logged: the moment (epoch ms) whose clock reading counts. */
  clockAt?: number;
}

/**
 * Gives an event its place in the log: the next `seq`, the server's time (never before the record in
 * front of it), and both clocks at that time.
 */
export function place(state: ExerciseState | null, event: NewEvent, placing: Placing): DrillEvent {
  const at = Math.max(placing.now, state?.at ?? 0);
  // A moment past that counts is never before the last record, whose clocks are in the log already.
  const clockAt = Math.min(Math.max(placing.clockAt ?? at, state?.at ?? at), at);
  const reading = clocks(state, event, clockAt);
  return {
    seq: (state?.seq ?? 0) + 1,
    at: new Date(at).toISOString(),
    playMs: reading.playMs,
    scenarioMs: reading.scenarioMs,
    type: event.type,
    actor: placing.actor,
    command: placing.command,
    data: event.data,
  } as DrillEvent;
}

function clocks(
  state: ExerciseState | null,
  event: NewEvent,
  at: number,
): { playMs: number | null; scenarioMs: number | null } {
  if (state === null) return { playMs: null, scenarioMs: null };
  if (event.type === "exercise.started") return { playMs: 0, scenarioMs: state.exercise.startMs };
  const reading = readClock(state.exercise.clock, at);
  return reading.playMs === null ? { playMs: null, scenarioMs: null } : reading;
}
