import { Command } from "commander";
import { loadScenario } from "../scenario/load.ts";
import { formatProblem, isError, type ScenarioProblem } from "../scenario/problem.ts";

interface Options {
  json?: true;
  strict?: true;
}

interface Report {
  /** As it was named on the command line. */
  scenario: string;
  ok: boolean;
  problems: ScenarioProblem[];
}

type Write = (text: string) => void;

/**
 * `validate <scenario...>`: checks scenarios without running them. The process's exit code becomes 1
 * where one of them may not be played, with `--strict` also where there are warnings. With `--json` it
 * prints `{ ok, errors, warnings, scenarios: [{ scenario, ok, problems }] }`.
 */
export function validateCommand(write: Write = (text) => void process.stdout.write(text)): Command {
  return new Command("validate")
    .description("check scenarios: their form, and whether the story holds together")
    .argument(
      "<scenario...>",
      "a folder with a scenario.yaml, a YAML file, or the name of a scenario in scenarios/",
    )
    .option("--json", "print the problems as JSON")
    .option("--strict", "let warnings fail too")
    .action((places: string[], options: Options) => {
      const reports = places.map(check);
      const problems = reports.flatMap((report) => report.problems);
      const errors = problems.filter(isError).length;
      const warnings = problems.length - errors;
      const ok = errors === 0 && (options.strict !== true || warnings === 0);
      if (options.json) {
        write(`${JSON.stringify({ ok, errors, warnings, scenarios: reports }, null, 2)}\n`);
      } else {
        for (const report of reports) write(textOf(report));
        write(
          `${count(errors, "error")}, ${count(warnings, "warning")} in ${count(reports.length, "scenario")}\n`,
        );
      }
      if (!ok) process.exitCode = 1;
    });
}

function check(scenario: string): Report {
  const result = loadScenario(scenario);
  return { scenario, ok: result.ok, problems: result.ok ? result.warnings : result.problems };
}

function textOf({ scenario, ok, problems }: Report): string {
  const colour = process.stdout.hasColors?.() ?? false;
  const lines = problems.map((problem) => formatProblem(problem, { colour }));
  return [...lines, `${scenario}: ${ok ? "valid" : "not valid"}`].map((line) => `${line}\n`).join("");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
