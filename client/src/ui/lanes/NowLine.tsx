import { type RefObject, useLayoutEffect } from "react";
import { useClock } from "../../store/drill.ts";
import { type LaneWindow, windowAt, xIn } from "./laneWindow.ts";
import type { LaneView } from "./useLaneWindow.ts";

export interface NowLineProps {
  view: LaneView;
  width: number;
  /** What moves to the left as play goes on. */
  moving: readonly RefObject<SVGGElement | null>[];
  /** What stands where now is. */
  standing: readonly RefObject<SVGGElement | null>[];
}

/**
 * Moves what is laid out along with the clock, once a second, by transform alone: nothing is laid out
 * or rendered anew. Renders nothing itself.
 */
export function NowLine({ view, width, moving, standing }: NowLineProps) {
  const clock = useClock();
  const nowMs = clock?.playMs ?? null;
  const { window, reach, heldFromMs, ended } = view;
  useLayoutEffect(() => {
    if (nowMs === null || width === 0) return;
    const shift = reach === "all" ? 0 : shiftTo(windowAt({ reach, heldFromMs, nowMs, ended }), window, width);
    for (const { current } of moving) current?.setAttribute("transform", `translate(${-shift} 0)`);
    const x = xIn(window, width)(nowMs) - shift;
    for (const { current } of standing) current?.setAttribute("transform", `translate(${x} 0)`);
  });
  return null;
}

/** How far (px) the window as it is now lies beyond the window that was laid out. */
function shiftTo(now: LaneWindow, laidOut: LaneWindow, width: number): number {
  return (now.fromMs - laidOut.fromMs) * (width / (laidOut.toMs - laidOut.fromMs));
}
