import { METRICS } from "../catalogue.ts";
import type { MetricKey, Metrics } from "../metrics.ts";
import type { Spread } from "../spread.ts";
import { alignTable, type Row } from "./alignTable.ts";
import { describeErrors } from "./describeErrors.ts";
import { describePublic, describeSafeguards } from "./describePublic.ts";
import { count, measure, NONE, percent, time } from "./format.ts";

const DURATIONS = [
  "acknowledge",
  "atDesk",
  "firstAction",
  "verify",
  "firstStatement",
  "knowToSay",
  "handoff",
  "handoffComplete",
  "decision",
  "approvalWait",
  "jointStatement",
  "synchrony",
] as const satisfies readonly MetricKey[];

/** The metrics of a whole exercise for a reader at a terminal, in English. */
export function describeMetrics(metrics: Metrics): string {
  const parts = [
    durations(metrics),
    shares(metrics),
    network(metrics),
    workload(metrics),
    describeErrors(metrics),
    describeSafeguards(metrics),
    describePublic(metrics),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** The median of each duration and the shares, a column for each unit or site. */
export function describeGroups(metrics: Metrics, by: "byUnit" | "bySite"): string {
  const groups = Object.keys(metrics.acknowledge[by]);
  const medians = DURATIONS.map((key): Row => [
    title(key),
    ...groups.map((id) => medianOf(metrics[key][by][id])),
  ]);
  const lines: Row = [
    `${title("delivery")}, ms`,
    ...groups.map((id) => withinBound(metrics.delivery[by][id] ?? { median: null, bound: null })),
  ];
  const share = (key: "onTime" | "promises" | "consistency"): Row => [
    title(key),
    ...groups.map((id) => percent(metrics[key][by][id]?.share ?? null)),
  ];
  const acts: Row = ["Acts", ...groups.map((id) => String(metrics.workload[by][id]?.acts ?? 0))];
  const open: Row = [
    "Most tasks open",
    ...groups.map((id) => String(metrics.workload[by][id]?.mostOpen ?? 0)),
  ];
  const exposure: Row = [
    `${title("exposureCost")}, person-min`,
    ...groups.map((id) => count(metrics.exposureCost[by][id]?.cost ?? 0)),
  ];
  const critical: Row = [
    title("criticalFailures"),
    ...groups.map((id) => String(metrics.criticalFailures[by][id]?.n ?? 0)),
  ];
  const heading = by === "byUnit" ? "Median by unit" : "Median by site";
  return alignTable([
    [heading, ...groups],
    ...medians,
    lines,
    share("onTime"),
    share("consistency"),
    share("promises"),
    acts,
    open,
    exposure,
    critical,
  ]);
}

/** `84 ± 21`: a median of milliseconds and what it may be off by. */
function withinBound({ median, bound }: { median: number | null; bound: number | null }): string {
  return median === null || bound === null ? NONE : `${Math.round(median)} ± ${Math.ceil(bound)}`;
}

function title(key: MetricKey): string {
  return METRICS[key].title.en;
}

/** `1:20 (3 of 4)`: how many of the cases were ever done. */
function medianOf(spread: Spread | undefined): string {
  if (spread === undefined || spread.n + spread.censored === 0) return time(null);
  return `${time(spread.median)} (${spread.n} of ${spread.n + spread.censored})`;
}

function durations(metrics: Metrics): string {
  const rows = DURATIONS.map((key) => spreadRow(title(key), metrics[key].overall));
  const { between, within, difference } = metrics.crossSite.overall;
  const table = alignTable([
    ["Play time, m:ss", "n", "never", "median", "p90"],
    ...rows,
    spreadRow("Handoff between sites", between),
    spreadRow("Handoff within a site", within),
  ]);
  const { baselines } = metrics.firstStatement.overall;
  const notes = [
    `Cost of distance: ${time(difference)}`,
    ...baselines.map(({ ms, met, due }) => `First statement within ${time(ms)}: ${met} of ${due}`),
    `On screen after release, ms: ${withinBound(metrics.delivery.overall)}`,
    `Share of approval in the time to first statement: ${percent(metrics.approvalWait.overall.approvalShare)}`,
  ];
  return [table, ...notes].join("\n");
}

function spreadRow(name: string, { n, censored, median, p90 }: Spread): Row {
  return [name, String(n), String(censored), time(median), time(p90)];
}

function shares(metrics: Metrics): string {
  const kept = (["onTime", "promises"] as const).map((key): Row => {
    const { n, met, late, missed, share } = metrics[key].overall;
    return [title(key), percent(share), String(met), String(late), String(missed), String(n)];
  });
  return alignTable([["Kept", "share", "in time", "late", "missed", "due"], ...kept]);
}

function network(metrics: Metrics): string {
  const { overall, phases } = metrics.network;
  const row = (name: string, report: typeof overall): Row => [
    name,
    String(report.messages),
    String(report.ties),
    measure(report.density),
    measure(report.centralisation),
    measure(report.reciprocity),
    measure(report.fragmentation),
  ];
  return alignTable([
    ["Network of units", "messages", "ties", "density", "centralisation", "reciprocity", "fragmentation"],
    row("All of play", overall),
    ...phases.map((phase) => row(`${time(phase.fromMs)}–${time(phase.toMs)}`, phase)),
  ]);
}

function workload(metrics: Metrics): string {
  const { acts, gini, mostOpen, mostOpenTogether } = metrics.workload.overall;
  return [
    `Workload: ${acts} acts, Gini ${measure(gini)}`,
    `Most tasks open at once: ${mostOpen} at one unit, ${mostOpenTogether} together`,
  ].join("\n");
}
