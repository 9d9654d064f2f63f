import type { ScenarioInput } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { inject, LogBuilder, smallScenario } from "../support/logBuilder.ts";

const MINUTE = 60_000;
const measure = (log: LogBuilder) => computeMetrics(log.build());
type Expected = NonNullable<ScenarioInput["injects"][number]["expect"]>[number];
const expecting = (...expect: Expected[]) =>
  smallScenario({
    injects: [
      inject("rumour", { to: ["comms", "hydro", "lead"], claim: "dam", expect }),
      inject("later", { to: ["comms"], claim: "dam" }),
    ],
  });

describe("on time", () => {
  it("MET-32 done in time, late, missed and not yet due are told apart", () => {
    const scenario = expecting(
      { id: "in-time", unit: "comms", action: "acknowledge", within: "2m" },
      { id: "late", unit: "hydro", action: "acknowledge", within: "2m" },
      { id: "missed", unit: "lead", action: "acknowledge", within: "9m" },
      { id: "open", unit: "lead", action: "claim", within: "9m1s" },
      { id: "early", unit: "comms", action: "assess", within: "60m" },
    );
    const log = new LogBuilder(scenario)
      .release(1, "rumour")
      .acknowledge(3, "comms", "rumour")
      .acknowledge(3.001, "hydro", "rumour")
      .assess(5, "comms", "dam", "false")
      .end(10);
    const { onTime } = measure(log);
    expect(onTime.overall).toEqual({ n: 4, met: 2, late: 1, missed: 1, open: 1, share: 0.5 });
    expect(onTime.byUnit["lead"]).toEqual({ n: 1, met: 0, late: 0, missed: 1, open: 1, share: 0 });
    expect(onTime.cases.map(({ expect, status }) => [expect, status])).toEqual([
      ["in-time", "met"],
      ["late", "late"],
      ["missed", "missed"],
      ["open", "open"],
      ["early", "met"],
    ]);
  });

  it("MET-32 an inject that was never released expects nothing", () => {
    const scenario = expecting({ id: "ack", unit: "comms", action: "acknowledge", within: "2m" });
    expect(measure(new LogBuilder(scenario).end(10)).onTime.overall).toMatchObject({ n: 0, share: null });
  });

  it("MET-33 only the kind of publication that was asked for counts", () => {
    const scenario = expecting({
      id: "say",
      unit: "comms",
      action: "publish",
      within: "5m",
      kind: "correction",
    });
    const log = new LogBuilder(scenario)
      .release(1, "rumour")
      .publish(2, "comms", { claim: "dam", kind: "holding" })
      .publish(4, "comms", { inject: "rumour", kind: "correction" })
      .end(10);
    expect(measure(log).onTime.cases).toMatchObject([{ status: "met", doneMs: 4 * MINUTE }]);
  });

  it("MET-33 an action counts once everybody to be consulted has been asked, or has asked and been answered", () => {
    const scenario = expecting({
      id: "assess",
      unit: "comms",
      action: "assess",
      within: "9m",
      with: ["hydro", "lead"],
    });
    const log = new LogBuilder(scenario)
      .ask(0.5, "comms", "hydro", "before")
      .release(1, "rumour")
      .assess(2, "comms", "dam", "false")
      .ask(3, "comms", "hydro", "q1")
      .ask(3, "lead", "comms", "q2")
      .assess(4, "comms", "dam", "false")
      .at(5, "comms", "request.answered", { request: "q2", text: "!" })
      .assess(6, "comms", "dam", "false")
      .end(20);
    expect(measure(log).onTime.cases).toMatchObject([{ status: "met", doneMs: 6 * MINUTE }]);
  });

  it("MET-33 an expected request may be the consultation itself", () => {
    const scenario = expecting({
      id: "ask",
      unit: "comms",
      action: "request",
      within: "9m",
      with: ["hydro"],
    });
    const log = new LogBuilder(scenario)
      .release(1, "rumour")
      .ask(3, "comms", "lead", "q1")
      .ask(4, "comms", "hydro", "q2")
      .end(20);
    expect(measure(log).onTime.cases).toMatchObject([{ status: "met", doneMs: 4 * MINUTE }]);
  });

  it("MET-33 a decision on another inject of the same claim counts", () => {
    const scenario = expecting({ id: "decide", unit: "lead", action: "decide", within: "9m" });
    const log = new LogBuilder(scenario)
      .release(1, "rumour", "later")
      .at(2, "comms", "escalation.raised", { escalation: "e", question: "?", options: [], inject: "later" })
      .at(4, "lead", "decision.made", { escalation: "e", text: "Yes.", binds: [] })
      .end(20);
    expect(measure(log).onTime.cases).toMatchObject([{ status: "met", doneMs: 4 * MINUTE }]);
  });
});

describe("promises", () => {
  const promise = (
    log: LogBuilder,
    minute: number,
    who: string,
    response: string,
    dueMinute: number,
    claim?: string,
  ) =>
    log
      .publish(minute, who, { response, ...(claim !== undefined && { claim }) })
      .at(minute, who, "update.promised", {
        response,
        dueMs: dueMinute * MINUTE,
        ...(claim !== undefined && { claim }),
      });

  it("MET-34 only a later publication of the same unit on the claim keeps a promise", () => {
    const log = promise(new LogBuilder().release(0, "rumour"), 1, "comms", "r1", 10, "dam")
      .publish(5, "hydro", { claim: "dam" })
      .publish(6, "comms", { claim: "late-pay" });
    const missed = measure(log.end(30)).promises;
    expect(missed.overall).toEqual({ n: 1, met: 0, late: 0, missed: 1, open: 0, share: 0 });
    expect(measure(log.publish(10, "comms", { claim: "dam" })).promises.overall).toMatchObject({
      met: 1,
      share: 1,
    });
  });

  it("MET-34 late by one after it; open while it is not due", () => {
    const log = promise(new LogBuilder().release(0, "rumour"), 1, "comms", "r1", 10, "dam").publish(
      12,
      "comms",
      { claim: "dam" },
    );
    promise(log, 13, "hydro", "r2", 40, "dam");
    const { promises } = measure(log.end(30));
    expect(promises.overall).toEqual({ n: 1, met: 0, late: 1, missed: 0, open: 1, share: 0 });
    expect(promises.byUnit["hydro"]).toMatchObject({ n: 0, open: 1, share: null });
  });

  it("MET-34 a promise about nothing in particular is kept by whatever the unit publishes", () => {
    const log = promise(new LogBuilder().release(0, "rumour"), 1, "comms", "r1", 10).publish(4, "comms", {
      claim: "dam",
    });
    expect(measure(log.end(30)).promises.cases).toMatchObject([
      { claim: null, status: "met", keptMs: 4 * MINUTE },
    ]);
  });
});
