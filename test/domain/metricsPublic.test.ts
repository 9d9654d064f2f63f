import type { Reaction } from "@firebreak/shared/reactions";
import type { ScenarioInput, Truth } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import type { EventData } from "../../server/src/domain/events.ts";
import { inject, LogBuilder, smallScenario } from "../support/logBuilder.ts";

const MINUTE = 60_000;
const PEOPLE = 1_000_000;
/** Reach of 50 shares, each met by 100 people, among a million. */
const FIFTY = 1 - Math.exp(-0.005);

type Numbers = [shares: number, reach: number, belief: number];

/** A public in which nothing spreads by itself, so that a course can be reckoned by hand. */
function scenario(changes: Partial<ScenarioInput> = {}) {
  return smallScenario({
    model: { n0False: 0, n0True: 0, n0Unresolved: 0, amplifyBelow: 0 },
    injects: [
      inject("rumour", { channel: "blog", to: ["comms", "hydro"], claim: "dam" }),
      inject("pay", { channel: "blog", to: ["hydro"], claim: "late-pay" }),
    ],
    ...changes,
  });
}

function tick(
  log: LogBuilder,
  minute: number,
  claims: Record<string, Numbers>,
  trust = 0.6,
  reactions: Omit<Reaction, "minute">[] = [],
): LogBuilder {
  return log.at(minute, "system", "public.reacted", {
    minute,
    trust,
    claims,
    reactions: reactions.map((each) => ({ minute, ...each })),
    voices: [],
  });
}

/** `dam` comes up at 1:00 with 50 shares; from `jump` on the log has it at one half of the public. */
function rumour(jump: number, until: number): LogBuilder {
  const log = new LogBuilder(scenario()).release(1, "rumour");
  for (let minute = 2; minute <= until; minute++) {
    tick(log, minute, { dam: [minute === 2 ? 50 : 0, minute >= jump ? 0.5 : FIFTY, 0] });
  }
  return log.end(until);
}

function publish(
  log: LogBuilder,
  minute: number,
  who: string,
  content: Partial<EventData["response.published"]>,
) {
  const whole = { response: `response-${minute}`, kind: "correction" as const, text: "…", ...content };
  return log.together(
    minute,
    who,
    { type: "response.drafted", data: { ...whole, version: 1 } },
    { type: "response.published", data: whole },
  );
}

const GROUNDS = {
  measure: "remove",
  legalBasis: "law",
  aim: "public-order",
  harm: "panic",
  evidence: "calls",
  milder: "a label",
  review: "tomorrow",
} as const;

function restrict(
  log: LogBuilder,
  minute: number,
  who: string,
  claim: string,
  imminent?: string,
): LogBuilder {
  return log.at(minute, who, "restriction.requested", {
    restriction: `restriction-${minute}`,
    claim,
    ...GROUNDS,
    ...(imminent !== undefined && { imminent }),
  });
}

const claim = (id: string, truth: Truth, harm: "none" | "low" | "medium" | "high", more: object = {}) => ({
  id,
  text: id,
  truth,
  harm,
  ...more,
});

describe("exposureCost", () => {
  it("MET-45 the reach of the log less that under a first correction at t0 + 15 min, in person-minutes", () => {
    const { overall, cases } = computeMetrics(rumour(17, 40).build()).exposureCost;
    // Minutes 2 to 16 are the log's in both courses; from 17 on the log has a half, the target fifty shares.
    expect(overall.n).toBe(1);
    expect(overall.actual).toBeCloseTo((15 * FIFTY + 24 * 0.5) * PEOPLE, 3);
    expect(overall.target).toBeCloseTo(39 * FIFTY * PEOPLE, 3);
    expect(overall.cost).toBeCloseTo(24 * (0.5 - FIFTY) * PEOPLE, 3);
    const [dam] = cases;
    expect(dam).toMatchObject({ claim: "dam", t0: MINUTE, unit: null, correctedMs: null });
    expect(dam?.reachMinutes).toBeCloseTo(15 * FIFTY + 12, 9);
    expect(overall.uncorrected).toBe(1);
  });

  it("MET-45 a claim belongs to the unit that was the first to correct it, an answer aside", () => {
    const log = rumour(17, 40);
    publish(log, 20, "hydro", { claim: "dam", kind: "answer", stance: "false", inject: "rumour" });
    publish(log, 25, "hydro", { claim: "dam", kind: "update", stance: "true" });
    publish(log, 30, "comms@danang", { claim: "dam", stance: "misleading" });
    publish(log, 32, "hydro", { claim: "dam", stance: "false" });
    const { overall, byUnit, bySite, cases } = computeMetrics(log.build()).exposureCost;
    expect(cases).toMatchObject([{ unit: "comms", site: "danang", correctedMs: 30 * MINUTE }]);
    expect(byUnit["comms"]).toEqual(overall);
    expect(byUnit["hydro"]).toMatchObject({ n: 0, cost: 0 });
    expect(bySite["danang"]).toEqual(overall);
  });

  it("MET-46 what is true, not in public, or not out for the target's time costs nothing", () => {
    const early = computeMetrics(rumour(17, 15.9).build()).exposureCost;
    expect(early).toMatchObject({ overall: { n: 0, actual: 0, target: 0, cost: 0 }, cases: [] });
    const truth = new LogBuilder(scenario()).release(1, "pay");
    for (let minute = 2; minute <= 40; minute++) tick(truth, minute, { "late-pay": [50, 0.5, 0.5] });
    expect(computeMetrics(truth.end(40).build()).exposureCost.overall.n).toBe(0);
    const mail = scenario({ injects: [inject("rumour", { to: ["comms"], claim: "dam" })] });
    const hidden = new LogBuilder(mail).release(1, "rumour").end(60).build();
    expect(computeMetrics(hidden).exposureCost.overall.n).toBe(0);
  });

  it("MET-46 what turns out false counts from then on, what turns out true until then", () => {
    const turning = (before: Truth, then: Truth) => {
      const claims = [claim("dam", before, "high", { becomes: { truth: then, at: "20m" } })];
      const injects = [inject("rumour", { channel: "blog", to: ["comms"], claim: "dam" })];
      const log = new LogBuilder(scenario({ claims, injects })).release(1, "rumour");
      for (let minute = 2; minute <= 50; minute++)
        tick(log, minute, { dam: [minute === 2 ? 50 : 0, 0.5, 0] });
      return computeMetrics(log.end(50).build()).exposureCost;
    };
    const found = turning("unresolved", "false");
    expect(found.cases[0]?.t0).toBe(20 * MINUTE);
    expect(found.cases[0]?.reachMinutes).toBeCloseTo(31 * 0.5, 9);
    const cleared = turning("false", "true");
    expect(cleared.cases[0]?.t0).toBe(MINUTE);
    expect(cleared.cases[0]?.reachMinutes).toBeCloseTo(18 * 0.5, 9);
  });

  it("MET-47 it is negative where units were better than the target", () => {
    const { overall } = computeMetrics(
      rumour(99, 40).at(35, "control", "exercise.paused", {}).build(),
    ).exposureCost;
    expect(overall.cost).toBeCloseTo(0, 3);
    const log = new LogBuilder(scenario({ model: {} })).release(1, "rumour");
    // In the log it never spread at all; by the model it does until it is corrected at 16:00.
    for (let minute = 2; minute <= 40; minute++)
      tick(log, minute, { dam: [minute === 2 ? 50 : 0, FIFTY, 0] });
    expect(computeMetrics(log.end(40).build()).exposureCost.overall.cost).toBeLessThan(0);
  });
});

describe("safeguards", () => {
  const claims = [
    claim("dam", "false", "high"),
    claim("late-pay", "true", "low"),
    claim("slow", "opinion", "none"),
    claim("crack", "unresolved", "high", { becomes: { truth: "true", at: "30m" } }),
  ];
  const objectives = ["criticism", "calm"].map((id) => ({ id, capability: id, target: id }));
  const act = (id: string, objective?: string) => ({
    id,
    unit: "hydro",
    action: "assess" as const,
    within: "10m",
    ...(objective !== undefined && { objective }),
  });
  const setting = scenario({
    claims,
    objectives,
    injects: [
      inject("rumour", { channel: "blog", to: ["comms"], claim: "dam" }),
      inject("pay", {
        channel: "blog",
        to: ["hydro"],
        claim: "late-pay",
        expect: [act("a", "criticism"), act("b")],
      }),
      inject("pay-2", { to: ["hydro"], claim: "late-pay", expect: [act("a", "calm")] }),
      inject("slow", { channel: "blog", to: ["hydro"], claim: "slow" }),
      inject("crack", { channel: "blog", to: ["hydro"], claim: "crack" }),
    ],
  });
  const drill = () => new LogBuilder(setting).release(1, "rumour", "pay", "slow", "crack");

  it("MET-48 requests to restrict and published denials count, by the truth of their moment", () => {
    const log = drill();
    restrict(log, 2, "hydro", "dam");
    restrict(log, 3, "hydro", "late-pay");
    restrict(log, 4, "comms", "slow");
    log.publish(5, "comms", { claim: "dam", kind: "correction", stance: "false" });
    log.publish(6, "comms", { claim: "late-pay", stance: "misleading" });
    log.publish(7, "comms", { claim: "late-pay", stance: "true" });
    log.publish(8, "comms", { claim: "dam", stance: "unresolved" });
    log.publish(29, "hydro", { claim: "crack", stance: "false" });
    log.publish(31, "hydro", { claim: "crack", stance: "false" });
    const { overall, byUnit, bySite } = computeMetrics(log.end(60).build()).overSuppression;
    expect(overall).toEqual({ n: 7, requests: 3, denials: 4, over: 4, share: 4 / 7 });
    expect(byUnit["comms"]).toEqual({ n: 3, requests: 1, denials: 2, over: 2, share: 2 / 3 });
    expect(byUnit["lead"]).toEqual({ n: 0, requests: 0, denials: 0, over: 0, share: null });
    expect(bySite["danang"]).toMatchObject({ n: 4, over: 2 });
  });

  it("MET-49 an answer to a call speaks of its claim, a correction without a stance by the last verdict", () => {
    const log = drill();
    log.publish(2, "hydro", { inject: "pay", kind: "answer", stance: "false" });
    log.publish(3, "hydro", { inject: "pay", kind: "update", stance: "false" });
    log.publish(4, "comms", { claim: "late-pay", kind: "correction" });
    log.assess(5, "comms", "late-pay", "true").publish(6, "comms", { claim: "late-pay", kind: "correction" });
    const { acts } = computeMetrics(log.end(60).build()).criticalFailures;
    expect(acts.map(({ playMs, stance }) => [playMs / MINUTE, stance])).toEqual([
      [2, "false"],
      [4, "false"],
    ]);
  });

  it("MET-50 what is true or an opinion makes a critical failure and caps the objectives of its injects", () => {
    const log = drill();
    restrict(log, 3, "hydro", "late-pay", "they will march");
    log.publish(4, "comms", { claim: "slow", stance: "false", response: "r" });
    log.release(5, "pay-2");
    restrict(log, 6, "comms", "late-pay");
    const { overall, byUnit, acts } = computeMetrics(log.end(60).build()).criticalFailures;
    expect(acts).toMatchObject([
      {
        unit: "hydro",
        claim: "late-pay",
        act: "restriction",
        measure: "remove",
        grade: "critical",
        caps: ["criticism"],
      },
      {
        unit: "comms",
        claim: "slow",
        act: "denial",
        stance: "false",
        response: "r",
        truth: "opinion",
        caps: [],
      },
      { unit: "comms", claim: "late-pay", caps: ["criticism", "calm"] },
    ]);
    expect(overall).toEqual({ n: 3, failures: 0, caps: ["criticism", "calm"] });
    expect(byUnit["hydro"]).toEqual({ n: 1, failures: 0, caps: ["criticism"] });
  });

  it("MET-51 on what is still open it is a failure, unless a request argues imminent harm", () => {
    const log = drill();
    restrict(log, 2, "hydro", "crack");
    restrict(log, 3, "comms", "crack", "the crowd is on the dam");
    log.publish(4, "comms", { claim: "crack", stance: "false" });
    restrict(log, 5, "lead", "dam");
    const { overall, acts } = computeMetrics(log.end(60).build()).criticalFailures;
    expect(overall).toEqual({ n: 0, failures: 2, caps: [] });
    expect(acts.map(({ unit, act: what, grade }) => [unit, what, grade])).toEqual([
      ["hydro", "restriction", "failure"],
      ["comms", "denial", "failure"],
    ]);
  });
});

describe("missedHarm", () => {
  const speak = [{ id: "say", unit: "comms", action: "publish" as const, within: "10m" }];
  const setting = scenario({
    duration: "120m",
    claims: [
      claim("dam", "false", "high"),
      claim("flood", "misleading", "medium"),
      claim("pay", "false", "low"),
      claim("true", "true", "high"),
      claim("crack", "unresolved", "high", { becomes: { truth: "false", at: "50m" } }),
    ],
    injects: ["dam", "flood", "pay", "true", "crack"].map((id) =>
      inject(id, { to: ["hydro"], claim: id, ...(id === "dam" && { expect: speak }) }),
    ),
  });

  it("MET-52 falsehoods of medium or high harm that nobody corrected, or only after 60 minutes", () => {
    const log = new LogBuilder(setting).release(1, "dam", "flood", "pay", "true", "crack");
    log.publish(61, "hydro", { claim: "dam", stance: "false" });
    log.publish(70, "hydro", { claim: "flood", stance: "true" });
    // Found out at 50:00, the next record is at 61:00; 59 minutes later is in time.
    log.publish(119, "hydro", { claim: "crack", kind: "answer", stance: "false" });
    const { overall, cases, byUnit, bySite } = computeMetrics(log.end(120).build()).missedHarm;
    expect(cases).toEqual([
      { claim: "dam", harm: "high", t0: MINUTE, ms: 60 * MINUTE, missed: false },
      { claim: "flood", harm: "medium", t0: MINUTE, ms: null, missed: true },
      { claim: "crack", harm: "high", t0: 61 * MINUTE, ms: 58 * MINUTE, missed: false },
    ]);
    expect(overall).toEqual({ n: 3, missed: 1, never: 1, share: 1 / 3 });
    expect(byUnit["comms"]).toEqual({ n: 1, missed: 0, never: 0, share: 0 });
    expect(bySite["danang"]).toMatchObject({ n: 0, share: null });
    const late = new LogBuilder(setting)
      .release(1, "dam")
      .publish(61.01, "comms", { claim: "dam", stance: "false" });
    expect(computeMetrics(late.end(120).build()).missedHarm.overall).toMatchObject({ missed: 1, never: 0 });
  });
});

describe("the public at the end", () => {
  const drill = () => {
    const log = new LogBuilder(scenario()).release(1, "rumour", "pay");
    tick(log, 2, { dam: [50, 0.1, 0.05], "late-pay": [50, 0.2, 0.1] }, 0.6);
    tick(log, 3, { dam: [90, 0.3, 0.2], "late-pay": [10, 0.4, 0.1] }, 0.35, [
      { cause: "shown-wrong", trust: -0.25, unit: "hydro", claim: "late-pay" },
      { cause: "claim-appeared", trust: 0, claim: "dam", shares: 5 },
    ]);
    return tick(log, 4, { dam: [10, 0.32, 0.16], "late-pay": [0, 0.4, 0.1] }, 0.45, [
      { cause: "correction", trust: 0.05, unit: "comms", claim: "dam" },
      { cause: "mistake-disclosed", trust: 0.05, unit: "hydro", claim: "late-pay" },
    ]).end(5);
  };

  it("MET-53 reachAtEnd is the last recorded minute's: of falsehoods the mean and the most, of all the people", () => {
    const { overall, byUnit, cases } = computeMetrics(drill().build()).reachAtEnd;
    expect(overall).toEqual({ n: 1, mean: 0.32, most: 0.32 });
    expect(byUnit["comms"]).toEqual(overall);
    expect(byUnit["lead"]).toEqual({ n: 0, mean: null, most: null });
    expect(cases).toEqual([
      { claim: "dam", truth: "false", reach: 0.32, belief: 0.16, people: 320_000 },
      { claim: "late-pay", truth: "true", reach: 0.4, belief: 0.1, people: 400_000 },
    ]);
  });

  it("MET-54 trustAtEnd is the last recorded minute's, with what each unit's conduct did to it", () => {
    const { first, last, lowest, overall, byUnit, bySite } = computeMetrics(drill().build()).trustAtEnd;
    expect({ first, last, lowest }).toEqual({ first: 0.6, last: 0.45, lowest: 0.35 });
    expect(overall.n).toBe(3);
    expect(overall.change).toBeCloseTo(-0.15, 12);
    expect(byUnit["hydro"]?.lost).toBe(-0.25);
    expect(byUnit["hydro"]?.gained).toBe(0.05);
    expect(bySite["hanoi"]).toMatchObject({ n: 1, change: 0.05 });
  });

  it("MET-55 a log without a public has no reach, no trust and no cost", () => {
    const { reachAtEnd, trustAtEnd, exposureCost } = computeMetrics(
      new LogBuilder(scenario()).release(1, "rumour").end(60).build(),
    );
    expect(reachAtEnd).toMatchObject({ overall: { n: 0, mean: null, most: null }, cases: [] });
    expect(trustAtEnd).toMatchObject({ first: null, last: null, lowest: null, overall: { n: 0 } });
    expect(exposureCost).toMatchObject({ overall: { n: 0, cost: 0 }, cases: [] });
  });

  it("MET-55 what is behind ENDEX changes none of them", () => {
    const before = computeMetrics(drill().build());
    const log = drill();
    restrict(log, 9, "hydro", "late-pay");
    tick(log, 9, { dam: [10, 0.9, 0.9] }, 0.1);
    expect(computeMetrics(log.build())).toEqual(before);
  });
});
