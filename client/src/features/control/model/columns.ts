/** The list's columns as planners know them, in their order. */
export const COLUMNS = [
  "time",
  "t",
  "number",
  "title",
  "storyline",
  "from",
  "to",
  "channel",
  "method",
  "expect",
  "controller",
  "state",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these a line says nothing. */
export const FIXED_COLUMNS: readonly Column[] = ["title", "state"];

export const USUAL_COLUMNS: readonly Column[] = [
  "time",
  "t",
  "number",
  "title",
  "storyline",
  "from",
  "to",
  "controller",
  "state",
];

/** One column more or less, in the list's order. */
export function withColumn(columns: readonly Column[], column: Column): Column[] {
  if (FIXED_COLUMNS.includes(column)) return [...columns];
  return COLUMNS.filter((each) => (each === column ? !columns.includes(each) : columns.includes(each)));
}

/** Columns as the browser had kept them; what is no list is as usual. */
export function readColumns(kept: unknown): readonly Column[] {
  if (!Array.isArray(kept)) return USUAL_COLUMNS;
  return COLUMNS.filter((each) => FIXED_COLUMNS.includes(each) || kept.includes(each));
}

/** Least width, px, and share of the room that is left; no share: as wide as that. */
const WIDTHS: Record<Column, { least: number; share: number }> = {
  time: { least: 48, share: 0 },
  t: { least: 38, share: 0 },
  number: { least: 26, share: 0 },
  title: { least: 190, share: 2.6 },
  storyline: { least: 76, share: 1 },
  from: { least: 72, share: 0.9 },
  to: { least: 80, share: 0 },
  channel: { least: 96, share: 0.8 },
  method: { least: 88, share: 0.5 },
  expect: { least: 168, share: 1.6 },
  controller: { least: 32, share: 0 },
  state: { least: 116, share: 0 },
};
const GAP = 8;
const SIDES = 24;

/** The columns as a grid of CSS, and the least width, px, that it needs: with less, the list scrolls sideways. */
export function gridOf(columns: readonly Column[]): { template: string; least: number } {
  const tracks = columns.map((column) => {
    const { least, share } = WIDTHS[column];
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  const least = columns.reduce((sum, column) => sum + WIDTHS[column].least, 0);
  return { template: tracks.join(" "), least: least + GAP * (columns.length - 1) + SIDES };
}
