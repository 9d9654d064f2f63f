import type { ScenarioInput } from "@firebreak/shared/scenario";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueItems, isDue, wallTimeOf } from "../../server/src/domain/due.ts";
import {
  act,
  Drill,
  drillAfter,
  drillScenario,
  idle,
  MINUTE,
  pass,
  release,
  row,
  startex,
  type Step,
} from "../support/simulatedDrill.ts";

const START = Date.parse("2031-09-14T17:00:00+07:00");
type InjectInput = ScenarioInput["injects"][number];

/** A public rumour and an order to release by hand, and whatever else is named. */
function scenarioWith(injects: InjectInput[], more: Partial<ScenarioInput> = {}) {
  return drillScenario({
    injects: [
      row("rumour", {
        channel: "feed",
        to: ["comms", "hydro"],
        claim: "dam",
        expect: [
          { id: "ack", unit: "comms", action: "acknowledge", within: "5m" },
          { id: "say", unit: "comms", action: "publish", within: "10m" },
        ],
      }),
      row("order", { to: ["lead", "comms"] }),
      ...injects,
    ],
    ...more,
  });
}

/** What came, by itself, at which minute of play. */
function releases(drill: Drill): [string, number, string][] {
  return drill.log.flatMap((event) =>
    event.type === "inject.released" && event.actor.role === "system"
      ? [[event.data.inject, (event.playMs ?? NaN) / MINUTE, event.data.cause] as [string, number, string]]
      : [],
  );
}

function dueOf(drill: Drill, inject: string): number | null {
  return drill.state.tables.injects.get(inject)?.plan?.dueMs ?? null;
}

const publish = (data: object): Step =>
  act("comms", "response.publish", { text: "t", claim: "dam", ...data });
const notPublished = { not: { published: { claim: "dam" } } };

describe("what is due by the plan", () => {
  it.each([
    ["12m", "2031-09-14T17:00:00+07:00", 1, "2031-09-14T17:12:00+07:00"],
    ["12m", "2031-09-14T17:00:00+07:00", 6, "2031-09-14T18:12:00+07:00"],
    ["18:40", "2031-09-14T17:00:00+07:00", 6, "2031-09-14T18:40:00+07:00"],
    ["D+1 02:10", "2031-09-14T17:00:00+07:00", 1, "2031-09-15T02:10:00+07:00"],
    ["D+2 00:00", "2031-09-14T23:59:00+07:00", 1, "2031-09-16T00:00:00+07:00"],
    ["23:30", "2031-09-14T22:00:00-05:00", 1, "2031-09-14T23:30:00-05:00"],
    ["05:45", "2031-09-14T05:00:00+05:45", 1, "2031-09-14T05:45:00+05:45"],
    ["12:00", "2031-09-14T09:00:00Z", 1, "2031-09-14T12:00:00Z"],
  ])("CLK-10 at %s, the story starting at %s with rate %d, is %s", (at, start, rate, expected) => {
    const drill = new Drill(scenarioWith([row("it", { at })], { clock: { start, rate } }));
    const { plan } = drill.state.tables.injects.get("it") ?? {};
    expect(plan).toMatchObject({
      mode: "scheduled",
      dueMs: Date.parse(expected),
      plannedMs: Date.parse(expected),
    });
  });

  it("CLK-10 play minutes are the planner's: a changed rate brings them sooner", () => {
    const scenario = scenarioWith([row("it", { at: "12m" })], {
      clock: { start: "2031-09-14T17:00:00+07:00", rate: 2 },
    });
    const faster = act("director", "exercise.changeRate", { rate: 4 });
    expect(releases(drillAfter(scenario, startex, pass("2m"), faster, pass("10m")))).toEqual([
      ["it", 7, "schedule"],
    ]);
  });

  it("CLK-11 what is due comes at its moment, not a millisecond early, whatever the rate", () => {
    const rates = fc.oneof(
      fc.constantFrom(0.1, 0.3, 0.7, 1, 7, 119.9),
      fc.double({ min: 0.1, max: 120, noNaN: true }),
    );
    fc.assert(
      fc.property(
        rates,
        rates,
        fc.integer({ min: 1, max: 1_439 }),
        fc.nat(120_000),
        (rate, then, minute, wait) => {
          const at = `D+1 ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
          const scenario = drillScenario({
            clock: { start: "2031-09-14T17:00:00+07:00", rate },
            injects: [row("it", { at })],
          });
          const drill = drillAfter(
            scenario,
            startex,
            idle(wait),
            act("director", "exercise.changeRate", { rate: then }),
          );
          const [item] = dueItems(drill.state);
          if (item === undefined) throw new Error("nothing is due");
          const moment = wallTimeOf(drill.state, item.atPlayMs);
          expect(isDue(drill.state, item, moment - 1)).toBe(false);
          expect(isDue(drill.state, item, moment)).toBe(true);
          drill.now = moment;
          expect(drill.execute(item.command).ok).toBe(true);
          expect(drill.log.at(-1)?.scenarioMs).toBeGreaterThanOrEqual(dueOf(drill, "it") ?? Infinity);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("CLK-12 nothing is due while the clock stands; what is due is asked for in its order, by a lasting id", () => {
    const scenario = scenarioWith([row("b", { at: "5m" }), row("a", { at: "5m" }), row("c", { at: "3m" })]);
    expect(dueItems(new Drill(scenario).state)).toEqual([]);
    const drill = drillAfter(scenario, startex, release("rumour"));
    const asked = () =>
      dueItems(drill.state)
        .filter(({ command }) => command.type !== "public.react")
        .map(({ atPlayMs, command }) => [atPlayMs / MINUTE, command.id]);
    const due = START + 5 * MINUTE;
    const expected = [
      [3, `release c ${START + 3 * MINUTE}`],
      [5, `release a ${due}`],
      [5, `release b ${due}`],
      [5 + 1 / MINUTE, "miss rumour/ack"],
      [10 + 1 / MINUTE, "miss rumour/say"],
    ];
    expect(asked()).toEqual(expected);
    drill.idle("1m");
    act("comms", "message.send", { text: "hello" })(drill);
    expect(asked()).toEqual(expected);
    act("director", "exercise.pause", {})(drill);
    expect(asked()).toEqual([]);
    act("director", "exercise.end", {})(drill);
    expect(asked()).toEqual([]);
  });
});

describe("what is due by what happens", () => {
  const when = (condition: InjectInput["when"], after?: string, more: Partial<InjectInput> = {}) =>
    scenarioWith([
      row("it", { when: condition, to: ["comms"], ...(after !== undefined && { after }), ...more }),
    ]);

  it("CLK-13 it comes when its condition comes true, or so long after it at the planned rate", () => {
    const at = (after?: string) =>
      releases(
        drillAfter(when({ released: "rumour" }, after), startex, pass("2m"), release("rumour"), pass("9m")),
      );
    expect(at()).toEqual([["it", 2, "condition"]]);
    expect(at("3m")).toEqual([["it", 5, "condition"]]);
    const drill = drillAfter(when({ released: "rumour" }, "3m"), startex, idle("2m"), release("rumour"));
    expect(drill.state.tables.injects.get("it")?.plan).toMatchObject({
      mode: "conditional",
      dueMs: START + 5 * MINUTE,
      plannedMs: null,
    });
  });

  it("CLK-13 a second happening does not start its time anew", () => {
    const steps = [startex, release("rumour"), publish({}), pass("2m"), publish({}), pass("2m")];
    expect(releases(drillAfter(when({ published: { claim: "dam" } }, "3m"), ...steps))).toEqual([
      ["it", 3, "condition"],
    ]);
  });

  const raise = act("comms", "escalation.raise", { question: "?", inject: "rumour" });
  const decide: Step = (drill) => {
    const escalation = [...drill.state.tables.escalations.keys()].at(-1) ?? "";
    return drill.send("lead", "decision.make", { escalation, text: "yes" });
  };
  const ask = (from: string, to: string, inject?: string): Step =>
    act(from, "request.send", { to, text: "?", ...(inject !== undefined && { inject }) });
  const assess = (unit: string, verdict: "false" | "true"): Step =>
    act(unit, "claim.assess", { claim: "dam", verdict });
  const acknowledge = act("comms", "inject.acknowledge", { inject: "rumour" });

  it.each<[string, NonNullable<InjectInput["when"]>, Step[], Step[]]>([
    ["released", { released: "rumour" }, [], []],
    ["acknowledged", { acknowledged: { inject: "rumour" } }, [acknowledge], []],
    [
      "acknowledged by",
      { acknowledged: { inject: "rumour", by: "comms" } },
      [acknowledge],
      [act("hydro", "inject.acknowledge", { inject: "rumour" })],
    ],
    ["assessed", { assessed: { claim: "dam" } }, [assess("hydro", "true")], []],
    [
      "assessed by, as",
      { assessed: { claim: "dam", by: "hydro", verdict: "false" } },
      [assess("hydro", "false")],
      [assess("hydro", "true"), assess("comms", "false")],
    ],
    [
      "published",
      { published: { claim: "dam" } },
      [publish({})],
      [publish({ claim: undefined, inject: "rumour" })],
    ],
    [
      "published by, of a kind",
      { published: { claim: "dam", by: "comms", kind: "holding" } },
      [publish({ kind: "holding" })],
      [
        publish({ kind: "update" }),
        act("hydro", "response.publish", { text: "t", claim: "dam", kind: "holding" }),
      ],
    ],
    [
      "published with a stance",
      { published: { claim: "dam", stance: "false" } },
      [publish({ stance: "false" })],
      [publish({}), publish({ stance: "true" })],
    ],
    ["requested", { requested: { to: "hydro" } }, [ask("comms", "hydro")], [ask("comms", "press")]],
    [
      "requested from, about",
      { requested: { from: "comms", to: "hydro", inject: "rumour" } },
      [ask("comms", "hydro", "rumour")],
      [ask("comms", "hydro"), ask("press", "hydro")],
    ],
    ["escalated", { escalated: { inject: "rumour" } }, [raise], []],
    ["escalated by", { escalated: { inject: "rumour", by: "comms" } }, [raise], []],
    ["decided", { decided: { inject: "rumour" } }, [raise, decide], [raise]],
    ["missed", { missed: { inject: "rumour", expect: "ack" } }, [pass("6m")], [pass("4m")]],
    ["any", { any: [{ released: "order" }, { assessed: { claim: "dam" } }] }, [release("order")], []],
    [
      "all",
      { all: [{ released: "order" }, { assessed: { claim: "dam" } }] },
      [release("order"), assess("hydro", "true")],
      [release("order")],
    ],
  ])("CLK-14 the condition %s", (_name, condition, so, notSo) => {
    const base = [startex, release("rumour")];
    expect(dueOf(drillAfter(when(condition), ...base, ...so), "it"), "it holds").not.toBeNull();
    if (notSo.length > 0) {
      expect(dueOf(drillAfter(when(condition), ...base, ...notSo), "it"), "it does not hold").toBeNull();
    }
  });

  it("CLK-15 silence counts only as long as it lasts, and is counted from its start", () => {
    const scenario = when({ all: [{ released: "rumour" }, notPublished] }, "5m");
    const silent = drillAfter(scenario, startex, pass("1m"), release("rumour"), pass("9m"));
    expect(releases(silent)).toEqual([["it", 6, "condition"]]);
    const spoken = drillAfter(
      scenario,
      startex,
      pass("1m"),
      release("rumour"),
      pass("4m"),
      publish({}),
      pass("9m"),
    );
    expect(releases(spoken)).toEqual([]);
    expect(dueOf(spoken, "it")).toBeNull();
  });

  it("CLK-15 a silence from STARTEX on counts from there", () => {
    expect(releases(drillAfter(when(notPublished, "5m"), idle("1h"), startex, pass("9m")))).toEqual([
      ["it", 5, "condition"],
    ]);
  });

  it("CLK-15 what has come due stays due, however late its release", () => {
    const scenario = when({ all: [{ released: "rumour" }, notPublished] }, "5m");
    const drill = drillAfter(scenario, startex, release("rumour"), idle("5m"), publish({}), pass(0));
    expect(releases(drill)).toEqual([["it", 5, "condition"]]);
  });

  it("CLK-15 a pause and a jump do to it what they do to the plan", () => {
    const scenario = when({ all: [{ released: "rumour" }, notPublished] }, "5m");
    const pause = act("director", "exercise.pause", {});
    const resume = act("director", "exercise.resume", {});
    const paused = drillAfter(scenario, startex, release("rumour"), pause, pass("1h"), resume, pass("9m"));
    expect(releases(paused)).toEqual([["it", 5, "condition"]]);
    const jump = act("director", "exercise.jump", { to: START + 60 * MINUTE });
    expect(releases(drillAfter(scenario, startex, release("rumour"), pass("1m"), jump, pass(0)))).toEqual([
      ["it", 1, "condition"],
    ]);
  });

  it("CLK-16 of several reasons the earliest counts, each from when it came true", () => {
    const scenario = scenarioWith([row("it", { when: { released: "rumour" }, after: "10m" })], {
      escalations: [{ id: "ladder", when: { released: "order" }, after: "1m", then: ["it"] }],
    });
    expect(
      releases(drillAfter(scenario, startex, release("rumour"), pass("2m"), release("order"), pass("9m"))),
    ).toEqual([["it", 3, "condition"]]);
    expect(
      releases(drillAfter(scenario, startex, release("rumour"), pass("9m30s"), release("order"), pass("9m"))),
    ).toEqual([["it", 10, "condition"]]);
  });

  it("CLK-16 where the earliest falls away the next one counts", () => {
    const scenario = scenarioWith(
      [row("it", { when: { all: [{ released: "rumour" }, notPublished] }, after: "3m" })],
      { escalations: [{ id: "ladder", when: { released: "order" }, after: "10m", then: ["it"] }] },
    );
    const steps = [
      startex,
      release("rumour"),
      pass("1m"),
      release("order"),
      pass("1m"),
      publish({}),
      pass("20m"),
    ];
    expect(releases(drillAfter(scenario, ...steps))).toEqual([["it", 11, "condition"]]);
  });

  it("CLK-16 a condition brings forward what is scheduled besides, and never puts it off", () => {
    const scenario = scenarioWith([row("it", { at: "20m" })], {
      escalations: [{ id: "ladder", when: { released: "order" }, after: "2m", then: ["it"] }],
    });
    expect(releases(drillAfter(scenario, startex, pass("1m"), release("order"), pass("30m")))).toEqual([
      ["it", 3, "condition"],
    ]);
    expect(releases(drillAfter(scenario, startex, pass("19m"), release("order"), pass("30m")))).toEqual([
      ["it", 20, "schedule"],
    ]);
  });

  it("CLK-17 a ladder climbs rung by rung while nobody acts, and stops where somebody does", () => {
    const rung = (id: string, within: string): InjectInput =>
      row(id, { to: ["comms"], expect: [{ id: "ack", unit: "comms", action: "acknowledge", within }] });
    const missed = (inject: string) => ({ missed: { inject, expect: "ack" } });
    const scenario = scenarioWith([rung("call", "2m"), rung("tv", "2m"), rung("minister", "2m")], {
      escalations: [
        { id: "one", when: missed("rumour"), then: ["call"] },
        { id: "two", when: missed("call"), after: "1m", then: ["tv"] },
        { id: "three", when: { any: [missed("tv")] }, after: "1m", then: ["minister"] },
      ],
    });
    const tick = 1 / MINUTE;
    const climbed = releases(drillAfter(scenario, startex, release("rumour"), pass("30m")));
    expect(climbed.map(([id]) => id)).toEqual(["call", "tv", "minister"]);
    expect(climbed.map(([, minute]) => minute)).toEqual(
      [5 + tick, 8 + 2 * tick, 11 + 3 * tick].map((each) => expect.closeTo(each, 9) as number),
    );
    const answered = act("comms", "inject.acknowledge", { inject: "call" });
    expect(
      releases(drillAfter(scenario, startex, release("rumour"), pass("6m"), answered, pass("30m"))),
    ).toHaveLength(1);
    // Late is missed all the same: the next rung is on its way.
    const late = [startex, release("rumour"), pass("7m30s"), answered, pass("30m")];
    expect(releases(drillAfter(scenario, ...late)).map(([id]) => id)).toEqual(["call", "tv", "minister"]);
  });

  it("CLK-18 what control has deferred keeps its moment, what it has skipped never comes", () => {
    const scenario = when({ all: [{ released: "rumour" }, notPublished] }, "5m");
    const defer = act("controller", "inject.defer", {
      inject: "it",
      to: START + 20 * MINUTE,
      reason: "later",
    });
    const skip = act("controller", "inject.skip", { inject: "it", reason: "no" });
    const begun = [startex, release("rumour"), pass("1m")];
    expect(releases(drillAfter(scenario, ...begun, defer, publish({}), pass("30m")))).toEqual([
      ["it", 20, "condition"],
    ]);
    expect(releases(drillAfter(scenario, ...begun, skip, pass("30m")))).toEqual([]);
    expect(releases(drillAfter(scenario, skip, ...begun, pass("30m")))).toEqual([]);
    const byHand = drillAfter(scenario, startex, release("it"), release("rumour"), pass("30m"));
    expect(releases(byHand)).toEqual([]);
  });

  it("CLK-18 a conditional inject has no moment to defer before its condition has come true", () => {
    const defer = act("controller", "inject.defer", {
      inject: "it",
      to: START + 20 * MINUTE,
      reason: "later",
    });
    expect(() => drillAfter(when({ released: "rumour" }), startex, defer)).toThrow("inject/not-scheduled");
  });
});
