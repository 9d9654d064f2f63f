import type { ScenarioInput } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  pass,
  release,
  row,
  specify,
  startex,
  system,
  type Step,
} from "../support/simulatedDrill.ts";

type Expect = NonNullable<ScenarioInput["injects"][number]["expect"]>[number];

/** A rumour in public with one expected action, an order to the leadership, and other injects beside them. */
function expecting(expected: Partial<Expect>, inject = "rumour") {
  const expect = [{ id: "act", unit: "comms", action: "acknowledge" as const, within: "5m", ...expected }];
  const on = (id: string) => (id === inject ? { expect } : {});
  return drillScenario({
    storylines: [
      { id: "story", title: "Story" },
      { id: "aside", title: "Aside" },
    ],
    injects: [
      row("rumour", { channel: "feed", to: ["comms", "hydro"], claim: "dam", ...on("rumour") }),
      row("memo", { to: ["hydro", "comms"], claim: "late-pay", storyline: "aside" }),
      row("order", { to: ["lead", "comms"], ...on("order") }),
      row("echo", { to: ["comms", "press"], claim: "dam", storyline: "aside" }),
    ],
  });
}

/** What became of the one expected action after these steps: its status and when. */
function outcome(scenario: ReturnType<typeof expecting>, ...steps: Step[]): [string, number | null] {
  const [expectation] = drillAfter(scenario, ...steps).state.tables.expectations.values();
  return [expectation?.status ?? "none", expectation?.metMs ?? null];
}

const begun = [startex, release("memo"), release("order"), release("echo"), release("rumour")];
const acknowledge = act("comms", "inject.acknowledge", { inject: "rumour" });

describe("expected actions", () => {
  it("DRL-39 they open with the inject, their deadline in play time from its release", () => {
    const scenario = expecting({ text: "at once" });
    expect(drillAfter(scenario, startex).state.tables.expectations.size).toBe(0);
    const drill = drillAfter(scenario, startex, idle("2m"), release("rumour"));
    expect([...drill.state.tables.expectations.values()]).toEqual([
      {
        id: "rumour/act",
        inject: "rumour",
        unit: "comms",
        action: "acknowledge",
        kind: null,
        with: [],
        text: "at once",
        objective: null,
        dueMs: 7 * 60_000,
        status: "pending",
        metMs: null,
      },
    ]);
  });

  it("DRL-40 in time up to the deadline itself, late after it, missed when the clock has passed it", () => {
    const scenario = expecting({});
    expect(outcome(scenario, ...begun, idle("5m"), acknowledge)).toEqual(["met", 300_000]);
    expect(outcome(scenario, ...begun, idle(300_001), acknowledge)).toEqual(["late", 300_001]);
    expect(outcome(scenario, ...begun, pass(300_000))).toEqual(["pending", null]);
    expect(outcome(scenario, ...begun, pass(300_001))).toEqual(["missed", null]);
    expect(outcome(scenario, ...begun, pass("6m"), acknowledge)).toEqual(["late", 360_000]);
  });

  it("DRL-40 a pause stops the deadline's clock, a change of rate and a jump leave it alone", () => {
    const scenario = expecting({});
    const pause = act("director", "exercise.pause", {});
    const resume = act("director", "exercise.resume", {});
    expect(outcome(scenario, ...begun, pass("4m"), pause, pass("1h"), resume, pass("1m"))).toEqual([
      "pending",
      null,
    ]);
    const to = Date.parse("2031-09-15T12:00:00+07:00");
    const faster = act("director", "exercise.changeRate", { rate: 60 });
    const jump = act("director", "exercise.jump", { to });
    expect(outcome(scenario, ...begun, faster, jump, pass("5m"), acknowledge)).toEqual(["met", 300_000]);
  });

  it("DRL-40 only the unit itself can do it", () => {
    expect(
      outcome(expecting({}), ...begun, act("hydro", "inject.acknowledge", { inject: "rumour" })),
    ).toEqual(["pending", null]);
  });

  it("DRL-41 an action counts once everybody to be consulted has been asked, or has asked and been answered", () => {
    const scenario = expecting({ action: "publish", with: ["hydro", "press"] });
    const publish = act("comms", "response.publish", { text: "t", claim: "dam" });
    const ask = (from: string, to: string) => act(from, "request.send", { to, text: "?" });
    const reply: Step = (drill) => {
      const request = [...drill.state.tables.requests.keys()].at(-1) ?? "";
      return drill.send("comms", "request.answer", { request, text: "!" });
    };
    expect(outcome(scenario, ...begun, publish)[0]).toBe("pending");
    expect(outcome(scenario, ...begun, ask("comms", "hydro"), publish)[0]).toBe("pending");
    expect(outcome(scenario, ...begun, ask("comms", "hydro"), ask("comms", "press"), publish)[0]).toBe("met");
    // Asked by them: what counts is the answer.
    expect(outcome(scenario, ...begun, ask("comms", "hydro"), ask("press", "comms"), publish)[0]).toBe(
      "pending",
    );
    expect(outcome(scenario, ...begun, ask("comms", "hydro"), ask("press", "comms"), reply, publish)[0]).toBe(
      "met",
    );
    // Before the inject was out it was about something else.
    const early = [startex, ask("comms", "hydro"), ask("comms", "press"), idle("1m"), release("rumour")];
    expect(outcome(scenario, ...early, publish)[0]).toBe("pending");
  });

  it("DRL-41 consulting after publishing does not make the publication count", () => {
    const scenario = expecting({ action: "publish", with: ["hydro"] });
    const publish = act("comms", "response.publish", { text: "t", claim: "dam" });
    const ask = act("comms", "request.send", { to: "hydro", text: "?" });
    expect(outcome(scenario, ...begun, publish, ask)[0]).toBe("pending");
    expect(outcome(scenario, ...begun, publish, ask, publish)[0]).toBe("met");
  });

  it("DRL-42 where a kind is asked for, another does not count", () => {
    for (const action of ["publish", "draft"] as const) {
      const scenario = expecting({ action, kind: "correction" });
      const say = (kind: "holding" | "correction") =>
        act("comms", "response.publish", { text: "t", claim: "dam", kind });
      expect(outcome(scenario, ...begun, say("holding"))[0]).toBe("pending");
      expect(outcome(scenario, ...begun, say("holding"), say("correction"))[0]).toBe("met");
    }
  });

  const raise = (who: string, inject: string) => act(who, "escalation.raise", { question: "?", inject });
  const decide: Step = (drill) => {
    const escalation = [...drill.state.tables.escalations.keys()].at(-1) ?? "";
    return drill.send("lead", "decision.make", { escalation, text: "yes" });
  };
  const asked = (to: string, inject?: string) =>
    act("comms", "request.send", { to, text: "?", ...(inject !== undefined && { inject }) });
  const said = (data: object) => act("comms", "response.publish", { text: "t", ...data });
  const drafted = (data: object) => act("comms", "response.draft", { text: "t", ...data });
  const assessed = (data: { claim: string; inject?: string }) =>
    act("comms", "claim.assess", { verdict: "false", ...data });
  const lead = { unit: "lead", action: "decide" } as const;

  it.each<[string, Partial<Expect>, Step[], boolean]>([
    ["acknowledging it", { action: "acknowledge" }, [acknowledge], true],
    [
      "acknowledging another",
      { action: "acknowledge" },
      [act("comms", "inject.acknowledge", { inject: "echo" })],
      false,
    ],
    ["taking it on", { action: "claim" }, [act("comms", "inject.claim", { inject: "rumour" })], true],
    ["assessing its claim", { action: "assess" }, [assessed({ claim: "dam" })], true],
    ["assessing another claim", { action: "assess" }, [assessed({ claim: "late-pay" })], false],
    ["drafting on its claim", { action: "draft" }, [drafted({ claim: "dam" })], true],
    ["drafting on it", { action: "draft" }, [drafted({ inject: "rumour" })], true],
    ["drafting on neither", { action: "draft" }, [drafted({})], false],
    ["publishing on its claim", { action: "publish" }, [said({ claim: "dam" })], true],
    ["publishing on it", { action: "publish" }, [said({ inject: "rumour", kind: "answer" })], true],
    ["publishing on another", { action: "publish" }, [said({ inject: "memo" })], false],
    ["asking about it", { action: "request" }, [asked("press", "rumour")], true],
    ["asking about another", { action: "request" }, [asked("hydro", "echo")], false],
    ["asking whom one was to ask", { action: "request", with: ["hydro"] }, [asked("hydro")], true],
    ["asking somebody else", { action: "request", with: ["hydro"] }, [asked("press", "rumour")], false],
    ["escalating it", { action: "escalate" }, [raise("comms", "rumour")], true],
    ["escalating another", { action: "escalate" }, [raise("comms", "order")], false],
    ["a decision on it", lead, [raise("comms", "rumour"), decide], true],
    ["a decision in its storyline", lead, [raise("comms", "order"), decide], true],
    ["a decision on its claim", lead, [raise("comms", "echo"), decide], true],
    ["a decision on something else", lead, [raise("hydro", "memo"), decide], false],
  ])("DRL-43 what fulfils it: %s", (_name, expected, steps, fulfils) => {
    expect(outcome(expecting(expected), ...begun, ...steps)[0]).toBe(fulfils ? "met" : "pending");
  });

  it("DRL-44 a deadline is called missed when it has passed in running play, once", () => {
    const { given } = specify(expecting({}));
    const miss = system("expectation.miss", { inject: "rumour", expect: "act" });
    given(...begun, idle(300_000))
      .when(miss)
      .thenRefused("expectation/not-due");
    given(...begun, idle(300_001))
      .when(miss)
      .then({ type: "expectation.missed", data: { inject: "rumour", expect: "act", unit: "comms" } });
    given(...begun, idle(300_001), miss)
      .when(miss)
      .thenNothing();
    given(...begun, acknowledge, idle("1h"))
      .when(miss)
      .thenNothing();
    given(...begun, idle("1h"), act("director", "exercise.pause", {}))
      .when(miss)
      .thenRefused("expectation/not-due");
    given(startex, idle("1h")).when(miss).thenRefused("expectation/unknown");
    given(...begun)
      .when(system("expectation.miss", { inject: "constructor", expect: "name" }))
      .thenRefused("expectation/unknown");
  });

  it("DRL-39 a row of the category expected-action opens no deadline: it is a note of control", () => {
    const scenario = drillScenario({
      injects: [
        row("hope", {
          category: "expected-action",
          to: ["comms"],
          expect: [{ id: "act", unit: "comms", action: "acknowledge", within: "1m" }],
        }),
      ],
    });
    const drill = drillAfter(scenario, startex, release("hope"), pass("5m"));
    expect(drill.state.tables.expectations.size).toBe(0);
    expect(drill.log.at(-1)?.type).toBe("inject.released");
  });
});
