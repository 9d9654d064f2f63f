import type { ExposureCase } from "../metrics/exposureCost.ts";
import type { Metrics } from "../metrics.ts";
import { alignTable, type Row } from "./alignTable.ts";
import { count, NONE, percent, time } from "./format.ts";

/** What the simulated public made of it; empty where the log holds none. */
export function describePublic({ reachAtEnd, trustAtEnd, exposureCost }: Metrics): string {
  if (reachAtEnd.cases.length === 0) return "";
  const costs = new Map(exposureCost.cases.map((each) => [each.claim, each]));
  const rows = reachAtEnd.cases.map(({ claim, truth, reach, belief, people }): Row => [
    claim,
    truth,
    percent(reach),
    percent(belief),
    count(people),
    ...correctionOf(costs.get(claim)),
  ]);
  const { n, uncorrected, actual, target, cost } = exposureCost.overall;
  const heading: Row = [
    "Claims at the end",
    "truth",
    "reach",
    "believe",
    "people",
    "corrected by",
    "after",
    "cost",
  ];
  return [
    alignTable([heading, ...rows]),
    `Exposure to ${n === 1 ? "one falsehood" : `${n} falsehoods`}: ${count(actual)} person-minutes, at the target speed ${count(target)}`,
    `Exposure cost: ${count(cost)} person-minutes (${uncorrected} of ${n} never corrected)`,
    `Trust: ${share(trustAtEnd.first)} at first, ${share(trustAtEnd.last)} at the end, lowest ${share(trustAtEnd.lowest)}`,
  ].join("\n");
}

function correctionOf(each: ExposureCase | undefined): Row {
  if (each === undefined) return [NONE, NONE, NONE];
  const { unit, correctedMs, t0, cost } = each;
  return [unit ?? "nobody", time(correctedMs === null ? null : correctedMs - t0), count(cost)];
}

/** Whether anything was restricted or denied that must not be, and what harm nobody met. */
export function describeSafeguards({ overSuppression, missedHarm, criticalFailures }: Metrics): string {
  const { n, over, share: part } = overSuppression.overall;
  const harm = missedHarm.overall;
  const { overall, acts } = criticalFailures;
  return [
    `Over-suppression: ${percent(part)} (${over} of ${n} restrictive acts on what was true or an opinion)`,
    `Missed harm: ${percent(harm.share)} (${harm.missed} of ${harm.n} harmful falsehoods, ${harm.never} of them never corrected)`,
    `Critical failures: ${overall.n}${overall.caps.length === 0 ? "" : `; at M at best: ${overall.caps.join(", ")}`}`,
    ...acts.map(({ playMs, unit, claim, act, measure, stance, truth, grade }) => {
      const what = act === "restriction" ? `asks to restrict it (${measure ?? ""})` : `says ${stance ?? ""}`;
      return `  ${time(playMs)}  ${unit} on ${claim}: ${what}, in truth ${truth}: ${grade === "critical" ? "critical failure" : "failure"}`;
    }),
  ].join("\n");
}

function share(value: number | null): string {
  return value === null ? NONE : value.toFixed(2);
}
