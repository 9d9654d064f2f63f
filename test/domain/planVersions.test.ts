import type { CommandInput } from "@firebreak/shared/commands";
import { describe, expect, it } from "vitest";
import { project, viewOf } from "../../server/src/domain/project.ts";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  MINUTE,
  pass,
  release,
  row,
  specify,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";

const scenario = drillScenario({
  injects: [
    row("timed", { to: ["comms"], at: "10m" }),
    row("order", { to: ["lead", "comms"] }),
    // Comes five minutes after nobody has acknowledged the order.
    row("silence", { to: ["lead"], when: { not: { acknowledged: { inject: "order" } } }, after: "5m" }),
    row("sequel", { to: ["lead"], when: { released: "order" }, after: "5m" }),
  ],
});
const { given } = specify(scenario);
const start = Date.parse(scenario.clock.start);
const at = (minutes: number): number => start + minutes * MINUTE;

type Changing =
  | "inject.edit"
  | "inject.defer"
  | "inject.hold"
  | "inject.unhold"
  | "inject.skip"
  | "inject.release"
  | "inject.undo";
const DATA: { [T in Changing]: Omit<CommandInput<T>, "inject" | "version"> } = {
  "inject.edit": { fields: { title: "other" } },
  "inject.defer": { to: at(30), reason: "r" },
  "inject.hold": {},
  "inject.unhold": {},
  "inject.skip": { reason: "r" },
  "inject.release": {},
  "inject.undo": {},
};
const on =
  (type: Changing, inject = "timed", version?: number, who = "controller"): Step =>
  (drill) =>
    drill.send(who, type, { inject, ...DATA[type], ...(version !== undefined && { version }) });
const plan = (drill: Drill, inject = "timed") => drill.state.tables.injects.get(inject)?.plan;
const stateOf = (drill: Drill, inject: string) => drill.state.tables.injects.get(inject)?.state;
const assign = (person: string | null, inject = "timed"): Step =>
  act("controller", "inject.assign", { inject, person });

describe("versions of the plan", () => {
  const changes = ["inject.edit", "inject.defer", "inject.hold", "inject.skip"] as const;

  it.each(Object.keys(DATA) as Changing[])(
    "PLN-8 %s on a version that somebody has changed is refused, and says who did what",
    (type) => {
      const refused = given(startex, on("inject.hold", "timed", 1, "director")).when(on(type, "timed", 1));
      refused.thenRefused("inject/changed", "/data/version");
      expect(refused.decision).toMatchObject({
        error: { message: "Name of director has held it since: look at it again" },
      });
      if (type === "inject.hold") return;
      expect(given(startex, on("inject.hold")).when(on(type, "timed", 2)).decision?.ok).toBe(true);
      expect(given(startex, on("inject.hold")).when(on(type)).decision?.ok).toBe(true);
    },
  );

  it.each(changes)("PLN-8 of two controllers who change it at once one wins: %s", (one) => {
    for (const other of changes) {
      const drill = drillAfter(scenario, startex, on(one, "timed", 1));
      const state = stateOf(drill, "timed");
      expect(on(other, "timed", 1, "director")(drill)?.ok).toBe(false);
      expect(plan(drill)?.version).toBe(2);
      expect(stateOf(drill, "timed")).toBe(state);
    }
  });

  it("PLN-8 two undos at once take one change back", () => {
    const drill = drillAfter(scenario, startex, on("inject.hold"), on("inject.edit"));
    expect(on("inject.undo", "timed", 3)(drill)?.ok).toBe(true);
    expect(on("inject.undo", "timed", 3, "director")(drill)).toMatchObject({
      error: { code: "inject/changed" },
    });
    expect(plan(drill)).toMatchObject({ held: true, undoable: 1, version: 4 });
  });

  it("PLN-9 who has it in hand is no change: the version stays, and the changer is the one told of", () => {
    const drill = drillAfter(
      scenario,
      startex,
      on("inject.hold", "timed", 1, "director"),
      assign("controller"),
    );
    expect(plan(drill)).toMatchObject({ version: 2, assignedTo: "controller", undoable: 1 });
    expect(on("inject.edit", "timed", 2)(drill)?.ok).toBe(true);
    expect(on("inject.undo")(drill)?.ok).toBe(true);
    expect(plan(drill)).toMatchObject({ assignedTo: "controller", held: true });
    const held = given(startex, on("inject.hold", "timed", 1, "director"), assign("controller"));
    expect(held.when(on("inject.edit", "timed", 1)).decision).toMatchObject({
      error: { message: "Name of director has held it since: look at it again" },
    });
  });

  it("PLN-15 of two who take it at once one gets it, and the other is told who", () => {
    const take = (person: string | null, version?: number, who = "controller"): Step =>
      act(who, "inject.assign", { inject: "timed", person, ...(version !== undefined && { version }) });
    const refused = given(startex, take("director", 1, "director")).when(take("controller", 1));
    refused.thenRefused("inject/changed", "/data/version");
    expect(refused.decision).toMatchObject({
      error: { message: "Name of director has assigned it since: look at it again" },
    });
    const drill = drillAfter(scenario, startex, take("director", 1, "director"));
    expect(take("controller", 2)(drill)?.ok).toBe(true);
    expect(plan(drill)).toMatchObject({ assignedTo: "controller", assignedVersion: 3, version: 1 });
    expect(take(null)(drill)?.ok).toBe(true);
    // Out of somebody's hand and back again is another version too.
    expect(take("controller", 3)(drill)).toMatchObject({ error: { code: "inject/changed" } });
  });

  it("PLN-15 given to whoever has it already nothing happens; the plan's own changes are none of it", () => {
    const give = (version: number): Step =>
      act("director", "inject.assign", { inject: "timed", person: "controller", version });
    given(startex, give(1)).when(give(1)).thenNothing();
    const drill = drillAfter(scenario, startex, on("inject.hold"), on("inject.edit"));
    expect(give(1)(drill)?.ok).toBe(true);
    expect(on("inject.undo")(drill)?.ok).toBe(true);
    expect(plan(drill)).toMatchObject({ assignedTo: "controller", assignedVersion: 2, version: 4 });
  });

  it("PLN-9 it is somebody of the control cell, or nobody; released ones too", () => {
    given(startex)
      .when(assign("director"))
      .then({
        type: "inject.assigned",
        data: { inject: "timed", person: "director" },
      });
    given(startex, assign("director")).when(assign("director")).thenNothing();
    given(startex, assign("director"))
      .when(assign(null))
      .then({ type: "inject.assigned", data: { inject: "timed" } });
    given(startex).when(assign(null)).thenNothing();
    expect(given(startex, release("timed")).when(assign("controller")).decision?.ok).toBe(true);
    for (const who of ["evaluator", "observer", "comms.lead", "nobody"]) {
      given(startex).when(assign(who)).thenRefused("person/unknown", "/data/person");
    }
    given(startex, act("director", "participant.remove", { person: "controller" }))
      .when(act("director", "inject.assign", { inject: "timed", person: "controller" }))
      .thenRefused("person/unknown", "/data/person");
    given(startex).when(assign(null, "x")).thenRefused("inject/unknown", "/data/inject");
  });
});

describe("undo", () => {
  const changes = ["inject.edit", "inject.defer", "inject.hold", "inject.skip"] as const;

  it.each(changes)("PLN-10 takes back %s, and the version goes on", (type) => {
    const drill = drillAfter(scenario, startex);
    const before = drill.state.tables.injects.get("timed");
    on(type)(drill);
    expect(drill.state.tables.injects.get("timed")).not.toMatchObject({ plan: { version: 1 } });
    expect(on("inject.undo")(drill)).toEqual({
      ok: true,
      events: [{ type: "inject.reverted", data: { inject: "timed" } }],
    });
    const { plan: after, ...row } = drill.state.tables.injects.get("timed")!;
    const { plan: was, ...old } = before!;
    expect(row).toEqual(old);
    expect(after).toEqual({ ...was, version: 3, changes: after?.changes });
    expect(after?.changes.map(({ what }) => what).at(-1)).toBe("reverted");
    drill.pass("10m");
    expect(stateOf(drill, "timed")).toBe("released");
  });

  it("PLN-10 newest first, an unheld one being held again, at most ten back", () => {
    const drill = drillAfter(scenario, startex, on("inject.hold"), on("inject.unhold"), on("inject.undo"));
    expect(plan(drill)).toMatchObject({ held: true, undoable: 1 });
    for (let n = 0; n < 12; n += 1) {
      drill.send("controller", "inject.edit", { inject: "timed", fields: { title: `t${n}` } });
    }
    expect(plan(drill)?.undoable).toBe(10);
    expect(plan(drill)?.changes).toHaveLength(10);
    for (let n = 0; n < 10; n += 1) expect(on("inject.undo")(drill)?.ok).toBe(true);
    expect(drill.state.tables.injects.get("timed")?.title).toBe("t1");
    expect(on("inject.undo")(drill)).toMatchObject({ error: { code: "inject/nothing-to-undo" } });
  });

  it("PLN-10 what nobody has changed, and what was only written, can't be taken back", () => {
    given(startex).when(on("inject.undo")).thenRefused("inject/nothing-to-undo", "/data/inject");
    given(startex).when(on("inject.undo", "x")).thenRefused("inject/unknown", "/data/inject");
    const fields = { title: "T", body: "B", storyline: "story", channel: "mail", from: "someone" };
    const drill = drillAfter(scenario, startex, act("controller", "inject.add", { fields }));
    const id = [...drill.state.tables.injects.keys()].at(-1)!;
    expect(on("inject.undo", id)(drill)).toMatchObject({ error: { code: "inject/nothing-to-undo" } });
  });

  it("PLN-11 what is released stays released", () => {
    for (const after of [[], [act("controller", "inject.complete", { inject: "timed" })]]) {
      given(startex, on("inject.hold"), release("timed"), ...after)
        .when(on("inject.undo"))
        .thenRefused("inject/already-released", "/data/inject");
    }
  });

  it("PLN-12 a condition that came true while its inject was skipped releases it after the undo", () => {
    const drill = drillAfter(scenario, startex, on("inject.skip", "sequel"), release("order"), pass("3m"));
    on("inject.undo", "sequel")(drill);
    expect(plan(drill, "sequel")?.dueMs).toBe(at(5));
    drill.pass("2m");
    expect(stateOf(drill, "sequel")).toBe("released");
  });

  it.each(["inject.skip", "inject.defer"] as const)(
    "PLN-12 silence that was broken meanwhile counts no more, however late the undo of %s",
    (type) => {
      const begun = [startex, pass("1m"), on(type, "silence"), release("order"), pass("1m")];
      const acknowledge = act("lead", "inject.acknowledge", { inject: "order" });
      const broken = drillAfter(scenario, ...begun, acknowledge, pass("8m"), on("inject.undo", "silence"));
      expect(plan(broken, "silence")?.dueMs).toBe(null);
      const unbroken = drillAfter(scenario, ...begun, on("inject.undo", "silence"));
      expect(plan(unbroken, "silence")?.dueMs).toBe(at(5));
    },
  );

  it("PLN-12 what had come due before the change, or has since, comes", () => {
    const acknowledge = act("lead", "inject.acknowledge", { inject: "order" });
    const overdue = [startex, release("order"), on("inject.hold", "silence"), pass("6m")];
    const skipped = drillAfter(scenario, ...overdue, on("inject.skip", "silence"), acknowledge);
    on("inject.undo", "silence")(skipped);
    expect(plan(skipped, "silence")).toMatchObject({ dueMs: at(5), held: true });
    const held = drillAfter(scenario, ...overdue, acknowledge, on("inject.undo", "silence"), pass(1));
    expect(stateOf(held, "silence")).toBe("released");
  });

  it("PLN-12 a condition that comes and goes while its inject is put off counts from its last coming", () => {
    const low = row("low", { to: ["lead"], when: { trust: { below: 0.5 } }, after: "5m" });
    const drill = drillAfter(drillScenario({ injects: [row("order"), low] }), startex);
    const feel = (trust: number): void => {
      drill.state.public.trust = trust;
      // Any event of play has conditions looked at.
      act("controller", "inject.edit", { inject: "order", fields: { title: `${trust}` } })(drill);
    };
    feel(0.4);
    on("inject.skip", "low")(drill);
    idle("2m")(drill);
    feel(0.6);
    idle("2m")(drill);
    feel(0.4);
    on("inject.undo", "low")(drill);
    expect(plan(drill, "low")?.dueMs).toBe(at(9));
  });
});

describe("who is told of the plan", () => {
  it("PLN-13 control alone sees versions, changes and who has it in hand", () => {
    const drill = drillAfter(scenario, startex, on("inject.hold"), assign("controller"));
    expect(viewOf(drill.state, "control").injects["timed"]?.plan).toMatchObject({ assignedTo: "controller" });
    release("timed")(drill);
    for (const audience of ["evaluator", "unit:comms", "observer"] as const) {
      expect(viewOf(drill.state, audience).injects["timed"]).toBeDefined();
      expect(viewOf(drill.state, audience).injects["timed"]).not.toHaveProperty("plan");
    }
  });

  it("PLN-13 nobody at a unit or in the hall hears of a change, an assignment of what they have included", () => {
    const heard: string[] = [];
    const drill = drillAfter(scenario, startex, release("timed"));
    drill.onEvent = (event, state) => {
      for (const audience of ["unit:comms", "unit:lead", "observer"] as const) {
        if (project(event, state, audience).length > 0) heard.push(`${event.type} ${audience}`);
      }
    };
    assign("controller")(drill);
    on("inject.hold", "silence")(drill);
    on("inject.edit", "silence")(drill);
    on("inject.undo", "silence")(drill);
    on("inject.skip", "silence")(drill);
    const fields = { title: "T", body: "B", storyline: "story", channel: "mail", from: "someone" };
    act("controller", "inject.add", { fields: { ...fields, to: ["comms"] } })(drill);
    expect(heard).toEqual([]);
  });
});
