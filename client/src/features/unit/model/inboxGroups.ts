import type { DeskItem } from "./deskItem.ts";
import { INBOX_FILTERS, FITS, filterInbox, type InboxFilter } from "./inboxFilter.ts";

/** The parts of a grouped inbox, in its order: what to look at first stands first. */
export const INBOX_GROUPS = ["new", "waits", "free", "mine", "others", "done"] as const;
export type InboxGroup = (typeof INBOX_GROUPS)[number];

export function groupOf(item: DeskItem): InboxGroup {
  const isOpenWork = item.kind === "clearance" || item.kind === "question" || item.kind === "text";
  if (item.state === "new") return isOpenWork ? "waits" : "new";
  if (item.state === "answered") return "done";
  if (item.dueMs !== null || item.kind === "request") return "waits";
  if (item.kind !== "inject") return "done";
  if (item.inject.state === "complete" || item.inject.category === "administrative") return "done";
  if (item.task.claimedBy === null) return "free";
  return item.mine ? "mine" : "others";
}

/** The open item and where it stood when it was opened: there it stays while it is read. */
export interface Held {
  readonly key: string;
  readonly group: InboxGroup;
  readonly filters: readonly InboxFilter[];
}

export function heldAs(item: DeskItem): Held {
  return {
    key: item.key,
    group: groupOf(item),
    filters: INBOX_FILTERS.filter((each) => FITS[each](item)),
  };
}

/** A row of the list: an item, or the head of a group. */
export type InboxRowOf =
  | { readonly kind: "item"; readonly key: string; readonly item: DeskItem }
  | { readonly kind: "head"; readonly key: string; readonly group: InboxGroup; readonly count: number };

/** The list as it is shown: in groups where all is shown and groups are wanted, else as the filter has it. */
export function arrange(
  items: readonly DeskItem[],
  filter: InboxFilter,
  grouped: boolean,
  held: Held | null,
): InboxRowOf[] {
  const row = (item: DeskItem): InboxRowOf => ({ kind: "item", key: item.key, item });
  if (!grouped || filter !== "all") {
    const stays = held !== null && held.filters.includes(filter) ? held.key : null;
    return filterInbox(items, filter, stays).map(row);
  }
  const groups = new Map<InboxGroup, DeskItem[]>(INBOX_GROUPS.map((group) => [group, []]));
  let read = 0;
  for (const item of items) {
    const stays = isHeld(item, held);
    if (stays) read += 1;
    groups.get(stays ? "new" : groupOf(item))?.push(item);
  }
  groups.get("waits")?.sort(byNeed);
  return INBOX_GROUPS.flatMap((group): InboxRowOf[] => {
    const members = groups.get(group) ?? [];
    if (members.length === 0) return [];
    const count = members.length - (group === "new" ? read : 0);
    return [{ kind: "head", key: `head:${group}`, group, count }, ...members.map(row)];
  });
}

/** Whether all that has become of the open item is that it was read: it stays among the new, and counts there no more. */
function isHeld(item: DeskItem, held: Held | null): boolean {
  return item.key === held?.key && held.group === "new" && item.state === "seen";
}

/** How much is new or waits for the unit, but for what is open. */
export function countWaiting(
  items: readonly DeskItem[],
  openKey: string | null,
): { fresh: number; waits: number } {
  const groups = items.filter(({ key }) => key !== openKey).map(groupOf);
  return {
    fresh: groups.filter((group) => group === "new").length,
    waits: groups.filter((group) => group === "waits").length,
  };
}

/** By deadline; what has none after that, the longest wait first. */
function byNeed(a: DeskItem, b: DeskItem): number {
  const due = ({ dueMs }: DeskItem) => dueMs ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || (a.atMs ?? 0) - (b.atMs ?? 0);
}

export function itemsOf(rows: readonly InboxRowOf[]): DeskItem[] {
  return rows.flatMap((row) => (row.kind === "item" ? [row.item] : []));
}
