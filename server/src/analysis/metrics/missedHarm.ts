import { agrees } from "../../simulation/stance.ts";
import { falseSince } from "../falseSince.ts";
import { collect, reportGroups, type Grouped } from "../groups.ts";
import { elapsed } from "../spread.ts";
import { denies, statements } from "../statements.ts";
import { ratio } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

/** A correction later than this is too late, ms of play. */
const TOO_LATE_MS = 60 * 60_000;

export interface HarmCase {
  claim: string;
  harm: "medium" | "high";
  /** Play time since when it had come up and was false, ms. */
  t0: number;
  /** From there to the first correction by anybody, an answer included; null where there was none by ENDEX. */
  ms: number | null;
  /** Never corrected, or after more than 60 minutes of play. */
  missed: boolean;
}

export interface MissedHarmReport {
  /** Falsehoods of medium or high harm. */
  n: number;
  missed: number;
  /** Of the missed: those that nobody corrected at all. */
  never: number;
  /** missed ÷ n, 0–1; null where there was none. */
  share: number | null;
}

export interface MissedHarm extends Grouped<MissedHarmReport> {
  cases: HarmCase[];
}

/**
 * The other side of over-suppression: harmful falsehoods that nobody corrected, or too late. A unit and its
 * site have the claims of which a released inject expects it to speak.
 */
export function missedHarm(timeline: Timeline): MissedHarm {
  const cases = casesOf(timeline);
  const speakers = ({ claim }: HarmCase): string[] => [...(timeline.claims.get(claim)?.speakers ?? [])];
  const groups = {
    overall: cases,
    byUnit: collect(cases, speakers),
    bySite: collect(cases, (each) => speakers(each).map((unit) => timeline.homes.get(unit) ?? "")),
  };
  return { ...reportGroups(timeline, groups, report), cases };
}

function casesOf(timeline: Timeline): HarmCase[] {
  const corrections = statements(timeline).filter(({ stance, claim, scenarioMs }) => {
    const truth = timeline.truth(claim, scenarioMs);
    return denies(stance) && truth !== undefined && agrees(stance, truth);
  });
  return timeline.scenario.claims.flatMap(({ id, harm }) => {
    const first = timeline.claims.get(id)?.first;
    if (first === undefined || (harm !== "medium" && harm !== "high")) return [];
    const scenarioMs = timeline.log[first.seq - 1]?.scenarioMs ?? 0;
    const t0 = falseSince(timeline, id, { playMs: first.t0, scenarioMs });
    if (t0 === null) return [];
    const corrected = corrections.find(({ claim }) => claim === id);
    const ms = corrected === undefined ? null : elapsed(t0, corrected.playMs);
    return [{ claim: id, harm, t0, ms, missed: ms === null || ms > TOO_LATE_MS }];
  });
}

function report(cases: readonly HarmCase[]): MissedHarmReport {
  const missed = cases.filter((each) => each.missed);
  return {
    n: cases.length,
    missed: missed.length,
    never: missed.filter(({ ms }) => ms === null).length,
    share: ratio(missed.length, cases.length),
  };
}
