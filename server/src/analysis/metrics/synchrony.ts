import { collect, reportGroups, type Grouped } from "../groups.ts";
import { spreadOf, type Spread } from "../spread.ts";
import { range, standardDeviation } from "../stats.ts";
import type { TaskCase } from "../tasks.ts";
import type { Timeline } from "../timeline.ts";
import { firstAction } from "./firstAction.ts";

/** How far the tasked units of an inject lie apart in their first action; null while fewer than two acted. */
export interface SynchronyCase {
  inject: string;
  units: string[];
  sdMs: number | null;
  rangeMs: number | null;
}

/** The spread of the injects' standard deviations, and beside it that of their ranges. */
export type SynchronyReport = Spread & { range: Spread };

export interface Synchrony extends Grouped<SynchronyReport> {
  cases: SynchronyCase[];
}

/** By unit: the injects it shared with others. By site: the units at that site among themselves. */
export function synchrony(timeline: Timeline): Synchrony {
  const tasks = firstAction(timeline).cases;
  const cases = apart(tasks);
  const bySite = new Map([...collect(tasks, ({ site }) => [site])].map(([site, own]) => [site, apart(own)]));
  const byUnit = collect(cases, ({ units }) => units);
  return { ...reportGroups(timeline, { overall: cases, byUnit, bySite }, report), cases };
}

/** One case an inject that at least two units were tasked with. */
function apart(tasks: readonly TaskCase[]): SynchronyCase[] {
  const byInject = collect(tasks, ({ inject }) => [inject]);
  return [...byInject].flatMap(([inject, own]) => {
    if (own.length < 2) return [];
    const values = own.flatMap(({ ms }) => (ms === null ? [] : [ms]));
    const units = own.map(({ unit }) => unit);
    return [{ inject, units, sdMs: standardDeviation(values), rangeMs: range(values) }];
  });
}

function report(cases: readonly SynchronyCase[]): SynchronyReport {
  return {
    ...spreadOf(cases.map(({ sdMs }) => ({ ms: sdMs }))),
    range: spreadOf(cases.map(({ rangeMs }) => ({ ms: rangeMs }))),
  };
}
