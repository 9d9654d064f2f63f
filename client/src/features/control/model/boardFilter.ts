import type { LocalText } from "@firebreak/shared/text";
import type { InjectRow } from "@firebreak/shared/views";
import type { BoardEntry } from "./boardEntry.ts";
import type { BoardStatus } from "./boardStatus.ts";

/** The board's coarse states, as its filter offers them. */
export const STATE_GROUPS = ["toCome", "open", "overdue", "done", "skipped"] as const;
export type StateGroup = (typeof STATE_GROUPS)[number];

/** What can be filtered by beside the state and the words; of each, several may be asked for. */
export const FACETS = ["controllers", "storylines", "units"] as const;
export type Facet = (typeof FACETS)[number];

export interface BoardFilter {
  state: StateGroup | null;
  /** Ids. Empty: all. */
  storylines: readonly string[];
  units: readonly string[];
  /** Who has it in hand: people's ids, or {@link NOBODY}. */
  controllers: readonly string[];
  /** As typed. */
  text: string;
}

/** Filters for what no controller has in hand. */
export const NOBODY = "nobody";

export const NO_FILTER: BoardFilter = { state: null, storylines: [], units: [], controllers: [], text: "" };

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
    filter.state !== null || filter.text.trim() !== "" || FACETS.some((facet) => filter[facet].length > 0)
  );
}

/** One value of a facet more, or less where it was asked for already. */
export function withValue(filter: BoardFilter, facet: Facet, value: string): BoardFilter {
  const asked = filter[facet];
  const next = asked.includes(value) ? asked.filter((each) => each !== value) : [...asked, value];
  return { ...filter, [facet]: next };
}

/** Whether an inject has a unit, storyline and controller of those asked for and the words, whatever its state. Words are found in either language, with or without their marks. */
export function matches(entry: BoardEntry, filter: BoardFilter): boolean {
  if (!FACETS.every((facet) => fitsFacet(entry, facet, filter[facet]))) return false;
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

/** What an inject has of a facet: the units that it reaches, its storyline, who has it in hand or that nobody has. */
export function valuesOf({ row }: BoardEntry, facet: Facet): readonly string[] {
  switch (facet) {
    case "storylines":
      return row.storyline === null ? [] : [row.storyline];
    case "units":
      return row.to;
    case "controllers":
      return [row.plan?.assignedTo ?? NOBODY];
  }
}

function fitsFacet(entry: BoardEntry, facet: Facet, asked: readonly string[]): boolean {
  return asked.length === 0 || valuesOf(entry, facet).some((value) => asked.includes(value));
}

/** Letters without marks or case: `Đập` is found by `dap`. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
}

// A row is never written to: what it can be found by is worked out once, and not with each letter typed.
const haystacks = new WeakMap<InjectRow, string>();

function haystack({ row, number }: BoardEntry): string {
  const known = haystacks.get(row);
  if (known !== undefined) return `#${number} ${known}`;
  const parts = [row.title, row.from.name, row.body, row.channelName].flatMap(everyLanguage);
  const words = plain([row.id, row.from.handle ?? "", ...parts].join(" "));
  haystacks.set(row, words);
  return `#${number} ${words}`;
}

function everyLanguage(text: LocalText): string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}
