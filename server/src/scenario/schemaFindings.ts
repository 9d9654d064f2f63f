import type { z } from "zod";
import { isPresent, valueAt } from "./keyText.ts";
import { suggest } from "./nearest.ts";
import type { Finding, Path } from "./problem.ts";
import { expectedAt, knownKeys, knownWords } from "./schemaGuide.ts";
import { kindOf, limitText, quote } from "./wording.ts";

type Issue = z.core.$ZodIssue;

/** What the schema has against `data`, in an author's words. Lazy: hints are made for what is asked for. */
export function* schemaFindings(
  issues: readonly Issue[],
  data: unknown,
  base: Path = [],
): Generator<Finding, void, undefined> {
  const mismatched = new Set<string>();
  for (const issue of issues) {
    const path: Path = [
      ...base,
      ...issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step)),
    ];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) yield unknownKey(path, key);
    } else if (!isPresent(data, path) && path.length > 0) {
      yield missing(path);
    } else if (issue.code === "invalid_union") {
      yield* unionFindings(issue, data, path);
    } else {
      // Zod measures whatever has a length: a list in a text's place would be too short besides.
      const place = path.join("\0");
      if (mismatched.has(place)) continue;
      if (issue.code === "invalid_type") mismatched.add(place);
      yield finding(issue, valueAt(data, path), path);
    }
  }
}

function error(code: string, path: Path, message: string, hint: string): Finding {
  return { severity: "error", code: `scenario/${code}`, path, message, hint };
}

function unknownKey(path: Path, key: string): Finding {
  const hint =
    key === "<<"
      ? "merge keys are not part of this format: write the keys out"
      : suggest(key, knownKeys(path));
  return { ...error("unknown-key", [...path, key], `${quote(key)} is no key known here`, hint), onKey: true };
}

function missing(path: Path): Finding {
  return error("missing-key", path, `${quote(path.at(-1))} is missing`, expected(path));
}

const expected = (path: Path): string => {
  const text = expectedAt(path);
  return text === "" ? "" : `expected: ${text}`;
};

function finding(issue: Exclude<Issue, { code: "unrecognized_keys" }>, value: unknown, path: Path): Finding {
  if (value === null) return error("wrong-type", path, "nothing stands here", expected(path));
  switch (issue.code) {
    case "invalid_type":
      return wrongType(value, path);
    case "invalid_value":
      return error(
        "wrong-value",
        path,
        `${quote(value)} is not among the values known here`,
        valueHint(value, path),
      );
    case "invalid_format":
      return error("wrong-form", path, `${quote(value)} does not have the form wanted here`, expected(path));
    case "too_small":
    case "too_big":
      return error("out-of-range", path, limitText(issue, value), expected(path));
    default:
      return error("invalid", path, issue.message, expected(path));
  }
}

function wrongType(value: unknown, path: Path): Finding {
  return error("wrong-type", path, `${kindOf(value)} stands here: ${quote(value)}`, expected(path));
}

function valueHint(value: unknown, path: Path): string {
  return typeof value === "string" ? suggest(value, knownWords(path) ?? []) : expected(path);
}

/** The findings of the branch that the author most likely meant. */
function* unionFindings(
  issue: Extract<Issue, { code: "invalid_union" }>,
  data: unknown,
  path: Path,
): Generator<Finding, void, undefined> {
  const value = valueAt(data, path);
  const ofItsKind = issue.errors.filter((branch) => !branch.some(isKindMismatch));
  if (value === null || ofItsKind.length === 0) {
    yield value === null
      ? error("wrong-type", path, "nothing stands here", expected(path))
      : wrongType(value, path);
    return;
  }
  const meant = ofItsKind.filter((branch) => !branch.some(isUnknownKeyHere));
  const [only] = meant.length === 0 ? ofItsKind : meant;
  if (meant.length === 1 || ofItsKind.length === 1) yield* schemaFindings(only ?? [], data, path);
  else if (typeof value === "object") yield* alternativeFindings(value, path);
  else yield error("wrong-form", path, `${quote(value)} does not have the form wanted here`, expected(path));
}

/** An object that should hold exactly one of several keys, as a condition does. */
function* alternativeFindings(value: object, path: Path): Generator<Finding, void, undefined> {
  const known = knownKeys(path);
  const keys = Object.keys(value);
  const strange = keys.filter((key) => !known.includes(key));
  for (const key of strange) yield unknownKey(path, key);
  if (strange.length > 0) return;
  const hint =
    keys.length === 0
      ? `expected: one of ${known.join(", ")}`
      : `keep one, or join them: all: [${keys.map((key) => `{ ${key}: … }`).join(", ")}]`;
  const message =
    keys.length === 0 ? "no key stands here" : `only one key fits here, not ${keys.join(" and ")}`;
  yield error("not-one-key", path, message, hint);
}

function isKindMismatch(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function isUnknownKeyHere(issue: Issue): boolean {
  return issue.code === "unrecognized_keys" && issue.path.length === 0;
}
