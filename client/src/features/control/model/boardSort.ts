import type { BoardEntry } from "./boardEntry.ts";
import { type BoardItem, boardItems, momentOf, type ShownEntry } from "./boardItems.ts";
import type { Sort } from "./boardLook.ts";
import type { BoardStatus } from "./boardStatus.ts";
import type { Column } from "./columns.ts";

/** What an inject is ordered by in a column, as it is read there. */
export type SortKey = (entry: BoardEntry, column: Column) => string;

/** By how soon it wants to be looked at. */
const URGENCY: readonly BoardStatus[] = [
  "overdue",
  "due",
  "answering",
  "released",
  "planned",
  "deferred",
  "held",
  "atHand",
  "condition",
  "answered",
  "complete",
  "skipped",
];

/**
 * The list's lines in the order asked for. By time they stand on both sides of the line of now, by storyline
 * under its head; by anything else they stand alone, equal ones by time. What has nothing in the column
 * comes last either way.
 */
export function sortedItems(
  shown: readonly ShownEntry[],
  sort: Sort,
  nowMs: number,
  keyOf: SortKey,
): BoardItem[] {
  if (sort.by === "time" || sort.by === "t") {
    const items = boardItems(shown, "time", nowMs);
    return sort.down ? newestFirst(items) : items;
  }
  if (sort.by === "storyline") {
    const items = boardItems(shown, "storyline", nowMs);
    return sort.down ? groupsBackwards(items) : items;
  }
  const sign = sort.down ? -1 : 1;
  const keyed = shown.map((each) => ({ each, key: keyFor(each, sort.by, keyOf) }));
  return keyed
    .sort((a, b) => {
      if (a.key === "" || b.key === "")
        return Number(a.key === "") - Number(b.key === "") || tie(a.each, b.each);
      return sign * compareKeys(a.key, b.key) || tie(a.each, b.each);
    })
    .map(({ each }) => each);
}

function keyFor({ entry, status }: ShownEntry, by: Column, keyOf: SortKey): string | number {
  if (by === "number") return entry.number;
  if (by === "state") return URGENCY.indexOf(status);
  return keyOf(entry, by);
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "vi", { numeric: true });
}

function tie(a: ShownEntry, b: ShownEntry): number {
  const [left, right] = [momentOf(a.entry) ?? Infinity, momentOf(b.entry) ?? Infinity];
  return left === right ? a.entry.number - b.entry.number : left - right;
}

/** What no time has been set for stays at the end, under its heads. */
function newestFirst(items: readonly BoardItem[]): BoardItem[] {
  const heads = items.findIndex((item) => item.kind === "group");
  const timed = heads < 0 ? items : items.slice(0, heads);
  return [...timed.toReversed(), ...items.slice(timed.length)];
}

function groupsBackwards(items: readonly BoardItem[]): BoardItem[] {
  const groups: BoardItem[][] = [];
  for (const item of items) {
    if (item.kind === "group") groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  return groups.toReversed().flat();
}
