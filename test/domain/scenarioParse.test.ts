import { describe, expect, it } from "vitest";
import { parseScenario } from "../../server/src/scenario/parse.ts";
import { formatProblem } from "../../server/src/scenario/problem.ts";
import { edited, lineOf, problemsIn, SMALL } from "../fixtures/scenarios/small.ts";

/** The one problem that a text has, with a line in words instead of a number where it fits. */
function only(text: string) {
  const problems = problemsIn(text);
  expect(problems.map((problem) => formatProblem(problem))).toHaveLength(1);
  const [problem] = problems;
  if (problem === undefined) throw new Error("no problem");
  return problem;
}

describe("a scenario's text", () => {
  it("SCN-1 is taken, with its defaults filled in, where nothing is amiss", () => {
    const result = parseScenario(SMALL, "small.yaml");
    expect(result).toMatchObject({ ok: true, warnings: [] });
    if (result.ok) expect(result.scenario.injects[0]).toMatchObject({ category: "inject", id: "dam-post" });
  });

  it("SCN-1 gives problems with file, line, column, key, ids, what is wrong and what would be right", () => {
    const text = edited(["to: [comms, dams]", "to: [comms, dame]"]);
    const problem = problemsIn(text).find(({ code }) => code === "scenario/unknown-unit");
    expect(problem).toEqual({
      severity: "error",
      code: "scenario/unknown-unit",
      file: "small.yaml",
      line: lineOf(text, "dame]"),
      column: "    to: [comms, ".length + 1,
      key: "injects[0].to[1] (dam-post)",
      path: ["injects", 0, "to", 1],
      message: 'there is no unit "dame"',
      hint: 'did you mean "dams"?',
    });
    expect(problem && formatProblem(problem)).toBe(
      `small.yaml:${lineOf(text, "dame]")}:17: error scenario/unknown-unit injects[0].to[1] (dam-post): ` +
        'there is no unit "dame"; did you mean "dams"?',
    );
  });

  it("SCN-1 colours severity and code on demand", () => {
    const coloured = formatProblem(only(edited(["harm: high", "harm: hihg"])), {
      colour: true,
    });
    expect(coloured).toContain("\u001B[31merror scenario/wrong-value\u001B[39m");
  });

  it("SCN-2 gives every fault of the YAML with its line", () => {
    const text = edited(["duration: 30m", 'duration: "30m'], ["id: small", "id: @small"]);
    const problems = problemsIn(text);
    expect(problems.length).toBeGreaterThan(1);
    expect(problems.every(({ code }) => code === "scenario/yaml-syntax")).toBe(true);
    expect(problems[0]).toMatchObject({ line: lineOf(text, "@small"), key: "id" });
    expect(problems.every(({ hint }) => hint !== "")).toBe(true);
  });

  it("SCN-2 names what to do about tabs, unquoted colons and second documents", () => {
    expect(only("units:\n\t- id: a\n")).toMatchObject({ line: 2, hint: "indent with blanks" });
    expect(only("firebreak: 1\ntitle: Sóng: lớn\n")).toMatchObject({ line: 2, key: "title.Sóng" });
    expect(only("firebreak: 1\n---\nfirebreak: 1\n")).toMatchObject({
      line: 2,
      message: "a second document starts here",
    });
  });

  it("SCN-2 counts the lines of a token that goes on over a line's end (seed 1236565695)", () => {
    const problems = problemsIn("[]a\n  id: !!set\nb: c\n");
    expect(problems.map(({ line, column }) => [line, column])).toContainEqual([2, 7]);
  });

  it("SCN-2 names a key given twice, on the line of the second", () => {
    const text = edited(["    media: water.svg\n", "    media: water.svg\n    storyline: dam # again\n"]);
    expect(only(text)).toMatchObject({
      code: "scenario/duplicate-key",
      line: lineOf(text, "storyline: dam # again"),
      key: "injects[0].storyline (dam-post)",
      message: expect.stringContaining(
        `the first is on line ${lineOf(text, "    storyline: dam\n")}`,
      ) as string,
    });
  });

  it("SCN-3 names an unknown key on its own line, with the nearest known one", () => {
    const text = edited(["    media: water.svg\n", "    medai:\n      water.svg\n"]);
    expect(only(text)).toMatchObject({
      code: "scenario/unknown-key",
      line: lineOf(text, "medai"),
      key: "injects[0].medai (dam-post)",
      hint: 'did you mean "media"?',
    });
  });

  it("SCN-3 lists the known keys where none is near", () => {
    const problem = only(edited(["rate: 6", "rate: 6, wobble: 3"]));
    expect(problem).toMatchObject({ key: "clock.wobble", hint: "known here: start, rate" });
  });

  it("SCN-4 names a missing key on the line of what should hold it", () => {
    const text = edited(["    channel: phone\n", ""]);
    expect(only(text)).toMatchObject({
      code: "scenario/missing-key",
      line: lineOf(text, "id: press-call"),
      key: "injects[1].channel (press-call)",
      message: '"channel" is missing',
    });
    expect(only(edited(["duration: 30m\n", ""]))).toMatchObject({ line: 2, key: "duration" });
  });

  it.each([
    ["at: 5m", "at: 5", "wrong-type", "a number stands here: 5", "`12m`"],
    ["at: 5m", "at: 5 min", "wrong-form", '"5 min" does not have the form', "`12m`"],
    ["id: press-call\n", "id: Press Call\n", "wrong-form", '"Press Call"', "lower-case letters"],
    [
      "unit: dams\n",
      "unit: The Dams\n",
      "wrong-form",
      '"The Dams"',
      "The unit that should act. An id: lower-case",
    ],
    ["within: 8m", "within: 8 min", "wrong-form", '"8 min"', "release. A span of play time, as `12m`"],
    ["22:00:00+07:00", "22:00", "wrong-form", "T22:00", "2026-10-14T16:00:00+07:00"],
    ["harm: high", "harm: hihg", "wrong-value", '"hihg"', 'did you mean "high"?'],
    ["rate: 6", "rate: 600", "out-of-range", "600 is out of range: at most 120", "Scenario time"],
    ["duration: 30m", "duration:", "wrong-type", "nothing stands here", "Planned play time"],
    ["languages: [vi, en]", "languages: []", "out-of-range", "the list has 0 items", "a list"],
    ["name: Hà Nội", 'name: ""', "out-of-range", "the text is empty", "A text"],
    ["firebreak: 1", "firebreak: 2", "wrong-value", "2 is not among the values", "1"],
    ["from: reporter", "from: [reporter]", "wrong-type", 'a list stands here: ["reporter"]', "The persona"],
    ["name: Feed", "name: { vi: [] , en: Feed }", "wrong-type", "a list stands here: []", "a text"],
    ["name: Feed", "name: 12", "wrong-type", "a number stands here: 12", "A text"],
  ])(
    "SCN-5 says of %s written as %s what is wrong and what would be right",
    (from, to, code, message, hint) => {
      const text = edited([from, to]);
      const problem = only(text);
      expect(problem).toMatchObject({ code: `scenario/${code}`, line: lineOf(text, to) });
      expect(problem.message).toContain(message);
      expect(problem.hint).toContain(hint);
    },
  );

  it.each([
    ["{ released: 5 }", "wrong-type", "injects[1].when.released (press-call)", "a number stands here: 5"],
    ["{ relaesed: dam-post }", "unknown-key", "injects[1].when.relaesed (press-call)", '"relaesed"'],
    [
      "{ missed: { inject: dam-post } }",
      "missing-key",
      "injects[1].when.missed.expect (press-call)",
      '"expect"',
    ],
    [
      "{ any: [{ not: { decided: 1 } }] }",
      "wrong-type",
      "injects[1].when.any[0].not.decided (press-call)",
      "1",
    ],
    [
      "{ released: dam-post, decided: { inject: order } }",
      "not-one-key",
      "injects[1].when (press-call)",
      "released and decided",
    ],
    ["{}", "not-one-key", "injects[1].when (press-call)", "no key"],
    ["soon", "wrong-type", "injects[1].when (press-call)", 'a text stands here: "soon"'],
  ])("SCN-6 takes the condition %s as its author most likely meant it", (when, code, key, message) => {
    const problem = only(edited(["{ missed: { inject: dam-post, expect: correct } }", when]));
    expect(problem).toMatchObject({ code: `scenario/${code}`, key });
    expect(problem.message).toContain(message);
  });

  it("SCN-7 may start with a byte order mark", () => {
    expect(parseScenario(`\uFEFF${SMALL}`, "small.yaml").ok).toBe(true);
    const text = edited(["id: small", "id: Small"]);
    expect(only(`\uFEFF${text}`)).toMatchObject({ line: lineOf(text, "id: Small"), column: 5 });
  });

  it("SCN-7 may write the truth of a claim without quotes", () => {
    const result = parseScenario(SMALL, "small.yaml");
    if (!result.ok) throw new Error("the small scenario is valid");
    expect(result.scenario.claims.map(({ truth }) => truth)).toEqual(["false", "true"]);
    expect(result.scenario.escalations[0]?.when).toMatchObject({
      all: [{ assessed: { verdict: "false" } }, {}],
    });
  });

  it("SCN-7 may use anchors and aliases, whose places are their own", () => {
    const text = edited(["to: [comms, dams]", "to: &both [comms, dams]"], ["to: [lead]", "to: *both"]);
    expect(parseScenario(text, "small.yaml").ok).toBe(true);
  });

  it("SCN-8 refuses aliases that unfold without end, and those that lead nowhere", () => {
    const bomb = [
      "a: &a [x, x]",
      "b: &b [*a, *a, *a, *a, *a]",
      "c: &c [*b, *b, *b, *b, *b]",
      "d: [*c, *c, *c, *c, *c]",
    ];
    expect(only(bomb.join("\n"))).toMatchObject({ code: "scenario/aliases", line: 2 });
    expect(only("firebreak: 1\nid: *nobody\n")).toMatchObject({
      code: "scenario/aliases",
      line: 2,
      key: "id",
    });
    expect(only("injects: &a [*a]")).toMatchObject({ code: "scenario/too-deep" });
  });

  it.each([
    ["brackets", "[".repeat(20_000)],
    ["dashes", "- ".repeat(20_000)],
    ["maps", Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["levels that are closed again", `${"[".repeat(70)}${"]".repeat(70)}`],
  ])("SCN-8 refuses endless nesting of %s", (_name, text) => {
    expect(problemsIn(text).map(({ code }) => code)).toContain("scenario/too-deep");
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\n  \n"],
    ["a comment", "# soon\n"],
    ["a word", "scenario"],
    ["a list", "- 1\n- 2\n"],
    ["zero bytes", "\0\0\0"],
    ["names of JavaScript's own", "__proto__: { a: 1 }\nconstructor: 1\ntoString: 2\n"],
    ["keys that are lists", "? [a, b]\n: 1\n? { c: d }\n: 2\n"],
    [
      "another YAML version",
      "%YAML 1.1\n---\nid: 12:30\n<<: { a: 1 }\nunits: !!set { a, b }\nsites: !!binary aGk=\n",
    ],
  ])("SCN-9 answers a file that holds %s with problems", (_name, text) => {
    const problems = problemsIn(text);
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
    expect(problems.every(({ line }) => line >= 1 && line <= text.split("\n").length)).toBe(true);
  });

  it("SCN-9 stops counting at a thousand problems of a kind", () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `key${index}: 1`).join("\n");
    expect(problemsIn(text).length).toBe(1_000);
  });
});
