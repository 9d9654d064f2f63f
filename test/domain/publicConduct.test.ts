import { describe, expect, it } from "vitest";
import type { Step } from "../support/simulatedDrill.ts";
import { drillAfter, drillScenario, pass, release, row, startex } from "../support/simulatedDrill.ts";
import { publicScenario, reactionsOf, reasons, say, sharesOf, trustOf, until } from "./publicDrill.ts";

const SCENARIO = publicScenario();
/** STARTEX, the claim's post, and its first minute: everything said from here on is heard at minute 2. */
const up = (claim: string): Step[] => [startex, release(`on-${claim}`), until("1:00")];
const played = (...steps: Step[]) => drillAfter(SCENARIO, ...steps);

describe("a claim comes up", () => {
  it("PUB-7 first with the shares that set it off, then with those among its author's followers", () => {
    const scenario = publicScenario({
      personas: [
        { id: "someone", name: "Someone", kind: "citizen", followers: 500 },
        { id: "troll", name: "Loud", kind: "troll", followers: 9_000 },
      ],
      injects: [
        row("echo", { channel: "feed", from: "troll", claim: "dam" }),
        row("aside", { channel: "feed", from: "someone", claim: "dam" }),
        row("report", { channel: "tv", from: "troll", claim: "dam" }),
        row("forward", { channel: "group", from: "troll", to: ["hydro"], claim: "taste" }),
        row("letter", { channel: "mail", from: "troll", to: ["hydro"], claim: "ford" }),
        row("exercise-note", { channel: "feed", from: "troll", category: "administrative", claim: "ford" }),
      ],
    });
    const names = ["on-dam", "echo", "aside", "report", "forward", "letter", "exercise-note"];
    const drill = drillAfter(scenario, startex, ...names.flatMap((name) => [release(name), pass("1m")]));
    // 9,000 followers × 0.0005 = 4.5; one share at least; a report adds 20. Mail and notes reach no public.
    expect(
      reactionsOf(drill).map(({ minute, claim, shares, inject }) => [minute, claim, shares, inject]),
    ).toEqual([
      [1, "dam", 200, "on-dam"],
      [2, "dam", 4.5, "echo"],
      [3, "dam", 1, "aside"],
      [4, "dam", 24.5, "report"],
      [5, "taste", 200, "forward"],
    ]);
    expect([...sharesOf(drill, "dam").values()]).toEqual([200, 4.5, 1, 24.5, 0, 0, 0]);
    expect(trustOf(drill)).toBe(60);
  });

  it("PUB-7 its seeds come with its first post also where a unit has spoken of it before", () => {
    const drill = played(
      startex,
      release("memo"),
      say("hydro", { claim: "late-pay", kind: "holding" }),
      until("5:00"),
      release("on-late-pay"),
      until("6:00"),
    );
    expect(reactionsOf(drill, "claim-appeared")).toMatchObject([{ minute: 6, shares: 200 }]);
  });
});

describe("holding statements", () => {
  const hold = (data: object = {}) =>
    say("comms", { claim: "dam", kind: "holding", nextUpdate: 1_000, ...data });

  it("PUB-8 an early one that says when the next word comes is credited once a claim", () => {
    const drill = played(
      ...up("dam"),
      hold(),
      until("5:00"),
      hold(),
      say("hydro", { claim: "dam", kind: "holding", nextUpdate: 5 }),
      until("7:00"),
    );
    expect(reasons(drill, "holding")).toEqual([
      [2, "holding", 3],
      [6, "holding", 0],
      [6, "holding", 0],
    ]);
    expect(trustOf(drill)).toBe(63);
  });

  it.each([
    // The public met the claim in minute 1; the hour ends with minute 61.
    ["60:59.9", 61, 3],
    ["61:00", 62, 0],
  ])("PUB-8 at %s it is heard in minute %d and brings %d", (play, minute, credit) => {
    const drill = played(...up("dam"), until(play), hold(), until("63:00"));
    expect(reasons(drill, "holding")).toEqual([[minute, "holding", credit]]);
  });

  it("PUB-8 without a next update it brings nothing, and leaves the credit to one that has it", () => {
    const { nextUpdate: _none, ...plain } = { claim: "dam", kind: "holding", nextUpdate: 1 };
    const drill = played(...up("dam"), say("comms", plain), until("5:00"), hold(), until("6:00"));
    expect(reasons(drill, "holding")).toEqual([
      [2, "holding", 0],
      [6, "holding", 3],
    ]);
    // A fifth of a correction's reach: 0.2 × (0.6 + 0.1 a check); nobody had to be asked, so `agreed` holds.
    expect(reactionsOf(drill, "holding").map(({ quality }) => quality?.toFixed(6))).toEqual([
      "0.140000",
      "0.160000",
    ]);
  });
});

describe("making known what hardly anybody had met", () => {
  // 50 shares reach 0.5 % of the public.
  const quiet = publicScenario({
    claims: [
      {
        id: "dam",
        text: "t",
        truth: "false",
        harm: "high",
        spread: { n0: 0, seeds: 50, audience: 2_000_000 },
      },
      { id: "late-pay", text: "t", truth: "true", harm: "low", spread: { n0: 0, seeds: 200 } },
      { id: "taste", text: "t", truth: "misleading", harm: "low", spread: { n0: 0, seeds: 200 } },
      { id: "ford", text: "t", truth: "unresolved", harm: "low" },
    ],
  });

  it("PUB-13 whatever is published on a claim below 1 % tells another 0.5 % of its audience of it", () => {
    for (const data of [{ stance: "false" }, { kind: "holding" }, { kind: "apology" }, {}]) {
      const drill = drillAfter(quiet, ...up("dam"), say("comms", { claim: "dam", ...data }), until("2:00"));
      // 0.005 × 2,000,000 people at 100 exposures a share.
      expect(reactionsOf(drill, "amplified")).toMatchObject([
        { minute: 2, claim: "dam", unit: "comms", shares: 100, trust: 0 },
      ]);
      expect(sharesOf(drill, "dam").get(2)).toBe(100);
    }
    const unheard = drillAfter(
      quiet,
      startex,
      release("memo"),
      say("hydro", { claim: "late-pay" }),
      until("1:00"),
    );
    expect(reactionsOf(unheard)).toMatchObject([{ cause: "amplified", claim: "late-pay", shares: 50 }]);
  });

  it("PUB-13 an answer to one asker tells nobody else; above 1 % nobody is told anew", () => {
    const answer = drillAfter(
      quiet,
      ...up("dam"),
      say("comms", { claim: "dam", kind: "answer", stance: "false" }),
      until("2:00"),
    );
    const spreads = drillAfter(
      quiet,
      ...up("late-pay"),
      say("comms", { claim: "late-pay", stance: "true" }),
      until("2:00"),
    );
    expect(reactionsOf(answer, "amplified")).toEqual([]);
    expect(reactionsOf(spreads, "amplified")).toEqual([]);
  });

  it("PUB-13 an authority that affirms a falsehood spreads it, however many have met it", () => {
    const drill = drillAfter(
      quiet,
      ...up("taste"),
      say("comms", { claim: "taste", stance: "true" }),
      until("2:00"),
      say("comms", { claim: "taste", stance: "true" }),
      until("3:00"),
    );
    expect(reactionsOf(drill, "amplified")).toMatchObject([
      { minute: 2, shares: 50 },
      { minute: 3, shares: 50 },
    ]);
  });
});

it("PUB-7 the scenario of the house begins with its own defaults", () => {
  const drill = drillAfter(drillScenario(), startex, release("rumour"), pass("1m"));
  expect(reactionsOf(drill)).toMatchObject([
    { cause: "claim-appeared", shares: 50, claim: "dam", inject: "rumour" },
  ]);
});
