import type { Reaction } from "@firebreak/shared/reactions";
import type { DrillEvent, EventOf } from "../domain/events.ts";
import { evolve } from "../domain/evolve/evolve.ts";
import type { ExerciseState } from "../domain/exercise.ts";
import { react } from "../simulation/advance.ts";

/** A claim's curve: one number for each minute of the course from the claim's first on. */
export interface ClaimCurve {
  /** Index, in the course's minutes, of the first in which the public knew the claim. */
  from: number;
  /** New shares in the minute. */
  shares: number[];
  /** The share of the public reached, 0 to 1. */
  reach: number[];
  /** The share of the public that believes it, 0 to 1. */
  belief: number[];
}

/** What the simulated public did in an exercise, minute by minute. */
export interface PublicCourse {
  /** Minutes of the story since STARTEX that the public lived through, ascending; a jump, or a sleep, leaves a gap. */
  minutes: number[];
  /** Play time at each of them, ms. */
  playMs: number[];
  /** Trust in the authorities after each of them, 0 to 1. */
  trust: number[];
  claims: Record<string, ClaimCurve>;
  /** Why it moved, in order. */
  reactions: Reaction[];
}

export function emptyCourse(): PublicCourse {
  return { minutes: [], playMs: [], trust: [], claims: {}, reactions: [] };
}

/** Adds one minute of the public to a course, in place. */
export function addMinute(course: PublicCourse, { data, playMs }: EventOf<"public.reacted">): void {
  const index = course.minutes.length;
  course.minutes.push(data.minute);
  course.playMs.push(playMs ?? 0);
  course.trust.push(data.trust);
  course.reactions.push(...data.reactions);
  for (const [claim, [shares, reach, belief]] of Object.entries(data.claims)) {
    const curve = (course.claims[claim] ??= { from: index, shares: [], reach: [], belief: [] });
    curve.shares.push(shares);
    curve.reach.push(reach);
    curve.belief.push(belief);
  }
}

/** The public's course as the log holds it. */
export function recordedCourse(log: readonly DrillEvent[]): PublicCourse {
  const course = emptyCourse();
  for (const event of log) if (event.type === "public.reacted") addMinute(course, event);
  return course;
}

/**
 * The public's course computed anew: the log is folded, and each recorded minute is replaced by what the
 * simulation makes of the state at its place. The same numbers as the recorded ones, on every machine.
 */
export function recomputedCourse(log: readonly DrillEvent[]): PublicCourse {
  const course = emptyCourse();
  let state: ExerciseState | null = null;
  for (const event of log) {
    if (event.type !== "public.reacted" || state === null) {
      state = evolve(state, event);
      continue;
    }
    const anew = { ...event, data: react(state.public, event.data.minute, event.playMs ?? 0) };
    addMinute(course, anew);
    state = evolve(state, anew);
  }
  return course;
}

/** All numbers of the curves as one text, in an order of their own: to compare courses, or their digests. */
export function curvesAsText({ minutes, trust, claims }: PublicCourse): string {
  const curves = Object.entries(claims)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([claim, { from, shares, reach, belief }]) => [claim, from, shares, reach, belief]);
  return JSON.stringify({ minutes, trust, curves });
}
