import { describe, expect, it } from "vitest";
import type { Step } from "../support/simulatedDrill.ts";
import { act, drillAfter, MINUTE, release, row, startex } from "../support/simulatedDrill.ts";
import { assess, publicScenario, reactionsOf, reasons, say, START, trustOf, until } from "./publicDrill.ts";

const SCENARIO = publicScenario();
const up = (claim: string): Step[] => [startex, release(`on-${claim}`), until("1:00")];
const played = (...steps: Step[]) => drillAfter(SCENARIO, ...steps);
const states = (who: string, claim: string, stance: string, data: object = {}) =>
  say(who, { claim, stance, ...data });

describe("promises", () => {
  const promise = (claim?: string) =>
    say("comms", { kind: "update", nextUpdate: 10, ...(claim !== undefined && { claim }) });
  const next = (who: string, claim?: string) =>
    say(who, { kind: "update", ...(claim !== undefined && { claim }) });
  const missed = (drill: ReturnType<typeof played>) => reasons(drill, "promise-missed");

  it("PUB-18 the next word of the same unit on the same claim keeps it, up to its moment of play", () => {
    const given = [...up("dam"), release("on-late-pay"), promise("dam")];
    expect(missed(played(...given, until("11:00"), next("comms", "dam"), until("60:00")))).toEqual([]);
    for (const step of [next("hydro", "dam"), next("comms", "late-pay"), next("comms")]) {
      expect(missed(played(...given, until("5:00"), step, until("60:00")))).toEqual([
        [12, "promise-missed", -4],
      ]);
    }
    expect(
      missed(played(...up("dam"), promise(), until("5:00"), next("comms", "dam"), until("60:00"))),
    ).toEqual([]);
  });

  it("PUB-18 a word that comes late does not keep it, though the public hears both at once", () => {
    const drill = played(
      ...up("dam"),
      promise("dam"),
      until("11:00.001"),
      next("comms", "dam"),
      until("60:00"),
    );
    expect(missed(drill)).toEqual([[12, "promise-missed", -4]]);
    expect(trustOf(drill)).toBe(56);
  });

  it("PUB-18 it is counted in play: pauses stop it, a faster story does not hurry it; it wakes nobody twice", () => {
    const paused = played(
      ...up("dam"),
      promise("dam"),
      until("5:00"),
      act("director", "exercise.pause", {}),
      (drill) => void drill.pass("2h"),
      act("director", "exercise.resume", {}),
      until("20:00"),
    );
    expect(missed(paused)).toEqual([[12, "promise-missed", -4]]);
    const scenario = publicScenario({ clock: { start: "2031-09-14T17:00:00+07:00", rate: 6 } });
    const fast = drillAfter(scenario, startex, promise(), until("30:00"));
    // Ten minutes of play end with minute 60 of the story; the minute after it tells.
    expect(missed(fast)).toEqual([[61, "promise-missed", -4]]);
    expect(fast.state.public.minute).toBe(61);
  });
});

describe("the press", () => {
  const scenario = publicScenario({
    injects: [
      row("call", {
        channel: "desk",
        to: ["comms", "hydro"],
        claim: "dam",
        replyBy: "10m",
        expect: [{ id: "reply", unit: "comms", action: "publish", within: "20m" }],
      }),
      row("chat", {
        channel: "desk",
        to: ["comms"],
        expect: [{ id: "ack", unit: "comms", action: "acknowledge", within: "5m" }],
      }),
      row("letter", {
        to: ["comms"],
        claim: "dam",
        expect: [{ id: "reply", unit: "comms", action: "publish", within: "5m" }],
      }),
    ],
  });
  const calls = [...up("dam"), release("call"), release("chat"), release("letter")];
  const answer = (who: string, data: object) => say(who, { kind: "answer", ...data });

  it("PUB-19 an answer in time is credited once a question and unit; a late one, or one to nobody, is not", () => {
    const drill = drillAfter(
      scenario,
      ...calls,
      answer("comms", { inject: "call" }),
      answer("comms", { inject: "call" }),
      answer("comms", {}),
      answer("comms", { inject: "chat" }),
      until("11:00"),
      answer("hydro", { inject: "call" }),
      until("12:00"),
    );
    expect(reasons(drill, "answer")).toEqual([
      [2, "answer", 1],
      [2, "answer", 0],
      [2, "answer", 0],
      [2, "answer", 1],
      [12, "answer", 1],
    ]);
    const late = drillAfter(
      scenario,
      ...calls,
      until("11:00.001"),
      answer("comms", { inject: "call" }),
      until("13:00"),
    );
    expect(reasons(late, "answer")).toEqual([[12, "answer", 0]]);
  });

  it("PUB-19 what it says of the claim behind the question reaches half as far, and trust gains nothing by it", () => {
    const drill = drillAfter(
      scenario,
      ...calls,
      assess("comms", "dam", "false"),
      answer("comms", { inject: "call", stance: "false" }),
      until("2:00"),
    );
    // 0.5 × (0.6 + 0.1 for the verdict + 0.1, nobody having to be asked).
    expect(reactionsOf(drill, "correction")).toMatchObject([{ claim: "dam", quality: 0.4, trust: 0 }]);
    expect(trustOf(drill)).toBe(61);
  });

  it("PUB-20 a call that is left open costs trust, once its time is up; a letter or a chat does not", () => {
    const drill = drillAfter(scenario, ...calls, until("60:00"));
    expect(reactionsOf(drill, "no-answer")).toMatchObject([
      { minute: 22, unit: "comms", inject: "call", claim: "dam" },
    ]);
    expect(trustOf(drill)).toBe(59);
    const answered = drillAfter(
      scenario,
      ...calls,
      until("20:00"),
      answer("comms", { inject: "call" }),
      until("60:00"),
    );
    expect(reactionsOf(answered, "no-answer")).toEqual([]);
  });
});

describe("good news", () => {
  it("PUB-21 counts once an hour", () => {
    const news = say("lead", {});
    const drill = played(
      startex,
      news,
      until("30:00"),
      news,
      until("60:00"),
      news,
      until("60:59"),
      news,
      until("62:00"),
    );
    // The second of them is heard an hour after the first; others of that hour are passed over.
    expect(reasons(drill)).toEqual([
      [1, "story", 1],
      [61, "story", 1],
    ]);
  });

  it("PUB-21 costs trust while a claim that 1 % have met has no word from anybody", () => {
    const drill = played(
      ...up("dam"),
      say("lead", {}),
      until("61:00"),
      states("hydro", "dam", "unresolved"),
      say("lead", {}),
      until("63:00"),
    );
    expect(reasons(drill, "story", "looked-away")).toEqual([
      [2, "looked-away", -2],
      [62, "story", 1],
    ]);
    // Statements alone are news: an update or a holding statement on nothing is none.
    const other = played(
      startex,
      say("lead", { kind: "update" }),
      say("lead", { kind: "holding" }),
      until("5:00"),
    );
    expect(reasons(other)).toEqual([]);
  });
});

describe("trust", () => {
  it("PUB-22 stays from 0 to 1, and each reason says what it really did", () => {
    const low = publicScenario({ model: { trust: 0.1 } });
    const sunk = drillAfter(low, ...up("late-pay"), states("comms", "late-pay", "false"), until("50:00"));
    expect(reasons(sunk, "shown-wrong")).toEqual([[47, "shown-wrong", -10]]);
    expect(trustOf(sunk)).toBe(0);
    const high = publicScenario({ model: { trust: 0.98 } });
    const risen = drillAfter(
      high,
      ...up("dam"),
      assess("comms", "dam", "false"),
      states("comms", "dam", "false"),
      until("2:00"),
    );
    expect(reasons(risen, "correction")).toEqual([[2, "correction", 2]]);
    expect(trustOf(risen)).toBe(100);
  });

  it("PUB-22 a scenario sets what each cause does", () => {
    const scenario = publicScenario({ model: { trustShownWrong: -0.4, revealMinutes: 10 } });
    const drill = drillAfter(
      scenario,
      ...up("late-pay"),
      states("comms", "late-pay", "false"),
      until("20:00"),
    );
    expect(reasons(drill, "shown-wrong")).toEqual([[12, "shown-wrong", -40]]);
    const rows = [...drill.state.tables.reactions.values()].filter(({ cause }) => cause === "shown-wrong");
    expect(rows).toMatchObject([{ minute: 12, playMs: 12 * MINUTE, scenarioMs: START + 12 * MINUTE }]);
  });
});
