import type { Handoff } from "./handoff.ts";
import { actRowY, type LaneMetrics } from "./laneMetrics.ts";
import { type LaneWindow, xIn } from "./laneWindow.ts";
import type { LaidLane } from "./laidLane.ts";

export interface LaidHandoff {
  handoff: Handoff;
  /** SVG path data of the way there, the wait at the other side, and the way back. */
  there: string;
  wait: string | null;
  back: string | null;
}

interface Frame {
  window: LaneWindow;
  width: number;
  metrics: LaneMetrics;
}

/** Handoffs that can be seen, from lane to lane. Within one lane (a site's own units) there is no way to draw. */
export function layoutHandoffs(
  handoffs: readonly Handoff[],
  lanes: readonly LaidLane[],
  frame: Frame,
): LaidHandoff[] {
  const laneOf = new Map(lanes.flatMap((laid) => laid.lane.units.map((unit) => [unit, laid] as const)));
  return handoffs.flatMap((handoff) => {
    const from = laneOf.get(handoff.from);
    const to = laneOf.get(handoff.to);
    if (from === undefined || to === undefined || from === to) return [];
    const lastMs = handoff.closedMs ?? handoff.takenMs ?? handoff.sentMs;
    if (handoff.sentMs > frame.window.toMs || lastMs < frame.window.fromMs) return [];
    // Between two lanes out of sight it would only be a line from nowhere to nowhere.
    if (from.marks === null && to.marks === null) return [];
    return [layout(handoff, from, to, frame)];
  });
}

function layout(handoff: Handoff, from: LaidLane, to: LaidLane, frame: Frame): LaidHandoff {
  const { metrics, window, width } = frame;
  const xOf = xIn(window, width);
  const down = to.y > from.y ? 1 : -1;
  // Lines end at the edge of a mark, not under it.
  const edge = metrics.glyph * 0.55 * down;
  const [y1, y2] = [actRowY(from, metrics), actRowY(to, metrics)];
  const x1 = xOf(handoff.sentMs);
  const arrived = handoff.takenMs ?? handoff.closedMs;
  // Where nobody has taken it up yet, it hangs straight down from its sender.
  const x2 = arrived === null ? x1 : xOf(arrived);
  const there = curve(x1, y1 + edge, x2, y2 - edge);
  const { closedMs } = handoff;
  if (closedMs === null || handoff.takenMs === null) return { handoff, there, wait: null, back: null };
  const x3 = xOf(closedMs);
  return {
    handoff,
    there,
    wait: `M${px(x2)} ${px(y2)}H${px(x3)}`,
    back: curve(x3, y2 - edge, x3, y1 + edge),
  };
}

/** An S between two lanes that leaves and meets them upright. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (y1 + y2) / 2;
  return `M${px(x1)} ${px(y1)}C${px(x1)} ${px(middle)} ${px(x2)} ${px(middle)} ${px(x2)} ${px(y2)}`;
}

/** A tenth of a pixel is finer than anyone sees, and keeps paths short. */
function px(value: number): number {
  return Math.round(value * 10) / 10;
}
