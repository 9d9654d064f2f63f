import { describe, expect, it } from "vitest";
import { PARAMETERS } from "../../server/src/simulation/parameters.ts";
import { check } from "../fixtures/scenarios/check.ts";
import { edited, lineOf, problemsIn, type Edit } from "../fixtures/scenarios/small.ts";

const MISSED = "{ missed: { inject: dam-post, expect: correct } }";
/** The condition of press-call. */
const when = (condition: string): Edit => [MISSED, condition];
const WHEN = "injects[1].when";
const HARM: Edit = ["harm: high\n", "harm: high\n    spread: { n0: 4, audience: 20000 }\n"];
const model = (settings: string): Edit => ["\nsites:", `\nmodel: ${settings}\n\nsites:`];
const codesIn = (...edits: Edit[]): string[] => problemsIn(edited(...edits)).map(({ code }) => code);
/** The claim of dam-post goes from phone to phone only. */
const BY_PHONE: Edit = ["    at: 5m\n    channel: feed", "    at: 5m\n    channel: phone"];

describe("conditions on the public", () => {
  it.each([
    "{ reach: { claim: dam-broke, above: 0.2 } }",
    "{ belief: { claim: dam-broke, above: 0.1 } }",
    "{ trust: { below: 0.55 } }",
    "{ wrong: { claim: dam-broke } }",
    "{ wrong: { claim: dam-broke, by: dams } }",
    "{ restricted: { claim: late-sirens, by: comms } }",
    "{ all: [{ reach: { claim: dam-broke, above: 0.2 } }, { not: { reach: { claim: dam-broke, above: 0.5 } } }] }",
    "{ all: [{ belief: { claim: dam-broke, above: 0.1 } }, { not: { belief: { claim: dam-broke, above: 0.3 } } }] }",
    "{ all: [{ trust: { below: 0.5 } }, { not: { trust: { below: 0.3 } } }] }",
    "{ all: [{ reach: { claim: dam-broke, above: 0.2 } }, { not: { belief: { claim: dam-broke, above: 0.2 } } }] }",
    "{ all: [{ wrong: { claim: dam-broke } }, { not: { published: { claim: dam-broke, by: comms } } }] }",
    "{ all: [{ wrong: { claim: dam-broke } }, { not: { published: { claim: dam-broke, kind: apology } } }] }",
  ])("SCN-35 SCN-36 %s can come true", (condition) => {
    expect(problemsIn(edited(when(condition), HARM))).toEqual([]);
  });

  it.each<[string, string, string, string, Edit[]]>([
    ["{ reach: { claim: dam-broke, above: 1 } }", "reach", "reach stays below 1", "less", []],
    [
      "{ belief: { claim: dam-broke, above: 0.6 } }",
      "belief",
      "belief stays below 0.6 (model: { belief: … })",
      "less",
      [],
    ],
    [
      "{ belief: { claim: dam-broke, above: 0.3 } }",
      "belief",
      "belief stays below 0.3",
      "less",
      [model("{ belief: 0.3 }")],
    ],
    ["{ trust: { below: 0 } }", "trust", "never falls below 0", "0.4", []],
    [
      "{ reach: { claim: dam-broke, above: 0.01 } }",
      "reach",
      'no inject brings "dam-broke" among the public',
      "messaging group",
      [BY_PHONE],
    ],
    [
      "{ belief: { claim: dam-broke, above: 0.01 } }",
      "belief",
      'no inject brings "dam-broke" among the public',
      "public channel",
      [BY_PHONE],
    ],
    [
      "{ wrong: { claim: dam-broke, by: lead } }",
      "wrong",
      '"lead" never meets the claim "dam-broke"',
      "to the unit",
      [BY_PHONE],
    ],
    [
      "{ restricted: { claim: dam-broke, by: lead } }",
      "restricted",
      '"lead" never meets the claim "dam-broke"',
      "to the unit",
      [BY_PHONE],
    ],
    [
      "{ wrong: { claim: dam-broke } }",
      "wrong",
      'the truth of "dam-broke" stays open',
      "becomes",
      [["truth: false", "truth: unresolved"]],
    ],
  ])("SCN-35 %s can't hold", (condition, place, message, hint, edits) => {
    const text = edited(when(condition), ...edits);
    const found = problemsIn(text).filter(({ code }) => code === "scenario/unreachable");
    expect(found).toMatchObject([
      { severity: "error", line: lineOf(text, condition), key: `${WHEN}.${place} (press-call)` },
    ]);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.hint).toContain(hint);
  });

  it("SCN-35 a claim that goes from hand to hand in messaging groups is among the public", () => {
    const groups: Edit = ["{ id: phone, kind: phone,", "{ id: phone, kind: messaging,"];
    expect(codesIn(BY_PHONE, groups, when("{ reach: { claim: dam-broke, above: 0.01 } }"))).toEqual([]);
  });

  it("SCN-35 nothing spreads or is wrong before its claim is out, or settled", () => {
    for (const condition of ["reach: { claim: dam-broke, above: 0 }", "wrong: { claim: dam-broke }"]) {
      const late: Edit[] = [["at: 5m", "at: 29m30s"], when(`{ ${condition} }`)];
      const found = problemsIn(edited(...late)).find(({ code }) => code === "scenario/unreachable");
      expect(found?.message).toContain("not before 30:30 of play");
    }
    const settled: Edit = ["truth: false", "truth: unresolved\n    becomes: { truth: false, at: 29m30s }"];
    const [found] = problemsIn(edited(settled, when("{ wrong: { claim: dam-broke } }"))).filter(
      ({ code }) => code === "scenario/unreachable",
    );
    expect(found?.message).toContain("not before 30:30 of play");
  });

  it("SCN-35 a circle through the reach of a claim is named", () => {
    const messages = problemsIn(
      edited(["    at: 5m\n", "    when: { reach: { claim: dam-broke, above: 0.01 } }\n"]),
    ).map(({ message }) => message);
    expect(messages).toContain('no inject that brings "dam-broke" among the public can be released');
  });

  it("SCN-35 an impossible threshold under not is a warning", () => {
    check({
      edits: [when(`{ all: [${MISSED}, { not: { reach: { claim: dam-broke, above: 1 } } }] }`)],
      severity: "warning",
      code: "always-true",
      at: "not: { reach",
      key: `${WHEN}.all[1].not.reach (press-call)`,
      message: "reach stays below 1",
      hint: "less",
    });
  });

  it("SCN-27 trust that is below the threshold at STARTEX is told so", () => {
    check({
      edits: [when("{ trust: { below: 0.7 } }")],
      severity: "warning",
      code: "holds-at-start",
      at: "trust: { below",
      key: `${WHEN} (press-call)`,
      message: "from STARTEX on",
      hint: `trust is ${PARAMETERS.trust.value} at STARTEX`,
    });
    expect(codesIn(when("{ trust: { below: 0.7 } }"), model("{ trust: 0.8 }"))).toEqual([]);
    expect(codesIn(when("{ not: { trust: { below: 0.3 } } }"))).toEqual(["scenario/holds-at-start"]);
  });
});

describe("what excludes what", () => {
  it.each([
    ["{ trust: { below: 0.3 } }", "{ trust: { below: 0.3 } }", "at one moment"],
    ["{ trust: { below: 0.3 } }", "{ trust: { below: 0.5 } }", "at one moment"],
    [
      "{ belief: { claim: dam-broke, above: 0.2 } }",
      "{ belief: { claim: dam-broke, above: 0.1 } }",
      "at one moment",
    ],
    [
      "{ belief: { claim: dam-broke, above: 0.2 } }",
      "{ reach: { claim: dam-broke, above: 0.2 } }",
      "at one moment",
    ],
    [
      "{ reach: { claim: dam-broke, above: 0.2 } }",
      "{ reach: { claim: dam-broke, above: 0.1 } }",
      "stays so",
    ],
    ["{ wrong: { claim: dam-broke, by: dams } }", "{ wrong: { claim: dam-broke } }", "stays so"],
    ["{ wrong: { claim: dam-broke, by: dams } }", "{ published: { claim: dam-broke } }", "stays so"],
    ["{ restricted: { claim: dam-broke, by: dams } }", "{ restricted: { claim: dam-broke } }", "stays so"],
  ])("SCN-36 %s is never true beside not %s", (is, isNot, hint) => {
    const condition = `{ all: [${is}, { not: ${isNot} }] }`;
    const found = problemsIn(edited(when(condition), HARM)).filter(
      ({ code }) => code === "scenario/unreachable",
    );
    expect(found).toMatchObject([{ severity: "error", key: `${WHEN} (press-call)` }]);
    expect(found[0]?.message).toContain("the opposite of");
    expect(found[0]?.hint).toContain(hint);
  });

  it("SCN-36 other claims and other units exclude nothing", () => {
    for (const condition of [
      "{ all: [{ reach: { claim: dam-broke, above: 0.2 } }, { not: { reach: { claim: late-sirens, above: 0.1 } } }] }",
      "{ all: [{ wrong: { claim: dam-broke, by: dams } }, { not: { wrong: { claim: dam-broke, by: comms } } }] }",
    ]) {
      expect(codesIn(when(condition), HARM)).toEqual([]);
    }
  });
});

describe("thresholds and the claim's course", () => {
  it("SCN-37 a threshold that the claim never gets to is a warning with the highest value", () => {
    check({
      edits: [when("{ reach: { claim: dam-broke, above: 0.9 } }")],
      severity: "warning",
      code: "threshold-not-reached",
      at: "above: 0.9",
      key: `${WHEN}.reach.above (press-call)`,
      message: "reach of dam-broke is at most 0.4",
      hint: "n0",
    });
    const [problem] = problemsIn(edited(when("{ belief: { claim: dam-broke, above: 0.5 } }")));
    expect(problem).toMatchObject({ code: "scenario/threshold-not-reached" });
    expect(problem?.message).toMatch(/^belief of dam-broke is at most 0\.2\d* by ENDEX$/);
  });

  it("SCN-37 the claim's own spread, the model and all that carries the claim count", () => {
    const far = when("{ reach: { claim: dam-broke, above: 0.6 } }");
    expect(codesIn(far)).toEqual(["scenario/threshold-not-reached"]);
    expect(codesIn(far, HARM)).toEqual([]);
    expect(codesIn(far, model("{ audience: 50000 }"))).toEqual([]);
    expect(codesIn(far, model("{ n0False: 6 }"))).toEqual([]);
    const followers: Edit = ["followers: 120", "followers: 90000000"];
    expect(codesIn(far, followers)).toEqual(["scenario/threshold-not-reached"]);
    const again: Edit = ["    claim: late-sirens\n    expect", "    claim: dam-broke\n    expect"];
    expect(codesIn(far, followers, again)).not.toContain("scenario/threshold-not-reached");
  });

  it("SCN-37 under not, and where the model can't be computed with, nothing is said of it", () => {
    expect(
      codesIn(when(`{ all: [${MISSED}, { not: { reach: { claim: dam-broke, above: 0.9 } } }] }`)),
    ).toEqual([]);
    expect(codesIn(when("{ reach: { claim: dam-broke, above: 0.9 } }"), model("{ audience: 0 }"))).toEqual([
      "scenario/out-of-range",
    ]);
  });
});

describe("the model", () => {
  it("SCN-38 every parameter may be set, and the mode", () => {
    const all = Object.entries(PARAMETERS).map(([name, { value }]) => `${name}: ${value}`);
    for (const mode of ["deterministic", "stochastic"]) {
      expect(codesIn(model(`{ mode: ${mode}, ${all.join(", ")} }`))).toEqual([]);
    }
  });

  it.each([
    ["n0Fales: 3", "unknown-parameter", "n0Fales", 'no parameter "n0Fales"', 'did you mean "n0False"'],
    ["constructor: 3", "unknown-parameter", "constructor", "no parameter", ""],
    ["belief: 1.5", "out-of-range", "belief", "1.5 is outside", "a number from 0 to 1"],
    ["audience: 3", "out-of-range", "audience", "3 is outside", "people"],
    ["belief: high", "wrong-type", "belief", '"high" is no number', "a number from 0 to 1"],
    ["belief: true", "wrong-type", "belief", "true is no number", "a number"],
    ["mode: random", "wrong-value", "mode", '"random"', "deterministic or stochastic"],
    ["mode: 3", "wrong-value", "mode", "3 is no way", "deterministic"],
  ])("SCN-38 %s is refused", (setting, code, name, message, hint) => {
    check({ edits: [model(`\n  ${setting}`)], code, at: setting, key: `model.${name}`, message, hint });
  });
});

describe("posts that refer to others", () => {
  const RE = "injects[2].re (siren-post)";
  const re = (inject: string, how = "reply"): Edit => [
    "    claim: late-sirens\n    expect",
    `    re: { inject: ${inject}, how: ${how} }\n    claim: late-sirens\n    expect`,
  ];

  it("SCN-39 a post replies to, quotes or reposts one that can come before it", () => {
    for (const how of ["reply", "quote", "repost"]) expect(codesIn(re("dam-post", how))).toEqual([]);
    const onDemand: Edit = ["    at: 5m\n", "    manual: true\n"];
    expect(codesIn(re("dam-post"), onDemand)).toEqual([]);
  });

  it.each<[string, Edit[], string, string]>([
    ["itself", [re("siren-post")], "link-too-early", "itself"],
    ["a later one", [re("dam-post"), ["at: 5m", "at: 12m"]], "link-too-early", "can't be out before"],
    [
      "one of the same moment",
      [re("dam-post"), ["at: 5m", "at: 10m"]],
      "link-too-early",
      "can't be out before",
    ],
    [
      "one that only comes because of it",
      [
        re("dam-post"),
        ["    at: 5m\n", "    when: { released: siren-post }\n"],
        ['at: "23:00"', "manual: true"],
      ],
      "link-too-early",
      "can't be out before",
    ],
    ["what is no post", [re("order")], "link-to-no-post", "no post in the public feed"],
    [
      "a row of the control cell",
      [re("dam-post"), ["    at: 5m\n", "    at: 5m\n    category: administrative\n"]],
      "link-to-no-post",
      "no post",
    ],
  ])("SCN-39 not to %s", (_name, edits, code, message) => {
    const text = edited(...edits);
    const found = problemsIn(text).find((problem) => problem.code === `scenario/${code}`);
    expect(found).toMatchObject({
      severity: "error",
      key: "injects[2].re.inject (siren-post)",
      line: lineOf(text, "re: { inject"),
    });
    expect(found?.message).toContain(message);
  });

  it("SCN-39 what shows in no feed refers to nothing", () => {
    check({
      edits: [["    replyBy: 5m", "    re: { inject: dam-post, how: quote }\n    replyBy: 5m"]],
      severity: "warning",
      code: "stray-link",
      at: "re: { inject",
      key: RE.replace("[2]", "[1]").replace("siren-post", "press-call"),
      message: "only a post in the public feed is a quote",
      hint: "drop re",
    });
  });
});

describe("what a channel has a place for", () => {
  it("SCN-42 a headline is shown in the news and on television", () => {
    const headline: Edit = ["    media: water.svg\n", "    headline: Dam gone\n    media: water.svg\n"];
    check({
      edits: [headline],
      severity: "warning",
      code: "stray-headline",
      at: "headline: Dam gone",
      key: "injects[0].headline (dam-post)",
      message: "microblog",
      hint: "news or tv",
    });
    for (const kind of ["news", "tv"]) {
      expect(codesIn(headline, ["kind: microblog", `kind: ${kind}`])).toEqual([]);
    }
  });

  it("SCN-42 a script is played on the telephone", () => {
    const script = "    script: [{ say: Why? }]\n";
    expect(codesIn(["    replyBy: 5m\n", `    replyBy: 5m\n${script}`])).toEqual([]);
    check({
      edits: [["    media: water.svg\n", `${script}    media: water.svg\n`]],
      severity: "warning",
      code: "stray-script",
      at: "script:",
      key: "injects[0].script (dam-post)",
      message: "microblog",
      hint: "press-call or phone",
    });
  });
});

describe("pictures", () => {
  it("SCN-43 a media file is a picture that browsers show", () => {
    for (const file of ["a.svg", "b/c.PNG", "d.jpg", "e.jpeg", "f.webp", "g.avif"]) {
      expect(codesIn(["media: water.svg", `media: ${file}`])).toEqual([]);
    }
    for (const file of ["water.txt", "a.mp4", "svg", "a.svg.html", "a.gif", "a.constructor"]) {
      check({
        edits: [["media: water.svg", `media: ${file}`]],
        code: "media-kind",
        at: `media: ${file}`,
        key: "injects[0].media (dam-post)",
        message: "no picture",
        hint: "svg, png, jpg",
      });
    }
  });

  it("SCN-43 a picture has words for those who can't see it, and words have a picture", () => {
    const alt = "    alt: { vi: Nước đục tràn qua đường, en: Brown water over a road }\n";
    check({
      edits: [[alt, ""]],
      severity: "warning",
      code: "missing-alt",
      at: "media: water.svg",
      key: "injects[0].media (dam-post)",
      message: "no words",
      hint: "alt",
    });
    check({
      edits: [["    media: water.svg\n", ""]],
      severity: "warning",
      code: "stray-alt",
      at: "alt: {",
      key: "injects[0].alt (dam-post)",
      message: "no picture",
      hint: "drop alt",
    });
  });
});

describe("voices", () => {
  it("SCN-44 a claim in the public feed has voices", () => {
    const without: Edit = [
      "  - { claim: late-sirens, stance: anger, text: { vi: Muộn quá, en: Far too late } }\n",
      "",
    ];
    check({
      edits: [without],
      severity: "warning",
      code: "no-voices",
      at: "- id: late-sirens",
      key: "claims[1].id (late-sirens)",
      message: "no voices",
      hint: "claim: late-sirens",
    });
    const byMail: Edit[] = [
      [
        "    channel: feed\n    from: neighbour\n    body",
        "    channel: mail\n    from: neighbour\n    to: [comms]\n    body",
      ],
    ];
    expect(codesIn(without, ...byMail)).toEqual([]);
  });

  it("SCN-31 voices are written in every language", () => {
    check({
      edits: [["{ vi: Sợ quá, en: I am scared }", "{ vi: Sợ quá }"]],
      severity: "warning",
      code: "missing-translation",
      at: "claim: dam-broke, stance",
      key: "voices[0].text",
      message: "English",
      hint: "en: …",
    });
  });
});
