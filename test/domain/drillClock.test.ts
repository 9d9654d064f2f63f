import { readClock } from "@firebreak/shared/clock";
import { formatSpan, parseDuration } from "@firebreak/shared/duration";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  act,
  type Drill,
  drillAfter,
  drillScenario,
  idle,
  pass,
  row,
  specify,
  startex,
  system,
} from "../support/simulatedDrill.ts";

const START = Date.parse("2031-09-14T17:00:00+07:00");
const HOUR = 3_600_000;
const at = (hours: number): number => START + hours * HOUR;
const scenario = drillScenario({
  injects: [
    row("at-18", { at: "18:00", to: ["comms"] }),
    row("at-19", { at: "19:00", to: ["comms"] }),
    row("by-hand", { to: ["comms"] }),
  ],
});
const { given } = specify(scenario);
const jump = (to: number, passed?: "release" | "skip") =>
  act("director", "exercise.jump", { to, ...(passed !== undefined && { passed }) });
const pause = act("director", "exercise.pause", {});
const resume = act("director", "exercise.resume", {});
const rate = (to: number) => act("director", "exercise.changeRate", { rate: to });

function reading(drill: Drill) {
  return readClock(drill.state.exercise.clock, drill.now);
}

describe("the two clocks", () => {
  it("CLK-1 before STARTEX there is no play time and the story stands at its start", () => {
    const drill = drillAfter(scenario, idle("10m"), rate(6), idle("10m"));
    expect(reading(drill)).toEqual({ playMs: null, scenarioMs: START });
    expect(drill.log.at(-1)).toMatchObject({ type: "exercise.rateChanged", playMs: null, scenarioMs: null });
    startex(drill);
    expect(drill.log.at(-1)).toMatchObject({ type: "exercise.started", playMs: 0, scenarioMs: START });
    drill.idle("1m");
    expect(reading(drill)).toEqual({ playMs: 60_000, scenarioMs: START + 360_000 });
  });

  it("CLK-2 neither clock runs in a pause, in a safety stop or after ENDEX", () => {
    for (const halt of ["pause", "stop", "end"] as const) {
      const drill = drillAfter(
        scenario,
        startex,
        idle("3m"),
        act("director", `exercise.${halt}`, {}),
        idle("1h"),
      );
      expect(reading(drill)).toEqual({ playMs: 180_000, scenarioMs: START + 180_000 });
      if (halt === "end") continue;
      resume(drill);
      drill.idle("2m");
      expect(reading(drill)).toEqual({ playMs: 300_000, scenarioMs: START + 300_000 });
    }
  });

  it("CLK-3 a new rate counts from its moment on, also where it is set in a pause", () => {
    const drill = drillAfter(scenario, startex, idle("1m"), rate(6), idle("1m"), pause, rate(2), idle("9m"));
    expect(reading(drill)).toEqual({ playMs: 120_000, scenarioMs: START + 7 * 60_000 });
    resume(drill);
    drill.idle("1m");
    expect(reading(drill)).toEqual({ playMs: 180_000, scenarioMs: START + 9 * 60_000 });
  });

  it("CLK-4 the story jumps forward only, play time not at all", () => {
    const jumped = given(startex, idle("1m"))
      .when(jump(at(2)))
      .then({ type: "exercise.jumped", data: { from: START + 60_000, to: at(2) } });
    expect(reading(jumped)).toEqual({ playMs: 60_000, scenarioMs: at(2) });
    given(startex, idle("1m"))
      .when(jump(START + 60_000))
      .thenRefused("exercise/jump-backwards", "/data/to");
    given(startex).when(jump(0)).thenRefused("exercise/jump-backwards", "/data/to");
    given(startex, pause, jump(at(2)))
      .when(jump(at(1)))
      .thenRefused("exercise/jump-backwards", "/data/to");
  });

  it("CLK-4 a jump past ten years of story is a mistyped date; no log could hold the farthest", () => {
    given(startex).when(jump(Number.MAX_SAFE_INTEGER)).thenRefused("command/invalid", "/data/to");
    expect(given(startex).when(jump(at(24 * 3650))).decision?.ok).toBe(true);
  });

  it("CLK-5 what a jump passes over comes at once, in its order, or on the next resume", () => {
    const released = (drill: Drill) =>
      drill.log
        .filter(({ type }) => type === "inject.released")
        .map(({ data, playMs }) => ({ ...data, playMs }));
    const at18 = { inject: "at-18", cause: "schedule" };
    const at19 = { inject: "at-19", cause: "schedule" };
    const running = drillAfter(scenario, startex, idle("1m"), jump(at(3)), pass(0));
    expect(released(running)).toEqual([
      { ...at18, playMs: 60_000 },
      { ...at19, playMs: 60_000 },
    ]);
    const standing = drillAfter(scenario, startex, pause, jump(at(3)), pass("1h"));
    expect(released(standing)).toEqual([]);
    resume(standing);
    standing.pass(0);
    expect(released(standing)).toHaveLength(2);
  });

  it("CLK-5 or it is skipped, with the reason, and what lies behind the jump stays", () => {
    const drill = given(startex)
      .when(jump(at(1), "skip"))
      .then(
        { type: "exercise.jumped", data: { from: START, to: at(1) } },
        { type: "inject.skipped", data: { inject: "at-18", reason: "passed over by a jump" } },
      );
    const states = [...drill.state.tables.injects.values()].map(({ id, state }) => `${id} ${state}`);
    expect(states).toEqual(["at-18 skipped", "at-19 planned", "by-hand planned"]);
  });

  it("CLK-5 what was due before the jump is not passed over by it", () => {
    given(startex, idle("61m"))
      .when(jump(at(3), "skip"))
      .then(
        { type: "exercise.jumped", data: { from: at(1) + 60_000, to: at(3) } },
        { type: "inject.skipped", data: { inject: "at-19", reason: "passed over by a jump" } },
      );
    const drill = drillAfter(scenario, startex, pause, jump(at(1.5)), jump(at(3), "skip"), resume, pass(0));
    expect(drill.state.tables.injects.get("at-18")?.state).toBe("released");
  });

  it("CLK-6 a server clock that is set back takes no clock of the exercise back", () => {
    const hello = act("director", "message.send", { text: "hello" });
    const drill = drillAfter(scenario, startex, idle("10m"), hello, idle(-5 * 60_000));
    const last = drill.log.at(-1);
    hello(drill);
    expect(drill.log.at(-1)).toMatchObject({ at: last?.at, playMs: 600_000, scenarioMs: START + 600_000 });
    expect(jump(START + 7 * 60_000)(drill)).toMatchObject({ error: { code: "exercise/jump-backwards" } });
    act("comms", "request.send", { to: "hydro", text: "?", within: 1 })(drill);
    expect(drill.log.at(-1)?.data).toMatchObject({ dueMs: 660_000 });
  });

  it("CLK-7 while the log could not be written play stood still: the pause has the reading of its start", () => {
    const drill = drillAfter(scenario, startex, idle("10m"));
    const from = drill.now;
    drill.idle("4m");
    const freeze = system("exercise.freeze", { from, reason: "disk" })(drill);
    expect(freeze).toStrictEqual({
      ok: true,
      events: [
        { type: "exercise.paused", data: { reason: "disk", cause: "store" } },
        { type: "exercise.resumed", data: {} },
      ],
    });
    const [paused, resumed] = drill.log.slice(-2);
    for (const event of [paused, resumed]) {
      expect(event).toMatchObject({
        at: new Date(drill.now).toISOString(),
        playMs: 600_000,
        scenarioMs: START + 600_000,
      });
    }
    drill.idle("1m");
    expect(reading(drill)).toEqual({ playMs: 660_000, scenarioMs: START + 660_000 });
  });

  it("CLK-7 a freeze reaches neither behind the last event nor into the future", () => {
    for (const [offset, playMs] of [
      [-HOUR, 300_000],
      [HOUR, 600_000],
    ] as const) {
      const drill = drillAfter(
        scenario,
        startex,
        idle("5m"),
        act("controller", "message.send", { text: "x" }),
      );
      drill.idle("5m");
      drill.system("exercise.freeze", { from: drill.now + offset, reason: "disk" });
      expect(drill.log.at(-1)?.playMs).toBe(playMs);
    }
  });

  it("CLK-7 where play stands still already there is nothing to freeze", () => {
    for (const before of [[], [startex, pause], [startex, act("director", "exercise.end", {})]]) {
      given(...before)
        .when(system("exercise.freeze", { from: 0, reason: "disk" }))
        .thenNothing();
    }
  });

  it("CLK-8 over any course of a drill play time leaves pauses out and the story is rate × play plus jumps", () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("wait" as const), ms: fc.nat(600_000) }),
      fc.record({ do: fc.constantFrom("pause" as const, "resume" as const, "stop" as const) }),
      fc.record({
        do: fc.constant("rate" as const),
        rate: fc.oneof(fc.constantFrom(0.1, 1, 6, 120), fc.double({ min: 0.1, max: 120, noNaN: true })),
      }),
      fc.record({ do: fc.constant("jump" as const), by: fc.integer({ min: -5_000, max: HOUR }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const drill = drillAfter(drillScenario({ injects: [row("by-hand")] }), startex);
        const model = { play: 0, story: START, rate: 1, running: true, slack: 0 };
        for (const each of steps) {
          const before = reading(drill);
          if (each.do === "wait") {
            drill.idle(each.ms);
            if (!model.running) continue;
            model.play += each.ms;
            model.story += each.ms * model.rate;
          } else if (each.do === "jump") {
            const { scenarioMs } = before;
            if (drill.send("director", "exercise.jump", { to: scenarioMs + each.by }).ok) {
              expect(each.by).toBeGreaterThan(0);
              model.story += each.by;
            }
          } else if (each.do === "rate") {
            if (drill.send("director", "exercise.changeRate", { rate: each.rate }).ok) model.rate = each.rate;
          } else if (drill.send("director", `exercise.${each.do}`, {}).ok)
            model.running = each.do === "resume";
          // A new anchor may round the story's clock by half a millisecond.
          model.slack += 0.5;
          const now = reading(drill);
          expect(now.playMs).toBe(model.play);
          expect(Math.abs(now.scenarioMs - model.story)).toBeLessThanOrEqual(model.slack + 0.5);
          expect(now.scenarioMs).toBeGreaterThanOrEqual(before.scenarioMs);
          expect(Number.isSafeInteger(now.scenarioMs)).toBe(true);
        }
        const logged = drill.log.map(({ playMs }) => playMs ?? 0);
        expect(logged).toEqual([...logged].sort((a, b) => a - b));
      }),
      { numRuns: 150 },
    );
  });
});

describe("spans", () => {
  it("CLK-9 a span is written in hours, minutes and seconds, in this order", () => {
    const spans = {
      "1h30m": 5_400_000,
      "12m": 720_000,
      "90s": 90_000,
      "2m30s": 150_000,
      " 1h ": 3_600_000,
      "0s": 0,
    };
    for (const [text, ms] of Object.entries(spans)) expect(parseDuration(text), text).toBe(ms);
    for (const text of ["", "m", "12", "12M", "1.5m", "-1m", "30m1h", "1h 30m", "12345m", "1d"]) {
      expect(parseDuration(text), text).toBeUndefined();
    }
  });

  it("CLK-9 a clock shows whole seconds, with a minus only where there is something to show", () => {
    const shown = [
      [0, "0:00"],
      [999, "0:00"],
      [-999, "0:00"],
      [-1_000, "−0:01"],
      [61_000, "1:01"],
      [3_599_999, "59:59"],
      [3_600_000, "1:00:00"],
      [-36_061_000, "−10:01:01"],
    ] as const;
    for (const [ms, text] of shown) expect(formatSpan(ms)).toBe(text);
  });
});
