import type { Course } from "../curves.ts";
import type { Span } from "./chartScale.ts";

const EVERY = 10;

/** The whole minutes that a chart's table has a line for, the latest first: every tenth, the last known, each mark's. */
export function tableMinutes(span: Span, courses: readonly Course[], marks: readonly number[]): number[] {
  const last = Math.min(span.to, Math.max(...courses.map(({ from, values }) => from + values.length - 1)));
  const minutes = new Set<number>();
  for (let minute = Math.ceil(span.from / EVERY) * EVERY; minute <= last; minute += EVERY) {
    minutes.add(minute);
  }
  if (Number.isFinite(last)) minutes.add(last);
  for (const mark of marks) minutes.add(Math.round(mark));
  return [...minutes].filter((minute) => minute >= span.from && minute <= span.to).sort((a, b) => b - a);
}
