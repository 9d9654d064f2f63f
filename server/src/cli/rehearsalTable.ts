import { readFile, writeFile } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { compare } from "../application/rehearsal/comparison.ts";
import { comparisonTable } from "../application/rehearsal/comparisonTable.ts";
import type { LoadResult } from "../scenario/load.ts";

export interface TableOptions {
  seeds: number;
  json?: true;
  write?: string;
}

const BEGIN = "<!-- rehearsal table: begin -->";
const END = "<!-- rehearsal table: end -->";

/**
 * `rehearse --table`: what comes of a scenario under each policy. Prints the table, or the whole comparison as
 * JSON (`Comparison`); writes it between its two marks in a Markdown file beside the scenario.
 */
export async function printTable(
  loaded: Extract<LoadResult, { ok: true }>,
  options: TableOptions,
): Promise<void> {
  const { seeds, json, write } = options;
  const file = write === undefined ? undefined : fileBeside(loaded.path, write);
  // A file without the marks is found out before the work, not after it.
  if (file !== undefined && withTable(await readFile(file, "utf8"), "") === null) {
    console.error(`${file} has no place for the table: the lines ${BEGIN} and ${END}, in this order`);
    process.exitCode = 1;
    return;
  }
  const comparison = await compare(loaded.scenario, seeds, (policy) =>
    console.error(`rehearsed ${loaded.scenario.id} (${policy}, seeds 1 to ${seeds})`),
  );
  const table = comparisonTable(comparison);
  if (file !== undefined) {
    const text = await readFile(file, "utf8");
    await writeFile(file, withTable(text, table) ?? text);
  }
  process.stdout.write(json === true ? `${JSON.stringify(comparison)}\n` : table);
}

/** `README` is the scenario's README.md; a path is read from the scenario's folder. */
function fileBeside(scenario: string, name: string): string {
  return resolve(dirname(scenario), extname(name) === "" ? `${name}.md` : name);
}

/** The text with what stands between the marks replaced; null where it has none. */
function withTable(text: string, table: string): string | null {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + BEGIN.length)}\n\n${table}\n${text.slice(to)}`;
}
