import type { DeskItem } from "./deskItem.ts";

export const INBOX_FILTERS = ["all", "new", "mine", "due"] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

/** What belongs to each filter. */
export const FITS: Record<InboxFilter, (item: DeskItem) => boolean> = {
  all: () => true,
  new: (item) => item.state === "new",
  mine: (item) => item.mine,
  due: (item) => item.dueMs !== null,
};

/**
 * The items of one group; what is due comes in the order of the deadlines.
 * @param stays the key of an item that is shown whether it fits or not: somebody is reading it
 */
export function filterInbox(
  items: readonly DeskItem[],
  filter: InboxFilter,
  stays: string | null = null,
): readonly DeskItem[] {
  if (filter === "all") return items;
  const found = items.filter((item) => item.key === stays || FITS[filter](item));
  return filter === "due" ? found.sort((a, b) => (a.dueMs ?? 0) - (b.dueMs ?? 0)) : found;
}

export function countInbox(items: readonly DeskItem[]): Record<InboxFilter, number> {
  const counts: Record<InboxFilter, number> = { all: 0, new: 0, mine: 0, due: 0 };
  for (const item of items) {
    for (const filter of INBOX_FILTERS) if (FITS[filter](item)) counts[filter] += 1;
  }
  return counts;
}

/**
 * The item to go to from `current` by `step` rows. From nowhere, or from an item that is no longer in
 * the list, it is the first.
 */
export function neighbour(items: readonly DeskItem[], current: string | null, step: 1 | -1): string | null {
  const at = items.findIndex((item) => item.key === current);
  const next = at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + step));
  return items[next]?.key ?? null;
}
