import { describe, expect, it } from "vitest";
import { METRIC_KEYS } from "../../server/src/analysis/catalogue.ts";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { LogWithoutScenario } from "../../server/src/analysis/readTimeline.ts";
import { inject, LogBuilder, smallScenario } from "../support/logBuilder.ts";

const MINUTE = 60_000;
const measure = (log: LogBuilder) => computeMetrics(log.build());

describe("what counts", () => {
  it("MET-1 a log without its scenario is refused", () => {
    expect(() => computeMetrics([])).toThrow(LogWithoutScenario);
    expect(() => computeMetrics(new LogBuilder().build().slice(1))).toThrow("exercise.created");
  });

  it("MET-2 what comes after ENDEX or before STARTEX changes nothing", () => {
    const log = () => new LogBuilder().release(1, "rumour").acknowledge(3, "comms", "rumour");
    const ended = measure(log().end(10));
    expect(measure(log().end(10).acknowledge(12, "hydro", "rumour"))).toEqual(ended);
    const records = log().end(10).build();
    const early = records.map((record) => (record.seq === 2 ? { ...record, playMs: null } : record));
    expect(computeMetrics(early)).toEqual(ended);
  });

  it("MET-2 a log without ENDEX ends with its last record", () => {
    const log = new LogBuilder().release(1, "rumour").acknowledge(3, "comms", "rumour");
    expect(measure(log).firstStatement.cases).toMatchObject([{ ms: null, watchedMs: 2 * MINUTE }]);
  });

  it("MET-3 an empty exercise reports every unit and site with nulls", () => {
    const { acknowledge } = measure(new LogBuilder().end(5));
    const nothing = { n: 0, censored: 0, median: null, p90: null, values: [] };
    expect(acknowledge.overall).toEqual(nothing);
    expect(acknowledge.byUnit).toEqual({ lead: nothing, comms: nothing, hydro: nothing });
    expect(acknowledge.bySite).toEqual({ hanoi: nothing, danang: nothing });
  });

  it("MET-42 the report's keys are the catalogue's", () => {
    const metrics = measure(new LogBuilder());
    expect(Object.keys(metrics)).toEqual(METRIC_KEYS);
    expect(METRIC_KEYS).not.toContain("fairness");
    for (const metric of Object.values(metrics))
      expect(Object.keys(metric)).toEqual(expect.arrayContaining(["overall", "byUnit", "bySite"]));
  });

  it("MET-5 control acknowledging for a unit is not the unit's act", () => {
    const metrics = measure(new LogBuilder().release(1, "rumour").acknowledge(2, "control", "rumour").end(5));
    expect(metrics.acknowledge.overall).toMatchObject({ n: 0, censored: 2 });
    expect(metrics.workload.overall.acts).toBe(0);
  });

  it("MET-6 an act counts at the site it was made from; what was never done at the unit's own", () => {
    const { acknowledge } = measure(
      new LogBuilder().release(1, "rumour").acknowledge(2, "comms@danang", "rumour").end(5),
    );
    expect(acknowledge.bySite).toMatchObject({ hanoi: { n: 0, censored: 0 }, danang: { n: 1, censored: 1 } });
    expect(acknowledge.byUnit).toMatchObject({ comms: { n: 1, censored: 0 }, hydro: { n: 0, censored: 1 } });
  });

  it("MET-7 who is removed later has acted, and the unit stays tasked", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .acknowledge(2, "comms", "rumour")
      .at(3, "control", "participant.removed", { person: "p-comms" })
      .at(3, "system", "unit.offline", { unit: "comms" })
      .at(3, "system", "unit.offline", { unit: "hydro" })
      .end(5);
    expect(measure(log).acknowledge.overall).toMatchObject({ n: 1, censored: 1, values: [MINUTE] });
  });
});

describe("tasks", () => {
  it("MET-8 one pair an inject and addressed unit, each once; unreleased and planners' own rows none", () => {
    const scenario = smallScenario({
      injects: [
        inject("rumour", { to: ["comms", "hydro", "comms"] }),
        inject("waiting", { to: ["lead"] }),
        inject("planner", { to: ["lead"], category: "expected-action" }),
      ],
    });
    const { acknowledge } = measure(new LogBuilder(scenario).release(1, "rumour", "planner").end(5));
    expect(acknowledge.cases.map(({ inject, unit }) => `${inject}/${unit}`)).toEqual([
      "rumour/comms",
      "rumour/hydro",
    ]);
  });

  it("MET-8 a second release does not move t0", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .release(3, "rumour")
      .acknowledge(4, "comms", "rumour")
      .end(5);
    expect(measure(log).acknowledge.overall.values).toEqual([3 * MINUTE]);
  });

  it("MET-9 the first acknowledgement of a tasked unit counts, in play time", () => {
    const log = new LogBuilder()
      .acknowledge(0.5, "hydro", "rumour")
      .release(1, "rumour")
      .acknowledge(2.5, "comms", "rumour")
      .acknowledge(4, "comms", "rumour")
      .acknowledge(2, "lead", "rumour")
      .acknowledge(6, "hydro", "rumour")
      .end(10);
    const { acknowledge } = measure(log);
    expect(acknowledge.overall).toEqual({
      n: 2,
      censored: 0,
      median: 3.25 * MINUTE,
      p90: (1.5 + 0.9 * 3.5) * MINUTE,
      values: [1.5 * MINUTE, 5 * MINUTE],
    });
    expect(acknowledge.byUnit["lead"]).toMatchObject({ n: 0, censored: 0 });
    expect(acknowledge.bySite["danang"]).toMatchObject({ n: 1, median: 5 * MINUTE });
  });

  it("MET-10 an acknowledgement is no action, a claiming is", () => {
    const log = new LogBuilder()
      .release(1, "rumour")
      .acknowledge(2, "comms", "rumour")
      .at(4, "comms", "inject.claimed", { inject: "rumour" })
      .assess(5, "comms", "dam", "false")
      .end(10);
    expect(measure(log).firstAction.byUnit).toMatchObject({
      comms: { values: [3 * MINUTE] },
      hydro: { censored: 1 },
    });
  });

  it.each([
    [
      "draft",
      (log: LogBuilder) =>
        log.at(3, "comms", "response.drafted", {
          response: "r",
          inject: "rumour",
          kind: "holding",
          text: "…",
          version: 1,
        }),
    ],
    ["publication on the claim", (log: LogBuilder) => log.publish(3, "comms", { claim: "dam" })],
    ["assessment of the claim", (log: LogBuilder) => log.assess(3, "comms", "dam", "unresolved")],
    ["request", (log: LogBuilder) => log.ask(3, "comms", "hydro", "q", "rumour")],
    [
      "escalation",
      (log: LogBuilder) =>
        log.at(3, "comms", "escalation.raised", {
          escalation: "e",
          question: "?",
          options: [],
          inject: "rumour",
        }),
    ],
  ])("MET-10 a %s is a first action", (_, act) => {
    const log = act(new LogBuilder().release(1, "rumour")).end(10);
    expect(measure(log).firstAction.byUnit["comms"]).toMatchObject({ values: [2 * MINUTE] });
  });

  it("MET-10 a decision is the leadership's action on the inject that was asked about", () => {
    const scenario = smallScenario({ injects: [inject("rumour", { to: ["comms", "lead"] })] });
    const log = new LogBuilder(scenario)
      .release(1, "rumour")
      .at(2, "comms", "escalation.raised", { escalation: "e", question: "?", options: [], inject: "rumour" })
      .at(5, "lead", "decision.made", { escalation: "e", text: "Yes.", binds: [] })
      .end(10);
    expect(measure(log).firstAction.byUnit).toMatchObject({
      comms: { values: [MINUTE] },
      lead: { values: [4 * MINUTE] },
    });
  });

  it("MET-10 a request about nothing in particular is no action on an inject", () => {
    const log = new LogBuilder().release(1, "rumour").ask(3, "comms", "hydro", "q").end(10);
    expect(measure(log).firstAction.overall).toMatchObject({ n: 0, censored: 2 });
  });

  it("MET-11 released ten seconds before ENDEX is censored, not left out", () => {
    const metrics = measure(new LogBuilder().release(10, "rumour").end(10 + 10 / 60));
    expect(metrics.acknowledge.overall).toMatchObject({ n: 0, censored: 2 });
    expect(metrics.firstAction.overall).toMatchObject({ n: 0, censored: 2 });
    expect(metrics.verify.overall).toMatchObject({ n: 0, censored: 1 });
  });

  it("MET-12 synchrony is the standard deviation and range of first actions, by site among its units", () => {
    const scenario = smallScenario({
      injects: [
        inject("rumour", { to: ["lead", "comms", "hydro"] }),
        inject("alone", { to: ["lead"] }),
        inject("quiet", { to: ["lead", "hydro"] }),
      ],
    });
    const log = new LogBuilder(scenario).release(0, "rumour", "alone", "quiet");
    for (const [minute, unit] of [
      [2, "lead"],
      [4, "comms"],
      [9, "hydro"],
    ] as const) {
      log.at(minute, unit, "inject.claimed", { inject: "rumour" });
    }
    const { synchrony } = measure(log.at(3, "hydro", "inject.claimed", { inject: "quiet" }).end(10));
    // R: sd(c(2, 4, 9)) = 3.605551
    expect(synchrony.cases.map(({ inject }) => inject)).toEqual(["rumour", "quiet"]);
    expect(synchrony.overall).toMatchObject({ n: 1, censored: 1, range: { values: [7 * MINUTE] } });
    expect(synchrony.overall.median).toBeCloseTo(3.605551275 * MINUTE, 3);
    expect(synchrony.bySite["hanoi"]).toMatchObject({ n: 1, range: { values: [2 * MINUTE] } });
    expect(synchrony.bySite["danang"]).toMatchObject({ n: 0, censored: 0 });
    expect(synchrony.byUnit["comms"]).toMatchObject({ n: 1, censored: 0 });
  });
});
