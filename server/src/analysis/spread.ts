import { quantile } from "./stats.ts";

/** What a duration metric reports of a group. All times are play time in ms, percentiles not rounded. */
export interface Spread {
  /** Observed values. */
  n: number;
  /** Cases where it had not been done by ENDEX, or by the end of the log. */
  censored: number;
  /** Of the observed values; null where there is none. */
  median: number | null;
  p90: number | null;
  /** The observed values, in the order in which their cases opened. */
  values: number[];
}

/** One thing that was to be done; `ms` is null where it never was. */
export interface Timed {
  ms: number | null;
}

export function spreadOf(cases: readonly Timed[]): Spread {
  const values = cases.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return {
    n: values.length,
    censored: cases.length - values.length,
    median: quantile(values, 0.5),
    p90: quantile(values, 0.9),
    values,
  };
}

/** Play time between two moments of the log, ms; never negative, as the clock doesn't run backwards. */
export function elapsed(from: number, to: number): number {
  return Math.max(0, to - from);
}
