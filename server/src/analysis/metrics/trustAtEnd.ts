import type { Reaction } from "@firebreak/shared/reactions";
import { collect, reportGroups, type Grouped } from "../groups.ts";
import { sum } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

export interface TrustReport {
  /** Times that trust was moved: by the unit's conduct, by that of the site's units, by anybody's. */
  n: number;
  /** What these moves add up to, −1 to 1, and their two sides. */
  change: number;
  gained: number;
  lost: number;
}

export interface TrustAtEnd extends Grouped<TrustReport> {
  /** Trust in the authorities, 0–1: after the first recorded minute, the last, and the lowest; null without one. */
  first: number | null;
  last: number | null;
  lowest: number | null;
}

/** Where trust in the authorities stood at the end, and whose conduct moved it. */
export function trustAtEnd(timeline: Timeline): TrustAtEnd {
  const moves = timeline.minutes.flatMap(({ data }) => data.reactions).filter(({ trust }) => trust !== 0);
  const groups = {
    overall: moves,
    byUnit: collect(moves, ({ unit }) => (unit === undefined ? [] : [unit])),
    bySite: collect(moves, ({ unit }) => {
      const site = timeline.homes.get(unit ?? "");
      return site === undefined ? [] : [site];
    }),
  };
  const trust = timeline.minutes.map(({ data }) => data.trust);
  return {
    ...reportGroups(timeline, groups, report),
    first: trust[0] ?? null,
    last: trust.at(-1) ?? null,
    lowest: trust.length === 0 ? null : trust.reduce((low, each) => Math.min(low, each)),
  };
}

function report(moves: readonly Reaction[]): TrustReport {
  const all = moves.map(({ trust }) => trust);
  const gained = sum(all.filter((each) => each > 0));
  const lost = sum(all.filter((each) => each < 0));
  return { n: all.length, change: gained + lost, gained, lost };
}
