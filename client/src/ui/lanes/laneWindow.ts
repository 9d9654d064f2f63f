/** A stretch of play time, ms, as wide as the lanes show. */
export interface LaneWindow {
  fromMs: number;
  toMs: number;
}

/** px of a moment of play in a window that is `width` px wide. */
export function xIn(window: LaneWindow, width: number): (playMs: number) => number {
  const pxPerMs = width / (window.toMs - window.fromMs);
  return (playMs) => (playMs - window.fromMs) * pxPerMs;
}

const MINUTE = 60_000;

/** How much play time fits the width: so many minutes, or all of it. */
export type Reach = number | "all";
const SPANS = [5, 10, 20, 40, 60, 120, 240] as const;
export const DEFAULT_REACH: Reach = 20;

/** Where the now line stands while play goes on: room to its right for what has just come. */
export const NOW_AT = 0.85;
/** Free room at either end of a whole play, so that its first and last marks are not cut. */
const MARGIN = 0.015;
const SHORTEST_ALL_MS = 5 * MINUTE;

export interface WindowWish {
  reach: Reach;
  /** The left edge that somebody has moved to; null follows the play. */
  heldFromMs: number | null;
  /** Play time now; at the end of play where it has ended. */
  nowMs: number;
  ended: boolean;
}

/** The window to show. It never starts before STARTEX: until the width is full, the now line moves instead. */
export function windowAt({ reach, heldFromMs, nowMs, ended }: WindowWish): LaneWindow {
  const nowAt = ended ? 1 - MARGIN : NOW_AT;
  if (reach === "all") {
    const spanMs = Math.max(SHORTEST_ALL_MS, nowMs / (nowAt - MARGIN));
    return { fromMs: -MARGIN * spanMs, toMs: (1 - MARGIN) * spanMs };
  }
  const spanMs = reach * MINUTE;
  const fromMs = heldFromMs ?? Math.max(-MARGIN * spanMs, nowMs - nowAt * spanMs);
  return { fromMs, toMs: fromMs + spanMs };
}

/**
 * One step nearer (−1) or farther (+1). What would show more than the whole play shows the whole play.
 * @param wholeMs how much the whole play spans
 */
export function zoomed(reach: Reach, step: 1 | -1, wholeMs: number): Reach {
  const shorter = SPANS.filter((minutes) => minutes * MINUTE < wholeMs);
  if (reach === "all") return step === 1 ? "all" : (shorter.at(-1) ?? SPANS[0]);
  if (step === 1) return shorter.find((minutes) => minutes > reach) ?? "all";
  return shorter.findLast((minutes) => minutes < reach) ?? SPANS[0];
}

/**
 * The left edge after moving by a quarter of the window, or null where that comes back to now: moving
 * forward as far as it goes means to follow.
 */
export function panned(window: LaneWindow, step: 1 | -1, nowMs: number): number | null {
  const spanMs = window.toMs - window.fromMs;
  const fromMs = window.fromMs + (step * spanMs) / 4;
  if (fromMs + spanMs * NOW_AT >= nowMs) return null;
  return Math.max(-MARGIN * spanMs, fromMs);
}
