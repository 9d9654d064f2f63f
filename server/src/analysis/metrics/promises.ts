import { firstAfter } from "../actIndex.ts";
import { deadlineReport, deadlineStatus, type DeadlineReport, type DeadlineStatus } from "../deadlines.ts";
import { collect, reportPlaced, type Grouped, type Placed } from "../groups.ts";
import type { PromisedUpdate, Publication } from "../moments.ts";
import type { Timeline } from "../timeline.ts";

export interface PromiseCase extends Placed {
  response: string;
  claim: string | null;
  /** Play times, ms. */
  promisedMs: number;
  dueMs: number;
  keptMs: number | null;
  status: DeadlineStatus;
}

export interface Promises extends Grouped<DeadlineReport> {
  cases: PromiseCase[];
}

/** Updates given on time ÷ promised: a later publication of the same unit on the same matter, by its due time. */
export function promises(timeline: Timeline): Promises {
  const publications = collect(timeline.publications, mattersOf);
  const cases = timeline.promises.map((promise) => {
    const [matter = promise.unit] = mattersOf(promise);
    const later = firstAfter(
      publications.get(matter) ?? [],
      promise.seq,
      ({ response }) => response !== promise.response,
    );
    return promiseCase(timeline, promise, later?.playMs ?? null);
  });
  return { ...reportPlaced(timeline, cases, deadlineReport), cases };
}

/** What a text is about, narrowest first: the claim, else the inject, else whatever the unit has to say. */
function mattersOf({ unit, claim, inject }: PromisedUpdate | Publication): string[] {
  const matters = [unit];
  if (inject !== undefined) matters.unshift(`${unit} inject ${inject}`);
  if (claim !== undefined) matters.unshift(`${unit} claim ${claim}`);
  return matters;
}

function promiseCase(timeline: Timeline, promise: PromisedUpdate, keptMs: number | null): PromiseCase {
  const { unit, site, response, claim, playMs, dueMs } = promise;
  return {
    unit,
    site,
    response,
    claim: claim ?? null,
    promisedMs: playMs,
    dueMs,
    keptMs,
    status: deadlineStatus(keptMs, dueMs, timeline.endMs),
  };
}
