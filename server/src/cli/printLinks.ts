import type { Scenario } from "@firebreak/shared/scenario";
import { localise } from "@firebreak/shared/text";
import { renderUnicodeCompact } from "uqr";
import type { Links } from "./demo.ts";

/** Says who gets which link, and, for phones in the room, the same as QR codes. */
export function printLinks(links: Links, scenario: Scenario, options: { qr: boolean; isNew: boolean }): void {
  const language = scenario.languages[0] ?? "vi";
  const rows: [string, string][] = [
    ["control", links.control],
    ["evaluator", links.evaluator],
    ["observer", links.observer],
    ...scenario.units.map(({ id, name }): [string, string] => [
      `${id} (${localise(name, language)})`,
      links.units[id] ?? "",
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  // The codes first: what a terminal shows in the end is the table.
  if (options.qr) for (const [name, link] of rows) console.log(`\n  ${name}\n${renderUnicodeCompact(link)}`);
  console.log(`\n${localise(scenario.title, language)}: exercise ${links.exercise}`);
  if (!options.isNew) {
    console.log(
      "It goes on as its log has it; changes to the scenario since do not show. --new begins another.",
    );
  }
  console.log("");
  for (const [name, link] of rows) console.log(`  ${name.padEnd(width)}  ${link}`);
  console.log("\nWhoever has a link has its seat. The links also stand in links.json in the data directory.");
}
