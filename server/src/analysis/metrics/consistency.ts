import { compareStances, type Contradiction, type Stance } from "../contradictions.ts";
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
  const tally = new PairTally();
  const contradictions = [...timeline.claims.values()].flatMap((claim) =>
    compareStances(claim, timeline.endMs, (standing, taken, contradicting) => {
      tally.count(standing, taken, contradicting);
    }),
  );
  const shares = reportGroups(timeline, tally, ([counts = { n: 0, contradicting: 0 }]) => ({
    ...counts,
    share: ratio(counts.n - counts.contradicting, counts.n),
  }));
  const byUnit = collect(contradictions, ({ units }) => units);
  const bySite = collect(contradictions, ({ sites }) => sites);
  const lengths = reportGroups(timeline, { overall: contradictions, byUnit, bySite }, (own) => ({
    longestMs: own.reduce<number | null>((longest, { ms }) => Math.max(longest ?? 0, ms), null),
  }));
  return { ...mergeReports(shares, lengths), contradictions };
}

interface Counts {
  n: number;
  contradicting: number;
}

/** Counts pairs for everybody, for both units and for the site or sites that they are at. */
class PairTally {
  readonly overall: [Counts] = [{ n: 0, contradicting: 0 }];
  readonly byUnit = new Map<string, [Counts]>();
  readonly bySite = new Map<string, [Counts]>();

  count(standing: Stance, taken: Stance, contradicting: boolean): void {
    const groups = [this.overall, entryOf(this.byUnit, standing.unit), entryOf(this.byUnit, taken.unit)];
    groups.push(entryOf(this.bySite, standing.site));
    if (taken.site !== standing.site) groups.push(entryOf(this.bySite, taken.site));
    for (const [counts] of groups) {
      counts.n += 1;
      if (contradicting) counts.contradicting += 1;
    }
  }
}

function entryOf(groups: Map<string, [Counts]>, id: string): [Counts] {
  let entry = groups.get(id);
  if (entry === undefined) {
    entry = [{ n: 0, contradicting: 0 }];
    groups.set(id, entry);
  }
  return entry;
}
