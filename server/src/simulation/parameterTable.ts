import { PARAMETERS, type Parameter } from "./parameters.ts";

/** Every parameter as a Markdown table, in the order of the model: what MODEL.md holds. */
export function parameterTable(): string {
  const rows = Object.entries<Parameter>(PARAMETERS).map(([name, each]) => [
    `\`${name}\``,
    figure(each.value),
    `${figure(each.range[0])} to ${figure(each.range[1])}`,
    each.unit,
    each.provenance,
    each.meaning,
    each.source,
  ]);
  const table = [["key", "default", "may be", "unit", "provenance", "meaning", "source"], ...rows];
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(3, ...table.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = table;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function figure(value: number): string {
  return Math.abs(value) >= 1e6 ? value.toExponential().replace("e+", "e") : String(value);
}
