import type { Course } from "../curves.ts";

/** The minutes of the story that a chart shows, the later not included. */
export interface Span {
  from: number;
  to: number;
}

const SHORTEST = 30;
const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440] as const;

/** From STARTEX to the last minute that anything stands at; half an hour at least. */
export function spanOf(courses: readonly Course[], minutes: readonly number[]): Span {
  const ends = courses.map(({ from, values }) => from + values.length);
  const to = Math.max(SHORTEST, ...ends, ...minutes.map((minute) => Math.ceil(minute) + 1));
  const from = Math.min(0, ...courses.map((course) => course.from), ...minutes.map(Math.floor));
  return { from, to };
}

/** px of a minute in a chart that is `width` px wide. */
export function xOf(span: Span, width: number): (minute: number) => number {
  const scale = width / (span.to - span.from);
  return (minute) => (minute - span.from) * scale;
}

/**
 * Minutes at round hours of the story's own clock, at least `leastPx` apart.
 * @param phase minutes past a round hour at which the story's clock stood at STARTEX
 */
export function storyTicks(span: Span, width: number, leastPx: number, phase: number): number[] {
  const scale = width / (span.to - span.from);
  const step = STEPS.find((each) => each * scale >= leastPx) ?? STEPS[STEPS.length - 1] ?? 1_440;
  const ticks: number[] = [];
  const first = Math.ceil((span.from + phase) / step) * step - phase;
  for (let minute = first; minute <= span.to; minute += step) ticks.push(minute);
  return ticks;
}

/** A course as an SVG path; it breaks where nothing is known. Shares run upwards from `height` to 0. */
export function linePath(course: Course, x: (minute: number) => number, height: number): string {
  let path = "";
  let drawing = false;
  for (const [at, value] of course.values.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    path += `${drawing ? "L" : "M"}${round(x(course.from + at))} ${round(height * (1 - clamp(value)))}`;
    drawing = true;
  }
  return path;
}

/** The area below a course, down to the axis, piece by piece. */
export function areaPath(course: Course, x: (minute: number) => number, height: number): string {
  let path = "";
  let start: number | null = null;
  const end = course.values.length;
  for (let at = 0; at <= end; at += 1) {
    const value = course.values[at] ?? null;
    if (value !== null && start === null) start = at;
    if (value !== null || start === null) continue;
    const piece = { from: course.from + start, values: course.values.slice(start, at) };
    const last = round(x(course.from + at - 1));
    path += `${linePath(piece, x, height)}L${last} ${height}L${round(x(piece.from))} ${height}Z`;
    start = null;
  }
  return path;
}

/** Marks that stand so close together that one flag speaks for them. */
export interface Flag<M> {
  x: number;
  /** Oldest first. */
  marks: M[];
}

/** Gathers marks, oldest first, whose flags would cover one another. */
export function packFlags<M extends { minute: number }>(
  marks: readonly M[],
  x: (minute: number) => number,
  leastPx: number,
): Flag<M>[] {
  const flags: Flag<M>[] = [];
  for (const mark of marks) {
    const at = x(mark.minute);
    const last = flags.at(-1);
    if (last !== undefined && at - last.x < leastPx) last.marks.push(mark);
    else flags.push({ x: at, marks: [mark] });
  }
  return flags;
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
