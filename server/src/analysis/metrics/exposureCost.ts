import type { PublicClaim } from "../../simulation/publicState.ts";
import { agrees } from "../../simulation/stance.ts";
import { startMs } from "../../domain/msel.ts";
import { publicSetting } from "../../domain/publicSetting.ts";
import { falseSince, isFalse } from "../falseSince.ts";
import { collect, reportGroups, type Grouped } from "../groups.ts";
import type { PublicCourse } from "../publicCourse.ts";
import { denies, statements, type Statement } from "../statements.ts";
import { sum } from "../stats.ts";
import type { Timeline } from "../timeline.ts";
import { whatIf, type Edit } from "../whatIf.ts";

/** The target: a first correction so long after the claim came up, ms of play. */
export const TARGET_MS = 15 * 60_000;
const MINUTE = 60_000;

/** A falsehood that was before the public for as long as the target takes. */
export interface ExposureCase {
  claim: string;
  /** Play time since when it was before the public and false, ms. */
  t0: number;
  /** Who corrected it first, from where, and when (play time, ms); null where nobody did. */
  unit: string | null;
  site: string | null;
  correctedMs: number | null;
  /** The sum of reach over the minutes of the story in which it was false: reach-minutes. */
  reachMinutes: number;
  targetReachMinutes: number;
  /** The same in people: × the claim's audience, in person-minutes. */
  actual: number;
  target: number;
  /** actual − target; negative where the unit was better than the target. */
  cost: number;
}

export interface ExposureReport {
  /** Falsehoods that were before the public for at least the target's time. */
  n: number;
  /** Of these: those that nobody corrected. */
  uncorrected: number;
  /** Person-minutes. */
  actual: number;
  target: number;
  cost: number;
}

export interface ExposureCost extends Grouped<ExposureReport> {
  cases: ExposureCase[];
}

/**
 * What being slower, or less thorough, than the target cost: the exposure of the public to falsehoods less
 * the same had each first been corrected 15 minutes after it came up, as well as can be. One counterfactual
 * with all these corrections. A unit and its site have the claims that it was the first to correct.
 */
export function exposureCost(timeline: Timeline): ExposureCost {
  const cases = casesOf(timeline);
  const groups = {
    overall: cases,
    byUnit: collect(cases, ({ unit }) => (unit === null ? [] : [unit])),
    bySite: collect(cases, ({ site }) => (site === null ? [] : [site])),
  };
  return { ...reportGroups(timeline, groups, report), cases };
}

type Falsehood = { claim: PublicClaim; t0: number; first: Statement | undefined };

function casesOf(timeline: Timeline): ExposureCase[] {
  if (timeline.minutes.length === 0) return [];
  const falsehoods = falsehoodsOf(timeline);
  if (falsehoods.length === 0) return [];
  const { real, counterfactual } = whatIf(
    timeline.log,
    ...falsehoods.map((each) => targetOf(timeline, each)),
  );
  return falsehoods.map(({ claim, t0, first }) => {
    const reachMinutes = exposure(timeline, real.course, claim.id);
    const targetReachMinutes = exposure(timeline, counterfactual.course, claim.id);
    const [actual, target] = [reachMinutes * claim.audience, targetReachMinutes * claim.audience];
    return {
      claim: claim.id,
      t0,
      unit: first?.unit ?? null,
      site: first?.site ?? null,
      correctedMs: first?.playMs ?? null,
      reachMinutes,
      targetReachMinutes,
      actual,
      target,
      cost: actual - target,
    };
  });
}

function falsehoodsOf(timeline: Timeline): Falsehood[] {
  const corrections = statements(timeline).filter(({ kind, stance, claim, scenarioMs }) => {
    const truth = timeline.truth(claim, scenarioMs);
    return kind !== "answer" && denies(stance) && truth !== undefined && agrees(stance, truth);
  });
  return publicSetting(timeline.scenario, 0).claims.flatMap((claim) => {
    const surfaced = timeline.surfaced.get(claim.id);
    const t0 = surfaced === undefined ? null : falseSince(timeline, claim.id, surfaced);
    if (t0 === null || t0 + TARGET_MS > timeline.endMs) return [];
    return [{ claim, t0, first: corrections.find((each) => each.claim === claim.id) }];
  });
}

function targetOf(timeline: Timeline, { claim, t0, first }: Falsehood): Edit {
  const toMs = t0 + TARGET_MS;
  if (first !== undefined) return { kind: "move", response: first.response, toMs, ideal: true };
  const unit = spokesmanOf(timeline, claim.id);
  return { kind: "add", unit, claim: claim.id, what: "correction", toMs, ideal: true };
}

/** Who should have corrected it: a unit that was expected to speak, else one whose trade it is. */
function spokesmanOf(timeline: Timeline, claim: string): string {
  const { units } = timeline.scenario;
  const [speaker] = timeline.claims.get(claim)?.speakers ?? [];
  return speaker ?? units.find(({ kind }) => kind === "communications")?.id ?? units[0]?.id ?? "";
}

function exposure(timeline: Timeline, { minutes, claims }: PublicCourse, claim: string): number {
  const start = startMs(timeline.scenario);
  const curve = claims[claim];
  if (curve === undefined) return 0;
  return sum(
    curve.reach.filter((_, index) =>
      isFalse(timeline, claim, start + (minutes[curve.from + index] ?? 0) * MINUTE),
    ),
  );
}

function report(cases: readonly ExposureCase[]): ExposureReport {
  return {
    n: cases.length,
    uncorrected: cases.filter(({ unit }) => unit === null).length,
    actual: sum(cases.map(({ actual }) => actual)),
    target: sum(cases.map(({ target }) => target)),
    cost: sum(cases.map(({ cost }) => cost)),
  };
}
