import { type BoardEntry, isAtHand, isAwaiting, isWaiting } from "./boardEntry.ts";
import type { BoardStatus } from "./boardStatus.ts";

export interface ShownEntry {
  kind: "entry";
  entry: BoardEntry;
  status: BoardStatus;
}

/** A line of the board: an inject, the line that says now, or the head of a group. */
export type BoardItem =
  ShownEntry | { kind: "now" } | { kind: "group"; group: "condition" | "atHand" | { storyline: string } };

export type BoardOrder = "time" | "storyline";

/**
 * The board's lines. By time: what has been released, the line of now, what is to come, and at the end
 * what no time has been set for. By storyline: each storyline's injects by time, under its head.
 * @param nowMs the story's clock, epoch ms
 */
export function boardItems(shown: readonly ShownEntry[], order: BoardOrder, nowMs: number): BoardItem[] {
  const sorted = [...shown].sort((a, b) => compare(a, b, nowMs));
  return order === "time" ? byTime(sorted, nowMs) : byStoryline(sorted);
}

function byTime(sorted: ShownEntry[], nowMs: number): BoardItem[] {
  const items: BoardItem[] = [];
  let nowShown = false;
  let group: "condition" | "atHand" | null = null;
  for (const each of sorted) {
    if (!nowShown && !isPast(each.entry, nowMs)) {
      items.push({ kind: "now" });
      nowShown = true;
    }
    const next = timeless(each);
    if (next !== null && next !== group) {
      items.push({ kind: "group", group: next });
      group = next;
    }
    items.push(each);
  }
  if (!nowShown && sorted.length > 0) items.push({ kind: "now" });
  return items;
}

function byStoryline(sorted: ShownEntry[]): BoardItem[] {
  const groups = new Map<string, ShownEntry[]>();
  const inOrder = [...sorted].sort((a, b) => a.entry.number - b.entry.number);
  for (const { entry } of inOrder) groups.set(entry.row.storyline ?? "", []);
  for (const each of sorted) groups.get(each.entry.row.storyline ?? "")?.push(each);
  return [...groups].flatMap(([storyline, entries]): BoardItem[] => [
    { kind: "group", group: { storyline } },
    ...entries,
  ]);
}

function compare(a: ShownEntry, b: ShownEntry, nowMs: number): number {
  const past = Number(isPast(b.entry, nowMs)) - Number(isPast(a.entry, nowMs));
  if (past !== 0) return past;
  const [left, right] = [momentOf(a.entry), momentOf(b.entry)];
  if (left === null || right === null) {
    if (left !== right) return left === null ? 1 : -1;
    const hand = Number(timeless(b) === "atHand") - Number(timeless(a) === "atHand");
    return hand || a.entry.number - b.entry.number;
  }
  return left - right || a.entry.number - b.entry.number;
}

/** When it came or is to come, on the story's clock; null while nothing has set a time. */
export function momentOf({ row }: BoardEntry): number | null {
  return row.releasedScenarioMs ?? row.plan?.dueMs ?? null;
}

/** Behind the line of now. What was skipped lies where it would have come. */
function isPast(entry: BoardEntry, nowMs: number): boolean {
  if (isWaiting(entry.row)) return false;
  const moment = momentOf(entry);
  return entry.row.releasedSeq !== null || (moment !== null && moment <= nowMs);
}

function timeless({ entry }: ShownEntry): "condition" | "atHand" | null {
  if (momentOf(entry) !== null) return null;
  // What is held stands where it stood before.
  return isAtHand(entry.row) && !isAwaiting(entry.row) ? "atHand" : "condition";
}
