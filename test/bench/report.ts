import type { Row } from "./row.ts";

/** The rows as a table for people. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((each) => [
    each.met ? "met" : "NOT MET",
    each.name,
    `${each.value} ${each.unit}`,
    `≤ ${each.budget} ${each.unit}`,
    each.floor === undefined ? "" : each.floor.map((ratio) => ratio.toFixed(2)).join(" · "),
    each.neighbours == null ? "" : `${Math.round(each.neighbours * 100)} %`,
    Object.entries(each.detail)
      .map(([name, value]) => `${name} ${value}`)
      .join(", "),
  ]);
  const head = ["", "row", "measured", "budget", "A by A", "neighbours", "besides"];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const written = [head, ...lines].map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const legend = rows.map((each) => `${each.name}: ${each.what}`);
  return `${written.join("\n")}\n\n${legend.join("\n")}\n`;
}
