import { describe, expect, it } from "vitest";
import { curvesAsText, recordedCourse, recomputedCourse } from "../../server/src/analysis/publicCourse.ts";
import {
  differencesOf,
  whatIf,
  WhatIfError,
  type Edit,
  type WhatIf,
} from "../../server/src/analysis/whatIf.ts";
import type { DrillEvent, EventOf } from "../../server/src/domain/events.ts";
import {
  act,
  type Drill,
  drillAfter,
  drillScenario,
  idle,
  pass,
  release,
  row,
  startex,
  type Step,
} from "../support/simulatedDrill.ts";

const MINUTE = 60_000;
const end = act("director", "exercise.end", {});
const publish = (who: string, data: object): Step => act(who, "response.publish", { text: "…", ...data });
const correction = (more: object = {}): Step =>
  publish("comms", { claim: "dam", kind: "correction", stance: "false", ...more });

/** The rumour at 1:00, corrected at 21:00, ENDEX at 60:00, unless other steps stand between. */
function corrected(...between: Step[]): DrillEvent[] {
  return drillAfter(
    drillScenario(),
    startex,
    pass("1m"),
    release("rumour"),
    pass("20m"),
    correction(),
    ...(between.length === 0 ? [pass("39m")] : between),
    end,
  ).log;
}

function publication(log: readonly DrillEvent[], nth = 0): EventOf<"response.published"> {
  const found = log.filter((event) => event.type === "response.published")[nth];
  if (found === undefined) throw new Error("there is no such publication");
  return found;
}

function shift(log: readonly DrillEvent[], minutes: number, nth = 0): Edit {
  return { kind: "shift", response: publication(log, nth).data.response, byMs: minutes * MINUTE };
}
function remove(log: readonly DrillEvent[], nth = 0): Edit {
  return { kind: "remove", response: publication(log, nth).data.response };
}

const reachAtEnd = ({ course }: WhatIf["real"], claim = "dam"): number =>
  course.claims[claim]?.reach.at(-1) ?? 0;
const trustAtEnd = ({ course }: WhatIf["real"]): number => course.trust.at(-1) ?? 0;
const came = ({ releases }: WhatIf["real"]): string[] => releases.map(({ inject }) => inject);
const causes = ({ course }: WhatIf["real"]): string[] => course.reactions.map(({ cause }) => cause);

function codeOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof WhatIfError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "nothing was refused";
}

describe("what if", () => {
  it("WIF-2 a course that nothing changes is the recorded one, to the last digit", () => {
    const log = corrected();
    const { real, counterfactual } = whatIf(log, shift(log, 0));
    expect(curvesAsText(counterfactual.course)).toBe(curvesAsText(real.course));
    expect(counterfactual.course.reactions).toEqual(real.course.reactions);
    expect(counterfactual).toMatchObject({ releases: real.releases, leftOut: [] });
    expect(differencesOf(log, { real, counterfactual })).toMatchObject({ claims: [], reasons: [] });
  });

  it("WIF-2 even where the scheduler was late, and where an act came before the deadline was called", () => {
    const scenario = drillScenario({
      injects: [
        row("rumour", {
          channel: "feed",
          from: "troll",
          to: ["comms"],
          claim: "dam",
          expect: [{ id: "hold", unit: "comms", action: "publish", kind: "holding", within: "5m" }],
        }),
        row("call", { channel: "press-call", to: ["press"], claim: "dam" }),
      ],
      escalations: [{ id: "ladder", when: { missed: { inject: "rumour", expect: "hold" } }, then: ["call"] }],
    });
    const drill = drillAfter(
      scenario,
      startex,
      pass("1m"),
      release("rumour"),
      pass("1m"),
      correction(),
      // The server sleeps over the deadline; the holding statement comes first.
      idle("4m30s"),
      publish("comms", { claim: "dam", kind: "holding", stance: "unresolved" }),
      idle("20s"),
      pass("20m"),
      end,
    );
    expect(drill.log.some(({ type }) => type === "expectation.missed")).toBe(false);
    const { real, counterfactual } = whatIf(drill.log, shift(drill.log, 0));
    expect(curvesAsText(counterfactual.course)).toBe(curvesAsText(real.course));
    expect(counterfactual.releases).toEqual(real.releases);
  });

  it("WIF-3 up to the first difference the counterfactual has the recorded numbers", () => {
    const log = corrected();
    const { real, counterfactual } = whatIf(log, shift(log, 10));
    const until = real.course.playMs.findIndex((playMs) => playMs > 21 * MINUTE);
    expect(counterfactual.course.trust.slice(0, until)).toEqual(real.course.trust.slice(0, until));
    const [was, is] = [real.course.claims["dam"]?.reach, counterfactual.course.claims["dam"]?.reach];
    expect(is?.slice(0, until - 1)).toEqual(was?.slice(0, until - 1));
    expect(is?.at(-1)).toBeGreaterThan(was?.at(-1) ?? 1);
  });

  it("WIF-4 a correction sooner reaches fewer, later more, never most", () => {
    const log = corrected();
    const reach = (edit: Edit): number => reachAtEnd(whatIf(log, edit).counterfactual);
    const [sooner, fact] = [reach(shift(log, -10)), reach(shift(log, 0))];
    const [later, never] = [reach(shift(log, 10)), reach(remove(log))];
    expect(sooner).toBeLessThan(fact);
    expect(fact).toBeLessThan(later);
    expect(later).toBeLessThan(never);
  });

  it("WIF-4 to move it there is the same as to shift it there", () => {
    const log = corrected();
    const { response } = publication(log).data;
    const moved = whatIf(log, { kind: "move", response, toMs: 11 * MINUTE });
    const shifted = whatIf(log, shift(log, -10));
    expect(moved).toEqual(shifted);
  });

  it("WIF-4 the counterfactual is what would have been: the same drill, played with it", () => {
    const played = (first: string, rest: string): DrillEvent[] =>
      drillAfter(
        drillScenario(),
        startex,
        pass("1m"),
        release("rumour"),
        pass(first),
        correction({ nextUpdate: 10 }),
        pass(rest),
        end,
      ).log;
    const log = played("20m30s", "38m30s");
    const { counterfactual } = whatIf(log, shift(log, -10));
    expect(curvesAsText(counterfactual.course)).toBe(
      curvesAsText(recordedCourse(played("10m30s", "48m30s"))),
    );
  });

  it("WIF-5 what led up to a publication comes no later than it, what follows no sooner", () => {
    const drill = drillAfter(
      drillScenario(),
      startex,
      pass("1m"),
      release("rumour"),
      pass("9m"),
      act("comms.member", "response.draft", {
        claim: "dam",
        kind: "correction",
        stance: "false",
        text: "No.",
      }),
    );
    const { response } = drill.log.findLast(({ type }) => type === "response.drafted")!.data as {
      response: string;
    };
    for (const step of [
      pass("2m"),
      act("comms.lead", "response.submit", { response }),
      pass("2m"),
      act("comms.approver", "response.approve", { response }),
      pass("2m"),
      act("comms.approver", "response.publish", { response }),
      pass("3m"),
      act("evaluator", "rating.give", { response, rating: "U" }),
      pass("30m"),
      end,
    ]) {
      step(drill);
    }
    const told = (byMs: number): WhatIf => whatIf(drill.log, { kind: "shift", response, byMs });
    expect(causes(told(-10 * MINUTE).counterfactual)).toContain("correction");
    // Rated badly at its very publication, it slows less from the beginning.
    expect(reachAtEnd(told(5 * MINUTE).counterfactual)).toBeGreaterThan(reachAtEnd(told(0).real));
    expect(told(5 * MINUTE).counterfactual.leftOut).toEqual([]);
  });

  it("WIF-6 a promise moves with its publication, is missed where it would be, and goes with it", () => {
    const log = drillAfter(
      drillScenario(),
      startex,
      pass("1m"),
      release("rumour"),
      pass("4m30s"),
      publish("comms", { claim: "dam", kind: "holding", stance: "unresolved", nextUpdate: 10 }),
      pass("9m"),
      publish("comms", { claim: "dam", kind: "update", stance: "unresolved" }),
      pass("25m"),
      end,
    ).log;
    const missed = (edit: Edit): number =>
      causes(whatIf(log, edit).counterfactual).filter((cause) => cause === "promise-missed").length;
    expect(missed(shift(log, 0))).toBe(0);
    // Promised for 11:30, kept at 14:30; without the update; and without the promise.
    expect(missed(shift(log, -4))).toBe(1);
    expect(missed(remove(log, 1))).toBe(1);
    expect(missed(remove(log))).toBe(0);
  });

  it("WIF-7 a rung comes only where the rules bring it, with what it sets off", () => {
    const scenario = drillScenario({
      injects: [
        row("rumour", { channel: "feed", from: "troll", to: ["comms"], claim: "dam" }),
        row("television", { channel: "tv", to: ["press"], claim: "dam" }),
        row("question", { to: ["lead"] }),
        row("planned", { at: "30m", channel: "feed", claim: "dam" }),
        row("by-hand", { channel: "feed", claim: "dam" }),
      ],
      escalations: [
        { id: "one", when: { reach: { claim: "dam", above: 0.12 } }, after: "2m", then: ["television"] },
        { id: "two", when: { released: "television" }, then: ["question"] },
      ],
    });
    const log = drillAfter(
      scenario,
      startex,
      pass("1m"),
      release("rumour"),
      pass("40m"),
      correction(),
      pass("4m"),
      release("by-hand"),
      pass("75m"),
      end,
    ).log;
    const fact = whatIf(log, shift(log, 0)).real;
    expect(came(fact)).toEqual(expect.arrayContaining(["television", "question", "planned", "by-hand"]));
    const sooner = whatIf(log, shift(log, -30));
    const { rungs } = differencesOf(log, sooner);
    const moved = rungs.moved.map(({ inject }) => inject);
    // Reached later or not at all; what is planned or released by hand stays.
    expect([...rungs.avoided.map(({ inject }) => inject), ...moved].sort()).toEqual([
      "question",
      "television",
    ]);
    expect(rungs.moved.every(({ real, counterfactual }) => counterfactual > real)).toBe(true);
    const stays = ({ inject }: { inject: string }) => inject === "planned" || inject === "by-hand";
    expect(sooner.counterfactual.releases.filter(stays)).toEqual(fact.releases.filter(stays));
  });

  it("WIF-7 a deadline that nobody meets any more is missed, and its rung comes with its seeds", () => {
    const scenario = drillScenario({
      injects: [
        row("rumour", {
          channel: "feed",
          from: "troll",
          to: ["comms"],
          claim: "dam",
          expect: [{ id: "say", unit: "comms", action: "publish", within: "10m" }],
        }),
        row("television", { channel: "tv", to: ["press"], claim: "dam" }),
      ],
      escalations: [
        {
          id: "one",
          when: { missed: { inject: "rumour", expect: "say" } },
          after: "3m",
          then: ["television"],
        },
      ],
    });
    const log = drillAfter(
      scenario,
      startex,
      pass("1m"),
      release("rumour"),
      pass("9m"),
      correction(),
      pass("50m"),
      end,
    ).log;
    const { real, counterfactual } = whatIf(log, shift(log, 3));
    expect(came(real)).toEqual(["rumour"]);
    const television = counterfactual.releases.find(({ inject }) => inject === "television");
    expect(television).toEqual({ inject: "television", cause: "condition", playMs: 14 * MINUTE + 1 });
    const seeded = counterfactual.course.reactions.filter(({ inject }) => inject === "television");
    expect(seeded).toMatchObject([{ cause: "claim-appeared", claim: "dam" }]);
    expect(came(whatIf(log, remove(log)).counterfactual)).toEqual(["rumour", "television"]);
  });

  it("WIF-8 an answer to a call that does not come is left out; to one that comes later, it comes later", () => {
    const scenario = drillScenario({
      injects: [
        row("rumour", {
          channel: "feed",
          from: "troll",
          to: ["comms"],
          claim: "dam",
          expect: [{ id: "say", unit: "comms", action: "publish", within: "10m" }],
        }),
        row("call", { channel: "press-call", to: ["press"], claim: "dam" }),
      ],
      escalations: [
        { id: "one", when: { missed: { inject: "rumour", expect: "say" } }, then: ["call"] },
        { id: "two", when: { published: { claim: "dam", by: "comms" } }, after: "20m", then: ["call"] },
      ],
    });
    const log = drillAfter(
      scenario,
      startex,
      pass("1m"),
      release("rumour"),
      pass("12m"),
      publish("press", { inject: "call", kind: "answer", stance: "unresolved" }),
      pass("2m"),
      correction(),
      pass("25m"),
      end,
    ).log;
    const call = (of: WhatIf["real"]) => of.releases.find(({ inject }) => inject === "call")?.playMs;
    const answered = ({ course }: WhatIf["real"]) =>
      course.reactions.filter(({ cause }) => cause === "answer").map(({ minute }) => minute);
    const later = whatIf(log, shift(log, -6, 1));
    expect(call(later.real)).toBe(11 * MINUTE + 1);
    expect(answered(later.real)).toEqual([14]);
    expect(call(later.counterfactual)).toBe(29 * MINUTE);
    expect(answered(later.counterfactual)).toEqual([31]);
    expect(later.counterfactual.leftOut).toEqual([]);
    const short = drillAfter(
      { ...scenario, escalations: scenario.escalations.slice(0, 1) },
      startex,
      pass("1m"),
      release("rumour"),
      pass("12m"),
      publish("press", { inject: "call", kind: "answer", stance: "unresolved" }),
      pass("2m"),
      correction(),
      pass("5m"),
      end,
    ).log;
    const { counterfactual } = whatIf(short, shift(short, -6, 1));
    expect(call(counterfactual)).toBeUndefined();
    expect(counterfactual.leftOut.map(({ type }) => type)).toEqual(["response.published"]);
  });

  it("WIF-8 a word on a claim that never comes up is left out, with its promise and its rating", () => {
    const scenario = drillScenario({
      injects: [
        row("rumour", {
          channel: "feed",
          from: "troll",
          to: ["comms"],
          claim: "dam",
          expect: [{ id: "say", unit: "comms", action: "publish", within: "10m" }],
        }),
        row("leak", { channel: "tv", to: ["press"], claim: "late-pay" }),
      ],
      escalations: [{ id: "one", when: { missed: { inject: "rumour", expect: "say" } }, then: ["leak"] }],
    });
    const drill = drillAfter(
      scenario,
      startex,
      pass("1m"),
      release("rumour"),
      pass("12m"),
      publish("press", { claim: "late-pay", kind: "update", stance: "true", nextUpdate: 5 }),
      pass("1m"),
      correction(),
    );
    const { response } = publication(drill.log).data;
    for (const step of [act("evaluator", "rating.give", { response, rating: "P" }), pass("30m"), end])
      step(drill);
    const { real, counterfactual } = whatIf(drill.log, shift(drill.log, -6, 1));
    expect(Object.keys(real.course.claims)).toEqual(["dam", "late-pay"]);
    expect(Object.keys(counterfactual.course.claims)).toEqual(["dam"]);
    expect(causes(counterfactual)).not.toContain("promise-missed");
    expect(counterfactual.leftOut.map(({ type }) => type)).toEqual([
      "response.drafted",
      "response.published",
      "update.promised",
      "rating.given",
    ]);
  });

  it("WIF-9 who corrects sooner has no holding statement left to make", () => {
    const log = drillAfter(
      drillScenario(),
      startex,
      pass("1m"),
      release("rumour"),
      pass("9m30s"),
      publish("comms", { claim: "dam", kind: "holding", stance: "unresolved", nextUpdate: 10 }),
      pass("5m"),
      publish("hydro", { claim: "dam", kind: "holding", stance: "unresolved" }),
      pass("5m"),
      correction(),
      pass("39m"),
      end,
    ).log;
    const { counterfactual } = whatIf(log, shift(log, -15, 2));
    expect(counterfactual.leftOut).toEqual([publication(log)]);
    expect(causes(counterfactual).filter((cause) => cause === "holding")).toHaveLength(1);
    expect(causes(counterfactual)).not.toContain("promise-missed");
    expect(whatIf(log, shift(log, -5, 2)).counterfactual.leftOut).toEqual([]);
  });

  it("WIF-10 an added correction, or holding statement, works as a published one", () => {
    const log = drillAfter(drillScenario(), startex, pass("1m"), release("rumour"), pass("59m"), end).log;
    const add = { kind: "add", unit: "comms", claim: "dam", toMs: 10 * MINUTE } as const;
    const silent = whatIf(log, { ...add, what: "holding", nextUpdate: 5 });
    expect(causes(silent.counterfactual)).toEqual(["claim-appeared", "holding", "promise-missed"]);
    const plain = whatIf(log, { ...add, what: "correction" });
    const ideal = whatIf(log, { ...add, what: "correction", ideal: true });
    expect(plain.counterfactual.course.reactions.at(-1)).toMatchObject({ cause: "correction", quality: 0.7 });
    expect(ideal.counterfactual.course.reactions.at(-1)).toMatchObject({ cause: "correction", quality: 1 });
    const reach = [plain.real, plain.counterfactual, ideal.counterfactual].map((each) => reachAtEnd(each));
    expect(reach).toEqual([...reach].sort((a, b) => b - a));
    expect(trustAtEnd(ideal.counterfactual)).toBeGreaterThan(trustAtEnd(plain.counterfactual));
  });

  it("WIF-11 the log is not written to", () => {
    const log = corrected();
    const before = structuredClone(log);
    for (const edit of [shift(log, -5), shift(log, 5), remove(log)]) whatIf(log, edit);
    expect(log).toEqual(before);
  });

  it("WIF-12 a question that can't be asked is refused with a stable code", () => {
    const log = corrected();
    const ask = (edit: Edit): string => codeOf(() => whatIf(log, edit));
    const response = publication(log).data.response;
    const drafted = drillAfter(
      drillScenario(),
      startex,
      release("rumour"),
      act("comms", "response.draft", { claim: "dam", text: "No." }),
      pass("5m"),
    ).log;
    const draft = drafted.find(({ type }) => type === "response.drafted") as EventOf<"response.drafted">;
    const add = { kind: "add", what: "correction", toMs: 0 } as const;
    expect(ask({ kind: "remove", response: "none" })).toMatch(/^whatif\/unknown-response: .*none/);
    expect(codeOf(() => whatIf(drafted, { kind: "remove", response: draft.data.response }))).toMatch(
      /^whatif\/not-published/,
    );
    expect(ask({ ...add, unit: "none", claim: "dam" })).toMatch(/^whatif\/unknown-unit: .*none/);
    expect(ask({ ...add, unit: "comms", claim: "none" })).toMatch(/^whatif\/unknown-claim: .*none/);
    expect(ask({ kind: "move", response, toMs: 30_000 })).toBe(
      "whatif/too-early: at 0:30 of play the claim dam had not reached comms; it did at 1:00",
    );
    expect(ask({ ...add, unit: "comms", claim: "late-pay" })).toBe(
      "whatif/too-early: at 0:00 of play the claim late-pay had not reached comms",
    );
    expect(ask(shift(log, -22))).toMatch(/^whatif\/before-start/);
    expect(ask(shift(log, 40))).toMatch(/^whatif\/after-end: .*1:00:00/);
    const without = log.filter(({ type }) => type !== "public.reacted");
    expect(codeOf(() => whatIf(without, shift(log, 0)))).toMatch(/^whatif\/no-public/);
    expect(() => whatIf(log.slice(1), shift(log, 0))).toThrow("exercise.created");
  });

  it("WIF-13 minutes are lived through where the public wakes sooner or later than in fact", () => {
    // A word on no claim wakes the public; nothing else does before the rumour.
    const log = drillAfter(
      drillScenario(),
      startex,
      pass("2m30s"),
      publish("comms", { kind: "statement" }),
      pass("7m"),
      release("rumour"),
      pass("20m"),
      end,
    ).log;
    expect(recordedCourse(log).minutes.slice(0, 2)).toEqual([3, 10]);
    expect(whatIf(log, shift(log, 2)).counterfactual.course.minutes.slice(0, 3)).toEqual([5, 10, 11]);
    expect(whatIf(log, remove(log)).counterfactual.course.minutes.slice(0, 2)).toEqual([10, 11]);
  });

  it("WIF-14 pauses, rates and jumps of the story stay where they were", () => {
    const log = drillAfter(
      drillScenario(),
      startex,
      pass("1m"),
      release("rumour"),
      pass("4m"),
      act("director", "exercise.pause", {}),
      idle("30m"),
      act("director", "exercise.resume", {}),
      pass("3m"),
      act("director", "exercise.changeRate", { rate: 3 }),
      pass("10m30s"),
      correction(),
      pass("5m"),
      (drill: Drill) =>
        drill.send("director", "exercise.jump", { to: drill.state.exercise.startMs + 120 * MINUTE }),
      pass("5m"),
      end,
    ).log;
    const fact = recordedCourse(log);
    expect(curvesAsText(recomputedCourse(log))).toBe(curvesAsText(fact));
    for (const minutes of [-14, 0, 6]) {
      const { counterfactual } = whatIf(log, shift(log, minutes));
      expect(counterfactual.course.minutes).toEqual(fact.minutes);
      expect(counterfactual.course.playMs).toEqual(fact.playMs);
    }
  });
});
