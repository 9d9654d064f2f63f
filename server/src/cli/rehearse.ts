import { writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { POLICY_NAMES, type PolicyName } from "../application/rehearsal/policy.ts";
import { rehearse } from "../application/rehearsal/rehearse.ts";
import { loadScenario } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problem.ts";
import { fail } from "./failure.ts";

/** `firebreak rehearse`: a whole scenario in seconds, played by bots. */
export function rehearseCommand(): Command {
  return new Command("rehearse")
    .description("play a scenario with bots as units on a simulated clock, and write its log")
    .argument("<scenario>", "the scenario's folder, file, or name")
    .option("--seed <n>", "the seed of all chance", parseSeed, 1)
    .addOption(new Option("--policy <name>", "how the units behave").choices(POLICY_NAMES).default("prompt"))
    .option("--out <file>", "where the log goes; - is the standard output", "-")
    .action(async (place: string, options: { seed: number; policy: PolicyName; out: string }) => {
      try {
        await run(place, options);
      } catch (error) {
        fail(error);
      }
    });
}

async function run(place: string, options: { seed: number; policy: PolicyName; out: string }): Promise<void> {
  const loaded = loadScenario(place);
  if (!loaded.ok) {
    for (const problem of loaded.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
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
