import type { ResponseKind, Truth } from "@firebreak/shared/scenario";
import { BASELINES, type BaselineShare } from "../baselines.ts";
import { claimFirsts, type ClaimFirst } from "../claimFirsts.ts";
import { reportGroups, type Grouped } from "../groups.ts";
import type { Publication } from "../moments.ts";
import { elapsed, spreadOf, type Spread } from "../spread.ts";
import { ratio } from "../stats.ts";
import type { Timeline } from "../timeline.ts";
import { contradicts } from "../../simulation/stance.ts";

export interface StatementCase {
  claim: string;
  /** Who spoke first; null where nobody did. */
  unit: string | null;
  site: string | null;
  kind: ResponseKind | null;
  stance: Truth | null;
  /** The first statement contradicted the truth of its moment. */
  wrong: boolean;
  ms: number | null;
  /** For how long the claim could have been answered before ENDEX, ms. */
  watchedMs: number;
}

export type StatementReport = Spread & { baselines: BaselineShare[]; wrongFirst: number };

export interface FirstStatement extends Grouped<StatementReport> {
  cases: StatementCase[];
}

/** Every time to a first statement is shown against both ends of aviation's practice: 15 and 60 minutes. */
const SHOWN = BASELINES.filter(({ key }) => key === "aviation-first" || key === "aviation-statement");

/** From the release of a claim's first inject to the first publication on it. */
export function firstStatement(timeline: Timeline): FirstStatement {
  const firsts = firstStatements(timeline);
  const casesOf = (group: readonly ClaimFirst<Publication>[]) =>
    group.map((each) => statementCase(timeline, each));
  const groups = reportGroups(timeline, firsts, (group) => report(casesOf(group)));
  return { ...groups, cases: casesOf(firsts.overall) };
}

/** The first publication on each claim. A unit owes one where an inject with the claim expects it of it. */
export function firstStatements(timeline: Timeline) {
  return claimFirsts(
    timeline,
    (claim) => claim.words,
    (claim) => claim.speakers,
  );
}

function statementCase(timeline: Timeline, { claim, first }: ClaimFirst<Publication>): StatementCase {
  const truth = first && timeline.truth(claim.id, first.scenarioMs);
  return {
    claim: claim.id,
    unit: first?.unit ?? null,
    site: first?.site ?? null,
    kind: first?.kind ?? null,
    stance: first?.stance ?? null,
    wrong: first?.stance !== undefined && truth !== undefined && contradicts(first.stance, truth),
    ms: first === undefined ? null : elapsed(claim.first.t0, first.playMs),
    watchedMs: elapsed(claim.first.t0, timeline.endMs),
  };
}

function report(cases: readonly StatementCase[]): StatementReport {
  return {
    ...spreadOf(cases),
    baselines: SHOWN.map(({ key, ms }) => shareWithin(cases, key, ms)),
    wrongFirst: cases.filter(({ wrong }) => wrong).length,
  };
}

/** A claim that came up shortly before ENDEX and stayed unanswered says nothing about a longer baseline. */
function shareWithin(cases: readonly StatementCase[], key: string, ms: number): BaselineShare {
  const due = cases.filter((each) => each.ms !== null || each.watchedMs >= ms);
  const met = due.filter((each) => each.ms !== null && each.ms <= ms).length;
  return { key, ms, met, due: due.length, share: ratio(met, due.length) };
}
