import { describe, expect, it } from "vitest";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { inject, LogBuilder, smallScenario } from "../support/logBuilder.ts";

const MINUTE = 60_000;
const measure = (log: LogBuilder) => computeMetrics(log.build());

/** A claim that is unresolved and turns out true after 20 minutes at the planned rate. */
const turning = smallScenario({
  claims: [
    {
      id: "dam",
      text: "The dam has burst.",
      truth: "unresolved",
      harm: "high",
      becomes: { truth: "true", at: "20m" },
    },
  ],
});

describe("verify", () => {
  it("MET-13 the clock starts with the first inject that carries the claim, be it public only", () => {
    const scenario = smallScenario({
      injects: [
        inject("post", { channel: "blog", to: [], claim: "dam" }),
        inject("mail", { to: ["comms"], claim: "dam" }),
      ],
    });
    const log = new LogBuilder(scenario)
      .assess(1, "comms", "dam", "false")
      .release(2, "post")
      .release(5, "mail");
    const { verify, acknowledge } = measure(log.assess(9, "hydro", "dam", "false").end(20));
    expect(verify.overall).toMatchObject({ n: 1, censored: 0, values: [7 * MINUTE] });
    expect(verify.byUnit).toMatchObject({
      hydro: { n: 1 },
      comms: { n: 0, censored: 1 },
      lead: { n: 0, censored: 0 },
    });
    expect(acknowledge.overall).toMatchObject({ n: 0, censored: 1 });
  });

  it("MET-14 the first definite verdict counts: overall whoever was first, by unit each its own", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .assess(2, "comms", "dam", "unresolved")
      .assess(6, "hydro", "dam", "false")
      .assess(8, "comms", "dam", "false")
      .assess(9, "comms", "dam", "misleading")
      .end(20);
    const { verify } = measure(log);
    expect(verify.overall.values).toEqual([5 * MINUTE]);
    expect(verify.cases).toMatchObject([{ claim: "dam", unit: "hydro", correct: true }]);
    expect(verify.byUnit["comms"]?.values).toEqual([7 * MINUTE]);
    expect(verify.bySite["danang"]?.values).toEqual([5 * MINUTE]);
  });

  it("MET-15 a verdict is measured against the truth of its moment", () => {
    const log = new LogBuilder(turning)
      .release(1, "rumour")
      .assess(19, "comms", "dam", "true")
      .assess(20, "hydro", "dam", "true")
      .end(30);
    expect(measure(log).verify.wrongVerdicts).toMatchObject([
      { unit: "comms", verdict: "true", truth: "unresolved" },
    ]);
  });

  it("MET-15 a jump of the story's clock over the turn turns the truth", () => {
    const log = new LogBuilder(turning)
      .release(1, "rumour")
      .assess(5, "comms", "dam", "true")
      .end(30)
      .build();
    const jumped = log.map((record) =>
      record.scenarioMs !== null && (record.playMs ?? 0) >= 5 * MINUTE
        ? { ...record, scenarioMs: record.scenarioMs + 15 * MINUTE }
        : record,
    );
    expect(computeMetrics(log).verify.overall.wrongVerdicts).toBe(1);
    expect(computeMetrics(jumped).verify.overall.wrongVerdicts).toBe(0);
  });

  it("MET-16 wrong verdicts count, first or later; a wrong first one is named", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .assess(2, "comms", "dam", "true")
      .assess(3, "comms", "dam", "unresolved")
      .assess(4, "comms", "dam", "misleading")
      .assess(5, "hydro", "dam", "false")
      .end(10);
    const { verify } = measure(log);
    expect(verify.overall).toMatchObject({ wrongVerdicts: 2, wrongFirst: 1, values: [MINUTE] });
    expect(verify.byUnit).toMatchObject({
      comms: { wrongVerdicts: 2, wrongFirst: 1 },
      hydro: { wrongVerdicts: 0, wrongFirst: 0 },
    });
    expect(verify.wrongVerdicts.map(({ verdict, truth }) => [verdict, truth])).toEqual([
      ["true", "false"],
      ["misleading", "false"],
    ]);
  });
});

describe("first statement", () => {
  it("MET-17 of two units that publish on a claim the first counts overall, each its own by unit", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(4, "comms", { claim: "dam", kind: "holding" })
      .publish(6, "hydro", { claim: "dam", stance: "false" })
      .publish(7, "comms", { claim: "dam", stance: "false" })
      .end(90);
    const { firstStatement } = measure(log);
    expect(firstStatement.overall).toMatchObject({ n: 1, censored: 0, values: [3 * MINUTE] });
    expect(firstStatement.cases).toMatchObject([
      { claim: "dam", unit: "comms", kind: "holding", wrong: false },
    ]);
    expect(firstStatement.byUnit).toMatchObject({
      comms: { values: [3 * MINUTE] },
      hydro: { values: [5 * MINUTE] },
    });
  });

  it("MET-17 a silent unit is censored only where a publication is expected of it", () => {
    const expect1 = { id: "say", unit: "comms", action: "publish" as const, within: "15m" };
    const scenario = smallScenario({
      injects: [inject("rumour", { to: ["comms", "hydro"], claim: "dam", expect: [expect1] })],
    });
    const { firstStatement } = measure(new LogBuilder(scenario).release(1, "rumour").end(30));
    expect(firstStatement.overall).toMatchObject({ n: 0, censored: 1 });
    expect(firstStatement.byUnit).toMatchObject({ comms: { censored: 1 }, hydro: { censored: 0 } });
    expect(firstStatement.bySite).toMatchObject({ hanoi: { censored: 1 }, danang: { censored: 0 } });
  });

  it("MET-18 a publication without a claim is no statement on one, though it answers the inject", () => {
    const log = new LogBuilder().release(1, "rumour").publish(2, "comms", { inject: "rumour" }).end(30);
    const metrics = measure(log);
    expect(metrics.firstStatement.overall).toMatchObject({ n: 0, censored: 1 });
    expect(metrics.firstAction.byUnit["comms"]).toMatchObject({ n: 1 });
  });

  it("MET-19 a baseline judges what was answered or watched long enough", () => {
    const scenario = smallScenario({
      claims: ["a", "b", "c", "d"].map((id) => ({
        id,
        text: id,
        truth: "false" as const,
        harm: "low" as const,
      })),
      injects: ["a", "b", "c", "d"].map((id) => inject(`on-${id}`, { to: ["comms"], claim: id })),
    });
    const log = new LogBuilder(scenario)
      .release(0, "on-a", "on-b")
      .release(40, "on-c")
      .release(55, "on-d")
      .publish(15, "comms", { claim: "a" })
      .publish(20, "comms", { claim: "b" })
      .end(60);
    // a at 15:00 exactly, b at 20:00, c silent and watched for 20:00, d silent and watched for 5:00.
    expect(measure(log).firstStatement.overall.baselines).toEqual([
      { key: "aviation-first", ms: 15 * MINUTE, met: 1, due: 3, share: 1 / 3 },
      { key: "aviation-statement", ms: 60 * MINUTE, met: 2, due: 2, share: 1 },
    ]);
  });

  it("MET-38 a first statement against the truth shows as wrong first, however fast it was", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", stance: "true", response: "wrong" })
      .publish(4, "hydro", { claim: "dam", stance: "misleading" })
      .publish(5, "comms", { claim: "dam", stance: "false" })
      .end(10);
    const { wrongFirst, firstStatement } = measure(log);
    expect(firstStatement.overall).toMatchObject({ values: [MINUTE], wrongFirst: 1 });
    expect(wrongFirst.overall).toEqual({ n: 3, wrong: 1, wrongFirst: 1, premature: 0, share: 1 / 3 });
    expect(wrongFirst.publications).toMatchObject([
      { response: "wrong", stance: "true", truth: "false", first: true },
    ]);
    expect(wrongFirst.byUnit["hydro"]).toMatchObject({ n: 1, wrong: 0 });
  });

  it("MET-38 a definite stance while the truth is unresolved is premature, denying a truth is wrong", () => {
    const log = new LogBuilder(turning)
      .release(1, "rumour")
      .publish(5, "comms", { claim: "dam", stance: "unresolved" })
      .publish(10, "comms", { claim: "dam", stance: "false" })
      .publish(25, "hydro", { claim: "dam", stance: "false" })
      .end(30);
    const { wrongFirst } = measure(log);
    expect(wrongFirst.overall).toMatchObject({ n: 3, wrong: 1, wrongFirst: 0, premature: 1 });
    expect(wrongFirst.publications.map(({ unit, fault }) => [unit, fault])).toEqual([
      ["comms", "premature"],
      ["hydro", "contradicts"],
    ]);
  });

  it("MET-38 denying an opinion is wrong", () => {
    const scenario = smallScenario({
      claims: [{ id: "dam", text: "They are too slow.", truth: "opinion", harm: "none" }],
    });
    const log = new LogBuilder(scenario)
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", stance: "false" })
      .end(5);
    expect(measure(log).wrongFirst.overall).toMatchObject({ wrong: 1, wrongFirst: 1 });
  });
});

describe("know to say", () => {
  it("MET-20 runs from the first correct verdict to the first publication that says so", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .assess(2, "comms", "dam", "true")
      .assess(4, "hydro", "dam", "false")
      .publish(5, "comms", { claim: "dam", kind: "holding", stance: "unresolved" })
      .publish(6, "comms", { claim: "dam", stance: "true" })
      .assess(8, "comms", "dam", "false")
      .publish(10, "comms", { claim: "dam", kind: "correction" })
      .end(20);
    const { knowToSay } = measure(log);
    expect(knowToSay.cases).toEqual([
      { claim: "dam", knownBy: "hydro", site: "danang", saidBy: "comms", ms: 6 * MINUTE },
    ]);
    expect(knowToSay.byUnit).toMatchObject({
      hydro: { values: [6 * MINUTE] },
      comms: { values: [2 * MINUTE] },
    });
  });

  it("MET-20 known and never said is censored; never known is no case", () => {
    const log = () =>
      new LogBuilder().release(1, "rumour").publish(9, "comms", { claim: "dam", stance: "unresolved" });
    expect(measure(log().assess(2, "hydro", "dam", "false").end(20)).knowToSay.overall).toMatchObject({
      n: 0,
      censored: 1,
    });
    expect(measure(log().assess(2, "hydro", "dam", "true").end(20)).knowToSay.overall).toMatchObject({
      n: 0,
      censored: 0,
    });
  });

  it("MET-20 a true criticism is said by affirming it", () => {
    const scenario = smallScenario({ injects: [inject("pay", { to: ["comms"], claim: "late-pay" })] });
    const log = new LogBuilder(scenario)
      .release(1, "pay")
      .assess(3, "comms", "late-pay", "true")
      .publish(7, "comms", { claim: "late-pay", kind: "apology", stance: "true" })
      .end(20);
    expect(measure(log).knowToSay.overall.values).toEqual([4 * MINUTE]);
  });

  it("MET-21 said before it was known is counted apart", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(3, "comms", { claim: "dam", stance: "false" })
      .assess(5, "hydro", "dam", "false")
      .publish(9, "comms", { claim: "dam", stance: "false" })
      .end(20);
    expect(measure(log).knowToSay.overall).toMatchObject({ n: 0, censored: 0, saidBefore: 1 });
  });
});

describe("consistency", () => {
  it("MET-36 compares each stance with those of the other units that stand", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", stance: "false" })
      .publish(3, "hydro", { claim: "dam", stance: "false" })
      .publish(4, "lead", { claim: "dam", stance: "true" })
      .publish(5, "lead", { claim: "dam", text: "no stance" })
      .end(10);
    const { consistency } = measure(log);
    expect(consistency.overall).toMatchObject({ n: 3, contradicting: 2, share: 1 / 3 });
    expect(consistency.byUnit).toMatchObject({
      comms: { n: 2, contradicting: 1 },
      lead: { n: 2, contradicting: 2, share: 0 },
    });
    expect(consistency.bySite).toMatchObject({
      hanoi: { n: 3, contradicting: 2 },
      danang: { n: 2, contradicting: 1 },
    });
  });

  it("MET-36 a unit that changes its mind contradicts nobody; nothing to compare is null", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", stance: "true" })
      .publish(3, "comms", { claim: "dam", stance: "false" })
      .end(10);
    expect(measure(log).consistency.overall).toEqual({
      n: 0,
      contradicting: 0,
      share: null,
      longestMs: null,
    });
  });

  it.each([
    ["true", "false", true],
    ["misleading", "false", false],
    ["opinion", "misleading", true],
    ["opinion", "true", true],
    ["unresolved", "true", false],
    ["false", "unresolved", false],
  ] as const)("MET-35 %s against %s: contradiction %s", (one, other, contradiction) => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", stance: one })
      .publish(3, "hydro", { claim: "dam", stance: other })
      .end(10);
    expect(measure(log).consistency.overall).toMatchObject({ n: 1, contradicting: contradiction ? 1 : 0 });
  });

  it("MET-37 a contradiction lasts until one of the two ends it, else to the end", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", stance: "true" })
      .publish(4, "hydro", { claim: "dam", stance: "false" })
      .publish(6, "lead", { claim: "dam", stance: "false" })
      .publish(9, "hydro", { claim: "dam", stance: "misleading" })
      .publish(11, "comms", { claim: "dam", stance: "false" })
      .publish(15, "lead", { claim: "dam", stance: "true" })
      .end(20);
    const { consistency } = measure(log);
    expect(consistency.contradictions).toMatchObject([
      { units: ["comms", "hydro"], fromMs: 4 * MINUTE, toMs: 11 * MINUTE, ms: 7 * MINUTE, open: false },
      { units: ["comms", "lead"], ms: 5 * MINUTE, open: false },
      { units: ["comms", "lead"], fromMs: 15 * MINUTE, toMs: 20 * MINUTE, open: true },
      { units: ["hydro", "lead"], ms: 5 * MINUTE, open: true },
    ]);
    expect(consistency.overall.longestMs).toBe(7 * MINUTE);
    expect(consistency.byUnit["lead"]?.longestMs).toBe(5 * MINUTE);
  });
});
