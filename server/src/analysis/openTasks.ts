import { firstAfter } from "./actIndex.ts";
import { expectationOutcomes } from "./expectations.ts";
import { collect, type Collected } from "./groups.ts";
import type { Act } from "./moments.ts";
import { tasksOf, type Task } from "./tasks.ts";
import type { Timeline } from "./timeline.ts";

/** Beyond every log position: where nothing closed a task. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Something that lay on a unit's desk from one log position to another. */
export interface OpenTask {
  unit: string;
  /** The unit's own site. */
  site: string;
  openedSeq: number;
  closedSeq: number;
}

/** Every inject at each tasked unit, and every request at the unit asked. */
export function openTasks(timeline: Timeline): OpenTask[] {
  const expected = collect(expectationOutcomes(timeline), ({ inject, unit }) => [`${inject} ${unit}`]);
  const duties: Collected<number> = new Map(
    [...expected].map(([task, outcomes]) => [task, outcomes.map(({ seq }) => seq ?? NEVER)]),
  );
  const injects = tasksOf(timeline).map((task) => ({
    unit: task.unit,
    openedSeq: task.release.seq,
    closedSeq: closingOf(timeline, task, duties.get(`${task.release.inject.id} ${task.unit}`) ?? []),
  }));
  const requests = [...timeline.requests.values()].map(({ sent, to, answered, declined }) => ({
    unit: to,
    openedSeq: sent.seq,
    closedSeq: (answered ?? declined)?.seq ?? NEVER,
  }));
  return [...injects, ...requests].map((task) => ({ ...task, site: timeline.homes.get(task.unit) ?? "" }));
}

/**
 * An inject leaves a unit's desk once the unit has answered it (published or decided on it), once all that was
 * expected of the unit is done, or once control closes it; where nothing was expected, with the unit's first act.
 */
function closingOf(timeline: Timeline, { release, unit }: Task, duties: readonly number[]): number {
  const answers = ({ action }: Act) => action === "publish" || action === "decide" || duties.length === 0;
  const { id, claim } = release.inject;
  const acts = [timeline.acts.onInject(unit, id), timeline.acts.onClaim(unit, claim)];
  return Math.min(
    ...acts.map((list) => firstAfter(list, release.seq, answers)?.seq ?? NEVER),
    duties.length === 0 ? NEVER : Math.max(...duties),
    release.completedSeq ?? NEVER,
  );
}

/** The most that lay open at once. What closes at a position makes room for what opens there. */
export function mostOpen(tasks: readonly OpenTask[]): number {
  const turns = tasks
    .flatMap(({ openedSeq, closedSeq }) => [
      { seq: openedSeq, change: 1 },
      { seq: closedSeq, change: -1 },
    ])
    .sort((a, b) => a.seq - b.seq || a.change - b.change);
  let open = 0;
  return turns.reduce((most, { change }) => Math.max(most, (open += change)), 0);
}
