import { firstAfter } from "../actIndex.ts";
import { reportPlaced, type Grouped } from "../groups.ts";
import { spreadOf, type Spread } from "../spread.ts";
import { taskCase, tasksOf, type TaskCase } from "../tasks.ts";
import type { Timeline } from "../timeline.ts";

export interface Acknowledge extends Grouped<Spread> {
  cases: TaskCase[];
}

/** From the release of an inject to the unit's first `inject.acknowledged`. */
export function acknowledge(timeline: Timeline): Acknowledge {
  const cases = tasksOf(timeline).map((task) => {
    const acts = timeline.acts.onInject(task.unit, task.release.inject.id);
    return taskCase(
      timeline,
      task,
      firstAfter(acts, task.release.seq, ({ action }) => action === "acknowledge"),
    );
  });
  return { ...reportPlaced(timeline, cases, spreadOf), cases };
}
