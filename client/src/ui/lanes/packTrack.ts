import type { Mark } from "./mark.ts";
import { WEIGHT } from "./mark.ts";

/** Marks that fall on one place: the weightiest is drawn, the others stand behind it. */
export interface Stack {
  lead: Mark;
  /** All of them, oldest first; the lead among them. */
  members: Mark[];
  x: number;
}

function weight(mark: Mark): number {
  return mark.type === "act" ? WEIGHT[mark.sign] : 0;
}

/**
 * Marks, oldest first, gathered so that no two stacks stand nearer than `gapPx`. A stack stands where its
 * first mark falls, so it is never shown late.
 */
export function stackMarks(marks: readonly Mark[], xOf: (playMs: number) => number, gapPx: number): Stack[] {
  const stacks: Stack[] = [];
  for (const mark of marks) {
    const x = xOf(mark.playMs);
    const last = stacks.at(-1);
    if (last !== undefined && x - last.x < gapPx) {
      last.members.push(mark);
      if (weight(mark) > weight(last.lead)) last.lead = mark;
    } else stacks.push({ lead: mark, members: [mark], x });
  }
  return stacks;
}

/**
 * Shares marks among `rows` rows, each to the row whose last mark lies farthest back, so that their labels
 * get the most room.
 */
export function shareRows(
  marks: readonly Mark[],
  rows: number,
  xOf: (playMs: number) => number,
  gapPx: number,
): Stack[][] {
  const members: Mark[][] = Array.from({ length: rows }, () => []);
  const lastX = new Array<number>(rows).fill(-Infinity);
  for (const mark of marks) {
    const row = lastX.indexOf(Math.min(...lastX));
    members[row]?.push(mark);
    lastX[row] = xOf(mark.playMs);
  }
  return members.map((each) => stackMarks(each, xOf, gapPx));
}
