import type { Truth } from "@firebreak/shared/scenario";
import { claimFirsts, type ClaimFirst } from "../claimFirsts.ts";
import { mergeReports, reportGroups, reportPlaced, type Grouped } from "../groups.ts";
import type { Assessment } from "../moments.ts";
import { elapsed, spreadOf, type Spread } from "../spread.ts";
import type { Timeline } from "../timeline.ts";
import { isDefinite } from "../../simulation/stance.ts";

export interface VerifyCase {
  claim: string;
  /** Who was first; null where nobody was. */
  unit: string | null;
  site: string | null;
  verdict: Truth | null;
  /** Whether that first verdict was the truth of the moment. */
  correct: boolean | null;
  ms: number | null;
}

/** A verdict that committed itself and was not the truth of its moment. */
export interface WrongVerdict {
  seq: number;
  playMs: number;
  claim: string;
  unit: string;
  site: string;
  verdict: Truth;
  truth: Truth;
}

export type VerifyReport = Spread & {
  /** Verdicts, first or later, that were wrong when they were given. */
  wrongVerdicts: number;
  /** Claims on which the group's first verdict was wrong: a fast wrong answer is wrong first. */
  wrongFirst: number;
};

export interface Verify extends Grouped<VerifyReport> {
  cases: VerifyCase[];
  wrongVerdicts: WrongVerdict[];
}

/** From the release of a claim's first inject to the first verdict on it other than `unresolved`. */
export function verify(timeline: Timeline): Verify {
  const firsts = claimFirsts(
    timeline,
    (claim) => claim.assessments.filter(({ verdict }) => isDefinite(verdict)),
    (claim) => claim.tasked,
  );
  const wrong = wrongVerdicts(timeline);
  const speed = reportGroups(timeline, firsts, (group) => {
    const cases = group.map((first) => verifyCase(timeline, first));
    return { ...spreadOf(cases), wrongFirst: cases.filter(({ correct }) => correct === false).length };
  });
  const errors = reportPlaced(timeline, wrong, (cases) => ({ wrongVerdicts: cases.length }));
  return {
    ...mergeReports(speed, errors),
    cases: firsts.overall.map((first) => verifyCase(timeline, first)),
    wrongVerdicts: wrong,
  };
}

function verifyCase(timeline: Timeline, { claim, first }: ClaimFirst<Assessment>): VerifyCase {
  return {
    claim: claim.id,
    unit: first?.unit ?? null,
    site: first?.site ?? null,
    verdict: first?.verdict ?? null,
    correct: first === undefined ? null : first.verdict === timeline.truth(claim.id, first.scenarioMs),
    ms: first === undefined ? null : elapsed(claim.first.t0, first.playMs),
  };
}

function wrongVerdicts(timeline: Timeline): WrongVerdict[] {
  return [...timeline.claims.values()]
    .flatMap(({ assessments }) => assessments)
    .flatMap(({ seq, playMs, scenarioMs, claim, unit, site, verdict }) => {
      const truth = timeline.truth(claim, scenarioMs);
      if (truth === undefined || verdict === truth || !isDefinite(verdict)) return [];
      return [{ seq, playMs, claim, unit, site, verdict, truth }];
    })
    .sort((a, b) => a.seq - b.seq);
}
