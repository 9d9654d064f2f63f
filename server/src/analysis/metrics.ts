import type { DrillEvent } from "../domain/events.ts";
import { acknowledge } from "./metrics/acknowledge.ts";
import { jointStatement } from "./metrics/jointStatement.ts";
import { approvalWait } from "./metrics/approvalWait.ts";
import { atDesk } from "./metrics/atDesk.ts";
import { consistency } from "./metrics/consistency.ts";
import { crossSite } from "./metrics/crossSite.ts";
import { decision } from "./metrics/decision.ts";
import { delivery } from "./metrics/delivery.ts";
import { firstAction } from "./metrics/firstAction.ts";
import { firstStatement } from "./metrics/firstStatement.ts";
import { handoff, handoffComplete } from "./metrics/handoff.ts";
import { knowToSay } from "./metrics/knowToSay.ts";
import { network } from "./metrics/network.ts";
import { onTime } from "./metrics/onTime.ts";
import { promises } from "./metrics/promises.ts";
import { synchrony } from "./metrics/synchrony.ts";
import { verify } from "./metrics/verify.ts";
import { workload } from "./metrics/workload.ts";
import { wrongFirst } from "./metrics/wrongFirst.ts";
import { reachAtEnd } from "./metrics/reachAtEnd.ts";
import { trustAtEnd } from "./metrics/trustAtEnd.ts";
import { exposureCost } from "./metrics/exposureCost.ts";
import { overSuppression } from "./metrics/overSuppression.ts";
import { missedHarm } from "./metrics/missedHarm.ts";
import { criticalFailures } from "./metrics/criticalFailures.ts";
import { readTimeline } from "./readTimeline.ts";

const COMPUTE = {
  acknowledge,
  delivery,
  atDesk,
  firstAction,
  verify,
  firstStatement,
  knowToSay,
  handoff,
  handoffComplete,
  decision,
  approvalWait,
  jointStatement,
  onTime,
  consistency,
  synchrony,
  network,
  workload,
  crossSite,
  promises,
  wrongFirst,
  reachAtEnd,
  trustAtEnd,
  exposureCost,
  overSuppression,
  missedHarm,
  criticalFailures,
} as const;

export type MetricKey = keyof typeof COMPUTE;
/** Every metric by its key; each has `overall`, `byUnit` and `bySite`. Times in ms of play. */
export type Metrics = { [K in MetricKey]: ReturnType<(typeof COMPUTE)[K]> };

/**
 * The metrics of a log, or of its beginning while the exercise runs. Pure: the same log gives the same numbers.
 * Throws LogWithoutScenario.
 */
export function computeMetrics(log: readonly DrillEvent[]): Metrics {
  const timeline = readTimeline(log);
  const entries = Object.entries(COMPUTE).map(([key, compute]) => [key, compute(timeline)]);
  return Object.fromEntries(entries) as Metrics;
}
