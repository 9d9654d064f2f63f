import type { Timeline } from "./timeline.ts";

/** A metric's outer shape: the same report for everybody, for each unit, for each site. */
export interface Grouped<Report> {
  overall: Report;
  byUnit: Record<string, Report>;
  bySite: Record<string, Report>;
}

/** A case that belongs to one unit at one site. */
export interface Placed {
  unit: string;
  site: string;
}

/** Every unit and site of the scenario has its report, be it an empty one, so that scripts find them all. */
export function reportGroups<Case, Report>(
  timeline: Timeline,
  cases: { overall: readonly Case[]; byUnit: Collected<Case>; bySite: Collected<Case> },
  report: (cases: readonly Case[]) => Report,
): Grouped<Report> {
  const each = (ids: Iterable<string>, collected: Collected<Case>): Record<string, Report> =>
    Object.fromEntries([...ids].map((id) => [id, report(collected.get(id) ?? [])]));
  return {
    overall: report(cases.overall),
    byUnit: each(timeline.homes.keys(), cases.byUnit),
    bySite: each(siteIds(timeline), cases.bySite),
  };
}

/** Groups cases that each belong to one unit and one site. */
export function reportPlaced<Case extends Placed, Report>(
  timeline: Timeline,
  cases: readonly Case[],
  report: (cases: readonly Case[]) => Report,
): Grouped<Report> {
  const byUnit = collect(cases, (each) => [each.unit]);
  const bySite = collect(cases, (each) => [each.site]);
  return reportGroups(timeline, { overall: cases, byUnit, bySite }, report);
}

export type Collected<Case> = ReadonlyMap<string, readonly Case[]>;

/** The cases under each of their keys; a key named twice by a case holds it once. */
export function collect<Case>(
  cases: Iterable<Case>,
  keysOf: (each: Case) => readonly string[],
): Map<string, Case[]> {
  const collected = new Map<string, Case[]>();
  for (const each of cases) {
    for (const key of new Set(keysOf(each))) {
      const list = collected.get(key);
      if (list === undefined) collected.set(key, [each]);
      else list.push(each);
    }
  }
  return collected;
}

function siteIds(timeline: Timeline): string[] {
  return timeline.scenario.sites.map((site) => site.id);
}

/** Two reports on the same groups as one. */
export function mergeReports<A extends object, B extends object>(
  one: Grouped<A>,
  other: Grouped<B>,
): Grouped<A & B> {
  const merged = (a: Record<string, A>, b: Record<string, B>): Record<string, A & B> =>
    Object.fromEntries(Object.entries(a).map(([id, report]) => [id, { ...report, ...(b[id] as B) }]));
  return {
    overall: { ...one.overall, ...other.overall },
    byUnit: merged(one.byUnit, other.byUnit),
    bySite: merged(one.bySite, other.bySite),
  };
}
