import type { CommandType } from "@firebreak/shared/commands";
import type { RequestRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  release,
  specify,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";

const { given } = specify();
const begun = [startex, release("order")];
const ask: Step = act("comms.member", "request.send", { to: "hydro", text: "How high?" });
const newest = (drill: Drill): RequestRow | undefined => [...drill.state.tables.requests.values()].at(-1);
const on =
  (who: string, type: CommandType, data: object = {}): Step =>
  (drill) =>
    drill.send(who, type, { request: newest(drill)?.id, ...data });
const acknowledge = on("hydro", "request.acknowledge");
const answer = on("hydro", "request.answer", { text: "4 m" });
const decline = on("hydro", "request.decline", { reason: "no data" });
const complete = on("comms", "request.complete");

type Status = RequestRow["status"];
const INTO: Record<Status, Step[]> = {
  sent: [ask],
  acknowledged: [ask, acknowledge],
  answered: [ask, answer],
  declined: [ask, decline],
  completed: [ask, answer, complete],
};
const STEPS = { acknowledge, answer, decline, complete };
const WRONG = "request/wrong-state";
const TABLE: Record<Status, Record<keyof typeof STEPS, Status | typeof WRONG>> = {
  sent: { acknowledge: "acknowledged", answer: "answered", decline: "declined", complete: WRONG },
  acknowledged: { acknowledge: WRONG, answer: "answered", decline: "declined", complete: WRONG },
  answered: { acknowledge: WRONG, answer: WRONG, decline: WRONG, complete: "completed" },
  declined: { acknowledge: WRONG, answer: WRONG, decline: WRONG, complete: WRONG },
  completed: { acknowledge: WRONG, answer: WRONG, decline: WRONG, complete: WRONG },
};

describe("requests between units", () => {
  describe.each(Object.keys(TABLE) as Status[])("that are %s", (status) => {
    it.each(Object.keys(STEPS) as (keyof typeof STEPS)[])(
      `DRL-34 %s leads on or is refused (${status})`,
      (step) => {
        const expected = TABLE[status][step];
        const when = given(...begun, ...INTO[status]).when(STEPS[step]);
        if (expected === WRONG) when.thenRefused(WRONG, "/data/request");
        else expect(when.decision?.ok).toBe(true);
        expect(newest(when.drill)?.status).toBe(expected === WRONG ? status : expected);
      },
    );
  });

  it("DRL-34 an answer that nobody acknowledged first acknowledges it in the same breath", () => {
    const when = given(...begun, ask).when(answer);
    const request = newest(when.drill)?.id ?? "";
    when.then(
      { type: "request.acknowledged", data: { request } },
      { type: "request.answered", data: { request, text: "4 m" } },
    );
    given(...begun, ask, acknowledge)
      .when(answer)
      .then({ type: "request.answered", data: { request, text: "4 m" } });
  });

  it("DRL-34 only the unit asked replies, only the one that asked completes; to others it is unknown", () => {
    const replies: [CommandType, object][] = [
      ["request.acknowledge", {}],
      ["request.answer", { text: "t" }],
      ["request.decline", { reason: "r" }],
    ];
    for (const [type, data] of replies) {
      for (const who of ["comms", "press", "lead"]) {
        given(...begun, ask)
          .when(on(who, type, data))
          .thenRefused("request/unknown", "/data/request");
      }
    }
    for (const who of ["hydro", "press"]) {
      given(...begun, ask, answer)
        .when(on(who, "request.complete"))
        .thenRefused("request/unknown", "/data/request");
    }
    for (const request of ["none", "constructor", "__proto__"]) {
      given(...begun)
        .when(act("hydro", "request.acknowledge", { request }))
        .thenRefused("request/unknown", "/data/request");
      given(...begun)
        .when(act("hydro", "request.complete", { request }))
        .thenRefused("request/unknown", "/data/request");
    }
  });

  it("DRL-35 a request goes to another unit, about an inject of one's own, and may be wanted by a time", () => {
    const data = { to: "hydro", text: "How high?", inject: "order", kind: "action" } as const;
    const when = given(...begun, idle("1m")).when(act("comms", "request.send", { ...data, within: 5 }));
    when.then({
      type: "request.sent",
      data: { request: `request-${when.drill.state.seq}`, ...data, dueMs: 6 * 60_000 },
    });
    given(...begun)
      .when(act("comms", "request.send", { to: "comms", text: "me?" }))
      .thenRefused("request/to-self", "/data/to");
    for (const to of ["none", "constructor", "control", "all"]) {
      given(...begun)
        .when(act("comms", "request.send", { to, text: "?" }))
        .thenRefused("unit/unknown", "/data/to");
    }
  });
});

describe("escalations and decisions", () => {
  const raise = act("comms", "escalation.raise", {
    question: "May we?",
    options: ["yes", "no"],
    inject: "order",
  });
  const only = (drill: Drill) => [...drill.state.tables.escalations.values()][0];
  const decide =
    (data: object = {}): Step =>
    (drill) =>
      drill.send("lead", "decision.make", { escalation: only(drill)?.id, text: "yes", ...data });

  it("DRL-36 a lead takes a question to the leadership, with its options and inject", () => {
    const when = given(...begun).when(raise);
    const escalation = `escalation-${when.drill.state.seq}`;
    when.then({
      type: "escalation.raised",
      data: { escalation, question: "May we?", options: ["yes", "no"], inject: "order" },
    });
    const plain = given(...begun).when(act("comms", "escalation.raise", { question: "Why?" }));
    plain.then({ type: "escalation.raised", data: { escalation, question: "Why?", options: [] } });
  });

  it("DRL-37 the leadership decides once; the unit that asked is bound, and whomever else it names", () => {
    const drill = given(...begun, raise)
      .when(decide({ binds: ["hydro", "hydro", "comms"] }))
      .then({
        type: "decision.made",
        data: {
          escalation: only(drillAfter(drillScenario(), ...begun, raise))?.id ?? "",
          text: "yes",
          binds: ["hydro", "hydro", "comms"],
        },
      });
    expect(only(drill)).toMatchObject({
      decision: "yes",
      decidedBy: "Name of lead.approver",
      binds: ["comms", "hydro"],
    });
    given(...begun, raise, decide())
      .when(decide())
      .thenRefused("escalation/already-decided", "/data/escalation");
    given(...begun, raise)
      .when(decide({ binds: ["comms", "constructor"] }))
      .thenRefused("unit/unknown", "/data/binds/1");
    for (const escalation of ["none", "constructor", "__proto__"]) {
      given(...begun)
        .when(act("lead", "decision.make", { escalation, text: "yes" }))
        .thenRefused("escalation/unknown", "/data/escalation");
    }
  });
});

describe("messages", () => {
  it("DRL-38 a unit writes to control, control to a unit or to all, before STARTEX and after ENDEX too", () => {
    const sent = (from: string, to: string) => (drill: Drill) => ({
      type: "message.sent" as const,
      data: { message: `message-${drill.state.seq}`, from, to, text: "hello" },
    });
    const cases = [
      ["comms.member", {}, sent("comms", "control")],
      ["comms.member", { to: "control" }, sent("comms", "control")],
      ["controller", {}, sent("control", "all")],
      ["director", { to: "all" }, sent("control", "all")],
      ["controller", { to: "hydro" }, sent("control", "hydro")],
    ] as const;
    for (const before of [[], [startex], [startex, act("director", "exercise.end", {})]]) {
      for (const [who, to, expected] of cases) {
        const when = given(...before).when(act(who, "message.send", { text: "hello", ...to }));
        when.then(expected(when.drill));
      }
    }
  });

  it("DRL-38 a unit writes to no other unit, and control to none that is not there", () => {
    for (const to of ["hydro", "all", "comms", "none"]) {
      given()
        .when(act("comms", "message.send", { text: "hello", to }))
        .thenRefused("command/not-permitted", "/data/to");
    }
    for (const to of ["none", "constructor"]) {
      given()
        .when(act("controller", "message.send", { text: "hello", to }))
        .thenRefused("unit/unknown", "/data/to");
    }
  });
});
