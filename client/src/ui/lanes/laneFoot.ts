import type { ComponentType, RefObject } from "react";
import type { Chronicle } from "./chronicle.ts";
import type { LaneMetrics } from "./laneMetrics.ts";
import type { LaneWindow } from "./laneWindow.ts";

/** What stands under the lanes on the very same axis. */
export interface LaneFootProps {
  chronicle: Chronicle;
  /** As it was laid out; what is drawn goes into `moving`, which the clock shifts along. */
  window: LaneWindow;
  /** px of the plot, beside a column of `metrics.names`. */
  width: number;
  metrics: LaneMetrics;
  /** false: to be looked at alone. */
  handy: boolean;
  moving: RefObject<SVGGElement | null>;
  /** Put where now is. */
  standing: RefObject<SVGGElement | null>;
}

export type LaneFoot = ComponentType<LaneFootProps>;
