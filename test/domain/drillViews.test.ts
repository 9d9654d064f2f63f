import { applyChange } from "@firebreak/shared/changes";
import type { Audience } from "@firebreak/shared/roles";
import { ACT_TYPES, emptyView, type ActRow, type ActType, type View } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { audiencesOf, project, viewOf } from "../../server/src/domain/project.ts";
import {
  act,
  Drill,
  drillScenario,
  release,
  row,
  startex,
  system,
  type Step,
} from "../support/simulatedDrill.ts";

const scenario = drillScenario({
  objectives: [{ id: "first", capability: "Being first", target: "In time" }],
  injects: [
    row("rumour", {
      channel: "feed",
      from: "troll",
      to: ["comms", "hydro"],
      claim: "dam",
      category: "contingency",
      notes: "Play it loud.",
      expect: [{ id: "act", unit: "comms", action: "acknowledge", within: "5m" }],
    }),
    row("memo", { to: ["hydro"], claim: "late-pay" }),
    row("order", { to: ["lead", "comms"] }),
    row("notice", { category: "administrative", to: ["comms"] }),
    row("hope", { category: "expected-action", to: ["comms"] }),
    row("unaddressed", { category: "administrative", claim: "late-pay" }),
  ],
});

type Seat = "control" | "evaluator" | "observer" | `unit:${"lead" | "comms" | "hydro" | "press"}`;

/** The views of all audiences, as the fold of what each was told. */
function screens(...steps: Step[]): Record<Seat, View> {
  const views = new Map<Audience, View>();
  const drill = new Drill(scenario, (event, state) => {
    for (const audience of audiencesOf(state)) {
      const view = views.get(audience) ?? emptyView(audience);
      views.set(audience, view);
      for (const change of project(event, state, audience)) applyChange(view, change);
    }
  });
  for (const step of steps) {
    const decision = step(drill);
    if (decision?.ok === false) throw new Error(decision.error.message);
  }
  return Object.fromEntries(views) as Record<Seat, View>;
}

const ids = (table: Record<string, unknown>): string[] => Object.keys(table).sort();
const newest = (table: "requests" | "escalations" | "responses") => (drill: Drill) =>
  [...drill.state.tables[table].keys()].at(-1) ?? "";
const acts = (view: View, type: ActType): ActRow[] => view.acts.filter((each) => each.type === type);

describe("what each audience sees", () => {
  it("VIS-1 control sees every row whole, the plan and the truth included", () => {
    const { control } = screens(startex, release("rumour"));
    expect(ids(control.injects)).toEqual(["hope", "memo", "notice", "order", "rumour", "unaddressed"]);
    expect(control.injects["rumour"]).toMatchObject({
      category: "contingency",
      storyline: "story",
      from: { kind: "troll" },
      plan: { mode: "manual", notes: "Play it loud." },
    });
    expect(control.claims["dam"]).toMatchObject({ truth: "false", harm: "high" });
    expect(ids(control.people)).toHaveLength(17);
    expect(ids(control.expectations)).toEqual(["rumour/act"]);
  });

  it("VIS-4 evaluators see what has happened, what is expected and what is true, and nothing planned", () => {
    const { evaluator } = screens(startex, release("rumour"));
    expect(ids(evaluator.injects)).toEqual(["rumour"]);
    expect(evaluator.injects["rumour"]).not.toHaveProperty("plan");
    expect(evaluator.injects["rumour"]).toMatchObject({ category: "contingency", from: { kind: "troll" } });
    expect(evaluator.claims).toEqual({ dam: expect.objectContaining({ truth: "false" }) as unknown });
    expect(ids(evaluator.expectations)).toEqual(["rumour/act"]);
    expect(ids(evaluator.objectives)).toEqual(["first"]);
    expect(ids(evaluator.storylines)).toEqual(["story"]);
    expect(ids(evaluator.tasks)).toEqual(["rumour/comms", "rumour/hydro"]);
  });

  it("VIS-5 a unit sees the injects of its own inbox, told so that the plan does not show", () => {
    const { "unit:hydro": hydro, "unit:press": press } = screens(
      startex,
      release("rumour"),
      release("order"),
    );
    expect(ids(hydro.injects)).toEqual(["rumour"]);
    expect(hydro.injects["rumour"]).toMatchObject({
      category: "inject",
      storyline: null,
      from: { name: "Loud", handle: "@loud", kind: "citizen" },
    });
    expect(hydro.injects["rumour"]).not.toHaveProperty("plan");
    expect(ids(hydro.tasks)).toEqual(["rumour/hydro"]);
    expect([hydro.storylines, hydro.objectives, hydro.expectations]).toEqual([{}, {}, {}]);
    expect(ids(press.injects)).toEqual([]);
  });

  it("VIS-5 the public feed is everybody's and does not say which inject made a post", () => {
    const views = screens(startex, release("rumour"));
    for (const audience of ["unit:press", "unit:comms", "observer"] as const) {
      const [post] = Object.values(views[audience].posts);
      expect(post).toMatchObject({
        text: "body of rumour",
        inject: null,
        claim: "dam",
        author: { kind: "citizen" },
      });
    }
    expect(Object.values(views.control.posts)[0]).toMatchObject({
      inject: "rumour",
      author: { kind: "troll" },
    });
  });

  it("VIS-5 administrative rows stay with whom they are addressed to; expected actions reach nobody", () => {
    const views = screens(startex, release("notice"), release("hope"));
    expect(views["unit:comms"].injects["notice"]?.category).toBe("administrative");
    expect(ids(views["unit:comms"].injects)).toEqual(["notice"]);
    expect(views.observer.injects).toEqual({});
    expect(ids(views.evaluator.injects)).toEqual(["hope", "notice"]);
    expect(acts(views["unit:comms"], "inject.released").map(({ inject }) => inject)).toEqual(["notice"]);
    expect(acts(views.observer, "inject.released")).toEqual([]);
  });

  it("VIS-6 a unit meets a claim with its inject or in public, and never its truth", () => {
    const steps = [startex, release("rumour"), release("memo")];
    const before = screens(...steps);
    expect(before["unit:press"].claims).toEqual({ dam: { id: "dam", text: "The dam has burst." } });
    expect(ids(before["unit:hydro"].claims)).toEqual(["dam", "late-pay"]);
    const after = screens(...steps, act("director", "exercise.end", {}));
    for (const unit of ["unit:press", "unit:hydro"] as const)
      expect(after[unit].claims).toEqual(before[unit].claims);
  });

  it("VIS-6 observers see a claim once it has reached anybody, its truth after ENDEX", () => {
    const steps = [startex, release("memo")];
    expect(screens(...steps).observer.claims).toEqual({
      "late-pay": { id: "late-pay", text: "The crews were paid late." },
    });
    const ended = screens(...steps, act("director", "exercise.end", {})).observer;
    expect(ended.claims).toEqual({
      "late-pay": { id: "late-pay", text: "The crews were paid late.", truth: "true", harm: "low" },
    });
  });

  it("VIS-6 a claim in a row that reaches nobody has reached nobody", () => {
    const views = screens(startex, release("unaddressed"));
    for (const audience of ["evaluator", "observer", "unit:hydro"] as const) {
      expect(views[audience].claims).toEqual({});
    }
  });

  it("VIS-7 what a unit publishes names its claim only to those whom the claim has reached", () => {
    const publish = act("hydro", "response.publish", { text: "All were paid.", claim: "late-pay" });
    const early = screens(startex, release("memo"), publish);
    const claims = (view: View) => Object.values(view.posts).map(({ claim }) => claim);
    expect(claims(early["unit:press"])).toEqual([null]);
    expect(claims(early["unit:hydro"])).toEqual(["late-pay"]);
    expect(claims(early.observer)).toEqual(["late-pay"]);
    expect(acts(early["unit:press"], "response.published")[0]).not.toHaveProperty("claim");
    expect(acts(early["unit:press"], "response.published")[0]).toMatchObject({ text: "All were paid." });
    expect(acts(early.observer, "response.published")[0]).toMatchObject({ claim: "late-pay" });
  });

  it("VIS-7 and to the others from the moment on at which it does", () => {
    const laterScenario = drillScenario({
      injects: [
        row("memo", { to: ["hydro"], claim: "late-pay" }),
        row("gossip", { channel: "feed", claim: "late-pay" }),
      ],
    });
    const view = emptyView("unit:press");
    const drill = new Drill(laterScenario, (event, state) => {
      for (const change of project(event, state, "unit:press")) applyChange(view, change);
    });
    startex(drill);
    release("memo")(drill);
    act("hydro", "response.publish", { text: "All were paid.", claim: "late-pay" })(drill);
    release("gossip")(drill);
    expect(Object.values(view.posts).map(({ claim }) => claim)).toEqual(["late-pay", "late-pay"]);
    expect({ ...view, acts: [] }).toEqual(viewOf(drill.state, "unit:press"));
  });

  it("VIS-8 drafts, verdicts and their grounds, tasks and colleagues are a unit's own", () => {
    const views = screens(
      startex,
      release("rumour"),
      act("comms", "response.draft", { text: "secret words", claim: "dam" }),
      act("comms", "claim.assess", { claim: "dam", verdict: "false", evidence: "secret grounds" }),
      act("comms", "inject.acknowledge", { inject: "rumour" }),
    );
    const { "unit:hydro": hydro, "unit:comms": comms, observer } = views;
    expect(JSON.stringify(hydro)).not.toContain("secret");
    expect(JSON.stringify(observer)).not.toContain("secret");
    expect(Object.values(comms.responses)).toHaveLength(1);
    expect(ids(comms.assessments)).toEqual(["dam/comms"]);
    for (const view of [hydro, observer]) {
      expect([view.responses, view.assessments]).toEqual([{}, {}]);
      expect(acts(view, "response.drafted")).toHaveLength(view === observer ? 1 : 0);
      expect(acts(view, "claim.assessed")).toHaveLength(view === observer ? 1 : 0);
    }
    expect(ids(hydro.people)).toEqual(["hydro.approver", "hydro.lead", "hydro.member"]);
    expect(observer.people).toEqual({});
  });

  it("VIS-8 an answer to one asker is read by its unit, control and evaluators; the hall sees that it was given", () => {
    const views = screens(
      startex,
      release("order"),
      act("comms", "response.publish", { text: "just for you", kind: "answer", inject: "order" }),
    );
    for (const audience of ["unit:comms", "control", "evaluator"] as const) {
      expect(acts(views[audience], "response.published")[0]?.text).toBe("just for you");
    }
    expect(acts(views.observer, "response.published")[0]).not.toHaveProperty("text");
    expect(acts(views["unit:hydro"], "response.published")).toEqual([]);
    expect(views["unit:hydro"].posts).toEqual({});
  });

  it("VIS-9 a request is between two units; its inject is named to the other only where it has it too", () => {
    const ask = (inject: string) => act("comms", "request.send", { to: "hydro", text: "How high?", inject });
    const answer: Step = (drill) =>
      drill.send("hydro", "request.answer", { request: newest("requests")(drill), text: "4 m" });
    const views = screens(startex, release("rumour"), release("order"), ask("order"), answer, ask("rumour"));
    const told = (view: View) => Object.values(view.requests).map(({ inject, answer }) => [inject, answer]);
    expect(told(views["unit:comms"])).toEqual([
      ["order", "4 m"],
      ["rumour", null],
    ]);
    expect(told(views["unit:hydro"])).toEqual([
      [null, "4 m"],
      ["rumour", null],
    ]);
    expect(acts(views["unit:hydro"], "request.sent").map(({ inject }) => inject)).toEqual([
      undefined,
      "rumour",
    ]);
    for (const audience of ["unit:press", "unit:lead", "observer"] as const) {
      expect(views[audience].requests, audience).toEqual({});
    }
    expect(acts(views["unit:press"], "request.sent")).toEqual([]);
    const hall = acts(views.observer, "request.sent");
    expect(hall.map(({ unit, to }) => [unit, to])).toEqual([
      ["comms", "hydro"],
      ["comms", "hydro"],
    ]);
    for (const line of hall) expect(line).not.toHaveProperty("text");
  });

  it("VIS-10 the leadership sees every escalation, the asker its own, a bound unit the decision", () => {
    const raise = act("comms", "escalation.raise", { question: "May we?", inject: "rumour" });
    const decide: Step = (drill) =>
      drill.send("lead", "decision.make", {
        escalation: newest("escalations")(drill),
        text: "You may",
        binds: ["hydro"],
      });
    const raised = screens(startex, release("rumour"), raise);
    const seenBy = (views: Record<Seat, View>) =>
      (["unit:comms", "unit:lead", "unit:hydro", "unit:press", "observer", "evaluator"] as const).filter(
        (audience) => Object.keys(views[audience].escalations).length > 0,
      );
    expect(seenBy(raised)).toEqual(["unit:comms", "unit:lead", "evaluator"]);
    expect(Object.values(raised["unit:lead"].escalations)[0]?.inject).toBeNull();
    const decided = screens(startex, release("rumour"), raise, decide);
    expect(seenBy(decided)).toEqual(["unit:comms", "unit:lead", "unit:hydro", "evaluator"]);
    expect(Object.values(decided["unit:hydro"].escalations)[0]).toMatchObject({
      decision: "You may",
      inject: "rumour",
    });
    expect(acts(decided.observer, "decision.made")[0]).toMatchObject({ unit: "lead", to: "comms" });
    expect(JSON.stringify(decided.observer)).not.toContain("May we?");
    expect(JSON.stringify(decided["unit:press"])).not.toContain("You may");
  });

  it("VIS-11 a message is read by both ends; one to all by everybody, the hall without its writer's name", () => {
    const views = screens(
      act("comms.lead", "message.send", { text: "to control" }),
      act("controller", "message.send", { text: "to hydro", to: "hydro" }),
      act("controller", "message.send", { text: "to all" }),
    );
    const read = (audience: Seat) => Object.values(views[audience].messages).map(({ text }) => text);
    expect(read("control")).toEqual(["to control", "to hydro", "to all"]);
    expect(read("evaluator")).toEqual(["to control", "to hydro", "to all"]);
    expect(read("unit:comms")).toEqual(["to control", "to all"]);
    expect(read("unit:hydro")).toEqual(["to hydro", "to all"]);
    expect(read("unit:press")).toEqual(["to all"]);
    expect(read("observer")).toEqual(["to all"]);
    expect(JSON.stringify(views.observer)).not.toContain("Name of");
    expect(Object.values(views["unit:press"].messages)[0]?.fromName).toBe("Name of controller");
  });

  it("VIS-12 the timeline names people to control, evaluators and their own unit", () => {
    const views = screens(startex, release("rumour"), act("hydro.lead", "response.publish", { text: "t" }));
    const names = (audience: Seat) => acts(views[audience], "response.published").map(({ name }) => name);
    expect(names("control")).toEqual(["Name of hydro.lead"]);
    expect(names("evaluator")).toEqual(["Name of hydro.lead"]);
    expect(names("unit:hydro")).toEqual(["Name of hydro.lead"]);
    expect(names("unit:comms")).toEqual([undefined]);
    expect(names("observer")).toEqual([undefined]);
    expect(acts(views["unit:comms"], "exercise.started")[0]).not.toHaveProperty("name");
  });

  it("VIS-12 a line speaks of the person whom it concerns, and every line's type is one that timelines show", () => {
    const views = screens(
      startex,
      system("participant.join", { person: "comms.lead" }),
      act("director", "participant.remove", { person: "comms.lead" }),
    );
    const [joined] = acts(views.control, "participant.joined");
    expect(joined).toMatchObject({ name: "Name of comms.lead", role: "unit", unit: "comms", site: "danang" });
    expect(acts(views.control, "participant.removed")[0]).toMatchObject({ name: "Name of comms.lead" });
    expect(acts(views["unit:comms"], "participant.joined")).toEqual([]);
    expect(acts(views.observer, "unit.online")[0]).toMatchObject({ unit: "comms", role: "system" });
    for (const { type } of views.control.acts) expect(ACT_TYPES).toContain(type);
  });

  it("VIS-13 deferring, skipping and a missed action are told to control (a missed one to evaluators too)", () => {
    const views = screens(
      startex,
      act("controller", "inject.skip", { inject: "memo", reason: "no time" }),
      release("rumour"),
      (drill) => void drill.pass("6m"),
    );
    expect(acts(views.control, "inject.skipped")[0]).toMatchObject({ inject: "memo", text: "no time" });
    expect(acts(views.control, "expectation.missed")[0]).toMatchObject({ inject: "rumour", unit: "comms" });
    expect(acts(views.evaluator, "expectation.missed")).toHaveLength(1);
    for (const audience of ["evaluator", "observer", "unit:comms", "unit:hydro"] as const) {
      expect(acts(views[audience], "inject.skipped")).toEqual([]);
      expect(JSON.stringify(views[audience])).not.toContain("no time");
      if (audience !== "evaluator") expect(acts(views[audience], "expectation.missed")).toEqual([]);
    }
  });

  it("VIS-14 everybody sees why play stands still", () => {
    const views = screens(startex, act("director", "exercise.stop", { reason: "fire alarm" }));
    for (const view of Object.values(views)) {
      expect(view.exercise).toMatchObject({ phase: "stopped", reason: "fire alarm" });
      expect(acts(view, "exercise.stopped")[0]?.text).toBe("fire alarm");
    }
  });

  it("VIS-15 an excerpt on the timeline is short and never ends in half a character", () => {
    const text = `${"x".repeat(278)}🔥${"y".repeat(300)}`;
    const { control } = screens(startex, act("controller", "message.send", { text }));
    const shown = acts(control, "message.sent")[0]?.text ?? "";
    expect(shown).toBe(`${"x".repeat(278)}…`);
    expect(shown.isWellFormed()).toBe(true);
    const exact = screens(act("controller", "message.send", { text: "z".repeat(280) })).control;
    expect(acts(exact, "message.sent")[0]?.text).toBe("z".repeat(280));
  });
});
