import type { ResponseRow } from "@firebreak/shared/views";

/** So long after their last word somebody still counts as writing, ms. */
const WRITING_MS = 6_000;

/** When each person's typing last reached this page, by name; and the document as it was then. */
export interface Writers {
  readonly doc: string | null;
  readonly lastAt: Readonly<Record<string, number>>;
}

export function writersOf(row: ResponseRow): Writers {
  return { doc: row.doc, lastAt: {} };
}

/** After another reading of the row at `now` (ms): whoever typed last stands first among its editors. */
export function withTyping(writers: Writers, row: ResponseRow, now: number): Writers {
  const [latest] = row.editors;
  if (row.doc === writers.doc || latest === undefined) return writers;
  return { doc: row.doc, lastAt: { ...writers.lastAt, [latest]: now } };
}

/** Who but `me` is writing, in the order of their names. */
export function writingNow(writers: Writers, me: string, now: number): string[] {
  return Object.entries(writers.lastAt)
    .filter(([name, at]) => name !== me && now - at < WRITING_MS)
    .map(([name]) => name)
    .sort((a, b) => a.localeCompare(b));
}
