import type { Act, Moment, Release } from "./moments.ts";
import { earlier, firstAfter } from "./actIndex.ts";
import type { Placed } from "./groups.ts";
import { elapsed, type Timed } from "./spread.ts";
import type { Timeline } from "./timeline.ts";

/** A released inject at one of the units it was addressed to. */
export interface Task {
  release: Release;
  unit: string;
}

/** One value an inject and tasked unit. */
export interface TaskCase extends Placed, Timed {
  inject: string;
}

/** Every tasked pair, in the order of release, then of the inject's `to`. */
export function tasksOf(timeline: Timeline): Task[] {
  return [...timeline.releases.values()].flatMap((release) =>
    release.tasked.map((unit) => ({ release, unit })),
  );
}

/** The pair's case: done at `moment`, or never. */
export function taskCase(timeline: Timeline, { release, unit }: Task, moment: Moment | undefined): TaskCase {
  return {
    inject: release.inject.id,
    unit,
    site: moment?.site ?? timeline.homes.get(unit) ?? "",
    ms: moment === undefined ? null : elapsed(release.t0, moment.playMs),
  };
}

/**
 * The unit's first substantive act on the inject: it claims, assesses, drafts, publishes, asks, escalates or
 * decides. What it does about the inject's claim is about every inject that carries it, as on the unit's screen.
 */
export function firstSubstantiveAct(timeline: Timeline, { release, unit }: Task): Act | undefined {
  const { id, claim } = release.inject;
  const onInject = firstAfter(
    timeline.acts.onInject(unit, id),
    release.seq,
    ({ action }) => action !== "acknowledge",
  );
  const onClaim = firstAfter(timeline.acts.onClaim(unit, claim), release.seq);
  return earlier(onInject, onClaim);
}
