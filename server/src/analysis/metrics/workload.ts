import { collect, type Grouped } from "../groups.ts";
import { mostOpen, openTasks } from "../openTasks.ts";
import { gini, ratio } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

export interface WorkloadReport {
  /** Acts of the group's people. */
  acts: number;
  /** Of all units' acts, 0–1; null where nobody acted. */
  share: number | null;
  /** Over the units of the group, those without an act included; null where nobody acted. */
  gini: number | null;
  /** Most tasks (injects and requests) that were open at the same time: at one unit, and of the group together. */
  mostOpen: number;
  mostOpenTogether: number;
}

export type Workload = Grouped<WorkloadReport>;

/** How evenly the work was spread, and how much lay on one desk at once. */
export function workload(timeline: Timeline): Workload {
  const tasks = collect(openTasks(timeline), ({ unit }) => [unit]);
  const deeds = collect(timeline.deeds, ({ unit }) => [unit]);
  const total = timeline.deeds.length;
  const tasksAt = (unit: string) => tasks.get(unit) ?? [];
  const reportOn = (units: readonly string[], acts: number): WorkloadReport => ({
    acts,
    share: ratio(acts, total),
    gini: gini(units.map((unit) => deeds.get(unit)?.length ?? 0)),
    mostOpen: units.reduce((most, unit) => Math.max(most, mostOpen(tasksAt(unit))), 0),
    mostOpenTogether: mostOpen(units.flatMap(tasksAt)),
  });
  const units = [...timeline.homes.keys()];
  const sites = collect(units, (unit) => [timeline.homes.get(unit) ?? ""]);
  const actsAt = collect(timeline.deeds, ({ site }) => [site]);
  return {
    overall: reportOn(units, total),
    byUnit: Object.fromEntries(units.map((unit) => [unit, reportOn([unit], deeds.get(unit)?.length ?? 0)])),
    bySite: Object.fromEntries(
      timeline.scenario.sites.map(({ id }) => [
        id,
        reportOn(sites.get(id) ?? [], actsAt.get(id)?.length ?? 0),
      ]),
    ),
  };
}
