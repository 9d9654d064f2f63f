import type { CommandInput } from "@firebreak/shared/commands";
import type { InjectRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
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

type Written = CommandInput<"inject.add">["fields"];
type Edit = CommandInput<"inject.edit">["fields"];

const channels = [
  { id: "feed", kind: "microblog", name: "Feed" },
  { id: "mail", kind: "email", name: "Mail" },
  { id: "desk", kind: "press-call", name: "Press desk" },
] as const;
const scenario = drillScenario({ channels: [...channels] });
const { given } = specify(scenario);
const start = Date.parse(scenario.clock.start);
const at = (minutes: number): number => start + minutes * MINUTE;

const plain: Written = { title: "T", body: "B", storyline: "story", channel: "mail", from: "someone" };
const add = (fields: Partial<Written> = {}, who = "controller"): Step =>
  act(who, "inject.add", { fields: { ...plain, ...fields } });
const edit = (inject: string, fields: Edit): Step => act("controller", "inject.edit", { inject, fields });

const written = (drill: Drill): InjectRow => {
  const added = drill.log.findLast(({ type }) => type === "inject.added");
  if (added?.type !== "inject.added") throw new Error("nothing was written");
  return drill.state.tables.injects.get(added.data.inject)!;
};
const releaseWritten: Step = (drill) =>
  drill.send("controller", "inject.release", { inject: written(drill).id });

describe("injects written in play", () => {
  it("PLN-1 what control writes waits for a hand, or comes at its time, before STARTEX as in play", () => {
    for (const before of [[], [startex]]) {
      const drill = drillAfter(scenario, ...before, add());
      expect(written(drill)).toMatchObject({ state: "planned", plan: { mode: "manual", dueMs: null } });
    }
    const drill = drillAfter(scenario, add({ due: at(5) }), startex, pass("4m59s"));
    expect(written(drill).state).toBe("planned");
    drill.pass("1s");
    expect(written(drill).state).toBe("released");
    expect(drill.log.findLast(({ type }) => type === "inject.released")).toMatchObject({
      data: { cause: "schedule" },
    });
  });

  it("PLN-1 its time is still to come, and at most ten years off", () => {
    const ahead = idle("10m");
    for (const due of [at(0), at(10), at(6_000_000)]) {
      given(startex, ahead).when(add({ due })).thenRefused("command/invalid", "/data/fields/due");
    }
    expect(given(startex, ahead).when(add({ due: at(10) + 1 })).decision?.ok).toBe(true);
  });

  it("PLN-2 it becomes tasks, a post and a carrier of its claim, as the scenario's do", () => {
    const drill = drillAfter(
      scenario,
      startex,
      add({ channel: "feed", from: "troll", to: ["comms", "press"], claim: "dam", headline: "H" }),
      releaseWritten,
    );
    const { id } = written(drill);
    const { tasks, posts } = drill.state.tables;
    expect([...tasks.values()].map(({ unit, inject }) => [unit, inject])).toEqual([
      ["comms", id],
      ["press", id],
    ]);
    expect([...posts.values()]).toMatchObject([
      { author: { name: "Loud" }, text: "B", headline: "H", claim: "dam", inject: id },
    ]);
    expect(drill.state.claimReach.get("dam")).toEqual(new Set(["*"]));
    expect(drill.send("hydro", "claim.assess", { claim: "dam", verdict: "false" }).ok).toBe(true);
  });

  it("PLN-2 one over a press line rings, and one with a time is held, deferred, skipped and passed over by a jump", () => {
    const rings = drillAfter(scenario, startex, add({ channel: "desk", to: ["comms"] }), releaseWritten);
    expect([...rings.state.tables.calls.values()]).toMatchObject([{ unit: "comms", state: "ringing" }]);
    const on =
      (type: "inject.hold" | "inject.skip" | "inject.defer", data: object): Step =>
      (drill) =>
        drill.send("controller", type, { inject: written(drill).id, reason: "r", ...data });
    const due = [startex, add({ due: at(5) })];
    expect(written(drillAfter(scenario, ...due, on("inject.hold", {}), pass("9m"))).state).toBe("planned");
    expect(written(drillAfter(scenario, ...due, on("inject.skip", {}), pass("9m"))).state).toBe("skipped");
    const deferred = drillAfter(scenario, ...due, on("inject.defer", { to: at(8) }), pass("7m"));
    expect(written(deferred).state).toBe("deferred");
    deferred.pass("1m");
    expect(written(deferred).state).toBe("released");
    const jump = act("director", "exercise.jump", { to: at(6), passed: "skip" });
    expect(written(drillAfter(scenario, ...due, jump)).state).toBe("skipped");
  });

  it.each<[Partial<Written>, Parameters<ReturnType<ReturnType<typeof given>["when"]>["thenRefused"]>]>([
    [{ channel: "x" }, ["channel/unknown", "/data/fields/channel"]],
    [{ from: "x" }, ["persona/unknown", "/data/fields/from"]],
    [{ storyline: "x" }, ["storyline/unknown", "/data/fields/storyline"]],
    [{ claim: "x" }, ["claim/unknown", "/data/fields/claim"]],
    [{ to: ["comms", "x"] }, ["unit/unknown", "/data/fields/to/1"]],
  ])("PLN-3 what the scenario does not have is refused by the field: %j", (fields, refusal) => {
    given(startex)
      .when(add(fields))
      .thenRefused(...refusal);
    given(startex)
      .when(edit("order", fields))
      .thenRefused(...refusal);
  });

  it("PLN-3 a copy is of an inject that there is", () => {
    const copy = (copyOf: string): Step => act("controller", "inject.add", { fields: plain, copyOf });
    given(startex).when(copy("nothing")).thenRefused("inject/unknown", "/data/copyOf");
    const { drill } = given(startex).when(copy("order"));
    expect(drill.log.at(-1)).toMatchObject({ data: { copyOf: "order" } });
  });

  it("PLN-4 its id is nobody else's, whatever the author has called theirs", () => {
    const next = drillAfter(scenario, startex).state.seq + 1;
    const [one, two] = [`inject-${next}`, `inject-${next + 1}`];
    const taken = drillScenario({ injects: [row(one, { to: ["lead"] }), row(two, { to: ["lead"] })] });
    const drill = drillAfter(taken, startex, add());
    expect([...drill.state.tables.injects.keys()]).toEqual([one, two, `inject-${next + 2}`]);
    expect(drill.state.tables.injects.get(one)?.title).toBe(`title of ${one}`);
  });
});

describe("edits of the plan", () => {
  it("PLN-5 what an edit names is what comes; the rest stays", () => {
    const drill = drillAfter(
      scenario,
      startex,
      edit("memo", { to: ["press"], claim: "dam", channel: "feed", from: "troll", replyBy: 5, notes: "N" }),
      release("memo"),
    );
    const { injects, tasks, posts } = drill.state.tables;
    expect(injects.get("memo")).toMatchObject({
      title: "title of memo",
      channel: "microblog",
      channelName: "Feed",
      from: { name: "Loud" },
      replyByMs: 5 * MINUTE,
      plan: { notes: "N", by: "Name of controller" },
    });
    expect([...tasks.keys()]).toEqual(["memo/press"]);
    expect([...posts.values()]).toMatchObject([{ claim: "dam", text: "body of memo" }]);
    expect(drill.state.claimReach.has("late-pay")).toBe(false);
  });

  it("PLN-5 only what is still to come is edited; an edit of nothing is none", () => {
    given(startex).when(edit("memo", {})).thenNothing();
    given(startex).when(edit("nothing", {})).thenRefused("inject/unknown", "/data/inject");
    given(startex, release("memo"))
      .when(edit("memo", { title: "x" }))
      .thenRefused("inject/already-released", "/data/inject");
    given(startex, act("controller", "inject.skip", { inject: "memo", reason: "r" }))
      .when(edit("memo", { title: "x" }))
      .thenRefused("inject/closed", "/data/inject");
  });

  it("PLN-6 an edit sets, moves and takes away its time; a deferred one is planned again", () => {
    const { drill } = given(startex).when(edit("memo", { due: at(3) }));
    const memo = () => drill.state.tables.injects.get("memo");
    expect(memo()).toMatchObject({ state: "planned", plan: { mode: "scheduled", dueMs: at(3) } });
    drill.send("controller", "inject.defer", { inject: "memo", to: at(6), reason: "r" });
    drill.send("controller", "inject.edit", { inject: "memo", fields: { due: at(4) } });
    expect(memo()).toMatchObject({ state: "planned", plan: { plannedMs: at(4), dueMs: at(4) } });
    drill.send("controller", "inject.edit", { inject: "memo", fields: { due: null } });
    drill.pass("1h");
    expect(memo()).toMatchObject({ state: "planned", plan: { mode: "manual", dueMs: null } });
  });

  it("PLN-6 one that waits for a condition goes on waiting, the time being one reason more", () => {
    const waiting = drillScenario({
      injects: [row("order", { to: ["lead"] }), row("later", { when: { released: "order" } })],
    });
    const timed = [startex, edit("later", { due: at(9) })];
    const later = (drill: Drill) => drill.state.tables.injects.get("later");
    expect(later(drillAfter(waiting, ...timed, release("order"), pass(1)))?.state).toBe("released");
    expect(later(drillAfter(waiting, ...timed, pass("9m")))?.state).toBe("released");
    const untimed = drillAfter(waiting, ...timed, edit("later", { due: null }), pass("9m"));
    expect(later(untimed)).toMatchObject({ state: "planned", plan: { mode: "conditional" } });
  });

  it("PLN-14 what is expected stands in the plan beforehand, of the units that it then reaches", () => {
    const expecting = drillScenario({
      injects: [
        row("memo", {
          to: ["hydro", "comms"],
          expect: [
            { id: "seen", unit: "hydro", action: "acknowledge", within: "5m" },
            { id: "said", unit: "comms", action: "publish", within: "10m", text: "Says so" },
          ],
        }),
      ],
    });
    const expected = (drill: Drill) => drill.state.tables.injects.get("memo")?.plan?.expect;
    const seen = { unit: "hydro", action: "acknowledge", text: null, withinMs: 5 * MINUTE };
    const said = { unit: "comms", action: "publish", text: "Says so", withinMs: 10 * MINUTE };
    expect(expected(drillAfter(expecting))).toEqual([seen, said]);
    const drill = drillAfter(expecting, startex, edit("memo", { to: ["comms"] }));
    expect(expected(drill)).toEqual([said]);
    drill.send("controller", "inject.undo", { inject: "memo" });
    expect(expected(drill)).toEqual([seen, said]);
  });

  it("PLN-7 of a unit that an edit takes off the addressees nothing is expected; of who was none, still", () => {
    const expecting = drillScenario({
      injects: [
        row("memo", {
          to: ["hydro", "comms"],
          expect: [
            { id: "read", unit: "hydro", action: "acknowledge", within: "5m" },
            { id: "hear", unit: "press", action: "publish", within: "5m" },
          ],
        }),
      ],
    });
    const drill = drillAfter(
      expecting,
      startex,
      edit("memo", { to: ["comms"] }),
      release("memo"),
      pass("6m"),
    );
    expect([...drill.state.tables.expectations.keys()]).toEqual(["memo/hear"]);
    const undone = drillAfter(
      expecting,
      startex,
      edit("memo", { to: ["comms"] }),
      undo("memo"),
      release("memo"),
    );
    expect([...undone.state.tables.expectations.keys()]).toEqual(["memo/read", "memo/hear"]);
  });
});

function undo(inject: string): Step {
  return act("controller", "inject.undo", { inject });
}
