import { describe, expect, it } from "vitest";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  release,
  row,
  specify,
  startex,
  type Step,
} from "../support/simulatedDrill.ts";

const scenario = drillScenario({
  injects: [
    row("rumour", { channel: "feed", to: ["comms", "hydro"], claim: "dam" }),
    row("call", { channel: "phone", to: ["comms"], claim: "dam" }),
    row("memo", { to: ["hydro"], claim: "late-pay" }),
    row("order", { to: ["lead", "comms"] }),
  ],
});
const { given } = specify(scenario);
const assess = (who: string, claim: string, more: object = {}): Step =>
  act(who, "claim.assess", { claim, verdict: "false", ...more });

describe("claims", () => {
  it("DRL-27 a unit assesses a claim that reached it by an inject or in public", () => {
    given(startex, release("memo"))
      .when(assess("hydro.member", "late-pay", { evidence: " the ledger ", inject: "memo" }))
      .then({
        type: "claim.assessed",
        data: { claim: "late-pay", verdict: "false", evidence: "the ledger", inject: "memo" },
      });
    // The public feed is everybody's.
    given(startex, release("rumour"))
      .when(assess("press", "dam", { evidence: "  " }))
      .then({ type: "claim.assessed", data: { claim: "dam", verdict: "false" } });
  });

  it("DRL-27 a claim that has not reached the unit is as unknown as one made up", () => {
    for (const claim of ["late-pay", "none", "constructor", "__proto__"]) {
      const { decision } = given(startex, release("memo")).when(assess("comms", claim));
      expect(decision).toStrictEqual({
        ok: false,
        error: {
          code: "claim/unknown",
          message: "no such claim has reached your unit",
          path: "/data/claim",
        },
      });
    }
    given(startex, release("call")).when(assess("hydro", "dam")).thenRefused("claim/unknown", "/data/claim");
  });

  it("DRL-27 a unit may change its mind: the latest verdict stands, all are logged", () => {
    const drill = drillAfter(
      scenario,
      startex,
      release("rumour"),
      assess("hydro", "dam", { verdict: "unresolved" }),
      idle("1m"),
      assess("hydro.lead", "dam", { verdict: "false", evidence: "gauge 4" }),
    );
    expect([...drill.state.tables.assessments.values()]).toEqual([
      {
        id: "dam/hydro",
        claim: "dam",
        unit: "hydro",
        verdict: "false",
        evidence: "gauge 4",
        by: "Name of hydro.lead",
        playMs: 60_000,
        scenarioMs: drill.state.exercise.startMs + 60_000,
      },
    ]);
    expect(drill.log.filter(({ type }) => type === "claim.assessed")).toHaveLength(2);
  });
});

describe("what becomes of a task", () => {
  const begun = [startex, release("rumour"), release("call"), release("order"), idle(900)];
  const tasks = (step: Step) =>
    Object.fromEntries(
      [...drillAfter(scenario, ...begun, step).state.tables.tasks.values()]
        .filter(({ state }) => state !== "new")
        .map(({ id, state }) => [id, state]),
    );

  it("DRL-33 whoever acts on an inject, or on the claim it carries, is at work on it", () => {
    expect(tasks(act("comms", "response.draft", { text: "t", inject: "rumour" }))).toEqual({
      "rumour/comms": "working",
    });
    expect(tasks(act("comms", "response.draft", { text: "t", claim: "dam" }))).toEqual({
      "rumour/comms": "working",
      "call/comms": "working",
    });
    expect(tasks(assess("hydro", "dam"))).toEqual({ "rumour/hydro": "working" });
    expect(tasks(act("comms", "request.send", { to: "hydro", text: "?", inject: "order" }))).toEqual({
      "order/comms": "working",
    });
    expect(tasks(act("comms", "escalation.raise", { question: "?", inject: "order" }))).toEqual({
      "order/comms": "working",
    });
    expect(tasks(act("comms", "response.draft", { text: "t" }))).toEqual({});
  });

  it("DRL-33 a publication answers, and so does a decision for the unit that decides", () => {
    expect(tasks(act("comms", "response.publish", { text: "t", claim: "dam" }))).toEqual({
      "rumour/comms": "answered",
      "call/comms": "answered",
    });
    const raised = act("comms", "escalation.raise", { question: "?", inject: "order" });
    const decided: Step = (drill) => {
      raised(drill);
      const [escalation] = drill.state.tables.escalations.keys();
      return drill.send("lead", "decision.make", { escalation, text: "yes" });
    };
    expect(tasks(decided)).toEqual({ "order/comms": "working", "order/lead": "answered" });
  });

  it("DRL-33 the moments of a task are those of its first acts and never move", () => {
    const drill = drillAfter(
      scenario,
      ...begun,
      act("comms", "response.publish", { text: "t", inject: "order" }),
      idle("1m"),
      act("comms", "inject.claim", { inject: "order" }),
      act("comms", "inject.acknowledge", { inject: "order" }),
      act("comms", "response.publish", { text: "u", inject: "order" }),
    );
    expect(drill.state.tables.tasks.get("order/comms")).toMatchObject({
      state: "answered",
      seenMs: 900,
      firstActionMs: 900,
      answeredMs: 900,
      claimedMs: 60_900,
      acknowledgedMs: 60_900,
    });
  });
});
