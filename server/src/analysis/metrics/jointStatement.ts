import { reportPlaced, type Grouped, type Placed } from "../groups.ts";
import type { ClearanceHistory, Moment, ResponseHistory } from "../moments.ts";
import { elapsed, spreadOf, type Spread, type Timed } from "../spread.ts";
import type { Timeline } from "../timeline.ts";

/** A joint statement; `unit` and `site` are those that wrote it and asked for the others' word. */
export interface JointCase extends Placed, Timed {
  response: string;
  /** The units that it speaks for besides, in the order in which they were asked. */
  with: string[];
}

export interface JointStatement extends Grouped<Spread> {
  cases: JointCase[];
}

/** From the release of the inject that a joint statement answers, or of its claim's first, to its last clearance. */
export function jointStatement(timeline: Timeline): JointStatement {
  const cases = [...timeline.clearancesOf].flatMap(([response, asked]) => {
    const history = timeline.responses.get(response);
    const required = [...asked.values()].filter(({ joint }) => joint);
    return history === undefined ? [] : jointCase(timeline, history, required);
  });
  return { ...reportPlaced(timeline, cases, spreadOf), cases };
}

function jointCase(
  timeline: Timeline,
  history: ResponseHistory,
  required: readonly ClearanceHistory[],
): JointCase[] {
  const [first] = required;
  const t0 = startOf(timeline, history);
  if (first === undefined || t0 === undefined) return [];
  const last = lastOf(required.map(({ cleared }) => cleared));
  const { unit, site } = first.sought;
  return [
    {
      response: history.id,
      with: required.map(({ to }) => to),
      unit,
      site,
      ms: last === null ? null : elapsed(t0, last.playMs),
    },
  ];
}

/** What is about nothing that control has released has no beginning. */
function startOf(timeline: Timeline, { content }: ResponseHistory): number | undefined {
  const { inject = "", claim = "" } = content ?? {};
  return timeline.releases.get(inject)?.t0 ?? timeline.claims.get(claim)?.first.t0;
}

/** Null where one is missing still. */
function lastOf(moments: readonly (Moment | null)[]): Moment | null {
  return moments.reduce((last, each) =>
    last === null || each === null ? null : each.seq > last.seq ? each : last,
  );
}
