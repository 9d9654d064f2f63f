import { reportPlaced, type Grouped, type Placed } from "../groups.ts";
import type { RequestHistory } from "../moments.ts";
import { elapsed, spreadOf, type Spread, type Timed } from "../spread.ts";
import type { Timeline } from "../timeline.ts";

/** A request between units; `unit` and `site` are those asked. */
export interface HandoffCase extends Placed, Timed {
  request: string;
  from: string;
  fromSite: string;
}

export type HandoffReport = Spread & {
  /** Of the requests that were never completed (or acknowledged): those declined with a reason. */
  declined: number;
};

export interface Handoff extends Grouped<HandoffReport> {
  cases: HandoffCase[];
}

/** From sending a request to its acknowledgement by the unit asked. */
export function handoff(timeline: Timeline): Handoff {
  return handoffUntil(timeline, "acknowledged");
}

/** From sending a request to the sender's word that it has what it needed. */
export function handoffComplete(timeline: Timeline): Handoff {
  return handoffUntil(timeline, "completed");
}

function handoffUntil(timeline: Timeline, step: "acknowledged" | "completed"): Handoff {
  const requests = [...timeline.requests.values()];
  const placed = requests.map((request) => ({
    ...handoffCase(timeline, request, step),
    declined: request[step] === null && request.declined !== null,
  }));
  const groups = reportPlaced(timeline, placed, (cases) => ({
    ...spreadOf(cases),
    declined: cases.filter(({ declined }) => declined).length,
  }));
  return { ...groups, cases: requests.map((request) => handoffCase(timeline, request, step)) };
}

function handoffCase(
  timeline: Timeline,
  request: RequestHistory,
  step: "acknowledged" | "completed",
): HandoffCase {
  const { id, sent, to } = request;
  const end = request[step];
  const answering = request.acknowledged ?? request.answered ?? request.declined;
  return {
    request: id,
    from: sent.unit,
    fromSite: sent.site,
    unit: to,
    site: answering?.site ?? timeline.homes.get(to) ?? "",
    ms: end === null ? null : elapsed(sent.playMs, end.playMs),
  };
}
