import { describe, expect, it } from "vitest";
import type { CommandInput } from "@firebreak/shared/commands";
import type { Step } from "../support/simulatedDrill.ts";
import { act, drillAfter, pass, release, specify, startex } from "../support/simulatedDrill.ts";
import {
  publicScenario,
  reactionsOf,
  reasons,
  restrict,
  sharesOf,
  START,
  trustOf,
  until,
} from "./publicDrill.ts";

const SCENARIO = publicScenario();
const up = (claim: string): Step[] => [startex, release(`on-${claim}`), until("1:00")];
const played = (...steps: Step[]) => drillAfter(SCENARIO, ...steps);
const GROUNDS = {
  measure: "remove",
  legalBasis: "law",
  aim: "public-order",
  harm: "harm",
  evidence: "evidence",
  milder: "milder",
  review: "review",
} as const;

describe("a request to restrict", () => {
  it("PUB-23 is logged with its grounds, in full", () => {
    specify(SCENARIO)
      .given(...up("dam"))
      .when(restrict("comms", "dam", { imminent: "people drive into the flood" }))
      .then({
        type: "restriction.requested",
        data: {
          restriction: expect.any(String) as string,
          claim: "dam",
          ...GROUNDS,
          imminent: "people drive into the flood",
        },
      });
    const drill = played(...up("dam"), restrict("comms", "dam"));
    expect([...drill.state.tables.restrictions.values()]).toMatchObject([
      {
        unit: "comms",
        claim: "dam",
        ...GROUNDS,
        by: "Name of comms.approver",
        playMs: 60_000,
        scenarioMs: START + 60_000,
        failure: "none",
      },
    ]);
  });

  it("PUB-23 names a claim that has reached the unit, once; a lead asks, a member does not, nor does control", () => {
    const given = specify(SCENARIO).given(...up("dam"), release("memo"), restrict("comms", "dam"));
    given
      .when(restrict("comms", "dam", { measure: "label" }))
      .thenRefused("restriction/repeated", "/data/claim");
    given.when(restrict("comms", "late-pay")).thenRefused("claim/unknown", "/data/claim");
    given.when(restrict("comms", "nothing")).thenRefused("claim/unknown", "/data/claim");
    given.when(restrict("hydro.member", "dam")).thenRefused("command/not-permitted", "/type");
    given.when(restrict("controller", "dam")).thenRefused("command/not-permitted", "/type");
    expect(given.when(restrict("hydro.lead", "dam")).decision).toMatchObject({ ok: true });
    expect(given.when(restrict("hydro.lead", "late-pay")).decision).toMatchObject({ ok: true });
  });

  it.each(["legalBasis", "harm", "evidence", "milder", "review", "aim", "measure"])(
    "PUB-23 is refused without its %s",
    (part) => {
      const given = specify(SCENARIO).given(...up("dam"));
      given.when(restrict("comms", "dam", { [part]: " " })).thenRefused("command/invalid", `/data/${part}`);
    },
  );

  it.each([
    ["dam", {}, "none", -2],
    ["late-pay", {}, "critical", -15],
    ["late-pay", { measure: "label", imminent: "harm" }, "critical", -15],
    ["taste", { imminent: "harm" }, "critical", -15],
    ["ford", {}, "failure", -6],
    ["ford", { imminent: "harm" }, "none", -2],
  ])(
    "PUB-24 of %s with %j is graded %s, and costs trust %d hundredths once it is known",
    (claim, more, failure, cost) => {
      const drill = played(...up(claim), restrict("comms", claim, more), until("200:00"));
      expect([...drill.state.tables.restrictions.values()]).toMatchObject([{ failure }]);
      expect(trustOf(drill)).toBe(60 + cost);
      expect(reasons(drill, "restriction", "suppression")).toEqual([
        [77, failure === "critical" ? "suppression" : "restriction", cost],
      ]);
    },
  );

  it("PUB-24 is graded by the truth as it stands when it is made", () => {
    const scenario = publicScenario({
      claims: [
        {
          id: "ford",
          text: "t",
          truth: "unresolved",
          harm: "low",
          becomes: { truth: "true", at: "30m" },
          spread: { n0: 0, seeds: 200 },
        },
      ],
    });
    const before = drillAfter(scenario, ...up("ford"), until("29:59"), restrict("comms", "ford"));
    const after = drillAfter(scenario, ...up("ford"), until("30:00"), restrict("comms", "ford"));
    expect([...before.state.tables.restrictions.values()]).toMatchObject([{ failure: "failure" }]);
    expect([...after.state.tables.restrictions.values()]).toMatchObject([{ failure: "critical" }]);
  });

  it.each([
    ["remove", 0.5],
    ["limit", 0.5],
    ["police", 0.5],
    ["label", 0.85],
  ])("PUB-25 %s takes hold 75 minutes after it is heard and leaves %d of the spread", (measure, factor) => {
    const scenario = publicScenario({
      claims: [{ id: "dam", text: "t", truth: "false", harm: "high", spread: { n0: 1, seeds: 200 } }],
      model: { kernelTheta: 5, kernelPlateau: 86_400 },
    });
    const drill = drillAfter(scenario, ...up("dam"), restrict("comms", "dam", { measure }), until("80:00"));
    expect(reactionsOf(drill, "restricted")).toMatchObject([
      { minute: 77, quality: factor, trust: 0, unit: "comms" },
    ]);
    // With a kernel that is flat for a day, a minute's shares are φ · all before, less those whom it reached.
    const phi = 60 / (86_400 * 1.2);
    const shares = sharesOf(drill, "dam");
    let total = 0;
    for (const [minute, x] of shares) {
      const left = Math.exp((-100 * total) / 1_000_000);
      const expected = minute === 1 ? 200 : left * phi * total * (minute < 77 ? 1 : factor);
      expect(x).toBeCloseTo(expected, 9);
      total += x;
    }
  });

  it("PUB-25 the strongest of several holds", () => {
    const drill = played(
      ...up("dam"),
      restrict("comms", "dam", { measure: "police" }),
      restrict("hydro", "dam", { measure: "label" }),
      until("80:00"),
    );
    expect(drill.state.public.claims.get("dam")?.restrictedTo).toBe(0.5);
    expect(reasons(drill, "restriction")).toHaveLength(2);
  });

  it.each([
    // 200 shares × 0.3 × the chance of 0.8 or 0.2.
    ["late-pay", 48],
    ["taste", 48],
    ["dam", 12],
    ["ford", 12],
  ])(
    "PUB-26 what was restricted comes back an hour later, a truth the more: %s with %d shares",
    (claim, shares) => {
      const drill = played(...up(claim), restrict("comms", claim), until("300:00"));
      expect(
        reactionsOf(drill, "rebound").map((each) => [each.minute, each.shares?.toFixed(6), each.trust]),
      ).toEqual([[137, shares.toFixed(6), 0]]);
      expect(sharesOf(drill, claim).get(137)).toBeCloseTo(shares, 9);
    },
  );

  it("PUB-26 becomes known also where what is restricted was only a complaint by mail", () => {
    const drill = played(startex, release("memo"), restrict("hydro", "late-pay"), pass("300m"));
    expect(reasons(drill)).toEqual([
      [76, "restricted", 0],
      [76, "suppression", -15],
    ]);
    expect(trustOf(drill)).toBe(45);
  });

  it("PUB-27 with chance it takes hold after 30 to 120 minutes, and rebounds whole or not at all", () => {
    const holds = new Set<number>();
    const rebounds: number[] = [];
    for (let seed = 0; seed < 60; seed++) {
      const scenario = publicScenario({ model: { mode: "stochastic" } });
      const drill = drillAfter(scenario, ...up("late-pay"));
      // The exercise's seed, which the drill of the tests leaves at 0.
      drill.state.public.seed = seed;
      restrict("comms", "late-pay")(drill);
      until("190:00")(drill);
      const [restricted] = reactionsOf(drill, "restricted");
      holds.add((restricted?.minute ?? NaN) - 2);
      const back = reactionsOf(drill, "rebound");
      expect(back.length).toBeLessThanOrEqual(1);
      for (const { minute, shares } of back) {
        expect(minute).toBe((restricted?.minute ?? NaN) + 60);
        expect(shares).toBeCloseTo(60, 9);
        rebounds.push(minute);
      }
    }
    expect(Math.min(...holds)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...holds)).toBeLessThanOrEqual(120);
    expect(holds.size).toBeGreaterThan(25);
    // Four of five; a 60-fold coin of 0.8 lies within 36 and 59 but once in 100,000 runs, and the seeds are fixed.
    expect(rebounds.length).toBeGreaterThan(36);
    expect(rebounds.length).toBeLessThan(60);
  });

  it("PUB-23 the unit is at work on what it asks to restrict, and has not answered it", () => {
    const drill = played(...up("dam"), restrict("comms", "dam"));
    expect(drill.state.tables.tasks.get("on-dam/comms")).toMatchObject({
      state: "working",
      firstActionMs: 60_000,
      answeredMs: null,
    });
    expect(
      act("comms", "restriction.request", {} as CommandInput<"restriction.request">)(drill),
    ).toMatchObject({ ok: false });
  });
});
