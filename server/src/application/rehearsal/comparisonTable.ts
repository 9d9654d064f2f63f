import type { Comparison, Figure, Order } from "./comparison.ts";
import type { Outcome } from "./outcome.ts";
import { POLICY_NAMES } from "./policy.ts";

type Write = (value: number) => string;
const percent: Write = (value) => (value * 100).toFixed(0);
const hundredths: Write = (value) => value.toFixed(2);
const whole: Write = (value) => value.toFixed(0);
const tenths: Write = (value) => value.toFixed(1);

interface Column {
  heading: string;
  /** How the mean is written, and the least and the greatest. */
  mean: Write;
  ends: Write;
  sign?: string;
}

const COLUMNS: Record<keyof Outcome, Column> = {
  falseReach: { heading: "reach of false and misleading claims", mean: percent, ends: percent, sign: " %" },
  falseBelief: { heading: "belief in them", mean: percent, ends: percent, sign: " %" },
  trueReach: { heading: "reach of true claims", mean: percent, ends: percent, sign: " %" },
  trust: { heading: "trust", mean: hundredths, ends: hundredths },
  restrictions: { heading: "restrictions asked for", mean: tenths, ends: whole },
  criticalRestrictions: { heading: "of truths and opinions (critical)", mean: tenths, ends: whole },
  deniedTruths: { heading: "denials of truths and opinions (critical)", mean: tenths, ends: whole },
  onTime: { heading: "expected actions on time", mean: percent, ends: percent, sign: " %" },
  rungs: { heading: "rungs of ladders released", mean: tenths, ends: whole },
};
const KEYS = Object.keys(COLUMNS) as (keyof Outcome)[];

/** A comparison as Markdown: a row a policy, each figure as its mean with the least and the greatest behind it. */
export function comparisonTable(comparison: Comparison): string {
  const { seeds, policies, orders } = comparison;
  const rows = POLICY_NAMES.map((policy) => [
    `\`${policy}\``,
    ...KEYS.map((key) => cell(COLUMNS[key], policies[policy][key])),
  ]);
  return [
    ...aligned([["policy", ...KEYS.map((key) => COLUMNS[key].heading)], ...rows]),
    "",
    `At ENDEX, over ${seeds === 1 ? "one rehearsal" : `${seeds} rehearsals`} a policy (seeds 1 to ${seeds}): the mean, with the least and the greatest. ` +
      "Claims count by their truth at ENDEX, each as much as another; one that the public never met reaches nobody.",
    "",
    ...orders.map((order) => orderLine(order, seeds)),
    "",
  ].join("\n");
}

/** Lines of a table, the first its head, padded as the house's formatter wants it in a README. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const [head = "", ...body] = rows.map((cells) =>
    line(cells.map((text, column) => pad(text, widths[column] ?? 0, column))),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [head, line(rule), ...body];
}

/** Names stand left, figures right. */
function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

function cell(column: Column, figure: Figure | null): string {
  if (figure === null) return "–";
  const mean = `${column.mean(figure.mean)}${column.sign ?? ""}`;
  const [least, greatest] = [column.ends(figure.least), column.ends(figure.greatest)];
  return least === greatest ? mean : `${mean} (${least}–${greatest})`;
}

function orderLine({ of, policies, means, seeds }: Order, all: number): string {
  const order = policies.map((policy) => `\`${policy}\``).join(" > ");
  const not = means ? "" : " **The means do not stand so.**";
  return `- ${of === "falseBelief" ? "belief in false and misleading claims" : COLUMNS[of].heading}: ${order} with ${seeds} of ${all} seeds.${not}`;
}
