import type { CommandInput } from "@firebreak/shared/commands";
import type { RejectionCode } from "@firebreak/shared/rejections";
import type { Phase } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { decide } from "../../server/src/domain/decide/decide.ts";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  specify,
  startex,
  system,
  type Step,
} from "../support/simulatedDrill.ts";

const { given } = specify();
const pause = act("director", "exercise.pause", {});
const stop = act("director", "exercise.stop", {});
const end = act("director", "exercise.end", {});

/** The steps that bring an exercise into each phase. */
const INTO: Record<Phase, Step[]> = {
  planned: [],
  running: [startex],
  paused: [startex, pause],
  stopped: [startex, stop],
  ended: [startex, end],
};
const PHASES = Object.keys(INTO) as Phase[];

const LIFE = ["start", "pause", "resume", "changeRate", "jump", "end", "stop"] as const;
type Life = (typeof LIFE)[number];
const DATA: { [L in Life]: CommandInput<`exercise.${L}`> } = {
  start: {},
  pause: {},
  resume: {},
  changeRate: { rate: 2 },
  jump: { to: Date.parse("2031-09-14T18:00:00+07:00") },
  end: {},
  stop: {},
};

const NOT_RUNNING = "exercise/not-running";
/** The phase that each command leads to from each phase, or the code with which it is refused. */
const TABLE: Record<Phase, Record<Life, Phase | RejectionCode>> = {
  planned: {
    start: "running",
    pause: NOT_RUNNING,
    resume: "exercise/not-paused",
    changeRate: "planned",
    jump: NOT_RUNNING,
    end: NOT_RUNNING,
    stop: NOT_RUNNING,
  },
  running: {
    start: "exercise/already-started",
    pause: "paused",
    resume: "exercise/not-paused",
    changeRate: "running",
    jump: "running",
    end: "ended",
    stop: "stopped",
  },
  paused: {
    start: "exercise/already-started",
    pause: NOT_RUNNING,
    resume: "running",
    changeRate: "paused",
    jump: "paused",
    end: "ended",
    stop: "stopped",
  },
  stopped: {
    start: "exercise/already-started",
    pause: NOT_RUNNING,
    resume: "running",
    changeRate: NOT_RUNNING,
    jump: NOT_RUNNING,
    end: "ended",
    stop: NOT_RUNNING,
  },
  ended: {
    start: "exercise/ended",
    pause: "exercise/ended",
    resume: "exercise/ended",
    changeRate: "exercise/ended",
    jump: "exercise/ended",
    end: "exercise/ended",
    stop: "exercise/ended",
  },
};

describe("the life of an exercise", () => {
  it("DRL-1 before it exists nothing fits but creating it, and it is created once", () => {
    const scenario = drillScenario();
    const actor = { role: "system" } as const;
    const create = {
      id: "1",
      type: "exercise.create",
      data: { exercise: "drill", scenario },
      actor,
    } as const;
    const register = {
      id: "2",
      type: "participant.register",
      data: { person: "p", name: "P", role: "observer" },
      actor,
    } as const;
    expect(decide(null, create, { now: 0 })).toStrictEqual({
      ok: true,
      events: [{ type: "exercise.created", data: { exercise: "drill", scenario } }],
    });
    expect(decide(null, register, { now: 0 })).toMatchObject({
      ok: false,
      error: { code: "exercise/unknown" },
    });
    given()
      .when(system("exercise.create", { exercise: "drill", scenario }))
      .thenRefused("exercise/already-started");
  });

  describe.each(PHASES)("while %s", (phase) => {
    it.each(LIFE)(`DRL-2 the director's %s: the next phase or the refusal (${phase})`, (life) => {
      const expected = TABLE[phase][life];
      const when = given(...INTO[phase]).when(act("director", `exercise.${life}`, DATA[life]));
      if (expected.includes("/")) when.thenRefused(expected as RejectionCode);
      else {
        expect(when.decision?.ok).toBe(true);
        expect(when.drill.state.exercise.phase).toBe(expected);
      }
      expect(when.drill.state.exercise.clock.running).toBe(when.drill.state.exercise.phase === "running");
    });
  });

  it("DRL-2 each step is one event with what was said", () => {
    given().when(startex).then({ type: "exercise.started", data: {} });
    const reason = "the lift is stuck";
    const paused = given(startex).when(act("director", "exercise.pause", { reason }));
    expect(paused.then({ type: "exercise.paused", data: { reason } }).state.exercise.reason).toBe(reason);
    given(startex).when(pause).then({ type: "exercise.paused", data: {} });
    const resumed = given(startex, act("director", "exercise.pause", { reason })).when(
      act("director", "exercise.resume", {}),
    );
    expect(resumed.then({ type: "exercise.resumed", data: {} }).state.exercise.reason).toBeNull();
    given(startex)
      .when(act("director", "exercise.stop", { reason }))
      .then({ type: "exercise.stopped", data: { reason } });
    given(startex, stop).when(end).then({ type: "exercise.ended", data: {} });
    given()
      .when(act("director", "exercise.changeRate", { rate: 6 }))
      .then({ type: "exercise.rateChanged", data: { from: 1, rate: 6 } });
  });

  it("DRL-3 what is so already is accepted and leaves no event", () => {
    given(startex)
      .when(act("director", "exercise.changeRate", { rate: 1 }))
      .thenNothing();
    given(startex, pause)
      .when(system("exercise.freeze", { from: 0, reason: "disk" }))
      .thenNothing();
  });

  it("DRL-4 after ENDEX play stands still and only messages, reading and removing people go on", () => {
    const drill = drillAfter(drillScenario(), startex, idle("5m"), end, idle("1h"));
    expect(drill.state.exercise.clock).toMatchObject({ playMs: 300_000, running: false });
    expect(drill.send("comms", "message.send", { text: "thanks" }).ok).toBe(true);
    expect(drill.send("director", "participant.remove", { person: "observer" }).ok).toBe(true);
    expect(drill.log.at(-1)?.playMs).toBe(300_000);
  });
});
