import type { Rejection } from "@firebreak/shared/rejections";
import { reject, type RejectionCode } from "@firebreak/shared/rejections";
import type { NewEvent } from "../events.ts";
import type { ExerciseState } from "../exercise.ts";

/** What `decide` answers: what happened, in order, or why nothing did. */
export type Decision = { ok: true; events: NewEvent[] } | { ok: false; error: Rejection };

export function accept(...events: NewEvent[]): Decision {
  return { ok: true, events };
}

export function refuse(code: RejectionCode, message: string, path?: string): Decision {
  return { ok: false, error: reject(code, message, path) };
}

/** What a decision may know besides the state: time, handed in. */
export interface DecideContext {
  /** The server's time, epoch ms. */
  now: number;
}

/** An id that no other thing of this exercise has: named after the log position that makes it. */
export function newId(state: ExerciseState, kind: string, offset = 0): string {
  return `${kind}-${state.seq + 1 + offset}`;
}
