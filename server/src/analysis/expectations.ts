import type { Expectation } from "@firebreak/shared/scenario";
import { durationMs } from "../domain/msel.ts";
import { earlier, firstAfter } from "./actIndex.ts";
import { deadlineStatus, type DeadlineStatus } from "./deadlines.ts";
import type { Placed } from "./groups.ts";
import type { Act, Release } from "./moments.ts";
import type { Timeline } from "./timeline.ts";

/** What became of one expected action of a released inject. */
export interface ExpectationOutcome extends Placed {
  inject: string;
  expect: string;
  action: Expectation["action"];
  objective: string | null;
  /** Play times, ms. */
  dueMs: number;
  doneMs: number | null;
  /** Position of the act in the log; null where there was none. */
  seq: number | null;
  status: DeadlineStatus;
}

/** Every expected action of every released inject, by the rules that the evaluators' screen follows. */
export function expectationOutcomes(timeline: Timeline): ExpectationOutcome[] {
  return [...timeline.releases.values()].flatMap((release) =>
    release.inject.expect
      .filter(({ unit }) => timeline.homes.has(unit))
      .map((expect) => outcomeOf(timeline, release, expect)),
  );
}

function outcomeOf(timeline: Timeline, release: Release, expect: Expectation): ExpectationOutcome {
  const dueMs = release.t0 + durationMs(expect.within);
  const act = fulfilment(timeline, release, expect);
  return {
    inject: release.inject.id,
    expect: expect.id,
    unit: expect.unit,
    site: act?.site ?? timeline.homes.get(expect.unit) ?? "",
    action: expect.action,
    objective: expect.objective ?? null,
    dueMs,
    doneMs: act?.playMs ?? null,
    seq: act?.seq ?? null,
    status: deadlineStatus(act?.playMs ?? null, dueMs, timeline.endMs),
  };
}

/** The act that fulfils an expectation: the first that fits once everybody to be consulted has been. */
function fulfilment(timeline: Timeline, release: Release, expect: Expectation): Act | undefined {
  let ready = release.seq;
  for (const other of expect.with ?? []) {
    const consulted = firstAfter(timeline.acts.consultations(expect.unit, other), release.seq);
    if (consulted === undefined) return undefined;
    // The consultation may itself be the act: a request that is the very request expected.
    ready = Math.max(ready, consulted.seq - 1);
  }
  return candidates(timeline, release, expect)
    .map((list) => firstAfter(list, ready, (act) => fits(timeline, release, expect, act)))
    .reduce(earlier, undefined);
}

/** Where to look for the act. */
function candidates(timeline: Timeline, release: Release, expect: Expectation): (readonly Act[])[] {
  const { id, claim } = release.inject;
  const { acts } = timeline;
  const onInject = acts.onInject(expect.unit, id);
  switch (expect.action) {
    case "acknowledge":
    case "claim":
    case "escalate":
      return [onInject];
    case "assess":
    case "draft":
    case "publish":
      return [onInject, acts.onClaim(expect.unit, claim)];
    case "request":
      return [onInject, ...(expect.with ?? []).map((other) => acts.requests(expect.unit, other))];
    case "decide":
      return [acts.decisions(expect.unit)];
  }
}

function fits(timeline: Timeline, release: Release, expect: Expectation, act: Act): boolean {
  if (act.action !== expect.action) return false;
  if (expect.action === "decide") return decidesOn(timeline, act.inject, release);
  const kindAsked = expect.action === "draft" || expect.action === "publish" ? expect.kind : undefined;
  return kindAsked === undefined || act.kind === kindAsked;
}

/** A decision counts for the inject it was asked about, and for another on the same claim or storyline. */
function decidesOn(timeline: Timeline, asked: string | undefined, { inject }: Release): boolean {
  if (asked === undefined) return false;
  if (asked === inject.id) return true;
  const about = timeline.injects.get(asked);
  if (about === undefined) return false;
  return about.storyline === inject.storyline || (about.claim !== undefined && about.claim === inject.claim);
}
