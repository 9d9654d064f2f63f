import type { LaidLane, LaidMark } from "./laidLane.ts";
import type { LaneLayout } from "./layoutLanes.ts";

export type Direction = "left" | "right" | "up" | "down" | "first" | "last";

/** A lane's marks from left to right, as the arrow keys go through them. */
function inOrder({ marks }: LaidLane): LaidMark[] {
  return marks === null ? [] : [...marks.arrivals, ...marks.acts].sort((a, b) => a.x - b.x || a.y - b.y);
}

/**
 * The mark that an arrow key leads to from the mark `key`: along its lane, or the nearest in time on the
 * next lane that has any. The same mark where there is nothing further. Null where no mark is laid out.
 */
export function nextMark(layout: LaneLayout, key: string | null, direction: Direction): LaidMark | null {
  const lanes = layout.lanes.map(inOrder).filter((marks) => marks.length > 0);
  const row = lanes.findIndex((marks) => marks.some((mark) => mark.lead.key === key));
  const lane = lanes[row];
  if (lane === undefined) return firstMark(layout);
  const at = lane.findIndex((mark) => mark.lead.key === key);
  const here = lane[at] ?? null;
  switch (direction) {
    case "left":
      return lane[at - 1] ?? here;
    case "right":
      return lane[at + 1] ?? here;
    case "first":
      return lane[0] ?? here;
    case "last":
      return lane.at(-1) ?? here;
    case "up":
    case "down": {
      const other = lanes[row + (direction === "up" ? -1 : 1)];
      if (other === undefined || here === null) return here;
      return other.reduce((best, mark) =>
        Math.abs(mark.x - here.x) < Math.abs(best.x - here.x) ? mark : best,
      );
    }
  }
}

/** Where Tab leads into the lanes: the newest mark, for that is what one looks for. */
export function firstMark(layout: LaneLayout): LaidMark | null {
  const marks = layout.lanes.flatMap(inOrder);
  return marks.reduce<LaidMark | null>(
    (best, mark) => (best === null || mark.x > best.x ? mark : best),
    null,
  );
}

/** The mark with this key, or null where it is not laid out. */
export function findMark(layout: LaneLayout, key: string | null): LaidMark | null {
  if (key === null) return null;
  for (const { marks } of layout.lanes) {
    const found = [...(marks?.arrivals ?? []), ...(marks?.acts ?? [])].find((mark) => mark.lead.key === key);
    if (found !== undefined) return found;
  }
  return null;
}
