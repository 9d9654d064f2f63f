import type { LocalText } from "@firebreak/shared/text";
import type { BoardEntry } from "./boardEntry.ts";
import type { BoardStatus } from "./boardStatus.ts";

/** The board's coarse states, as its filter offers them. */
export const STATE_GROUPS = ["toCome", "open", "overdue", "done", "skipped"] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];

export interface BoardFilter {
  state: StateGroup | null;
  unit: string | null;
  storyline: string | null;
  /** Who has it in hand: a person's id, or `nobody`. */
  controller: string | null;
  /** As typed. */
  text: string;
}

/** Filters for what no controller has in hand. */
export const NOBODY = "nobody";

export const NO_FILTER: BoardFilter = {
  state: null,
  unit: null,
  storyline: null,
  controller: null,
  text: "",
};

const GROUPS: Record<BoardStatus, StateGroup> = {
  planned: "toCome",
  due: "toCome",
  deferred: "toCome",
  condition: "toCome",
  atHand: "toCome",
  held: "toCome",
  released: "open",
  answering: "open",
  answered: "done",
  overdue: "overdue",
  complete: "done",
  skipped: "skipped",
};

export function groupOf(status: BoardStatus): StateGroup {
  return GROUPS[status];
}

export function isFiltered(filter: BoardFilter): boolean {
  return (
    filter.state !== null ||
    filter.unit !== null ||
    filter.storyline !== null ||
    filter.controller !== null ||
    filter.text.trim() !== ""
  );
}

/** Whether an inject has the unit, storyline, controller and words asked for, whatever its state. Words are found in either language, with or without their marks. */
export function matches(entry: BoardEntry, filter: BoardFilter): boolean {
  const { row } = entry;
  if (filter.unit !== null && !row.to.includes(filter.unit)) return false;
  if (filter.storyline !== null && row.storyline !== filter.storyline) return false;
  const inHand = row.plan?.assignedTo ?? NOBODY;
  if (filter.controller !== null && inHand !== filter.controller) return false;
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const hay = haystack(entry);
  return words.every((word) => hay.includes(word));
}

/** How many of the given statuses fall into each group. */
export function countGroups(statuses: Iterable<BoardStatus>): Record<StateGroup, number> {
  const counts = { toCome: 0, open: 0, overdue: 0, done: 0, skipped: 0 };
  for (const status of statuses) counts[GROUPS[status]] += 1;
  return counts;
}

/** Letters without marks or case: `Đập` is found by `dap`. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

function haystack({ row, number }: BoardEntry): string {
  const parts = [row.title, row.from.name, row.body, row.channelName].flatMap(everyLanguage);
  return plain([`#${number}`, row.id, row.from.handle ?? "", ...parts].join(" "));
}

function everyLanguage(text: LocalText): string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}
