import type { ReactionCause } from "@firebreak/shared/reactions";
import type { ResponseKind } from "@firebreak/shared/scenario";
import type { CurveRow, View } from "@firebreak/shared/views";

/** A course with a number for each minute of the story; `null` where nothing is known of it. */
export interface Course {
  /** Minute of the story since STARTEX of the first number. */
  from: number;
  values: readonly (number | null)[];
}

/** A claim's course, its chunks strung together. */
export interface ClaimCurve {
  claim: string;
  /** New shares in each minute. */
  shares: Course;
  /** The share of the public reached, 0 to 1. */
  reach: Course;
  /** The share of the public that believes it, 0 to 1; null for who may not know. */
  belief: Course | null;
}

/** Something that stands at a moment of a curve: what a unit published, or why the public moved. */
export type CurveMark =
  | { type: "publication"; key: string; minute: number; unit: string; kind: ResponseKind | null }
  | {
      type: "reaction";
      key: string;
      minute: number;
      cause: ReactionCause;
      trust: number;
      unit: string | null;
    };

type Chunk = { from: number };

/** Numbers of chunks one after another, with `null` for minutes that no chunk holds. */
function strung<C extends Chunk>(chunks: readonly C[], read: (chunk: C) => readonly number[]): Course {
  const from = chunks[0]?.from ?? 0;
  const values: (number | null)[] = [];
  for (const chunk of chunks) {
    const at = chunk.from - from;
    while (values.length < at) values.push(null);
    // A chunk is re-sent whole as it grows, so a later one never has to give way to an earlier.
    for (const [offset, value] of read(chunk).entries()) values[at + offset] = value;
  }
  return { from, values };
}

const inOrder = <C extends Chunk>(chunks: readonly C[]) => [...chunks].sort((a, b) => a.from - b.from);

/** The course of one claim; null where the view holds none of it. */
export function curveOf(view: Pick<View, "curves">, claim: string): ClaimCurve | null {
  return curvesOf(view).get(claim) ?? null;
}

const read = new WeakMap<View["curves"], ReadonlyMap<string, ClaimCurve>>();

/** The courses of all claims that the view holds, by claim. The same object while the table is the same. */
export function curvesOf({ curves }: Pick<View, "curves">): ReadonlyMap<string, ClaimCurve> {
  const known = read.get(curves);
  if (known !== undefined) return known;
  const chunks = Map.groupBy(Object.values(curves), (row) => row.claim);
  const found = new Map([...chunks].map(([claim, rows]) => [claim, joined(claim, inOrder(rows))]));
  read.set(curves, found);
  return found;
}

function joined(claim: string, rows: readonly CurveRow[]): ClaimCurve {
  const believed = rows.some((row) => row.belief !== undefined);
  return {
    claim,
    shares: strung(rows, (row) => row.shares),
    reach: strung(rows, (row) => row.reach),
    belief: believed ? strung(rows, (row) => row.belief ?? []) : null,
  };
}

/** The public's trust in the authorities, 0 to 1; null where the view holds none of it. */
export function trustOf({ moods }: Pick<View, "moods">): Course | null {
  const rows = inOrder(Object.values(moods));
  return rows.length === 0 ? null : strung(rows, (row) => row.trust);
}

/** Last known number of a course, or null. */
export function latestOf(course: Course | null): number | null {
  return course?.values.findLast((value) => value !== null) ?? null;
}

/** The number of a minute of the story; null outside the course and in its gaps. */
export function valueAt(course: Course, minute: number): number | null {
  return course.values[minute - course.from] ?? null;
}

const MINUTE_MS = 60_000;

/** A moment of the story (epoch ms) in minutes since STARTEX, with fractions. */
export function minuteOf(scenarioMs: number, startMs: number): number {
  return (scenarioMs - startMs) / MINUTE_MS;
}

/**
 * What stands on a curve, oldest first: what units published on the claim, and the reactions to it where
 * the view has them. With `claim` null, every publication and reaction: the marks of the trust curve.
 */
export function marksOf(
  view: Pick<View, "posts" | "reactions" | "exercise">,
  claim: string | null,
): CurveMark[] {
  const startMs = view.exercise?.startMs ?? 0;
  const marks: CurveMark[] = [];
  for (const post of Object.values(view.posts)) {
    if (post.unit === null || (claim !== null && post.claim !== claim)) continue;
    const minute = minuteOf(post.scenarioMs, startMs);
    marks.push({ type: "publication", key: `post/${post.id}`, minute, unit: post.unit, kind: post.kind });
  }
  for (const reaction of Object.values(view.reactions)) {
    if (claim !== null && reaction.claim !== claim) continue;
    marks.push({
      type: "reaction",
      key: `reaction/${reaction.id}`,
      minute: reaction.minute,
      cause: reaction.cause,
      trust: reaction.trust,
      unit: reaction.unit ?? null,
    });
  }
  return marks.sort((a, b) => a.minute - b.minute);
}
