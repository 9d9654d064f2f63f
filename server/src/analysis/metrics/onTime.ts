import { deadlineReport, type DeadlineReport } from "../deadlines.ts";
import { expectationOutcomes, type ExpectationOutcome } from "../expectations.ts";
import { reportPlaced, type Grouped } from "../groups.ts";
import type { Timeline } from "../timeline.ts";

export interface OnTime extends Grouped<DeadlineReport> {
  cases: ExpectationOutcome[];
}

/** Expected actions done within their deadline ÷ due. */
export function onTime(timeline: Timeline): OnTime {
  const cases = expectationOutcomes(timeline);
  return { ...reportPlaced(timeline, cases, deadlineReport), cases };
}
