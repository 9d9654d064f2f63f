import { describe, expect, it } from "vitest";
import type { CommandType } from "@firebreak/shared/commands";
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
} from "../support/simulatedDrill.ts";

const AT_18 = Date.parse("2031-09-14T18:00:00+07:00");
const scenario = drillScenario({
  injects: [
    row("rumour", { channel: "feed", from: "troll", to: ["comms", "hydro"], claim: "dam" }),
    row("memo", { to: ["hydro"], claim: "late-pay" }),
    row("order", { to: ["lead", "comms"] }),
    row("later", { at: "18:00", to: ["comms"] }),
    row("hope", { category: "expected-action", channel: "tv", to: ["comms"], claim: "dam" }),
    row("notice", { category: "administrative", channel: "tv", to: ["comms"], claim: "dam" }),
    row("broadcast", { channel: "tv", claim: "dam" }),
  ],
});
const { given } = specify(scenario);
const skip = (inject: string) => act("controller", "inject.skip", { inject, reason: "no time" });
const defer = (inject: string, to: number) =>
  act("controller", "inject.defer", { inject, to, reason: "not yet" });
const complete = (inject: string) => act("controller", "inject.complete", { inject });

describe("injects in the hands of control", () => {
  it("DRL-18 control releases by hand, before its time or without one, once", () => {
    given(startex)
      .when(release("memo"))
      .then({ type: "inject.released", data: { inject: "memo", cause: "hand" } });
    given(startex)
      .when(release("later"))
      .then({ type: "inject.released", data: { inject: "later", cause: "hand" } });
    given(startex, release("memo"))
      .when(release("memo"))
      .thenRefused("inject/already-released", "/data/inject");
    given(startex, release("memo"), complete("memo"))
      .when(release("memo"))
      .thenRefused("inject/already-released", "/data/inject");
    given(startex, skip("memo")).when(release("memo")).thenRefused("inject/closed", "/data/inject");
    given(startex).when(release("constructor")).thenRefused("inject/unknown", "/data/inject");
  });

  it("DRL-18 the scheduler releases what is due and nothing else", () => {
    const due = (inject: string) => system("inject.release", { inject });
    given(startex, idle("59m")).when(due("later")).thenRefused("inject/not-releasable", "/data/inject");
    given(startex).when(due("memo")).thenRefused("inject/not-releasable", "/data/inject");
    given(startex, idle("60m"))
      .when(due("later"))
      .then({ type: "inject.released", data: { inject: "later", cause: "schedule" } });
    given(startex, idle("60m"), due("later"))
      .when(due("later"))
      .thenRefused("inject/already-released", "/data/inject");
    given(startex, idle("60m"), act("director", "exercise.pause", {}))
      .when(due("later"))
      .thenRefused("exercise/not-running");
    given(startex).when(due("__proto__")).thenRefused("inject/unknown", "/data/inject");
  });

  it("DRL-19 control skips what has not come, with a reason; then it is closed", () => {
    const drill = given(skip("later"))
      .when(skip("memo"))
      .then({ type: "inject.skipped", data: { inject: "memo", reason: "no time" } });
    const { state, plan } = drill.state.tables.injects.get("memo") ?? {};
    expect({ state, reason: plan?.reason, by: plan?.by }).toEqual({
      state: "skipped",
      reason: "no time",
      by: "Name of controller",
    });
    given(skip("memo")).when(skip("memo")).thenRefused("inject/closed", "/data/inject");
    given(startex, release("memo")).when(skip("memo")).thenRefused("inject/already-released", "/data/inject");
    given().when(skip("toString")).thenRefused("inject/unknown", "/data/inject");
  });

  it("DRL-20 control defers what has a moment to another that is still to come", () => {
    const to = AT_18 + 600_000;
    const deferred = given(startex)
      .when(defer("later", to))
      .then({ type: "inject.deferred", data: { inject: "later", from: AT_18, to, reason: "not yet" } });
    expect(deferred.state.tables.injects.get("later")).toMatchObject({
      state: "deferred",
      plan: { dueMs: to, plannedMs: AT_18, reason: "not yet", by: "Name of controller" },
    });
    given(defer("later", to))
      .when(defer("later", to + 1))
      .then({ type: "inject.deferred", data: { inject: "later", from: to, to: to + 1, reason: "not yet" } });
    given(startex, idle("30m"))
      .when(defer("later", AT_18 - 30 * 60_000))
      .thenRefused("command/invalid", "/data/to");
    given(startex).when(defer("memo", to)).thenRefused("inject/not-scheduled", "/data/inject");
    given(startex, release("later"))
      .when(defer("later", to))
      .thenRefused("inject/already-released", "/data/inject");
    given(skip("later")).when(defer("later", to)).thenRefused("inject/closed", "/data/inject");
    given().when(defer("none", to)).thenRefused("inject/unknown", "/data/inject");
  });

  it("DRL-20 a deferral past ten years of story is a mistyped date", () => {
    given().when(defer("later", Number.MAX_SAFE_INTEGER)).thenRefused("command/invalid", "/data/to");
    given()
      .when(defer("later", Date.parse("2041-09-15T00:00:00Z")))
      .thenRefused("command/invalid", "/data/to");
    expect(given().when(defer("later", Date.parse("2041-09-13T00:00:00Z"))).decision?.ok).toBe(true);
  });

  it("DRL-20 what was deferred comes at its new moment", () => {
    const drill = drillAfter(scenario, startex, defer("later", AT_18 + 60_000), pass("60m"));
    expect(drill.state.tables.injects.get("later")?.state).toBe("deferred");
    drill.pass("1m");
    expect(drill.log.at(-1)).toMatchObject({
      type: "inject.released",
      playMs: 61 * 60_000,
      data: { inject: "later", cause: "schedule" },
    });
  });

  it("DRL-21 control completes what has been released", () => {
    given(startex, release("memo"))
      .when(complete("memo"))
      .then({ type: "inject.completed", data: { inject: "memo" } });
    given(startex, release("memo"), complete("memo")).when(complete("memo")).thenNothing();
    given(startex).when(complete("memo")).thenRefused("inject/not-released", "/data/inject");
    given(startex).when(complete("none")).thenRefused("inject/unknown", "/data/inject");
  });

  it("DRL-22 a released inject is a task of each unit it is addressed to, and public on a public channel", () => {
    const after = (inject: string) => {
      const { tasks, posts } = drillAfter(scenario, startex, release(inject)).state.tables;
      return {
        tasks: [...tasks.keys()],
        posts: [...posts.values()].map(({ inject, text }) => [inject, text]),
      };
    };
    expect(after("rumour")).toEqual({
      tasks: ["rumour/comms", "rumour/hydro"],
      posts: [["rumour", "body of rumour"]],
    });
    expect(after("memo")).toEqual({ tasks: ["memo/hydro"], posts: [] });
    expect(after("broadcast")).toEqual({ tasks: [], posts: [["broadcast", "body of broadcast"]] });
    expect(after("notice")).toEqual({ tasks: ["notice/comms"], posts: [] });
    expect(after("hope")).toEqual({ tasks: [], posts: [] });
  });
});

describe("injects at a unit", () => {
  const task = (unit: string, inject: string) => (drill: ReturnType<typeof drillAfter>) =>
    drill.state.tables.tasks.get(`${inject}/${unit}`);
  const see = act("comms.member", "inject.see", { inject: "order" });
  const acknowledge = act("comms.member", "inject.acknowledge", { inject: "order" });
  const claim = act("comms.member", "inject.claim", { inject: "order" });

  it("DRL-23 an inject is seen once a person, and at the unit when the first of its people sees it", () => {
    const drill = given(startex, release("order"), idle(700))
      .when(see)
      .then({ type: "inject.seen", data: { inject: "order" } });
    expect(task("comms", "order")(drill)).toMatchObject({ state: "seen", seenMs: 700 });
    expect(task("lead", "order")(drill)).toMatchObject({ state: "new", seenMs: null });
    const second = given(startex, release("order"), see, idle(300))
      .when(act("comms.lead", "inject.see", { inject: "order" }))
      .then({ type: "inject.seen", data: { inject: "order" } });
    expect(task("comms", "order")(second)).toMatchObject({ state: "seen", seenMs: 0 });
    given(startex, release("order"), see).when(see).thenNothing();
  });

  it("DRL-24 an inject is acknowledged once a unit; who acknowledges has seen it", () => {
    const drill = given(startex, release("order"), idle(700))
      .when(acknowledge)
      .then({ type: "inject.acknowledged", data: { inject: "order" } });
    expect(task("comms", "order")(drill)).toMatchObject({
      state: "acknowledged",
      seenMs: 700,
      acknowledgedMs: 700,
      acknowledgedBy: "Name of comms.member",
    });
    given(startex, release("order"), acknowledge)
      .when(act("comms.lead", "inject.acknowledge", { inject: "order" }))
      .thenRefused("inject/already-acknowledged", "/data/inject");
    given(startex, release("order"), acknowledge)
      .when(act("lead", "inject.acknowledge", { inject: "order" }))
      .then({ type: "inject.acknowledged", data: { inject: "order" } });
  });

  it("DRL-25 an inject is taken on by one person, taken over by another, never taken twice by the same", () => {
    const over = act("comms.lead", "inject.claim", { inject: "order" });
    const claimed = { type: "inject.claimed", data: { inject: "order" } } as const;
    const first = given(startex, release("order"), idle(700)).when(claim).then(claimed);
    expect(task("comms", "order")(first)).toMatchObject({
      state: "working",
      claimedBy: "Name of comms.member",
      claimedMs: 700,
      firstActionMs: 700,
    });
    given(startex, release("order"), claim).when(claim).thenRefused("inject/already-claimed", "/data/inject");
    const second = given(startex, release("order"), claim, idle("1m")).when(over).then(claimed);
    expect(task("comms", "order")(second)).toMatchObject({
      claimedBy: "Name of comms.lead",
      claimedMs: 60_000,
      firstActionMs: 0,
    });
    given(startex, release("order"), claim, over).when(claim).then(claimed);
  });

  it("DRL-25 two people of the same name are two people", () => {
    const twin = (person: string) =>
      system("participant.register", { person, name: "Nguyễn Văn An", role: "unit", unit: "comms" });
    given(
      twin("an-1"),
      twin("an-2"),
      startex,
      release("order"),
      act("an-1", "inject.claim", { inject: "order" }),
    )
      .when(act("an-2", "inject.claim", { inject: "order" }))
      .then({ type: "inject.claimed", data: { inject: "order" } });
  });

  it("DRL-26 what has not reached a unit does not exist for it: planned, another's and made-up alike", () => {
    const with_ = (type: CommandType, data: object) => ({ type, data });
    const commands = [
      with_("inject.see", {}),
      with_("inject.acknowledge", {}),
      with_("inject.claim", {}),
      with_("claim.assess", { claim: "dam", verdict: "false" }),
      with_("response.draft", { text: "t" }),
      with_("response.publish", { text: "t" }),
      with_("request.send", { to: "hydro", text: "t" }),
      with_("escalation.raise", { question: "q" }),
    ];
    const unreached = ["later", "memo", "none", "hope", "constructor", "__proto__", "order/comms"];
    for (const { type, data } of commands) {
      const answers = unreached.map((inject) => {
        const drill = drillAfter(scenario, startex, release("rumour"), release("memo"), release("hope"));
        const decision = drill.send("comms", type, { ...data, inject });
        return decision.ok ? "accepted" : decision.error;
      });
      expect(new Set(answers.map((answer) => JSON.stringify(answer))), type).toEqual(
        new Set([
          JSON.stringify({
            code: "inject/unknown",
            message: "no such inject has reached your unit",
            path: "/data/inject",
          }),
        ]),
      );
    }
  });
});
