import type { ActType } from "@firebreak/shared/views";
import { ACT_TYPES } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { readChronicle } from "../../client/src/ui/lanes/chronicle.ts";
import { countOpenRequests } from "../../client/src/ui/lanes/handoff.ts";
import { PUBLIC_LANE, SIGN_OF } from "../../client/src/ui/lanes/mark.ts";
import { scenarioAt } from "../../client/src/ui/lanes/storyClock.ts";
import { LaneView, MINUTE, RATE, START } from "../support/laneView.ts";

function hall(): LaneView {
  return new LaneView()
    .site("hanoi", "danang")
    .unit("lead", "hanoi", "leadership")
    .unit("comms", "danang")
    .unit("hydro", "danang");
}

const keysOf = (drill: LaneView, lane: string) => {
  const marks = readChronicle(drill.view).marks.get(lane);
  return {
    arrivals: marks?.arrivals.map((mark) => mark.key) ?? [],
    acts: marks?.acts.map((mark) => mark.key) ?? [],
  };
};

describe("what stands on the lanes", () => {
  it("OBS-1 puts an inject on the lane of each unit it reached, and nothing that is only planned anywhere", () => {
    const drill = hall()
      .inject("rumour", ["comms", "hydro"], 3)
      .inject("early", ["hydro"], 1)
      .inject("planned", ["comms", "lead"], null);
    expect(keysOf(drill, "comms").arrivals).toEqual(["rumour/comms"]);
    expect(keysOf(drill, "hydro").arrivals).toEqual(["early/hydro", "rumour/hydro"]);
    expect(keysOf(drill, "lead").arrivals).toEqual([]);
  });

  it("OBS-47 keeps the marks of one reading in the next, but for the inject that a unit has taken since", () => {
    const drill = hall().inject("rumour", ["comms", "hydro"], 3).post("post", 3);
    drill.act("claim.assessed", 4, { unit: "hydro", claim: "dam", verdict: "false" });
    const marksOf = (unit: string) => {
      const lane = readChronicle(drill.view).marks.get(unit);
      return [...(lane?.arrivals ?? []), ...(lane?.acts ?? [])];
    };
    const before = new Map(["comms", "hydro", PUBLIC_LANE].map((unit) => [unit, marksOf(unit)]));
    drill.act("inject.acknowledged", 5, { unit: "comms", inject: "rumour" });
    for (const unit of ["hydro", PUBLIC_LANE]) {
      expect(before.get(unit)).not.toHaveLength(0);
      for (const [at, mark] of marksOf(unit).entries()) expect(mark).toBe(before.get(unit)?.[at]);
    }
    const [taken] = marksOf("comms");
    expect(taken).not.toBe(before.get("comms")?.[0]);
    expect(taken).toEqual({ ...before.get("comms")?.[0], taken: true });
    expect(marksOf("comms")[0]).toBe(taken);
  });

  it("OBS-2 shows an inject as taken once its unit has acknowledged it or acted on it", () => {
    const drill = hall().inject("rumour", ["comms", "hydro", "lead"], 3);
    drill.act("inject.acknowledged", 4, { unit: "comms", inject: "rumour" });
    drill.act("expectation.missed", 5, { unit: "hydro", inject: "rumour" });
    drill.act("response.published", 6, { unit: "lead", inject: "rumour", kind: "holding" });
    const { marks } = readChronicle(drill.view);
    const taken = (unit: string) => {
      const mark = marks.get(unit)?.arrivals[0];
      return mark?.type === "inject" && mark.taken;
    };
    expect([taken("comms"), taken("hydro"), taken("lead")]).toEqual([true, false, true]);
  });

  it("OBS-3 puts posts of the public into the public lane, and what a unit published on the unit's", () => {
    const drill = hall().post("p1", 2).post("p2", 3, "comms");
    drill.act("response.published", 3, { unit: "comms", kind: "correction" });
    expect(keysOf(drill, PUBLIC_LANE)).toEqual({ arrivals: ["post/p1"], acts: [] });
    expect(keysOf(drill, "comms").acts).toHaveLength(1);
  });

  it.each(ACT_TYPES)("OBS-4 gives %s the sign that it has, on its unit's lane, from STARTEX on", (type) => {
    const drill = hall().act(type, null, { unit: "comms" }).act(type, 1, { unit: "comms" }).act(type, 1);
    const signs = (readChronicle(drill.view).marks.get("comms")?.acts ?? []).map((mark) =>
      mark.type === "act" ? mark.sign : mark.type,
    );
    expect(signs).toEqual(SIGN_OF[type] === null ? [] : [SIGN_OF[type]]);
  });
});

describe("handoffs", () => {
  const ask = (drill: LaneView, id: string, minute: number) =>
    drill.act("request.sent", minute, { unit: "comms", to: "hydro", request: id, kind: "information" });
  const reply = (drill: LaneView, type: ActType, id: string, minute: number) =>
    drill.act(type, minute, { unit: "hydro", to: "comms", request: id });

  it("OBS-5 run from sending over taking up to the first of answer, refusal and closing", () => {
    const drill = hall();
    for (const id of ["open", "taken", "answered", "declined", "closed"]) ask(drill, id, 1);
    reply(drill, "request.acknowledged", "taken", 2);
    reply(drill, "request.acknowledged", "answered", 2);
    reply(drill, "request.answered", "answered", 3);
    drill.act("request.completed", 9, { unit: "comms", to: "hydro", request: "answered" });
    reply(drill, "request.declined", "declined", 4);
    drill.act("request.completed", 5, { unit: "comms", to: "hydro", request: "closed" });
    const { handoffs } = readChronicle(drill.view);
    expect(handoffs.map(({ id, outcome, takenMs, closedMs }) => [id, outcome, takenMs, closedMs])).toEqual([
      ["open", "open", null, null],
      ["taken", "open", 2 * MINUTE, null],
      ["answered", "answered", 2 * MINUTE, 3 * MINUTE],
      ["declined", "declined", null, 4 * MINUTE],
      ["closed", "closed", null, 5 * MINUTE],
    ]);
    expect(handoffs[0]).toMatchObject({ from: "comms", to: "hydro", sentMs: MINUTE });
  });

  it("OBS-6 count as open requests only where they are requests, and open", () => {
    const drill = hall();
    ask(drill, "one", 1);
    ask(drill, "two", 1);
    reply(drill, "request.answered", "two", 2);
    drill.act("escalation.raised", 2, { unit: "comms", escalation: "e" });
    expect(countOpenRequests(readChronicle(drill.view).handoffs)).toBe(1);
  });

  it("OBS-7 hold a question to the leadership until it is decided", () => {
    const drill = hall().act("escalation.raised", 2, { unit: "comms", escalation: "e" });
    expect(readChronicle(drill.view).handoffs).toMatchObject([
      { kind: "escalation", from: "comms", to: "lead", outcome: "open" },
    ]);
    drill.act("decision.made", 6, { unit: "lead", to: "comms", escalation: "e" });
    expect(readChronicle(drill.view).handoffs).toMatchObject([{ outcome: "answered", closedMs: 6 * MINUTE }]);
  });

  it("OBS-5 whose sending has fallen out of the timeline are left out", () => {
    const drill = hall();
    reply(drill, "request.answered", "old", 3);
    expect(readChronicle(drill.view).handoffs).toEqual([]);
  });
});

describe("the clocks", () => {
  it("OBS-8 keeps a pause at its place in play, with its length in wall time, until play goes on or ends", () => {
    const drill = hall();
    drill.act("exercise.paused", 5, { at: 100, text: "Lunch" });
    drill.act("exercise.resumed", 5, { at: 700 });
    drill.act("exercise.paused", 8, { at: 900 });
    const { pauses } = readChronicle(drill.view);
    expect(pauses).toMatchObject([
      { playMs: 5 * MINUTE, fromAt: 100, untilAt: 700, reason: "Lunch" },
      { playMs: 8 * MINUTE, fromAt: 900, untilAt: null, reason: null },
    ]);
    drill.act("exercise.ended", 8, { at: 1_000 });
    expect(readChronicle(drill.view).pauses[1]?.untilAt).toBe(1_000);
  });

  it("OBS-9 reads the story's clock at any moment of play, over a jump and beyond what is known", () => {
    const clock = { at: 0, playMs: 0, scenarioMs: START, rate: RATE, running: true };
    const drill = hall().act("exercise.started", 0);
    drill.act("unit.online", 10);
    drill.act("exercise.jumped", 10, { scenarioMs: START + 120 * MINUTE });
    drill.act("unit.online", 20, { scenarioMs: START + 180 * MINUTE });
    const { samples } = readChronicle(drill.view);
    const at = (minute: number) => (scenarioAt(samples, clock, minute * MINUTE) - START) / MINUTE;
    expect(at(0)).toBe(0);
    expect(at(5)).toBe(30);
    expect(at(10)).toBe(120);
    expect(at(15)).toBe(150);
    expect(at(22)).toBe(192);
    expect(at(-1)).toBe(-6);
    expect(scenarioAt([], clock, 5 * MINUTE)).toBe(START + 30 * MINUTE);
  });
});
