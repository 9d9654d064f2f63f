import { reportPlaced, type Grouped, type Placed } from "../groups.ts";
import { spreadOf, type Spread, type Timed } from "../spread.ts";
import { quantile } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

/** One person's screen and one inject. `ms` is null where the times it reported can't be. */
export interface DeliveryCase extends Placed, Timed {
  inject: string;
  /** ± ms. */
  boundMs: number;
}

/** Of a group; what is not believed is `censored`. */
export interface DeliverySpread extends Spread {
  /** Median of the values' bounds, ± ms. */
  bound: number | null;
}

export interface Delivery extends Grouped<DeliverySpread> {
  cases: DeliveryCase[];
}

/** From the release of an inject to its appearance on the screen of each person of a tasked unit, in real time. */
export function delivery(timeline: Timeline): Delivery {
  const cases = [...timeline.sights.values()].flatMap((sight): DeliveryCase[] => {
    const { inject, unit, site, paintedMs, boundMs, consistent } = sight;
    if (timeline.releases.get(inject)?.tasked.includes(unit) !== true) return [];
    return [{ inject, unit, site, ms: consistent ? paintedMs : null, boundMs }];
  });
  return { ...reportPlaced(timeline, cases, withBound), cases };
}

/** A spread with the median of what its values may be off by. */
export function withBound(cases: readonly (Timed & { boundMs: number })[]): DeliverySpread {
  const bounds = cases.flatMap(({ ms, boundMs }) => (ms === null ? [] : [boundMs]));
  return { ...spreadOf(cases), bound: quantile(bounds, 0.5) };
}
