import { scenarioSchema, type Scenario } from "@firebreak/shared/scenario";
import { readAs } from "@firebreak/shared/typed";
import { quoteBareTruths } from "./bareTruths.ts";
import { lintScenario } from "./lint/lintScenario.ts";
import type { Locator } from "./locator.ts";
import { inOrder, isError, type Finding, type ScenarioProblem } from "./problem.ts";
import { schemaFindings } from "./schemaFindings.ts";
import { MOST_PROBLEMS, readSource } from "./source.ts";

/** A scenario that may be played, with what a planner should still look at; or why it may not. */
export type ScenarioResult =
  { ok: true; scenario: Scenario; warnings: ScenarioProblem[] } | { ok: false; problems: ScenarioProblem[] };

/** `file` is the name that problems carry. Pure; never throws, whatever the text. */
export function parseScenario(text: string, file: string): ScenarioResult {
  return resultOf(checkScenario(text, file));
}

/** A text's scenario, where the schema accepts it, and all that is amiss with it. */
export interface Checked {
  scenario: Scenario | undefined;
  problems: ScenarioProblem[];
  locator: Locator;
}

export function checkScenario(text: string, file: string): Checked {
  const { data, locator, problems } = readSource(text, file);
  if (data === undefined) return { scenario: undefined, problems, locator };
  quoteBareTruths(data);
  const parsed = readAs(scenarioSchema, data);
  if (!parsed.success) {
    const found = placeMost(schemaFindings(parsed.error.issues, data), locator);
    return { scenario: undefined, problems: [...problems, ...found], locator };
  }
  const found = placeMost(lintScenario(parsed.data), locator);
  return { scenario: parsed.data, problems: [...problems, ...found], locator };
}

export function resultOf({ scenario, problems }: Checked): ScenarioResult {
  const ordered = inOrder(problems);
  if (scenario === undefined || ordered.some(isError)) return { ok: false, problems: ordered };
  return { ok: true, scenario, warnings: ordered };
}

function placeMost(findings: Iterable<Finding>, locator: Locator): ScenarioProblem[] {
  const placed: ScenarioProblem[] = [];
  for (const finding of findings) {
    placed.push(locator.place(finding));
    if (placed.length === MOST_PROBLEMS) break;
  }
  return placed;
}
