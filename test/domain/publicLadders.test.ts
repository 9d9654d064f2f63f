import type { Condition, ScenarioInput } from "@firebreak/shared/scenario";
import { describe, expect, it } from "vitest";
import {
  act,
  drillAfter,
  MINUTE,
  pass,
  release,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";
import { assess, publicScenario, released, restrict, rung, say, START, until } from "./publicDrill.ts";

/** One inject, `rung`, that waits for the condition. */
const waiting = (when: Condition, after?: string, more: Partial<ScenarioInput> = {}) =>
  publicScenario({ ...more, injects: [rung("rung", { when, ...(after !== undefined && { after }) })] });
const up: Step[] = [startex, release("on-dam"), until("1:00")];
/** 200 shares reach 1 − e^−0.02; 60 of a hundred of those believe. */
const REACH = 1 - Math.exp(-0.02);
const ladderOf = (drill: Drill, id = "ladder"): number | null => {
  const since = drill.state.tables.ladders.get(id)?.sinceMs;
  return since == null ? null : (since - START) / MINUTE;
};

describe("conditions on the public", () => {
  it("PUB-28 reach and belief count once they lie above what is named, trust once it lies below", () => {
    const cases: [Condition, boolean][] = [
      [{ reach: { claim: "dam", above: REACH - 1e-9 } }, true],
      [{ reach: { claim: "dam", above: REACH + 1e-9 } }, false],
      [{ reach: { claim: "dam", above: 0 } }, true],
      [{ reach: { claim: "ford", above: 0 } }, false],
      [{ belief: { claim: "dam", above: REACH * 0.6 - 1e-9 } }, true],
      [{ belief: { claim: "dam", above: REACH * 0.6 + 1e-9 } }, false],
      [{ trust: { below: 0.6 } }, false],
      [{ trust: { below: 0.6000001 } }, true],
    ];
    for (const [condition, holds] of cases) {
      const drill = drillAfter(waiting(condition), ...up, until("5:00"));
      const at = "trust" in condition ? [0] : [1];
      expect(released(drill), JSON.stringify(condition)).toEqual(holds ? at : []);
    }
  });

  it("PUB-28 trust that falls sets off what waits for it, in the minute in which it falls", () => {
    const drill = drillAfter(
      waiting({ trust: { below: 0.55 } }),
      ...up,
      say("comms", { claim: "dam", stance: "false" }),
      say("hydro", { claim: "dam", stance: "true" }),
      until("9:00"),
    );
    // 0.60 − 0.08
    expect(released(drill)).toEqual([2]);
  });

  it("PUB-29 `wrong` holds from the publication of what is not so, for its unit, whatever its kind", () => {
    const anyone: Condition = { wrong: { claim: "late-pay" } };
    const hydros: Condition = { wrong: { claim: "late-pay", by: "hydro" } };
    const given = [startex, release("on-late-pay"), until("1:30")];
    const deny = say("comms", { claim: "late-pay", stance: "false", kind: "answer" });
    expect(released(drillAfter(waiting(anyone), ...given, deny, pass(0)))).toEqual([1.5]);
    expect(released(drillAfter(waiting(hydros), ...given, deny, until("60:00")))).toEqual([]);
    for (const stance of ["true", "unresolved"]) {
      const drill = drillAfter(
        waiting(anyone),
        ...given,
        say("comms", { claim: "late-pay", stance }),
        until("60:00"),
      );
      expect(released(drill)).toEqual([]);
    }
    const bare = say("hydro", { claim: "late-pay", kind: "correction" });
    expect(released(drillAfter(waiting(hydros), ...given, bare, pass(0)))).toEqual([1.5]);
  });

  it("PUB-29 and from the minute in which a word that was open turns out wrong", () => {
    const scenario = waiting({ wrong: { claim: "ford", by: "comms" } }, undefined, {
      claims: [
        {
          id: "ford",
          text: "t",
          truth: "unresolved",
          harm: "low",
          becomes: { truth: "true", at: "30m" },
          spread: { n0: 0, seeds: 200 },
        },
      ],
    });
    const drill = drillAfter(
      scenario,
      startex,
      release("on-ford"),
      until("1:00"),
      say("comms", { claim: "ford", stance: "false" }),
      until("60:00"),
    );
    expect(released(drill)).toEqual([30]);
  });

  it("PUB-30 `restricted` holds from the request, for its unit", () => {
    for (const [condition, at] of [
      [{ restricted: { claim: "dam" } }, [1.5]],
      [{ restricted: { claim: "dam", by: "comms" } }, [1.5]],
      [{ restricted: { claim: "dam", by: "hydro" } }, []],
      [{ restricted: { claim: "ford" } }, []],
    ] as [Condition, number[]][]) {
      const drill = drillAfter(
        waiting(condition),
        ...up,
        until("1:30"),
        restrict("comms", "dam"),
        until("9:00"),
      );
      expect(released(drill), JSON.stringify(condition)).toEqual(at);
    }
  });

  it("PUB-31 `after` counts from the minute in which the condition came true, at the planned rate", () => {
    const scenario = waiting({ reach: { claim: "dam", above: 0.01 } }, "5m", {
      clock: { start: "2031-09-14T17:00:00+07:00", rate: 6 },
    });
    // Minute 7 of the story is play 1:10; five minutes of play later.
    const drill = drillAfter(scenario, startex, until("1:00"), release("on-dam"), until("20:00"));
    expect(released(drill)).toEqual([70 / 60 + 5]);
  });

  it("PUB-31 `not` lets silence count while the public stands below, and no longer", () => {
    const calm: Condition = { not: { reach: { claim: "dam", above: 0.01 } } };
    expect(
      released(drillAfter(waiting(calm, "10m"), startex, until("5:00"), release("on-dam"), until("60:00"))),
    ).toEqual([]);
    expect(
      released(drillAfter(waiting(calm, "10m"), startex, until("11:00"), release("on-dam"), until("60:00"))),
    ).toEqual([10]);
    const trusted: Condition = { not: { trust: { below: 0.55 } } };
    const fallen = [
      say("comms", { claim: "dam", stance: "false" }),
      say("hydro", { claim: "dam", stance: "true" }),
      until("20:00"),
      assess("comms", "dam", "false"),
      say("comms", { claim: "dam", stance: "false" }),
    ];
    // Trust is 0.52 from minute 2 and 0.57 from minute 21: the ten minutes begin anew.
    expect(released(drillAfter(waiting(trusted, "10m"), ...up, ...fallen, until("60:00")))).toEqual([31]);
  });
});

describe("ladders", () => {
  const scenario = publicScenario({
    escalations: [
      {
        id: "ladder",
        title: "Loss of trust",
        when: { trust: { below: 0.55 } },
        after: "5m",
        then: ["rung", "top"],
      },
    ],
    injects: [rung("rung"), rung("top", { category: "contingency" })],
  });
  const contradict = [
    say("comms", { claim: "dam", stance: "false" }),
    say("hydro", { claim: "dam", stance: "true" }),
  ];
  const mend = [assess("comms", "dam", "false"), say("comms", { claim: "dam", stance: "false" })];

  it("PUB-32 are laid out beforehand, and each rung says what it waits for", () => {
    const { tables } = drillAfter(scenario, startex).state;
    expect([...tables.ladders.values()]).toEqual([
      {
        id: "ladder",
        title: "Loss of trust",
        condition: { trust: { below: 0.55 } },
        afterMs: 5 * MINUTE,
        rungs: ["rung", "top"],
        sinceMs: null,
      },
    ]);
    expect(tables.injects.get("rung")?.plan).toMatchObject({
      mode: "conditional",
      held: false,
      waits: [{ condition: { trust: { below: 0.55 } }, afterMs: 5 * MINUTE, ladder: "ladder" }],
    });
  });

  it("PUB-32 show since when their condition holds, and no longer than it does", () => {
    const drill = drillAfter(scenario, ...up, ...contradict, until("2:00"));
    expect(ladderOf(drill)).toBe(2);
    until("4:00")(drill);
    for (const step of mend) step(drill);
    until("5:00")(drill);
    expect(ladderOf(drill)).toBeNull();
    until("46:00")(drill);
    expect(released(drill)).toEqual([]);
    // Hydrology's mistake comes out: it holds again, from then.
    until("60:00")(drill);
    expect([ladderOf(drill), released(drill)]).toEqual([47, [52]]);
  });

  it("PUB-32 also when their rungs have been released, by hand or by the ladder, or are kept back", () => {
    for (const before of [
      [release("rung"), release("top")],
      [],
      [
        act("controller", "inject.hold", { inject: "rung" }),
        act("controller", "inject.hold", { inject: "top" }),
      ],
    ]) {
      const drill = drillAfter(scenario, ...up, ...before, ...contradict, until("2:00"));
      expect(ladderOf(drill)).toBe(2);
      until("10:00")(drill);
      expect(ladderOf(drill)).toBe(2);
      for (const step of mend) step(drill);
      until("11:00")(drill);
      expect(ladderOf(drill)).toBeNull();
    }
  });

  it("PUB-32 release their rungs together, when their time has come", () => {
    const drill = drillAfter(scenario, ...up, ...contradict, until("30:00"));
    expect([released(drill, "rung"), released(drill, "top")]).toEqual([[7], [7]]);
  });
});
