import { compareStances, type Contradiction } from "../contradictions.ts";
import { collect, mergeReports, reportGroups, type Grouped } from "../groups.ts";
import { ratio } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

export interface ConsistencyReport {
  /** Comparable pairs: a stance published while another unit's stance on the claim stands. */
  n: number;
  contradicting: number;
  /** 1 − contradicting ÷ n; null where nothing could be compared. */
  share: number | null;
  /** The longest contradiction, ms; null where there was none. */
  longestMs: number | null;
}

export interface Consistency extends Grouped<ConsistencyReport> {
  contradictions: Contradiction[];
}

/** Whether the units told the public the same, and for how long they did not. A unit's pairs are those it is in. */
export function consistency(timeline: Timeline): Consistency {
  const compared = [...timeline.claims.values()].map((claim) => compareStances(claim, timeline.endMs));
  const contradictions = compared.flatMap((each) => each.contradictions);
  const shares = grouped(
    timeline,
    compared.flatMap(({ pairs }) => pairs),
    (pairs) => {
      const contradicting = pairs.filter((pair) => pair.contradicting).length;
      const share = ratio(pairs.length - contradicting, pairs.length);
      return { n: pairs.length, contradicting, share };
    },
  );
  const lengths = grouped(timeline, contradictions, (own) => ({
    longestMs: own.reduce<number | null>((longest, { ms }) => Math.max(longest ?? 0, ms), null),
  }));
  return { ...mergeReports(shares, lengths), contradictions };
}

function grouped<Case extends { units: string[]; sites: string[] }, Report>(
  timeline: Timeline,
  cases: readonly Case[],
  report: (cases: readonly Case[]) => Report,
): Grouped<Report> {
  const byUnit = collect(cases, ({ units }) => units);
  const bySite = collect(cases, ({ sites }) => sites);
  return reportGroups(timeline, { overall: cases, byUnit, bySite }, report);
}
