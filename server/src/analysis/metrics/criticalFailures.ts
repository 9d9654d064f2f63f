import { reportPlaced, type Grouped } from "../groups.ts";
import { restrictiveActs, type RestrictiveAct } from "../restrictiveActs.ts";
import type { Timeline } from "../timeline.ts";

/** A failure of the safeguards of expression. */
export interface SafeguardFailure extends RestrictiveAct {
  grade: "failure" | "critical";
  /** Objectives that can be rated M at best: those that the claim's injects were to show. Empty for a failure. */
  caps: string[];
}

export interface CriticalFailuresReport {
  /** Restrictive acts on what was true or an opinion. */
  n: number;
  /** Those on what was still open, without imminent harm argued. */
  failures: number;
  /** Objectives that are capped at M by them, each once. */
  caps: string[];
}

export interface CriticalFailures extends Grouped<CriticalFailuresReport> {
  acts: SafeguardFailure[];
}

/** Restricting, policing or denying what is true or an opinion, and what it caps. */
export function criticalFailures(timeline: Timeline): CriticalFailures {
  const acts = restrictiveActs(timeline).flatMap<SafeguardFailure>(({ grade, ...act }) => {
    if (grade === "none") return [];
    return [{ ...act, grade, caps: grade === "critical" ? objectivesOf(timeline, act) : [] }];
  });
  return { ...reportPlaced(timeline, acts, report), acts };
}

/** The objectives of every action that the released injects on this claim expect, of whichever unit. */
function objectivesOf(timeline: Timeline, { claim, seq }: Pick<RestrictiveAct, "claim" | "seq">): string[] {
  const objectives = [...timeline.releases.values()]
    .filter((release) => release.inject.claim === claim && release.seq < seq)
    .flatMap(({ inject }) => inject.expect.flatMap(({ objective }) => objective ?? []));
  return [...new Set(objectives)];
}

function report(acts: readonly SafeguardFailure[]): CriticalFailuresReport {
  const critical = acts.filter(({ grade }) => grade === "critical");
  return {
    n: critical.length,
    failures: acts.length - critical.length,
    caps: [...new Set(critical.flatMap(({ caps }) => caps))],
  };
}
