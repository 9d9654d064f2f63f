import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { POLICY_NAMES, type PolicyName } from "../application/rehearsal/policy.ts";
import { rehearse } from "../application/rehearsal/rehearse.ts";
import { loadScenario } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problem.ts";
import { fail } from "./failure.ts";
import { printTable, type TableOptions } from "./rehearsalTable.ts";

interface Options extends TableOptions {
  seed: number;
  policy: PolicyName;
  out: string;
  table?: true;
}

/** `firebreak rehearse`: a whole scenario in seconds, played by bots; `--table`: with every policy, many times. */
export function rehearseCommand(): Command {
  return new Command("rehearse")
    .description("play a scenario with bots as units on a simulated clock, and write its log")
    .argument("<scenario>", "the scenario's folder, file, or name")
    .option("--seed <n>", "the seed of all chance", parseSeed, 1)
    .addOption(new Option("--policy <name>", "how the units behave").choices(POLICY_NAMES).default("prompt"))
    .option("--out <file>", "where the log goes; - is the standard output", "-")
    .addOption(
      new Option("--table", "play it with every policy and print what comes of it, as Markdown").conflicts([
        "seed",
        "policy",
        "out",
      ]),
    )
    .addOption(
      new Option("--seeds <n>", "of the table: the seeds 1 to n")
        .argParser(parseSeeds)
        .default(20)
        .implies({ table: true }),
    )
    .addOption(new Option("--json", "of the table: print it as JSON").implies({ table: true }))
    .addOption(
      new Option(
        "--write <file>",
        "of the table: put it between its marks in a file beside the scenario, as README",
      ).implies({ table: true }),
    )
    .action(async (place: string, options: Options) => {
      try {
        await run(place, options);
      } catch (error) {
        fail(error);
      }
    });
}

async function run(place: string, options: Options): Promise<void> {
  const loaded = loadScenario(place);
  if (!loaded.ok) {
    for (const problem of loaded.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
    return;
  }
  if (options.table === true) {
    await printTable(loaded, options);
    return;
  }
  const { lines, refusals } = await rehearse(loaded.scenario, options);
  const text = `${lines.join("\n")}\n`;
  if (options.out === "-") process.stdout.write(text);
  else await writeFile(options.out, text);
  const refused = Object.entries(refusals).map(([code, count]) => `${count} ${code}`);
  console.error(
    `rehearsed ${loaded.scenario.id} (${options.policy}, seed ${options.seed}): ${lines.length} records` +
      (refused.length === 0 ? "" : `; refused: ${refused.join(", ")}`),
  );
}

function parseSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("A seed is a whole number up to 999999999.");
  return Number(text);
}

function parseSeeds(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("A number from 1 to 999 is due.");
  return Number(text);
}
