import type { YAMLError } from "yaml";

const HINTS: Partial<Record<YAMLError["code"], string>> = {
  BAD_ALIAS: "an alias *name needs an anchor &name before it; quote a text that starts with *",
  BAD_DIRECTIVE: "a line starting with % is a directive: quote a text that starts with %",
  BAD_DQ_ESCAPE: "in double quotes \\ starts an escape: write \\\\ or use single quotes",
  BAD_INDENT: "keys of one map and items of one list start in the same column",
  BAD_SCALAR_START: "quote a text that starts with @ or `",
  BLOCK_AS_IMPLICIT_KEY: 'quote a text that holds ": ", or write it below with |',
  BLOCK_IN_FLOW: "inside [ ] and { } use commas, not lines with dashes",
  MISSING_CHAR: "close the quote or the bracket, and put a blank after each colon and comma",
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line with its colon; quote a text that holds ": "',
  MULTIPLE_DOCS: "one scenario a file: take out the second ---",
  RESOURCE_EXHAUSTION: "no scenario is nested that deep: look for a bracket gone wrong",
  TAB_AS_INDENT: "indent with blanks",
  TAG_RESOLVE_FAILED: "take out the tag (the word after !), or quote a text that starts with !",
  UNEXPECTED_TOKEN: "check the quotes, the brackets and the indent around here",
};

/** What to do about a fault in the YAML itself, by the parser's code. */
export function syntaxHint(code: YAMLError["code"]): string {
  return HINTS[code] ?? "check the indent and the quotes around here";
}
