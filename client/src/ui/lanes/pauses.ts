import type { ActRow } from "@firebreak/shared/views";

/** A standstill. It takes no play time: on a lane it is a place, and its length is wall time. */
export interface Pause {
  playMs: number;
  /** Server times, epoch ms; `untilAt` null while it lasts. */
  fromAt: number;
  untilAt: number | null;
  reason: string | null;
  seq: number;
}

/** The pauses of a timeline, oldest first. */
export function readPauses(acts: readonly ActRow[]): Pause[] {
  const pauses: Pause[] = [];
  for (const act of acts) {
    const last = pauses.at(-1);
    if (act.type === "exercise.paused" && act.playMs !== null) {
      pauses.push({
        playMs: act.playMs,
        fromAt: act.at,
        untilAt: null,
        reason: act.text ?? null,
        seq: act.seq,
      });
    } else if (act.type === "exercise.resumed" || act.type === "exercise.ended") {
      if (last !== undefined) last.untilAt ??= act.at;
    }
  }
  return pauses;
}
