import type { ClaimFirst } from "../claimFirsts.ts";
import { mergeReports, reportGroups, reportPlaced, type Grouped, type Placed } from "../groups.ts";
import type { Publication, ResponseHistory } from "../moments.ts";
import { elapsed, spreadOf, type Spread, type Timed } from "../spread.ts";
import { ratio, sum } from "../stats.ts";
import type { Timeline } from "../timeline.ts";
import { firstStatements } from "./firstStatement.ts";

export interface ApprovalCase extends Placed, Timed {
  response: string;
  /** How often it came back with a reason. */
  returns: number;
}

export type ApprovalReport = Spread & {
  /** Share of the time to the first statements that went by waiting for approval, 0–1; null without any. */
  approvalShare: number | null;
};

export interface ApprovalWait extends Grouped<ApprovalReport> {
  cases: ApprovalCase[];
}

/** From a response's first submission to its approval, or, where that was never recorded, its publication. */
export function approvalWait(timeline: Timeline): ApprovalWait {
  const cases = [...timeline.responses.values()].flatMap((response) => approvalCase(response));
  const waits = reportPlaced(timeline, cases, spreadOf);
  const shares = reportGroups(timeline, firstStatements(timeline), (group) => approvalShare(timeline, group));
  return { ...mergeReports(waits, shares), cases };
}

function approvalCase(response: ResponseHistory): ApprovalCase[] {
  const { id, submitted, returns } = response;
  if (submitted === null) return [];
  const end = approvedAt(response);
  const ms = end === null ? null : elapsed(submitted.playMs, end);
  return [{ response: id, unit: submitted.unit, site: submitted.site, returns, ms }];
}

/** Summed over the group's first statements, so that a statement at t0 itself does no harm. */
function approvalShare(timeline: Timeline, group: readonly ClaimFirst<Publication>[]) {
  const spoken = group.flatMap(({ claim, first }) =>
    first === undefined ? [] : [{ t0: claim.first.t0, first }],
  );
  const waits = spoken.map(({ t0, first }) => {
    const response = timeline.responses.get(first.response);
    if (!response?.submitted) return 0;
    const from = Math.max(t0, response.submitted.playMs);
    return elapsed(from, Math.min(first.playMs, approvedAt(response) ?? first.playMs));
  });
  const whole = spoken.map(({ t0, first }) => elapsed(t0, first.playMs));
  return { approvalShare: ratio(sum(waits), sum(whole)) };
}

/** What has been published has been approved, whether or not a record says so. Play time, ms. */
function approvedAt({ approved, published, submitted }: ResponseHistory): number | null {
  if (approved !== null) return approved.playMs;
  return published !== null && submitted !== null && published.seq > submitted.seq ? published.playMs : null;
}
