import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseScenario } from "../../server/src/scenario/parse.ts";
import { isError } from "../../server/src/scenario/problem.ts";
import { edited } from "../fixtures/scenarios/small.ts";

/** A scenario with every part that the linter looks into. */
const FULL = edited(
  ["\nsites:", "\nmodel: { mode: stochastic, n0False: 3, trust: 0.5 }\n\nsites:"],
  ["harm: high\n", "harm: high\n    reveal: 5m\n    spread: { n0: 3, seeds: 20, audience: 20000 }\n"],
  [
    "{ missed: { inject: dam-post, expect: correct } }",
    "\n      all:\n        - reach: { claim: dam-broke, above: 0.1 }\n        - trust: { below: 0.4 }\n" +
      "        - any:\n            - wrong: { claim: dam-broke, by: comms }\n" +
      "            - restricted: { claim: dam-broke }\n" +
      "            - not:\n                belief: { claim: dam-broke, above: 0.05 }",
  ],
  ["    replyBy: 5m\n", "    replyBy: 5m\n    script:\n      - say: Why?\n        listenFor: The gauge\n"],
  [
    "    claim: late-sirens\n    expect",
    "    headline: Late\n    re: { inject: dam-post, how: reply }\n    claim: late-sirens\n    expect",
  ],
);

const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 300);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const STRANGE = [
  "",
  "5",
  "[]",
  "{}",
  "null",
  "~",
  "true",
  '"',
  "'",
  "- ",
  ": ",
  "&a",
  "*a",
  "!!set",
  "|",
  "\t",
  "\0",
  "\uFEFF",
  "💧",
  "<<",
  "---\n",
  "9e999",
  "__proto__",
];

type Mutation = (text: string) => string;
const at = (text: string, where: number): number => Math.floor(where * text.length);
/** A change of one line, picked by a share of the text. */
const onLine =
  (where: number, change: (line: string) => string | null): Mutation =>
  (text) => {
    const lines = text.split("\n");
    const index = Math.min(lines.length - 1, Math.floor(where * lines.length));
    const changed = change(lines[index] ?? "");
    return lines.toSpliced(index, 1, ...(changed === null ? [] : [changed])).join("\n");
  };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map((where) => onLine(where, () => null)),
  place.map((where) => onLine(where, (line) => `${line}\n${line}`)),
  fc
    .tuple(place, fc.integer({ min: 0, max: 6 }))
    .map(([where, indent]) => onLine(where, (line) => " ".repeat(indent) + line.trim())),
  fc
    .tuple(place, fc.constantFrom(...STRANGE))
    .map(([where, value]) => onLine(where, (line) => line.replace(/: .*/, () => `: ${value}`))),
  fc.tuple(place, place).map(([a, b]): Mutation => (text) => {
    const letters = [...text];
    const [i, j] = [Math.floor(a * letters.length), Math.floor(b * letters.length)];
    [letters[i], letters[j]] = [letters[j] ?? "", letters[i] ?? ""];
    return letters.join("");
  }),
  fc.tuple(place, fc.constantFrom(...STRANGE)).map(
    ([where, value]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + value + text.slice(at(text, where)),
  ),
  fc.tuple(place, place).map(
    ([where, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + Math.ceil(length * 40)),
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
);

function expectAnAnswer(text: string): void {
  const result = parseScenario(text, "fuzz.yaml");
  const problems = result.ok ? result.warnings : result.problems;
  const lines = text.split("\n");
  if (!result.ok) expect(problems.some(isError)).toBe(true);
  for (const { line, column, message, code } of problems) {
    expect(Number.isInteger(line) && line >= 1 && line <= lines.length).toBe(true);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    expect(message).not.toBe("");
    expect(code).toMatch(/^scenario\/[a-z0-9-]+$/);
  }
}

describe(`any text at all (seed ${SEED})`, () => {
  it("SCN-9 a broken scenario is taken or answered with problems on lines that it has", () => {
    const broken = fc.array(mutation, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(broken, (mutations) =>
        expectAnAnswer(mutations.reduce((text, mutate) => mutate(text), FULL)),
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it("SCN-9 so is any other text", () => {
    const words = fc.array(
      fc.constantFrom(...STRANGE, "injects:", "\n", "\n  ", " - ", "id: ", "when: ", "[", "]", "{", "}", ","),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          words.map((all) => all.join("")),
        ),
        expectAnAnswer,
      ),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
