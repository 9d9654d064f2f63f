import { describe, expect, it } from "vitest";
import { lintScenario } from "../../server/src/scenario/lint/lintScenario.ts";
import { parseScenario } from "../../server/src/scenario/parse.ts";
import { check } from "../fixtures/scenarios/check.ts";
import { edited, lineOf, problemsIn, type Edit } from "../fixtures/scenarios/small.ts";

const MISSED = "{ missed: { inject: dam-post, expect: correct } }";
/** The condition of press-call. */
const when = (condition: string): Edit => [MISSED, condition];
const WHEN = "injects[1].when";
const LEADERLESS: Edit = ["kind: leadership", "kind: operations"];

describe("references", () => {
  it.each<[string, string, string, string]>([
    ["site: hanoi", "site: hanoy", "unknown-site", "units[0].site (lead)"],
    ["to: [lead]", "to: [leed]", "unknown-unit", "injects[3].to[0] (order)"],
    ["from: reporter", "from: reporters", "unknown-persona", "injects[1].from (press-call)"],
    ["channel: mail", "channel: mall", "unknown-channel", "injects[3].channel (order)"],
    ["claim: late-sirens\n", "claim: late-siren\n", "unknown-claim", "injects[2].claim (siren-post)"],
    ["unit: dams\n", "unit: dam\n", "unknown-unit", "injects[0].expect[0].unit (dam-post/check)"],
    ["with: [dams]", "with: [dmas]", "unknown-unit", "injects[0].expect[1].with[0] (dam-post/correct)"],
    [
      "objective: first-and-right",
      "objective: first",
      "unknown-objective",
      "injects[0].expect[0].objective (dam-post/check)",
    ],
    ["task: verify", "task: verfy", "unknown-task", "injects[0].expect[0].task (dam-post/check)"],
    [
      MISSED,
      "{ missed: { inject: dam-pots, expect: correct } }",
      "unknown-inject",
      `${WHEN}.missed.inject (press-call)`,
    ],
    [
      MISSED,
      "{ missed: { inject: dam-post, expect: corect } }",
      "unknown-expect",
      `${WHEN}.missed.expect (press-call)`,
    ],
    [MISSED, "{ released: dam-pots }", "unknown-inject", `${WHEN}.released (press-call)`],
    [
      MISSED,
      "{ acknowledged: { inject: dam-post, by: coms } }",
      "unknown-unit",
      `${WHEN}.acknowledged.by (press-call)`,
    ],
    [
      MISSED,
      "{ requested: { from: coms, to: dams } }",
      "unknown-unit",
      `${WHEN}.requested.from (press-call)`,
    ],
    [MISSED, "{ requested: { from: comms, to: dmas } }", "unknown-unit", `${WHEN}.requested.to (press-call)`],
    [
      MISSED,
      "{ escalated: { inject: dam-pots } }",
      "unknown-inject",
      `${WHEN}.escalated.inject (press-call)`,
    ],
    [MISSED, "{ decided: { inject: dam-pots } }", "unknown-inject", `${WHEN}.decided.inject (press-call)`],
    [
      MISSED,
      "{ any: [{ not: { assessed: { claim: dam-brok } } }] }",
      "unknown-claim",
      `${WHEN}.any[0].not.assessed.claim (press-call)`,
    ],
    [
      "published: { claim: dam-broke,",
      "published: { claim: dam-brokn,",
      "unknown-claim",
      "escalations[0].when.all[1].not.published.claim (to-the-top)",
    ],
    ["then: [order]", "then: [ordre]", "unknown-inject", "escalations[0].then[0] (to-the-top)"],
    [
      MISSED,
      "{ reach: { claim: dam-brok, above: 0.01 } }",
      "unknown-claim",
      `${WHEN}.reach.claim (press-call)`,
    ],
    [
      MISSED,
      "{ belief: { claim: dam-brok, above: 0.01 } }",
      "unknown-claim",
      `${WHEN}.belief.claim (press-call)`,
    ],
    [MISSED, "{ wrong: { claim: dam-brok } }", "unknown-claim", `${WHEN}.wrong.claim (press-call)`],
    [MISSED, "{ wrong: { claim: dam-broke, by: coms } }", "unknown-unit", `${WHEN}.wrong.by (press-call)`],
    [MISSED, "{ restricted: { claim: dam-brok } }", "unknown-claim", `${WHEN}.restricted.claim (press-call)`],
    [
      MISSED,
      "{ restricted: { claim: dam-broke, by: coms } }",
      "unknown-unit",
      `${WHEN}.restricted.by (press-call)`,
    ],
    [
      "media: water.svg",
      "re: { inject: siren-pots, how: reply }\n    media: water.svg",
      "unknown-inject",
      "injects[0].re.inject (dam-post)",
    ],
    ["claim: dam-broke, stance", "claim: dam-brake, stance", "unknown-claim", "voices[0].claim"],
  ])("SCN-20 %s written as %s is an unknown id, with the nearest known one", (from, to, code, key) => {
    check({ edits: [[from, to]], code, at: to.trim(), key, message: "there is no", hint: "did you mean" });
  });

  it("SCN-20 storylines are looked up too, and what could be meant is listed where nothing is near", () => {
    const edits: Edit[] = [["    storyline: dam\n    at: 5m", "    storyline: floodwater\n    at: 5m"]];
    const key = "injects[0].storyline (dam-post)";
    check({
      edits,
      code: "unknown-storyline",
      at: "floodwater",
      key,
      message: "floodwater",
      hint: "known here: dam",
    });
  });

  it("SCN-20 an unknown id is reported once, not as an unreachable branch besides", () => {
    const problems = problemsIn(edited(when("{ released: dam-pots }")));
    expect(problems.map(({ code }) => code)).toEqual(["scenario/unknown-inject"]);
  });
});

describe("ids", () => {
  it.each<[string, string, string]>([
    ["id: danang", "id: hanoi", "sites[1].id (hanoi)"],
    ["id: dams\n", "id: comms\n", "units[2].id (comms)"],
    ["id: ministry", "id: reporter", "personas[2].id (reporter)"],
    ["id: mail", "id: phone", "channels[2].id (phone)"],
    ["- id: late-sirens", "- id: dam-broke", "claims[1].id (dam-broke)"],
    ["- id: order", "- id: press-call", "injects[3].id (press-call)"],
    ["id: tell-lead", "id: check", "injects[0].expect[2].id (dam-post/check)"],
  ])("SCN-21 %s written as %s gives an id twice", (from, to, key) => {
    const text = edited([from, to]);
    const found = problemsIn(text).find(({ code }) => code === "scenario/duplicate-id");
    expect(found).toMatchObject({ severity: "error", key, line: lineOf(edited([from, "#here"]), "#here") });
    expect(found?.message).toMatch(/is the id of .*\[\d\] already/);
  });

  it("SCN-21 a unit can't bear a name that messages use for others", () => {
    const edits: Edit[] = [["{ id: lead,", "{ id: control,"]];
    check({
      edits,
      code: "reserved-id",
      at: "id: control",
      key: "units[0].id (control)",
      message: "no free name",
      hint: "control-unit",
    });
  });

  it("SCN-21 a unit named twice in a list is a warning", () => {
    const edits: Edit[] = [["to: [comms, dams]", "to: [comms, dams, comms]"]];
    const key = "injects[0].to[2] (dam-post)";
    check({
      edits,
      severity: "warning",
      code: "repeated",
      at: "to: [comms",
      key,
      message: "twice",
      hint: "keep one",
    });
  });
});

describe("ways of release", () => {
  it("SCN-22 an inject has exactly one of at, when and manual", () => {
    check({
      edits: [["at: 5m\n", "at: 5m\n    manual: true\n"]],
      code: "release-ambiguous",
      at: "manual: true",
      key: "injects[0].manual (dam-post)",
      message: "not by at and manual",
      hint: "one of at",
    });
    check({
      edits: [["    at: 5m\n", ""]],
      code: "release-missing",
      at: "- id: dam-post",
      key: "injects[0] (dam-post)",
      message: "nothing says when",
      hint: "manual: true",
    });
  });

  it("SCN-22 a contingency may wait for a hand or an escalation, an administrative row may not", () => {
    expect(problemsIn(edited())).toEqual([]);
    const edits: Edit[] = [
      [
        "category: contingency\n    storyline: dam\n    channel",
        "category: administrative\n    storyline: dam\n    channel",
      ],
    ];
    check({
      edits,
      code: "release-missing",
      at: "- id: order",
      key: "injects[3] (order)",
      message: "nothing says",
      hint: "contingency",
    });
  });

  it("SCN-22 an escalation may release what a hand, a time or a condition releases too", () => {
    for (const way of ["manual: true", "at: 20m", "when: { released: dam-post }"]) {
      expect(problemsIn(edited(["    channel: mail\n", `    ${way}\n    channel: mail\n`]))).toEqual([]);
    }
  });

  it("SCN-22 after needs a when", () => {
    const edits: Edit[] = [["at: 5m\n", "at: 5m\n    after: 2m\n"]];
    check({
      edits,
      code: "after-without-when",
      at: "after: 2m",
      key: "injects[0].after (dam-post)",
      message: "no",
      hint: "at",
    });
  });
});

describe("times", () => {
  it.each<[string, string]>([
    ["at: 5m", "at: 31m"],
    ["at: 5m", 'at: "D+1 02:00"'],
  ])("SCN-23 %s written as %s lies after the end", (from, to) => {
    const key = "injects[0].at (dam-post)";
    check({
      edits: [[from, to]],
      code: "after-end",
      at: to,
      key,
      message: "after ENDEX (30:00 of play)",
      hint: "bring it forward",
    });
  });

  it("SCN-23 clock times are those of the start's offset, at the planned rate", () => {
    expect(problemsIn(edited(['at: "23:00"', 'at: "D+1 00:00"']))).toEqual([]);
    const [problem] = problemsIn(edited(['at: "23:00"', 'at: "D+1 01:01"']));
    expect(problem).toMatchObject({
      code: "scenario/after-end",
      message: expect.stringContaining("30:10 of play") as string,
    });
  });

  it("SCN-23 a clock time before the story's start is told to name the next day", () => {
    const key = "injects[2].at (siren-post)";
    check({
      edits: [['at: "23:00"', 'at: "00:30"']],
      code: "before-start",
      at: '"00:30"',
      key,
      message: "before its start",
      hint: '"D+1 00:30"',
    });
  });

  it("SCN-23 an exercise has a length", () => {
    const edits: Edit[] = [["duration: 30m", "duration: 0m"]];
    check({ edits, code: "no-duration", at: "duration", key: "duration", message: "no length", hint: "60m" });
  });

  it("SCN-23 a claim turns before the end", () => {
    const edits: Edit[] = [["    harm: low\n", "    harm: low\n    becomes: { truth: opinion, at: 40m }\n"]];
    const key = "claims[1].becomes.at (late-sirens)";
    check({
      edits,
      severity: "warning",
      code: "after-end",
      at: "becomes",
      key,
      message: "after ENDEX",
      hint: "forward",
    });
  });

  it("SCN-24 a deadline comes after the release", () => {
    const key = "injects[0].expect[0].within (dam-post/check)";
    check({
      edits: [["within: 5m", "within: 0m"]],
      code: "deadline-before-release",
      at: "within: 0m",
      key,
      message: "not after",
      hint: "10m",
    });
    check({
      edits: [["replyBy: 5m", "replyBy: 0s"]],
      code: "deadline-before-release",
      at: "replyBy",
      key: "injects[1].replyBy (press-call)",
      message: "not after",
      hint: "10m",
    });
  });

  it("SCN-24 a deadline after the end is a warning", () => {
    const key = "injects[0].expect[2].within (dam-post/tell-lead)";
    check({
      edits: [["within: 8m", "within: 26m"]],
      severity: "warning",
      code: "deadline-after-end",
      at: "within: 26m",
      key,
      message: "31:00 of play",
      hint: "shorten it",
    });
  });
});

describe("claims", () => {
  it("SCN-25 a claim appears in an inject", () => {
    check({
      edits: [["    claim: late-sirens\n", ""]],
      code: "claim-never-appears",
      at: "- id: late-sirens",
      key: "claims[1].id (late-sirens)",
      message: 'no inject carries the claim "late-sirens"',
      hint: "claim: late-sirens",
    });
  });
});

describe("branches", () => {
  it.each<[string, string, string, string, string]>([
    [
      "{ released: press-call }",
      "released",
      "it waits for itself (press-call → press-call)",
      "break the circle",
      "a condition on itself",
    ],
    [
      "{ acknowledged: { inject: dam-post, by: lead } }",
      "acknowledged",
      '"lead" does not have "dam-post"',
      "comms or dams",
      "an act of a unit that is not addressed",
    ],
    [
      "{ acknowledged: { inject: siren-post } }",
      "acknowledged",
      'no unit has "siren-post"',
      "to",
      "an act on what nobody has in the inbox",
    ],
    [
      "{ requested: { from: comms, to: comms } }",
      "requested",
      "no request to itself",
      "two units",
      "a request to itself",
    ],
    [
      "{ requested: { from: lead, to: dams, inject: dam-post } }",
      "requested",
      '"lead" does not have',
      "to",
      "a request about another's inject",
    ],
    [
      "{ escalated: { inject: dam-post, by: lead } }",
      "escalated",
      '"lead" does not have',
      "to",
      "an escalation by a unit that is not addressed",
    ],
    [
      "{ any: [{ released: dam-post }, { decided: { inject: siren-post } }] }",
      "any[1].decided",
      'no unit has "siren-post"',
      "to",
      "one dead branch of several",
    ],
  ])("SCN-26 %s can't hold", (condition, place, message, hint) => {
    const found = problemsIn(edited(when(condition))).filter(({ code }) => code === "scenario/unreachable");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: "error",
      line: lineOf(edited(when(condition)), condition),
      key: `${WHEN}.${place} (press-call)`,
    });
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.hint).toContain(hint);
  });

  it("SCN-26 names a circle of conditions at each of its members", () => {
    const text = edited(
      when("{ released: order }"),
      ["    channel: mail\n", "    when: { acknowledged: { inject: press-call } }\n    channel: mail\n"],
      ["then: [order]", "then: [siren-post]"],
    );
    const found = problemsIn(text).filter(({ code }) => code === "scenario/unreachable");
    expect(found.map(({ message }) => message)).toEqual([
      'the inject "order" can never be released: it waits for itself (order → press-call → order)',
      'the inject "press-call" can never be released: it waits for itself (press-call → order → press-call)',
    ]);
  });

  it("SCN-26 what an escalation or a hand also releases is no circle", () => {
    expect(
      problemsIn(
        edited(when("{ released: order }"), [
          "    channel: mail\n",
          "    when: { acknowledged: { inject: press-call } }\n    channel: mail\n",
        ]),
      ),
    ).toEqual([]);
  });

  it("SCN-26 follows what can't be released because its time is past the end", () => {
    const text = edited(["at: 5m\n", "at: 45m\n"]);
    const messages = problemsIn(text).map(({ message }) => message);
    expect(messages).toContain('the inject "dam-post" comes after ENDEX');
  });

  it("SCN-26 a deadline past the end can't be missed in play", () => {
    const edits: Edit[] = [["within: 10m, with", "within: 28m, with"]];
    check({
      edits,
      code: "unreachable",
      at: MISSED,
      key: `${WHEN}.missed (press-call)`,
      message: "lies after ENDEX",
      hint: "shorten",
    });
  });

  it("SCN-26 what would come only after the end is told so", () => {
    check({
      edits: [["after: 1m", "after: 20m"]],
      code: "unreachable",
      at: "after: 20m",
      key: "injects[1].after (press-call)",
      message: "35:00 of play",
      hint: "shorten after",
    });
  });

  it("SCN-26 a verdict needs a unit that meets the claim", () => {
    const edits: Edit[] = [
      [
        "channel: feed\n    from: neighbour\n    to: [comms, dams]",
        "channel: phone\n    from: neighbour\n    to: [comms]",
      ],
      ["by: dams, verdict", "by: lead, verdict"],
    ];
    check({
      edits,
      code: "unreachable",
      at: "by: lead, verdict",
      key: "escalations[0].when.all[0].assessed (to-the-top)",
      message: '"lead" never meets the claim "dam-broke"',
      hint: "public channel",
    });
  });

  it("SCN-26 nothing can have happened and not have happened", () => {
    const edits: Edit[] = [
      [
        "verdict: false }\n",
        "verdict: false }\n        - not: { assessed: { claim: dam-broke, by: dams } }\n",
      ],
    ];
    check({
      edits,
      code: "unreachable",
      at: "    when:\n      all:",
      key: "escalations[0].when (to-the-top)",
      message: "the opposite of",
      hint: "take one of them out",
    });
  });

  it("SCN-26 an impossible thing under not is a warning", () => {
    const edits: Edit[] = [
      when(`{ all: [${MISSED}, { not: { acknowledged: { inject: dam-post, by: lead } } }] }`),
    ];
    check({
      edits,
      severity: "warning",
      code: "always-true",
      at: "not: { acknowledged",
      key: `${WHEN}.all[1].not.acknowledged (press-call)`,
      message: "always holds",
      hint: "to",
    });
  });

  it("SCN-26 a branch that the plan closes before it can open is a warning", () => {
    const closed = (until: string): Edit => when(`{ all: [${MISSED}, { not: { released: ${until} } }] }`);
    // The deadline is missed at 15 minutes of play; siren-post comes at 10.
    check({
      edits: [closed("siren-post")],
      severity: "warning",
      code: "closed-before",
      at: "not: { released: siren-post }",
      key: `${WHEN} (press-call)`,
      message: '"siren-post" is out at 10:00 of play, before the rest can hold (15:00 of play)',
      hint: "later",
    });
    expect(problemsIn(edited(closed("siren-post"), ['at: "23:00"', "at: 16m"]))).toEqual([]);
    expect(problemsIn(edited(closed("order")))).toEqual([]);
  });

  it("SCN-27 a condition that holds from STARTEX on is a warning that names missed", () => {
    const edits: Edit[] = [when("{ not: { published: { claim: dam-broke } } }")];
    check({
      edits,
      severity: "warning",
      code: "holds-at-start",
      at: "not: { published: { claim: dam-broke } }",
      key: `${WHEN} (press-call)`,
      message: "from STARTEX on",
      hint: "missed",
    });
    expect(problemsIn(edited(when("{ not: { not: { released: dam-post } } }")))).toEqual([]);
  });

  it("SCN-26 settles long chains, in whatever order they are written", () => {
    const link = (n: number, awaited: string) =>
      `  - { id: link-${n}, title: L, category: contingency, storyline: dam, when: { released: ${awaited} }, channel: feed, from: neighbour, body: B }\n`;
    const chain = Array.from({ length: 300 }, (_, n) =>
      link(n, n === 299 ? "dam-post" : `link-${n + 1}`),
    ).join("");
    expect(problemsIn(edited(["\nescalations:", `${chain}\nescalations:`]))).toEqual([]);
    const loose = chain.replace("released: dam-post", "released: link-0");
    expect(problemsIn(edited(["\nescalations:", `${loose}\nescalations:`]))).toHaveLength(300);
  });
});

describe("expected actions", () => {
  const first = "injects[0].expect[0]";
  it.each<[string, Edit[], string, string, string]>([
    [
      "a unit that the inject does not reach",
      [
        [
          "channel: feed\n    from: neighbour\n    body",
          "channel: phone\n    from: neighbour\n    to: [dams]\n    body",
        ],
      ],
      "injects[2].expect[0].unit (siren-post/answer-it)",
      'does not reach "comms"',
      "add comms",
    ],
    [
      "an acknowledgement of what is in the feed only",
      [["id: answer-it, unit: comms, action: publish", "id: answer-it, unit: comms, action: acknowledge"]],
      "injects[2].expect[0].unit (siren-post/answer-it)",
      "public feed only",
      "add comms",
    ],
    [
      "an assessment without a claim",
      [["    claim: dam-broke\n    expect", "    expect"]],
      `${first}.action (dam-post/check)`,
      "no claim to assess",
      "add claim",
    ],
    [
      "a decision of a unit that does not lead",
      [["action: escalate", "action: decide"]],
      "injects[0].expect[2].action (dam-post/tell-lead)",
      "does not decide: its kind is communications",
      "lead",
    ],
    [
      "an escalation by the only leadership",
      [
        ["unit: comms, action: escalate", "unit: lead, action: escalate"],
        ["to: [comms, dams]", "to: [comms, dams, lead]"],
      ],
      "injects[0].expect[2].action (dam-post/tell-lead)",
      "only leadership",
      "decide",
    ],
    [
      "a decision on what nobody has in the inbox",
      [["id: answer-it, unit: comms, action: publish", "id: answer-it, unit: lead, action: decide"]],
      "injects[2].expect[0].action (siren-post/answer-it)",
      "nobody can escalate",
      "address",
    ],
    [
      "consulting oneself",
      [["with: [dams]", "with: [comms]"]],
      "injects[0].expect[1].with[0] (dam-post/correct)",
      "can't consult itself",
      "other units",
    ],
  ])("SCN-28 %s can't be answered", (_name, edits, key, message, hint) => {
    const text = edited(...edits);
    const found = problemsIn(text).filter(({ code }) => code === "scenario/unanswerable");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "error", key });
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.hint).toContain(hint);
  });

  it("SCN-28 a public claim may be assessed and answered by a unit that only sees it in the feed", () => {
    expect(
      problemsIn(
        edited(["unit: comms, action: publish, within: 10m }", "unit: dams, action: publish, within: 10m }"]),
      ),
    ).toEqual([]);
  });

  it("SCN-28 a request needs another unit", () => {
    const text = edited();
    const alone =
      `${text.slice(0, text.indexOf("  - id: comms"))}\n${text.slice(text.indexOf("objectives:"))}`
        .replaceAll(/\b(comms|dams)\b(?!-)/g, "lead")
        .replace("action: escalate", "action: request");
    expect(problemsIn(alone).map(({ message }) => message)).toContain(
      "there is no other unit to send a request to",
    );
  });

  it("SCN-28 details that mean nothing are named", () => {
    check({
      edits: [["action: assess\n", "action: assess\n        kind: correction\n"]],
      code: "stray-kind",
      at: "        kind: correction",
      key: `${first}.kind (dam-post/check)`,
      message: '"assess"',
      hint: "drop kind",
    });
    check({
      edits: [["        objective: first-and-right\n", ""]],
      code: "task-without-objective",
      at: "task: verify",
      key: `${first}.task (dam-post/check)`,
      message: "belongs to an objective",
      hint: "add objective",
    });
    check({
      edits: [["with: [dams]", "with: []"]],
      severity: "warning",
      code: "empty-with",
      at: "with: []",
      key: "injects[0].expect[1].with (dam-post/correct)",
      message: "nobody",
      hint: "drop with",
    });
  });

  it("SCN-29 to escalate and to decide need a leadership unit", () => {
    check({
      edits: [LEADERLESS],
      code: "no-leadership",
      at: "action: escalate",
      key: "injects[0].expect[2].action (dam-post/tell-lead)",
      message: "needs a unit that leads",
      hint: "kind leadership",
    });
    check({
      edits: [LEADERLESS, when("{ decided: { inject: dam-post } }")],
      code: "unreachable",
      at: "decided",
      key: `${WHEN}.decided (press-call)`,
      message: "no unit is there to decide",
      hint: "leadership",
    });
  });
});

describe("addressees", () => {
  it("SCN-30 an inject reaches somebody", () => {
    check({
      edits: [["    to: [lead]\n", ""]],
      code: "reaches-nobody",
      at: "- id: order",
      key: "injects[3] (order)",
      message: "email is not public",
      hint: "add to",
    });
  });

  it("SCN-30 a unit with nothing to do is a warning", () => {
    const idle: Edit = [
      "\nobjectives:",
      "  - { id: telecom, name: Telecom, kind: technical, site: hanoi }\n\nobjectives:",
    ];
    check({
      edits: [idle],
      severity: "warning",
      code: "idle-unit",
      at: "id: telecom",
      key: "units[3] (telecom)",
      message: "nothing to do",
      hint: "telecom",
    });
    expect(problemsIn(edited(idle, ["with: [dams]", "with: [dams, telecom]"]))).toEqual([]);
    expect(problemsIn(edited(idle, when(`{ any: [${MISSED}, { requested: { to: telecom } }] }`)))).toEqual(
      [],
    );
  });
});

describe("texts", () => {
  it("SCN-31 a text without one of the scenario's languages is a warning", () => {
    const result = parseScenario(edited(), "small.yaml");
    if (!result.ok) throw new Error("the small scenario is valid");
    const { scenario } = result;
    Reflect.set(scenario, "title", { vi: "Nước lên" });
    Reflect.set(scenario.survey[0] ?? {}, "options", [{ en: "Yes" }, "Không"]);
    Reflect.set(scenario.storylines[0] ?? {}, "summary", {});
    expect(lintScenario(scenario)).toMatchObject([
      { severity: "warning", code: "scenario/missing-translation", path: ["title"], hint: "add en: …" },
      { severity: "error", code: "scenario/empty-text", path: ["storylines", 0, "summary"] },
      { severity: "warning", path: ["survey", 0, "options", 0], message: "the Vietnamese text is missing" },
    ]);
  });

  it("SCN-31 a text not in a language that the scenario does not list is a warning", () => {
    check({
      edits: [["languages: [vi, en]", "languages: [vi]"]],
      severity: "warning",
      code: "unlisted-language",
      at: "title: { vi: Nước",
      key: "title.en",
      message: "English",
      hint: "languages",
    });
  });

  it("SCN-31 one plain text stands for every language", () => {
    expect(problemsIn(edited(["{ vi: Còi muộn, en: Late sirens }", "Còi muộn"]))).toEqual([]);
  });
});

describe("safeguards and loose ends", () => {
  it("SCN-32 without a true criticism from outside the authorities there is a warning", () => {
    const problem = {
      severity: "warning",
      code: "no-true-criticism",
      at: "storylines:",
      key: "storylines",
      message: "no storyline holds a true criticism",
      hint: "unwelcome",
    } as const;
    check({ ...problem, edits: [['truth: "true"', "truth: opinion"]] });
    check({
      ...problem,
      edits: [["from: neighbour\n    body: { vi: Còi", "from: ministry\n    body: { vi: Còi"]],
    });
    expect(
      problemsIn(edited(['truth: "true"\n', "truth: unresolved\n    becomes: { truth: true, at: 20m }\n"])),
    ).toEqual([]);
  });

  it("SCN-33 a media path stays below the media folder", () => {
    for (const path of ["../secret.txt", "/etc/passwd", "a/../../b", "C:/x", "a\\\\b", "a//b"]) {
      const text = edited(["media: water.svg", `media: "${path}"`]);
      expect(problemsIn(text)).toMatchObject([
        { code: "scenario/media-path", key: "injects[0].media (dam-post)" },
      ]);
    }
  });

  it("SCN-34 a storyline without an inject and an objective without an action are warnings", () => {
    const more: Edit = ["storylines:\n", "storylines:\n  - { id: other, title: Other }\n"];
    check({
      edits: [more],
      severity: "warning",
      code: "empty-storyline",
      at: "id: other",
      key: "storylines[0] (other)",
      message: '"other"',
      hint: "drop it",
    });
    const edits: Edit[] = [["        objective: first-and-right\n        task: verify\n", ""]];
    check({
      edits,
      severity: "warning",
      code: "objective-not-shown",
      at: "- id: first-and-right",
      key: "objectives[0] (first-and-right)",
      message: "no expected action",
      hint: "objective: first-and-right",
    });
  });

  it("SCN-34 a choice in the survey has options, and nothing else has", () => {
    check({
      edits: [[", options: [Có, Không]", ""]],
      code: "survey-options",
      at: "id: clear",
      key: "survey[0] (clear)",
      message: "two options",
      hint: "add options",
    });
    check({
      edits: [["kind: choice", "kind: scale"]],
      severity: "warning",
      code: "survey-options",
      at: "id: clear",
      key: "survey[0].options (clear)",
      message: "mean nothing",
      hint: "choice",
    });
  });
});
