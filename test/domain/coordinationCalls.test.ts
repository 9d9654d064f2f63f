import type { CommandType } from "@firebreak/shared/commands";
import type { CallRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { project, viewOf } from "../../server/src/domain/project.ts";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  MINUTE,
  release,
  row,
  specify,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";

const long = "a".repeat(64);
const scenario = drillScenario({
  channels: [
    { id: "mail", kind: "email", name: "Mail" },
    { id: "phone", kind: "phone", name: "Phone" },
    { id: "desk", kind: "press-call", name: "Press desk" },
  ],
  personas: [
    { id: "someone", name: "Someone", kind: "citizen" },
    { id: "reporter", name: "Reporter", kind: "journalist" },
    { id: "troll", name: "Loud", kind: "troll" },
  ],
  injects: [
    row("press-query", { channel: "desk", from: "reporter", to: ["comms", "press"] }),
    row("plea", { channel: "phone", from: "troll", to: ["hydro"] }),
    row("note", { to: ["hydro"] }),
    row("planner", { channel: "phone", category: "expected-action", to: ["hydro"] }),
    row(long, { channel: "phone", to: ["hydro"] }),
  ],
});
const { given } = specify(scenario);
const newest = (drill: Drill): CallRow => [...drill.state.tables.calls.values()].at(-1)!;
const on =
  (who: string, type: CommandType, data: object = {}): Step =>
  (drill) =>
    drill.send(who, type, { call: newest(drill).id, ...data });
const ring = act("controller", "call.ring", { unit: "hydro", persona: "someone", subject: "How high?" });
const pickUp = on("hydro.member", "call.pickUp");
const end = on("hydro.member", "call.end");

describe("calls", () => {
  it("COO-12 a press call or a phone call rings at each unit that its inject is for", () => {
    const drill = drillAfter(scenario, startex, idle("1m"), release("press-query"));
    const calls = [...drill.state.tables.calls.values()];
    expect(calls).toMatchObject([
      {
        unit: "comms",
        channel: "press-call",
        from: { name: "Reporter" },
        inject: "press-query",
        rangMs: MINUTE,
      },
      { unit: "press", channel: "press-call", subject: "title of press-query", state: "ringing" },
    ]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
    expect(drillAfter(scenario, startex, release("note"), release("planner")).state.tables.calls.size).toBe(
      0,
    );
  });

  it("COO-12 each has an id of its own that a command can carry, whatever the ids of injects and units", () => {
    const units = [
      { id: "b", name: "One", kind: "technical", site: "hanoi" },
      { id: "b-c", name: "Two", kind: "technical", site: "hanoi" },
    ] as const;
    const injects = [
      row("a-b", { channel: "phone", to: ["b-c"] }),
      row("a-b-b", { channel: "phone", to: ["b"] }),
      row("a", { channel: "phone", to: ["b-c", "b"] }),
    ];
    const drill = drillAfter(
      drillScenario({ units: [...units], injects }),
      startex,
      ...injects.map(({ id }) => release(id)),
    );
    expect(drill.state.tables.calls.size).toBe(4);
    expect(given(startex, release(long)).when(pickUp).decision?.ok).toBe(true);
  });

  it("COO-12 control rings any unit as any persona; journalists over the press line", () => {
    const drill = drillAfter(scenario, startex, ring);
    expect(newest(drill)).toEqual({
      id: newest(drill).id,
      unit: "hydro",
      from: { name: "Someone", handle: null, kind: "citizen", followers: 0 },
      channel: "phone",
      subject: "How high?",
      inject: null,
      state: "ringing",
      rangMs: 0,
      pickedUpMs: null,
      pickedUpBy: null,
      endedMs: null,
      lines: [],
      outcome: null,
    });
    const press = act("controller", "call.ring", { unit: "comms", persona: "reporter", subject: "?" });
    expect(newest(drillAfter(scenario, startex, press)).channel).toBe("press-call");
  });

  it("COO-12 a call is for a unit, from a persona, about an inject that the unit has", () => {
    const data = { unit: "hydro", persona: "someone", subject: "?" };
    const wrong = (changes: object): Step => act("controller", "call.ring", { ...data, ...changes });
    given(startex)
      .when(wrong({ unit: "x" }))
      .thenRefused("unit/unknown", "/data/unit");
    given(startex)
      .when(wrong({ persona: "x" }))
      .thenRefused("persona/unknown", "/data/persona");
    for (const inject of ["x", "note", "press-query"]) {
      given(startex, release("press-query"))
        .when(wrong({ inject }))
        .thenRefused("inject/unknown", "/data/inject");
    }
    const about = given(startex, release("note")).when(wrong({ inject: "note" }));
    expect(newest(about.drill).inject).toBe("note");
  });

  const INTO: Record<CallRow["state"], Step[]> = {
    ringing: [ring],
    talking: [ring, pickUp],
    ended: [ring, end],
  };
  const STEPS = {
    pickUp,
    unitSays: on("hydro", "call.say", { text: "4 m" }),
    callerSays: on("controller", "call.say", { text: "?" }),
    unitEnds: end,
    callerEnds: on("controller", "call.end", { outcome: "o" }),
    note: on("controller", "call.note", { outcome: "o" }),
  };
  const FITS: Record<CallRow["state"], (keyof typeof STEPS)[]> = {
    ringing: ["pickUp", "unitEnds", "callerEnds"],
    talking: ["unitSays", "callerSays", "unitEnds", "callerEnds"],
    ended: ["note"],
  };

  describe.each(Object.keys(INTO) as CallRow["state"][])("that are %s", (state) => {
    it.each(Object.keys(STEPS) as (keyof typeof STEPS)[])(
      `COO-13 %s leads on or is refused (${state})`,
      (step) => {
        const when = given(startex, ...INTO[state]).when(STEPS[step]);
        if (FITS[state].includes(step)) expect(when.decision?.ok).toBe(true);
        else when.thenRefused("call/wrong-state", "/data/call");
      },
    );
  });

  it("COO-13 who picked up, what was said by whom and how long it took are kept", () => {
    const drill = drillAfter(
      scenario,
      startex,
      ring,
      idle("1m"),
      pickUp,
      STEPS.callerSays,
      idle("1m"),
      STEPS.unitSays,
      end,
    );
    expect(newest(drill)).toMatchObject({
      state: "ended",
      pickedUpMs: MINUTE,
      pickedUpBy: "Name of hydro.member",
      endedMs: 2 * MINUTE,
      lines: [
        { who: "caller", name: "", text: "?", playMs: MINUTE },
        { who: "unit", name: "Name of hydro.approver", text: "4 m", playMs: 2 * MINUTE },
      ],
    });
  });

  it("COO-14 to other units a call does not exist; a unit notes no outcome, control picks nothing up", () => {
    const steps: [CommandType, object, Step[]][] = [
      ["call.pickUp", {}, []],
      ["call.say", { text: "t" }, [pickUp]],
      ["call.end", {}, [pickUp]],
    ];
    for (const [type, data, before] of steps) {
      given(startex, ring, ...before)
        .when(on("comms", type, data))
        .thenRefused("call/unknown", "/data/call");
    }
    given(startex, ring)
      .when(act("hydro", "call.end", { call: "x" }))
      .thenRefused("call/unknown", "/data/call");
    given(startex, ring)
      .when(on("hydro", "call.end", { outcome: "o" }))
      .thenRefused("command/not-permitted", "/data/outcome");
    given(startex, ring).when(on("controller", "call.pickUp")).thenRefused("command/not-permitted", "/type");
    given(startex, ring, end)
      .when(on("hydro", "call.note", { outcome: "o" }))
      .thenRefused("command/not-permitted", "/type");
  });

  it("COO-15 its outcome is for control and evaluators: the unit is not even told that there is one", () => {
    const drill = drillAfter(scenario, startex, release("plea"), end);
    const told: string[] = [];
    drill.onEvent = (event, state) => {
      for (const audience of state.audiences) {
        if (project(event, state, audience).length > 0) told.push(audience);
      }
    };
    STEPS.note(drill);
    expect(told).toEqual(["control", "evaluator"]);
    const seen = (audience: Parameters<typeof viewOf>[1]) =>
      Object.values(viewOf(drill.state, audience).calls);
    for (const audience of ["control", "evaluator"] as const) {
      expect(seen(audience)).toMatchObject([{ outcome: "o", from: { kind: "troll" } }]);
    }
    expect(seen("unit:hydro")).toMatchObject([{ from: { kind: "citizen" } }]);
    expect(seen("unit:hydro")[0]).not.toHaveProperty("outcome");
    for (const audience of ["unit:comms", "observer"] as const) expect(seen(audience)).toEqual([]);
  });

  it("COO-15 what control notes on hanging up stays hidden too, and what is said is told to no other", () => {
    const drill = drillAfter(scenario, startex, ring, pickUp);
    const told: string[] = [];
    drill.onEvent = (event, state) => {
      for (const audience of ["unit:hydro", "unit:comms", "observer"] as const) {
        const text = JSON.stringify(project(event, state, audience));
        if (text.includes("4 m")) told.push(`${audience} 4 m`);
        if (text.includes("TELLTALE")) told.push(`${audience} outcome`);
      }
    };
    STEPS.unitSays(drill);
    on("controller", "call.end", { outcome: "TELLTALE" })(drill);
    expect(told).toEqual(["unit:hydro 4 m", "unit:hydro 4 m"]);
  });

  it("COO-16 ENDEX ends every call; control notes its outcome afterwards, once again where it changes its mind", () => {
    const drill = drillAfter(
      scenario,
      startex,
      ring,
      pickUp,
      ring,
      idle("1m"),
      act("director", "exercise.end", {}),
    );
    expect([...drill.state.tables.calls.values()]).toMatchObject([
      { state: "ended", endedMs: MINUTE },
      { state: "ended", endedMs: MINUTE },
    ]);
    for (const outcome of ["one", "two"]) {
      expect(on("controller", "call.note", { outcome })(drill)?.ok).toBe(true);
      expect(newest(drill).outcome).toBe(outcome);
    }
    expect(on("hydro", "call.end")(drill)).toMatchObject({ error: { code: "exercise/ended" } });
  });
});
