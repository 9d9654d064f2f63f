/** The injects that are marked to be worked on together. */
export type Marked = ReadonlySet<string>;
export const NONE_MARKED: Marked = new Set();

export function toggle(marked: Marked, inject: string): Marked {
  const next = new Set(marked);
  if (!next.delete(inject)) next.add(inject);
  return next;
}

/** The mark is drawn on from where the cursor stands to where it goes. */
export function extend(marked: Marked, from: string | null, to: string | null): Marked {
  return new Set([...marked, ...[from, to].filter((each) => each !== null)]);
}

/** All from the one to the other as they stand, both with them; the one alone where the other is not shown. */
export function between(ids: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
