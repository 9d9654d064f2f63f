import { reportPlaced, type Grouped } from "../groups.ts";
import { restrictiveActs, type RestrictiveAct } from "../restrictiveActs.ts";
import { ratio } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

export interface OverSuppressionReport {
  /** Restrictive acts: requests to restrict, and published denials. */
  n: number;
  requests: number;
  denials: number;
  /** Of all: those on what was true or an opinion at that moment. */
  over: number;
  /** over ÷ n, 0–1; null where nobody restricted or denied anything. */
  share: number | null;
}

export type OverSuppression = Grouped<OverSuppressionReport>;

/** Restrictive acts on claims that are true or opinion ÷ all restrictive acts. */
export function overSuppression(timeline: Timeline): OverSuppression {
  return reportPlaced(timeline, restrictiveActs(timeline), report);
}

function report(acts: readonly RestrictiveAct[]): OverSuppressionReport {
  const requests = acts.filter(({ act }) => act === "restriction").length;
  const over = acts.filter(({ grade }) => grade === "critical").length;
  return { n: acts.length, requests, denials: acts.length - requests, over, share: ratio(over, acts.length) };
}
