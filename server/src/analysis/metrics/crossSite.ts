import { reportPlaced, type Grouped } from "../groups.ts";
import { spreadOf, type Spread } from "../spread.ts";
import type { Timeline } from "../timeline.ts";
import { handoff } from "./handoff.ts";

export interface CrossSiteReport {
  /** Acknowledged requests, and those never acknowledged, between sites and within one together. */
  n: number;
  censored: number;
  between: Spread;
  within: Spread;
  /** Median between sites less median within one, ms; negative where distance costs nothing. */
  difference: number | null;
}

export type CrossSite = Grouped<CrossSiteReport>;

/** What distance costs a handoff: grouped, as `handoff`, by the unit and site that were asked. */
export function crossSite(timeline: Timeline): CrossSite {
  return reportPlaced(timeline, handoff(timeline).cases, (cases) => {
    const between = spreadOf(cases.filter(({ site, fromSite }) => site !== fromSite));
    const within = spreadOf(cases.filter(({ site, fromSite }) => site === fromSite));
    return {
      n: between.n + within.n,
      censored: between.censored + within.censored,
      between,
      within,
      difference: difference(between.median, within.median),
    };
  });
}

function difference(between: number | null, within: number | null): number | null {
  return between === null || within === null ? null : between - within;
}
