import type { Reaction } from "@firebreak/shared/reactions";
import type { DrillEvent } from "../../domain/events.ts";
import { publicSetting } from "../../domain/publicSetting.ts";
import type { PublicCourse } from "../publicCourse.ts";
import { LogWithoutScenario } from "../readTimeline.ts";
import type { WhatIf } from "./result.ts";
import type { Release } from "./counterfactual.ts";

/** A number of the real course, and of the counterfactual. */
export interface Pair {
  real: number;
  counterfactual: number;
}

/** Where the two courses stand at a minute of the story since STARTEX. Shares of the public, 0 to 1. */
export interface ClaimMark {
  minute: number;
  reach: Pair;
  belief: Pair;
}

export interface ClaimDifference {
  claim: string;
  /** At each half hour of the story, and at the end. */
  marks: ClaimMark[];
  /** People who met the claim by the end: its audience × reach. */
  people: Pair;
}

export interface Differences {
  /** Claims whose course is another, those asked for first, then the most changed. */
  claims: ClaimDifference[];
  trust: ({ minute: number } & Pair)[];
  rungs: {
    /** Injects that came in fact and don't here; and the other way round. */
    avoided: Release[];
    added: Release[];
    /** Those that come at another moment of play, ms. */
    moved: ({ inject: string } & Pair)[];
  };
  /** Reasons for which the public moved in one course and not, or otherwise, in the other. */
  reasons: { real: Reaction | null; counterfactual: Reaction | null }[];
}

const MARK_MINUTES = 30;
/** Less of a share than is ever printed. */
const UNSEEN = 0.0005;

/** What a counterfactual changes. `claims` are shown in any case. */
export function differencesOf(
  log: readonly DrillEvent[],
  { real, counterfactual }: WhatIf,
  claims: readonly string[] = [],
): Differences {
  const [created] = log;
  if (created?.type !== "exercise.created") throw new LogWithoutScenario();
  const minutes = marksOf(real.course, counterfactual.course);
  const pair = (minute: number, read: (course: PublicCourse, minute: number) => number): Pair => ({
    real: read(real.course, minute),
    counterfactual: read(counterfactual.course, minute),
  });
  const differences = publicSetting(created.data.scenario, 0).claims.flatMap(({ id, audience }) => {
    const marks = minutes.map((minute): ClaimMark => ({
      minute,
      reach: pair(minute, (course, at) => valueAt(course, id, "reach", at)),
      belief: pair(minute, (course, at) => valueAt(course, id, "belief", at)),
    }));
    const end = marks.at(-1)?.reach ?? { real: 0, counterfactual: 0 };
    const isSeen = marks.some(({ reach, belief }) => gap(reach) >= UNSEEN || gap(belief) >= UNSEEN);
    if (!isSeen && !claims.includes(id)) return [];
    const people = { real: end.real * audience, counterfactual: end.counterfactual * audience };
    return [{ claim: id, marks, people }];
  });
  differences.sort(
    (one, other) =>
      Number(claims.includes(other.claim)) - Number(claims.includes(one.claim)) ||
      gap(other.people) - gap(one.people),
  );
  return {
    claims: differences,
    trust: minutes.map((minute) => ({ minute, ...pair(minute, trustAt) })),
    rungs: rungsOf(real.releases, counterfactual.releases),
    reasons: reasonsOf(real.course.reactions, counterfactual.course.reactions),
  };
}

function gap({ real, counterfactual }: Pair): number {
  return Math.abs(real - counterfactual);
}

function marksOf(...courses: PublicCourse[]): number[] {
  const first = Math.min(...courses.map(({ minutes }) => minutes[0] ?? Infinity));
  const last = Math.max(...courses.map(({ minutes }) => minutes.at(-1) ?? -Infinity));
  const marks: number[] = [];
  for (let minute = Math.ceil(first / MARK_MINUTES) * MARK_MINUTES; minute < last; minute += MARK_MINUTES) {
    marks.push(minute);
  }
  return Number.isFinite(last) ? [...marks, last] : marks;
}

/** Index of the last minute of the course by then; −1 before its first. */
function indexAt({ minutes }: PublicCourse, minute: number): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((minutes[middle] as number) > minute) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

function valueAt(course: PublicCourse, claim: string, of: "reach" | "belief", minute: number): number {
  const curve = course.claims[claim];
  return curve?.[of][indexAt(course, minute) - curve.from] ?? 0;
}

/** Before the public has moved, what it will be when it first does: it is at rest. */
function trustAt(course: PublicCourse, minute: number): number {
  return course.trust[Math.max(0, indexAt(course, minute))] ?? 0;
}

function rungsOf(real: readonly Release[], counterfactual: readonly Release[]): Differences["rungs"] {
  const was = new Map(real.map((release) => [release.inject, release]));
  const is = new Map(counterfactual.map((release) => [release.inject, release]));
  return {
    avoided: real.filter(({ inject }) => !is.has(inject)),
    added: counterfactual.filter(({ inject }) => !was.has(inject)),
    moved: counterfactual.flatMap(({ inject, playMs }) => {
      const before = was.get(inject)?.playMs ?? playMs;
      return before === playMs ? [] : [{ inject, real: before, counterfactual: playMs }];
    }),
  };
}

function reasonsOf(real: readonly Reaction[], counterfactual: readonly Reaction[]): Differences["reasons"] {
  const left = new Map<string, Reaction[]>();
  for (const reaction of counterfactual) {
    const key = keyOf(reaction);
    left.set(key, [...(left.get(key) ?? []), reaction]);
  }
  const reasons: Differences["reasons"] = [];
  for (const reaction of real) {
    const other = left.get(keyOf(reaction))?.shift() ?? null;
    if (other === null || !isSame(reaction, other)) reasons.push({ real: reaction, counterfactual: other });
  }
  for (const reaction of [...left.values()].flat()) reasons.push({ real: null, counterfactual: reaction });
  return reasons.sort((one, other) => minuteOf(one) - minuteOf(other));
}

function minuteOf({ real, counterfactual }: Differences["reasons"][number]): number {
  return Math.min(real?.minute ?? Infinity, counterfactual?.minute ?? Infinity);
}

function keyOf({ cause, unit, other, claim, response, restriction, inject }: Reaction): string {
  return JSON.stringify([cause, unit, other, claim, response, restriction, inject]);
}

function isSame(one: Reaction, other: Reaction): boolean {
  return (
    one.minute === other.minute &&
    Math.abs(one.trust - other.trust) < UNSEEN &&
    Math.abs((one.quality ?? 0) - (other.quality ?? 0)) < UNSEEN &&
    Math.abs((one.shares ?? 0) - (other.shares ?? 0)) < 0.5
  );
}
