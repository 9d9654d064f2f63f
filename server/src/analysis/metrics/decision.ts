import { reportPlaced, type Grouped, type Placed } from "../groups.ts";
import { elapsed, spreadOf, type Spread, type Timed } from "../spread.ts";
import type { Timeline } from "../timeline.ts";

/** `unit` and `site` are those that asked: they are the ones who wait. */
export interface DecisionCase extends Placed, Timed {
  escalation: string;
  /** The leadership unit that decided; null where none did. */
  decidedBy: string | null;
}

export interface Decision extends Grouped<Spread> {
  cases: DecisionCase[];
}

/** From raising a question to the leadership's decision. */
export function decision(timeline: Timeline): Decision {
  const cases = [...timeline.escalations.values()].map(({ id, raised, decided }) => ({
    escalation: id,
    unit: raised.unit,
    site: raised.site,
    decidedBy: decided?.unit ?? null,
    ms: decided === null ? null : elapsed(raised.playMs, decided.playMs),
  }));
  return { ...reportPlaced(timeline, cases, spreadOf), cases };
}
