import type { StateName } from "../../../ui/palette.ts";
import { type BoardEntry, isAtHand, isAwaiting } from "./boardEntry.ts";
import { type Now, playUntil } from "./timing.ts";

/**
 * What the control cell calls the state of an inject. `due` comes within {@link IMMINENT_MS};
 * `condition` waits for something to happen, `atHand` for a hand, and `held` is kept back by control
 * whatever happens. Of the released ones, `answering`
 * has an answer from some of its units, `overdue` lacks what was wanted by a deadline gone by.
 */
export type BoardStatus =
  | "planned"
  | "due"
  | "deferred"
  | "condition"
  | "atHand"
  | "held"
  | "released"
  | "answering"
  | "answered"
  | "overdue"
  | "complete"
  | "skipped";

/** How long before its release an inject is called due, in play ms: time enough to hold it back. */
export const IMMINENT_MS = 60_000;

/** The sign and colour that each status has on every screen. */
export const STATUS_MARKS: Record<BoardStatus, StateName> = {
  planned: "planned",
  due: "due",
  deferred: "planned",
  condition: "planned",
  atHand: "planned",
  held: "planned",
  released: "released",
  answering: "released",
  answered: "answered",
  overdue: "overdue",
  complete: "answered",
  skipped: "skipped",
};

export function statusOf(entry: BoardEntry, now: Now): BoardStatus {
  const { row } = entry;
  switch (row.state) {
    case "complete":
      return "complete";
    case "skipped":
    case "obsolete":
      return "skipped";
    case "released":
      return releasedStatus(entry, now);
    case "draft":
    case "approved":
    case "planned":
    case "deferred": {
      if (row.plan?.held === true) return "held";
      const due = row.plan?.dueMs ?? null;
      if (due === null) return isAtHand(row) && !isAwaiting(row) ? "atHand" : "condition";
      if (isCounting(now) && playUntil(due, now) <= IMMINENT_MS) return "due";
      return row.state === "deferred" ? "deferred" : "planned";
    }
  }
}

/** Whether the clock counts down to anything: after STARTEX and before ENDEX. */
export function isCounting(now: Now): boolean {
  return now.playMs !== null && now.over !== true;
}

function releasedStatus(entry: BoardEntry, now: Now): BoardStatus {
  const { missed, answered, tasks, replyDueMs } = entry;
  const unanswered = answered === 0 && replyDueMs !== null && now.playMs !== null && now.playMs > replyDueMs;
  if (missed > 0 || unanswered) return "overdue";
  if (tasks > 0 && answered === tasks) return "answered";
  return answered > 0 ? "answering" : "released";
}
