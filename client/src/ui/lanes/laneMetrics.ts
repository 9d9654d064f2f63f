/** Sizes of the lanes, px. One set a place where they are read. */
export interface LaneMetrics {
  font: number;
  /** A mark's width and height. */
  glyph: number;
  /** The column of the lanes' names. */
  names: number;
  /** A site's heading above its units. */
  heading: number;
  axis: number;
  minLane: number;
  maxLane: number;
  /** Least room between two labels of the axis. */
  tick: number;
  /** Reach and trust under the lanes. */
  spread: number;
}

export type LaneSize = "screen" | "dense" | "hall";

export const METRICS: Record<LaneSize, LaneMetrics> = {
  screen: {
    font: 12,
    glyph: 15,
    names: 196,
    heading: 20,
    axis: 38,
    minLane: 40,
    maxLane: 120,
    tick: 84,
    spread: 104,
  },
  dense: {
    font: 11.5,
    glyph: 14,
    names: 172,
    heading: 19,
    axis: 36,
    minLane: 37,
    maxLane: 64,
    tick: 80,
    spread: 104,
  },
  hall: {
    font: 22,
    glyph: 26,
    names: 360,
    heading: 32,
    axis: 62,
    minLane: 68,
    maxLane: 150,
    tick: 170,
    spread: 196,
  },
};

/** The height of each lane where `lanes` of them under `headings` share `roomPx`; beyond it, they scroll. */
export function laneHeight(lanes: number, headings: number, roomPx: number, metrics: LaneMetrics): number {
  const fair = Math.floor((roomPx - headings * metrics.heading) / Math.max(1, lanes));
  return Math.min(metrics.maxLane, Math.max(metrics.minLane, fair));
}

/** Where on its lane the row of acts lies; handoffs start and end there. */
export function actRowY(lane: { y: number; height: number }, { glyph }: LaneMetrics): number {
  return lane.y + lane.height - glyph * 0.82;
}
