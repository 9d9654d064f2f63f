import { reportPlaced, type Grouped } from "../groups.ts";
import { spreadOf, type Spread } from "../spread.ts";
import { firstSubstantiveAct, taskCase, tasksOf, type TaskCase } from "../tasks.ts";
import type { Timeline } from "../timeline.ts";

export interface FirstAction extends Grouped<Spread> {
  cases: TaskCase[];
}

/** From the release of an inject to the unit's first substantive act on it. */
export function firstAction(timeline: Timeline): FirstAction {
  const cases = tasksOf(timeline).map((task) =>
    taskCase(timeline, task, firstSubstantiveAct(timeline, task)),
  );
  return { ...reportPlaced(timeline, cases, spreadOf), cases };
}
