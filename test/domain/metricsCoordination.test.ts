import { describe, expect, it } from "vitest";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import type { EventData } from "../../server/src/domain/events.ts";
import { inject, LogBuilder, smallScenario } from "../support/logBuilder.ts";

const MINUTE = 60_000;
const measure = (log: LogBuilder) => computeMetrics(log.build());
const question = (escalation: string): EventData["escalation.raised"] => ({
  escalation,
  question: "?",
  options: [],
});
const draft = (response: string): EventData["response.drafted"] => ({
  response,
  claim: "dam",
  kind: "statement",
  text: "…",
  version: 1,
});

describe("handoffs", () => {
  const requests = () =>
    new LogBuilder()
      .ask(1, "comms", "hydro", "q1")
      .at(4, "hydro", "request.acknowledged", { request: "q1" })
      .at(6, "hydro", "request.answered", { request: "q1", text: "!" })
      .at(8, "comms", "request.completed", { request: "q1" })
      .ask(2, "comms", "lead", "q2")
      .at(3, "lead", "request.acknowledged", { request: "q2" })
      .at(5, "lead", "request.declined", { request: "q2", reason: "Not ours." })
      .ask(3, "lead", "hydro", "q3")
      .end(10);

  it("MET-22 a handoff ends with the acknowledgement; one never acknowledged is censored", () => {
    const { handoff } = measure(requests());
    expect(handoff.overall).toMatchObject({ n: 2, censored: 1, values: [3 * MINUTE, MINUTE], declined: 0 });
    expect(handoff.byUnit).toMatchObject({
      hydro: { n: 1, censored: 1 },
      lead: { n: 1, censored: 0 },
      comms: { n: 0, censored: 0 },
    });
    expect(handoff.bySite).toMatchObject({ danang: { n: 1, censored: 1 }, hanoi: { n: 1 } });
  });

  it("MET-22 declined without being acknowledged is censored and said so", () => {
    const log = new LogBuilder()
      .ask(1, "comms", "hydro", "q")
      .at(2, "hydro", "request.declined", { request: "q", reason: "No." });
    expect(measure(log).handoff.overall).toMatchObject({ n: 0, censored: 1, declined: 1 });
  });

  it("MET-23 it is complete when the asking unit has what it needed", () => {
    expect(measure(requests()).handoffComplete.overall).toMatchObject({
      n: 1,
      censored: 2,
      values: [7 * MINUTE],
      declined: 1,
    });
  });

  it("MET-24 distance costs the median between sites less the median within one", () => {
    const { crossSite } = measure(requests());
    expect(crossSite.overall).toMatchObject({
      n: 2,
      censored: 1,
      between: { n: 1, censored: 1, median: 3 * MINUTE },
      within: { n: 1, median: MINUTE },
      difference: 2 * MINUTE,
    });
    expect(crossSite.byUnit["lead"]).toMatchObject({ difference: null });
  });

  it("MET-24 where the people are counts, not where the unit is at home", () => {
    const log = new LogBuilder()
      .ask(1, "comms@danang", "hydro", "q")
      .at(2, "hydro", "request.acknowledged", { request: "q" });
    expect(measure(log).crossSite.overall).toMatchObject({ between: { n: 0 }, within: { n: 1 } });
  });
});

describe("decisions and approvals", () => {
  it("MET-25 a decision ends the wait of the unit that asked; undecided is censored", () => {
    const log = new LogBuilder()
      .at(1, "comms", "escalation.raised", question("e1"))
      .at(2, "hydro", "escalation.raised", question("e2"))
      .at(5, "lead", "decision.made", { escalation: "e1", text: "Yes.", binds: [] })
      .end(10);
    const { decision } = measure(log);
    expect(decision.overall).toMatchObject({ n: 1, censored: 1, values: [4 * MINUTE] });
    expect(decision.byUnit).toMatchObject({
      comms: { n: 1 },
      hydro: { n: 0, censored: 1 },
      lead: { n: 0, censored: 0 },
    });
    expect(decision.cases[0]).toMatchObject({ escalation: "e1", decidedBy: "lead" });
  });

  const approvals = () =>
    new LogBuilder()
      .release(0, "rumour")
      .at(2, "comms", "response.drafted", draft("r1"))
      .at(4, "comms", "response.submitted", { response: "r1" })
      .at(5, "comms", "response.returned", { response: "r1", reason: "Softer." })
      .at(6, "comms", "response.submitted", { response: "r1" })
      .at(10, "comms", "response.approved", { response: "r1" })
      .publish(12, "comms", { response: "r1", claim: "dam" })
      .at(13, "hydro", "response.drafted", draft("r2"))
      .at(14, "hydro", "response.submitted", { response: "r2" })
      .at(15, "hydro", "response.drafted", draft("r3"))
      .end(20);

  it("MET-26 the wait runs from the first submission, however often the text comes back", () => {
    const { approvalWait } = measure(approvals());
    expect(approvalWait.overall).toMatchObject({ n: 1, censored: 1, values: [6 * MINUTE] });
    expect(approvalWait.cases).toMatchObject([
      { response: "r1", returns: 1 },
      { response: "r2", ms: null },
    ]);
  });

  it("MET-26 what was submitted and published has been approved", () => {
    const log = new LogBuilder()
      .at(2, "comms", "response.drafted", draft("r1"))
      .at(3, "comms", "response.submitted", { response: "r1" })
      .publish(7, "comms", { response: "r1", claim: "dam" });
    expect(measure(log).approvalWait.overall).toMatchObject({ n: 1, values: [4 * MINUTE] });
  });

  it("MET-27 approval's share of the time to the first statement", () => {
    expect(measure(approvals()).approvalWait.overall.approvalShare).toBe(0.5);
    expect(measure(approvals()).approvalWait.byUnit["hydro"]?.approvalShare).toBeNull();
    const direct = new LogBuilder().release(0, "rumour").publish(4, "comms", { claim: "dam" }).end(9);
    expect(measure(direct).approvalWait.overall.approvalShare).toBe(0);
  });
});

describe("network", () => {
  const conversation = () =>
    new LogBuilder()
      .ask(1, "comms", "hydro", "q1")
      .at(2, "hydro", "request.acknowledged", { request: "q1" })
      .at(12, "hydro", "request.answered", { request: "q1", text: "!" })
      .ask(20, "comms", "hydro", "q2")
      .ask(25, "comms", "lead", "q3")
      .end(30);

  it("MET-28 requests and answers are ties between all units of the scenario", () => {
    const { network } = measure(conversation());
    expect(network.overall).toMatchObject({
      nodes: 3,
      messages: 4,
      ties: 3,
      density: 0.5,
      centralisation: 1,
      fragmentation: 2 / 6,
    });
    expect(network.overall.reciprocity).toBeCloseTo(2 / 3, 12);
    expect(network.edges).toEqual([
      { from: "comms", to: "hydro", count: 2 },
      { from: "hydro", to: "comms", count: 1 },
      { from: "comms", to: "lead", count: 1 },
    ]);
    expect(network.byUnit["comms"]).toEqual({ out: 2, in: 1, sent: 3, received: 1 });
    expect(network.bySite).toEqual({
      hanoi: { within: 1, sent: 2, received: 1 },
      danang: { within: 0, sent: 1, received: 2 },
    });
  });

  it("MET-29 its phases are the thirds of play time", () => {
    const { phases } = measure(conversation()).network;
    expect(phases.map(({ fromMs, toMs, messages }) => [fromMs / MINUTE, toMs / MINUTE, messages])).toEqual([
      [0, 10, 1],
      [10, 20, 1],
      [20, 30, 2],
    ]);
    expect(phases[1]?.edges).toEqual([{ from: "hydro", to: "comms", count: 1 }]);
  });

  it("MET-29 what happens at the very end belongs to the last phase", () => {
    const { phases } = measure(new LogBuilder().ask(30, "comms", "hydro", "q").end(30)).network;
    expect(phases.map(({ messages }) => messages)).toEqual([0, 0, 1]);
  });
});

describe("workload", () => {
  it("MET-30 one act a command, over all units; presence and seeing are none", () => {
    const log = new LogBuilder()
      .release(0, "rumour")
      .at(1, "comms", "inject.seen", { inject: "rumour" })
      .at(1, "system", "unit.online", { unit: "hydro" })
      .together(
        2,
        "comms",
        { type: "response.drafted", data: draft("r1") },
        { type: "response.published", data: { ...draft("r1") } },
      )
      .acknowledge(3, "comms", "rumour")
      .acknowledge(4, "comms@danang", "rumour")
      .at(5, "hydro", "message.sent", { message: "m", from: "hydro", to: "control", text: "…" })
      .end(10);
    const { workload } = measure(log);
    // 0, 3 and 1 acts: (2·(1·0 + 2·1 + 3·3)) ÷ (3·4) − 4 ÷ 3
    expect(workload.overall.acts).toBe(4);
    expect(workload.overall.gini).toBeCloseTo(22 / 12 - 4 / 3, 12);
    expect(workload.byUnit).toMatchObject({ lead: { acts: 0, share: 0 }, comms: { acts: 3, share: 0.75 } });
    expect(workload.bySite).toMatchObject({ hanoi: { acts: 2 }, danang: { acts: 2 } });
  });

  it("MET-31 a task is open until answered, all done, completed, or, with nothing expected, first acted on", () => {
    const expectTwo = [
      { id: "ack", unit: "comms", action: "acknowledge" as const, within: "5m" },
      { id: "assess", unit: "comms", action: "assess" as const, within: "9m" },
    ];
    const scenario = smallScenario({
      injects: [
        inject("two-steps", { to: ["comms"], claim: "dam", expect: expectTwo }),
        inject("answered", {
          to: ["comms"],
          claim: "late-pay",
          expect: [{ id: "x", unit: "comms", action: "escalate", within: "9m" }],
        }),
        inject("closed", { to: ["comms"] }),
        inject("for-information", { to: ["comms"] }),
        inject("later", { to: ["comms", "hydro"] }),
      ],
    });
    const openAt5 = (log: LogBuilder) => measure(log.end(5)).workload.byUnit["comms"]?.mostOpen;
    const log = () => new LogBuilder(scenario);
    expect(openAt5(log().release(0, "two-steps", "answered", "closed", "for-information"))).toBe(4);
    expect(
      openAt5(log().release(0, "two-steps").acknowledge(1, "comms", "two-steps").release(2, "later")),
    ).toBe(2);
    expect(
      openAt5(
        log()
          .release(0, "two-steps")
          .acknowledge(1, "comms", "two-steps")
          .assess(1, "comms", "dam", "false")
          .release(2, "later"),
      ),
    ).toBe(1);
    expect(
      openAt5(log().release(0, "answered").publish(1, "comms", { claim: "late-pay" }).release(2, "later")),
    ).toBe(1);
    expect(
      openAt5(
        log()
          .release(0, "closed")
          .at(1, "control", "inject.completed", { inject: "closed" })
          .release(2, "later"),
      ),
    ).toBe(1);
    expect(
      openAt5(
        log().release(0, "for-information").acknowledge(1, "comms", "for-information").release(2, "later"),
      ),
    ).toBe(1);
  });

  it("MET-31 a request is open at the unit asked until answered or declined", () => {
    const log = new LogBuilder()
      .ask(1, "comms", "hydro", "q1")
      .at(2, "hydro", "request.answered", { request: "q1", text: "!" })
      .ask(3, "comms", "hydro", "q2")
      .ask(4, "lead", "hydro", "q3")
      .ask(4, "hydro", "lead", "q4")
      .end(9);
    const { workload } = measure(log);
    expect(workload.byUnit).toMatchObject({
      hydro: { mostOpen: 2 },
      lead: { mostOpen: 1 },
      comms: { mostOpen: 0 },
    });
    expect(workload.overall).toMatchObject({ mostOpen: 2, mostOpenTogether: 3 });
  });
});
