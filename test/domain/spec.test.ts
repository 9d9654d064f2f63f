import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const NUMBER = /\b[A-Z][A-Z0-9]{1,4}-\d+\b/g;

/** The numbers that stand in front of a test's title, `LOG-3 LOG-5: names …`: a text that begins with them is one. */
function numbersInTitles(source: string): string[] {
  const titles = source.matchAll(/["'`]((?:[A-Z][A-Z0-9]{1,4}-\d+[\s,:]+)+)/g);
  return [...titles].flatMap(([, numbers]) => numbers?.match(NUMBER) ?? []);
}

describe("the rules", () => {
  const rules = [
    ...readFileSync(resolve(ROOT, "shared/SPEC.md"), "utf8").matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gm),
  ].map(([, number]) => number ?? "");
  const tested = new Set(
    globSync("test/**/*.{test,contract}.ts", { cwd: ROOT }).flatMap((file) =>
      numbersInTitles(readFileSync(resolve(ROOT, file), "utf8")),
    ),
  );

  it("E2E-7: every rule has a test whose title carries its number", () => {
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it("E2E-7: every number in a title is a rule, and no number is given twice", () => {
    expect([...tested].filter((number) => !rules.includes(number))).toEqual([]);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });
});
