import { parseDocument, type Document } from "yaml";
import { firstAlias, strayAliases } from "./aliases.ts";
import { locatorOf, type Locator } from "./locator.ts";
import { isError, type ScenarioProblem } from "./problem.ts";
import { repeatedKeys } from "./repeatedKeys.ts";
import { syntaxHint } from "./syntaxHint.ts";

/** Deeper than any story; what recurses over a scenario stays far from the end of the stack. */
const DEEPEST = 64;
/** Aliases weighed by what they unfold to. Beyond it a few lines could unfold to gigabytes. */
const MOST_ALIASES = 100;
/** So that a broken file of megabytes gives a list that can be read. */
export const MOST_PROBLEMS = 1_000;

export interface Source {
  /** The plain value of the text, or undefined where YAML could not make sense of it. */
  data: unknown;
  locator: Locator;
  problems: ScenarioProblem[];
}

/** Reads YAML 1.2 into a plain value, with a place for every part of it. Never throws on bad text. */
export function readSource(text: string, file: string): Source {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let document: Document.Parsed | null = null;
  let locator = locatorOf(document, undefined, body, file);
  const problems: ScenarioProblem[] = [];
  try {
    const parsed = parseDocument(body, {
      prettyErrors: false,
      logLevel: "error",
      // The library compares each key with every other one of its map; repeatedKeys looks each up once.
      uniqueKeys: false,
    });
    document = parsed;
    locator = locatorOf(document, undefined, body, file);
    problems.push(...syntaxProblems(document, locator));
    problems.push(...strayAliases(document, locator, MOST_PROBLEMS));
    const repeats = (where: Locator) => repeatedKeys(parsed, where, MOST_PROBLEMS);
    if (problems.some(isError))
      return { data: undefined, locator, problems: [...problems, ...repeats(locator)] };
    const data: unknown = parsed.toJS({ maxAliasCount: MOST_ALIASES });
    if (isDeeperThan(data, DEEPEST))
      return { data: undefined, locator, problems: [...problems, tooDeep(locator)] };
    // With the data at hand, places can be named by their ids.
    const named = locatorOf(parsed, data, body, file);
    return { data, locator: named, problems: [...problems, ...repeats(named)] };
  } catch (error) {
    return { data: undefined, locator, problems: [...problems, failure(document, locator, error)] };
  }
}

function syntaxProblems(document: Document.Parsed, locator: Locator): ScenarioProblem[] {
  const deep = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (deep !== undefined) return [tooDeep(locator, deep.pos[0])];
  const found = [
    ...document.errors.map((error) => ({ error, severity: "error" as const })),
    ...document.warnings.map((error) => ({ error, severity: "warning" as const })),
  ];
  return found.slice(0, MOST_PROBLEMS).map(({ error, severity }) =>
    locator.atOffset(error.pos[0], {
      severity,
      code: "scenario/yaml-syntax",
      message: error.code === "MULTIPLE_DOCS" ? "a second document starts here" : error.message,
      hint: syntaxHint(error.code),
    }),
  );
}

function isDeeperThan(data: unknown, levels: number): boolean {
  if (typeof data !== "object" || data === null) return false;
  return levels === 0 || Object.values(data).some((value) => isDeeperThan(value, levels - 1));
}

function tooDeep(locator: Locator, offset = 0): ScenarioProblem {
  return locator.atOffset(offset, {
    severity: "error",
    code: "scenario/too-deep",
    message: `lists and maps are nested more than ${DEEPEST} levels deep`,
    hint: "no scenario needs that: look for a bracket or an indent gone wrong",
  });
}

function failure(document: Document.Parsed | null, locator: Locator, error: unknown): ScenarioProblem {
  // The stack ran out.
  if (error instanceof RangeError) return tooDeep(locator);
  if (document !== null && error instanceof ReferenceError) {
    return locator.atOffset(firstAlias(document), {
      severity: "error",
      code: "scenario/aliases",
      message: `the aliases (*name) unfold to more than ${MOST_ALIASES} copies`,
      hint: "write the repeated parts out",
    });
  }
  return locator.atOffset(0, {
    severity: "error",
    code: "scenario/yaml-syntax",
    message: error instanceof Error ? error.message : String(error),
    hint: "check that the file is a YAML text",
  });
}
