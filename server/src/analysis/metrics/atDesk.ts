import { reportPlaced, type Grouped, type Placed } from "../groups.ts";
import type { Sight } from "../moments.ts";
import type { Timed } from "../spread.ts";
import { tasksOf } from "../tasks.ts";
import type { Timeline } from "../timeline.ts";
import { withBound, type DeliverySpread } from "./delivery.ts";

export interface DeskCase extends Placed, Timed {
  inject: string;
  /** ± ms; 0 where there is no value. */
  boundMs: number;
}

export interface AtDesk extends Grouped<DeliverySpread> {
  cases: DeskCase[];
  /** Acknowledged by somebody whose screen reported nothing, or nothing that can be: not measured. */
  unmeasured: number;
}

/**
 * How long an inject lay in front of the person who acknowledged it for their unit: from its appearance on
 * their own screen to the acknowledgement, the line's delay left out. The clock's offset is right within ± b
 * (half a round trip), and the answer was under way for up to 2b before the server heard it: the time at the
 * desk is (heard − painted − b) ± 2b. Seen by somebody of the unit and never acknowledged, it is censored.
 */
export function atDesk(timeline: Timeline): AtDesk {
  let unmeasured = 0;
  const seenBy = firstSights(timeline);
  const cases = tasksOf(timeline).flatMap((task): DeskCase[] => {
    const { inject } = task.release;
    const placed = { inject: inject.id, unit: task.unit };
    const done = timeline.acknowledgers.get(`${inject.id}/${task.unit}`);
    if (done === undefined) {
      const seen = seenBy.get(`${inject.id}/${task.unit}`);
      return seen === undefined ? [] : [{ ...placed, site: seen.site, ms: null, boundMs: 0 }];
    }
    const sight = timeline.sights.get(`${inject.id}/${done.person}`);
    if (sight?.consistent !== true) {
      unmeasured += 1;
      return [];
    }
    const { paintedPlayMs, boundMs } = sight;
    const ms = Math.max(0, done.playMs - paintedPlayMs - boundMs);
    return [{ ...placed, site: done.site, ms, boundMs: 2 * boundMs }];
  });
  return { ...reportPlaced(timeline, cases, withBound), cases, unmeasured };
}

/** By inject and unit: whose screen of it was the first to show the inject, as far as that is believed. */
function firstSights({ sights }: Timeline): Map<string, Sight> {
  const first = new Map<string, Sight>();
  for (const sight of sights.values()) {
    const key = `${sight.inject}/${sight.unit}`;
    if (sight.consistent && !first.has(key)) first.set(key, sight);
  }
  return first;
}
