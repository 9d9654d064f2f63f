/** A cell of a printed table; numbers and times are set flush right. */
export type Row = readonly string[];

/** Rows as aligned columns, the first `left` flush left, the others flush right; the first row is the heading. */
export function alignTable(rows: readonly Row[], left = 1): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  const lines = rows.map((row) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column < left)).join("  "),
  );
  const [heading = "", ...body] = lines.map((line) => line.trimEnd());
  return [heading, "─".repeat(widths.reduce((total, each) => total + each + 2, -2)), ...body].join("\n");
}

/** Columns on a terminal: a letter with its marks (Vietnamese, decomposed or not) takes one. */
function width(text: string): number {
  return [...text.normalize("NFC")].length;
}

function pad(cell: string, to: number, isLeft: boolean): string {
  const fill = " ".repeat(Math.max(0, to - width(cell)));
  return isLeft ? cell + fill : fill + cell;
}
