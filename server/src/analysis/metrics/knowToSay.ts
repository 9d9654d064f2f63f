import { claimFirsts, type ClaimFirst } from "../claimFirsts.ts";
import { firstAfter } from "../actIndex.ts";
import { reportGroups, type Grouped } from "../groups.ts";
import type { Assessment, ClaimHistory, Publication } from "../moments.ts";
import { elapsed, spreadOf, type Spread } from "../spread.ts";
import type { Timeline } from "../timeline.ts";
import { agrees, isDefinite } from "../../simulation/stance.ts";

export interface KnowToSayCase {
  claim: string;
  /** Who knew first. */
  knownBy: string;
  site: string;
  /** Who told the public; null where nobody did. */
  saidBy: string | null;
  ms: number | null;
}

export type KnowToSayReport = Spread & {
  /** Claims whose correction was out before the group's first correct verdict: nothing to measure. */
  saidBefore: number;
};

export interface KnowToSay extends Grouped<KnowToSayReport> {
  cases: KnowToSayCase[];
}

/**
 * From the first correct verdict on a claim to the first publication of it. For a unit or site: from its own
 * first correct verdict to the publication by whoever speaks, for those who find out are seldom those who say.
 */
export function knowToSay(timeline: Timeline): KnowToSay {
  const firsts = claimFirsts(
    timeline,
    (claim) => claim.assessments.filter((each) => isCorrect(timeline, each)),
    () => new Set(),
  );
  const corrections = new Map(
    [...timeline.claims.values()].map((claim) => [claim.id, correctionsOf(timeline, claim)]),
  );
  const casesOf = (group: readonly ClaimFirst<Assessment>[]) =>
    group.flatMap(({ claim, first }) =>
      first === undefined ? [] : [saidAfter(claim.id, first, corrections.get(claim.id) ?? [])],
    );
  const groups = reportGroups(timeline, firsts, (group) => {
    const cases = casesOf(group);
    const measured = cases.filter((each) => each !== "before");
    return { ...spreadOf(measured), saidBefore: cases.length - measured.length };
  });
  return { ...groups, cases: casesOf(firsts.overall).filter((each) => each !== "before") };
}

function saidAfter(
  claim: string,
  known: Assessment,
  corrections: readonly Publication[],
): KnowToSayCase | "before" {
  const [earliest] = corrections;
  if (earliest !== undefined && earliest.seq < known.seq) return "before";
  const said = firstAfter(corrections, known.seq);
  return {
    claim,
    knownBy: known.unit,
    site: known.site,
    saidBy: said?.unit ?? null,
    ms: said === undefined ? null : elapsed(known.playMs, said.playMs),
  };
}

function isCorrect(timeline: Timeline, { claim, verdict, scenarioMs }: Assessment): boolean {
  return isDefinite(verdict) && verdict === timeline.truth(claim, scenarioMs);
}

/** Publications that say what is so, by their stance, or, without one, by being a correction. */
function correctionsOf(timeline: Timeline, claim: ClaimHistory): Publication[] {
  return claim.publications.filter(({ stance, kind, scenarioMs }) => {
    if (stance === undefined) return kind === "correction";
    const truth = timeline.truth(claim.id, scenarioMs);
    return truth !== undefined && agrees(stance, truth);
  });
}
