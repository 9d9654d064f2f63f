import type { z } from "zod";

const LONGEST = 60;

/** A value as a message shows it: short, on one line, texts in quotes. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** What kind of thing a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "a logical value";
    default:
      return "a map of keys";
  }
}

type Limit = Extract<z.core.$ZodIssue, { code: "too_small" | "too_big" }>;

/** Which limit a value breaks. */
export function limitText(issue: Limit, value: unknown): string {
  const small = issue.code === "too_small";
  const limit = small ? issue.minimum : issue.maximum;
  const strict = issue.inclusive === false;
  if (typeof value === "string") {
    if (small && value === "") return "the text is empty";
    return `the text has ${value.length} characters; at ${small ? "least" : "most"} ${limit} fit`;
  }
  if (Array.isArray(value)) {
    return `the list has ${value.length} items; at ${small ? "least" : "most"} ${limit} fit`;
  }
  const bound = small ? (strict ? "more than" : "at least") : strict ? "less than" : "at most";
  return `${quote(value)} is out of range: ${bound} ${limit}`;
}
