import type { ExpectedActionKind, ScenarioInject } from "@firebreak/shared/scenario";
import type { EventOf } from "../../domain/events.ts";
import { stillExpected } from "../../domain/evolve/expectations.ts";
import type { Moment, Release } from "../moments.ts";
import type { Timeline } from "../timeline.ts";
import { surface } from "./public.ts";

/**
 * The first release sets t0; `decide` lets no second one pass. A row of the category `expected-action` is the
 * planner's own: it reaches nobody.
 */
export function readRelease(timeline: Timeline, event: EventOf<"inject.released">): void {
  const { inject: id } = event.data;
  const inject = asReleased(timeline, id);
  if (inject === undefined || inject.category === "expected-action" || timeline.releases.has(id)) return;
  const release: Release = {
    inject,
    seq: event.seq,
    t0: event.playMs ?? 0,
    at: Date.parse(event.at),
    tasked: [...new Set(inject.to)].filter((unit) => timeline.homes.has(unit)),
    completedSeq: null,
  };
  timeline.releases.set(id, release);
  if (inject.claim === undefined) return;
  carryClaim(timeline, inject, inject.claim, release);
  const channel = timeline.scenario.channels.find(({ id }) => id === inject.channel)?.kind;
  if (inject.category !== "administrative") surface(timeline, event, inject.claim, channel);
}

/** As control has left it; what it has taken off a unit, that unit is not expected to do. */
function asReleased({ injects, planned }: Timeline, id: string): ScenarioInject | undefined {
  const inject = injects.get(id);
  const before = planned.get(id);
  if (inject === undefined || before === undefined || inject === before) return inject;
  return { ...inject, expect: stillExpected(before, inject.to) };
}

function carryClaim(timeline: Timeline, inject: ScenarioInject, claim: string, release: Release): void {
  let history = timeline.claims.get(claim);
  if (history === undefined) {
    history = {
      id: claim,
      first: release,
      tasked: new Set(),
      speakers: new Set(),
      assessments: [],
      publications: [],
      words: [],
    };
    timeline.claims.set(claim, history);
  }
  for (const unit of release.tasked) history.tasked.add(unit);
  for (const { action, unit } of inject.expect) {
    if (action === "publish" && timeline.homes.has(unit)) history.speakers.add(unit);
  }
}

export function readClosing(timeline: Timeline, event: EventOf<"inject.completed">): void {
  const release = timeline.releases.get(event.data.inject);
  if (release !== undefined) release.completedSeq ??= event.seq;
}

/** An act that names nothing but the inject. */
export function readInjectAct(action: ExpectedActionKind & ("acknowledge" | "claim")) {
  return (
    timeline: Timeline,
    event: EventOf<"inject.acknowledged"> | EventOf<"inject.claimed">,
    by: Moment | null,
  ): void => {
    if (by === null) return;
    const { inject } = event.data;
    timeline.acts.add({ ...by, action, inject, claim: undefined, kind: undefined, to: undefined });
  };
}
