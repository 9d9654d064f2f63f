import type { Lane } from "./laneOrder.ts";
import type { Stack } from "./packTrack.ts";

/** A mark with its place on the sheet. */
export interface LaidMark extends Stack {
  y: number;
  /** Words beside the mark, cut to the room there is; null where there is none. */
  label: string | null;
  /** The label's width with its padding, px, where the mark is a plate that holds it; else 0. */
  plate: number;
  /** How many marks stand here, where there are several and the figure has room; else null. */
  badge: number | null;
}

/** A lane with its place on the sheet. */
export interface LaidLane {
  lane: Lane;
  /** The lane's top edge, below its heading, and its height. */
  y: number;
  height: number;
  /** Null where the lane lies outside what is scrolled into view: it has its place, and nothing drawn. */
  marks: { arrivals: LaidMark[]; acts: LaidMark[] } | null;
}
