import { isWaiting } from "./boardEntry.ts";
import { momentOf, type ShownEntry } from "./boardItems.ts";
import { isCounting } from "./boardStatus.ts";
import { type Now, playUntil } from "./timing.ts";

/** The board by state: from what is to come to what is put aside. */
export const STATE_LANES = ["planned", "due", "released", "overdue", "answered", "aside"] as const;
export type StateLane = (typeof STATE_LANES)[number];

/** What comes within this, play ms, stands in the lane of what is due soon. */
export const SOON_MS = 5 * 60_000;

export function laneOf({ entry, status }: ShownEntry, now: Now): StateLane {
  switch (status) {
    case "planned": {
      const due = entry.row.plan?.dueMs ?? null;
      return due !== null && isCounting(now) && playUntil(due, now) <= SOON_MS ? "due" : "planned";
    }
    case "condition":
    case "atHand":
      return "planned";
    case "due":
      return "due";
    case "released":
    case "answering":
      return "released";
    case "overdue":
      return "overdue";
    case "answered":
    case "complete":
      return "answered";
    case "deferred":
    case "held":
    case "skipped":
      return "aside";
  }
}

/** Each lane's injects: what is to come with the soonest on top, what is out with the newest, what is overdue with the longest. */
export function stateLanes(shown: readonly ShownEntry[], now: Now): Record<StateLane, ShownEntry[]> {
  const lanes: Record<StateLane, ShownEntry[]> = {
    planned: [],
    due: [],
    released: [],
    overdue: [],
    answered: [],
    aside: [],
  };
  for (const each of shown) lanes[laneOf(each, now)].push(each);
  for (const lane of STATE_LANES) {
    const sign = lane === "released" || lane === "answered" ? -1 : 1;
    lanes[lane].sort((a, b) => {
      const [left, right] = [momentOf(a.entry), momentOf(b.entry)];
      // What has no time comes last wherever it stands.
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        return a.entry.number - b.entry.number;
      }
      return sign * (left - right) || a.entry.number - b.entry.number;
    });
  }
  return lanes;
}

/** The inject one step away: up and down in its lane, left and right in the next lane that has any, as near as can be. */
export function stepInLanes(
  lanes: Readonly<Record<StateLane, readonly ShownEntry[]>>,
  current: string | null,
  step: "up" | "down" | "left" | "right",
): string | null {
  const order = STATE_LANES.filter((lane) => lanes[lane].length > 0);
  const idOf = (lane: StateLane | undefined, at: number) => {
    const ids = lane === undefined ? [] : lanes[lane].map(({ entry }) => entry.row.id);
    return ids[Math.max(0, Math.min(ids.length - 1, at))] ?? null;
  };
  const lane = order.find((each) => lanes[each].some(({ entry }) => entry.row.id === current));
  if (lane === undefined) return idOf(order.includes("due") ? "due" : order[0], 0);
  const at = lanes[lane].findIndex(({ entry }) => entry.row.id === current);
  if (step === "up" || step === "down") return idOf(lane, at + (step === "down" ? 1 : -1));
  const beside = order[order.indexOf(lane) + (step === "right" ? 1 : -1)];
  return beside === undefined ? current : idOf(beside, at);
}

/** What a card's move to another lane asks the exercise for. */
export type LaneMove = "release" | "hold" | "unhold" | "undo" | "complete";

/** What moving an inject to a lane would do; null: it can't be moved there. */
export function moveTo({ entry, status }: ShownEntry, lane: StateLane): LaneMove | null {
  const { row } = entry;
  const undoable = (row.plan?.undoable ?? 0) > 0;
  if (isWaiting(row)) {
    if (lane === "released") return "release";
    if (lane === "aside") return status === "held" || status === "deferred" ? null : "hold";
    if (lane !== "planned" && lane !== "due") return null;
    if (status === "held") return "unhold";
    return status === "deferred" && undoable ? "undo" : null;
  }
  if (row.state === "skipped") return (lane === "planned" || lane === "due") && undoable ? "undo" : null;
  return row.state === "released" && lane === "answered" ? "complete" : null;
}

/** What a card's step on, or back into the plan, asks for. */
export function stepOf(shown: ShownEntry, by: 1 | -1): LaneMove | null {
  if (by === -1) return moveTo(shown, "planned");
  return moveTo(shown, isWaiting(shown.entry.row) ? "released" : "answered");
}
