import type { Grouping } from "../../../ui/lanes/laneOrder.ts";
import type { LaneMetrics } from "../../../ui/lanes/laneMetrics.ts";

/**
 * By what a wall shows its lanes. Nobody scrolls a wall: where the units' lanes don't all fit, a lane a
 * site does.
 */
export function hallGrouping(units: number, sites: number, roomPx: number, metrics: LaneMetrics): Grouping {
  const needed = (units + 1) * metrics.minLane + sites * metrics.heading;
  return needed <= roomPx ? "unit" : "site";
}
