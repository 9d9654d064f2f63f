import { styleText } from "node:util";

/** Where something stands inside a scenario: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** `error`: the scenario is refused. `warning`: it runs, but a planner should look. */
export type Severity = "error" | "warning";

/** Something amiss at a place of the story; a file and a line are added by the locator. */
export interface Finding {
  severity: Severity;
  /** Stable, as `scenario/unknown-unit`. */
  code: string;
  path: Path;
  /** What is wrong. */
  message: string;
  /** What would be right. */
  hint: string;
  /** The key itself is wrong rather than its value, so that the key's line is shown. */
  onKey?: true;
}

/** A finding in its place in the file. */
export interface ScenarioProblem {
  severity: Severity;
  code: string;
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The path in words, as `injects[3].to[0] (viral-post)`; empty for the file as a whole. */
  key: string;
  path: Path;
  message: string;
  hint: string;
}

export const isError = (problem: { severity: Severity }): boolean => problem.severity === "error";

/** By place in the file; at the same place, errors first. */
export function inOrder(problems: readonly ScenarioProblem[]): ScenarioProblem[] {
  return problems.toSorted(
    (a, b) => a.line - b.line || a.column - b.column || a.severity.localeCompare(b.severity),
  );
}

/**
 * One line for a terminal: `file:line:column: severity code key: message; hint`.
 * With `colour`, severity and code carry ANSI colours.
 */
export function formatProblem(problem: ScenarioProblem, options: { colour?: boolean } = {}): string {
  const { file, line, column, severity, code, key, message, hint } = problem;
  const label = `${severity} ${code}`;
  const shown = options.colour
    ? styleText(severity === "error" ? "red" : "yellow", label, { validateStream: false })
    : label;
  const subject = key === "" ? shown : `${shown} ${key}`;
  return `${file}:${line}:${column}: ${subject}: ${message}${hint === "" ? "" : `; ${hint}`}`;
}
