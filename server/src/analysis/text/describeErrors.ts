import type { Metrics } from "../metrics.ts";
import { percent, time } from "./format.ts";

/** What was wrong or contradictory, each with its moment: a fast answer is worth nothing where it stands here. */
export function describeErrors({ consistency, wrongFirst, verify }: Metrics): string {
  const { n, contradicting, share, longestMs } = consistency.overall;
  return [
    `Consistency: ${percent(share)} (${contradicting} of ${n} pairs contradict; longest contradiction ${time(longestMs)})`,
    ...consistency.contradictions.map(
      ({ claim, units, stances, fromMs, ms, open }) =>
        `  ${time(fromMs)}  ${claim}: ${units[0]} says ${stances[0]}, ${units[1]} says ${stances[1]}, ` +
        (open ? `unmended after ${time(ms)}` : `for ${time(ms)}`),
    ),
    `Wrong statements: ${wrongFirst.overall.wrong} of ${wrongFirst.overall.n} (${wrongFirst.overall.wrongFirst} of them wrong first)`,
    ...wrongFirst.publications.map(
      ({ playMs, unit, claim, stance, truth, first }) =>
        `  ${time(playMs)}  ${unit} on ${claim}: ${stance}, in truth ${truth}${first ? " (the first word)" : ""}`,
    ),
    `Wrong verdicts: ${verify.overall.wrongVerdicts}`,
    ...verify.wrongVerdicts.map(
      ({ playMs, unit, claim, verdict, truth }) =>
        `  ${time(playMs)}  ${unit} on ${claim}: ${verdict}, in truth ${truth}`,
    ),
  ].join("\n");
}
