import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisTicks } from "../../client/src/ui/lanes/axisTicks.ts";
import { readChronicle } from "../../client/src/ui/lanes/chronicle.ts";
import { type Grouping, orderLanes } from "../../client/src/ui/lanes/laneOrder.ts";
import { laneHeight, METRICS } from "../../client/src/ui/lanes/laneMetrics.ts";
import { NOW_AT, panned, windowAt, xIn, zoomed } from "../../client/src/ui/lanes/laneWindow.ts";
import { type LaneLayout, layoutLanes } from "../../client/src/ui/lanes/layoutLanes.ts";
import type { Mark } from "../../client/src/ui/lanes/mark.ts";
import { PUBLIC_LANE, WEIGHT } from "../../client/src/ui/lanes/mark.ts";
import { findMark, firstMark, nextMark } from "../../client/src/ui/lanes/nextMark.ts";
import { shareRows, stackMarks } from "../../client/src/ui/lanes/packTrack.ts";
import { fitText, textWidth } from "../../client/src/ui/lanes/textWidth.ts";
import { LaneView, MINUTE } from "../support/laneView.ts";

const metrics = METRICS.screen;
const words = (mark: Mark) => (mark.type === "inject" ? "Một tin tình huống dài vừa phải" : null);

function layout(
  drill: LaneView,
  window = { fromMs: 0, toMs: 20 * MINUTE },
  plot: { width?: number; room?: number; scrollTop?: number; grouping?: Grouping } = {},
): LaneLayout {
  const { width = 1_000, room = 600, scrollTop = 0, grouping = "unit" } = plot;
  const { units, sites } = drill.view;
  const lanes = orderLanes(Object.values(units), Object.values(sites), grouping);
  return layoutLanes(readChronicle(drill.view), window, { width, room, scrollTop, lanes, metrics, words });
}

function hall(): LaneView {
  return new LaneView()
    .site("hanoi", "empty", "danang")
    .unit("hydro", "danang")
    .unit("lead", "hanoi", "leadership")
    .unit("comms", "danang");
}

describe("the order of lanes", () => {
  const { units, sites } = hall().view;
  const order = (grouping: Grouping) => orderLanes(Object.values(units), Object.values(sites), grouping);

  it("OBS-10 is the public space, then each site's units under one heading; sites without units have none", () => {
    expect(order("unit").map(({ id, heading }) => [id, heading])).toEqual([
      [PUBLIC_LANE, null],
      ["lead", "hanoi"],
      ["hydro", "danang"],
      ["comms", null],
    ]);
  });

  it("OBS-10 by site has a lane for each site, with all its units", () => {
    expect(order("site").map(({ id, units: members }) => [id, members])).toEqual([
      [PUBLIC_LANE, [PUBLIC_LANE]],
      ["hanoi", ["lead"]],
      ["danang", ["hydro", "comms"]],
    ]);
  });

  it("OBS-11 shares the height fairly, never under the least and never over the most", () => {
    expect(laneHeight(4, 1, 4 * 60 + metrics.heading, metrics)).toBe(60);
    expect(laneHeight(40, 6, 400, metrics)).toBe(metrics.minLane);
    expect(laneHeight(1, 0, 5_000, metrics)).toBe(metrics.maxLane);
  });
});

describe("the window", () => {
  const at = (nowMinute: number, ended = false) =>
    windowAt({ reach: 20, heldFromMs: null, nowMs: nowMinute * MINUTE, ended });

  it("OBS-12 shows the last twenty minutes with now at 85 %", () => {
    const window = at(40);
    expect(window.toMs - window.fromMs).toBe(20 * MINUTE);
    expect(xIn(window, 1_000)(40 * MINUTE)).toBeCloseTo(NOW_AT * 1_000);
  });

  it("OBS-12 does not show time before STARTEX: until the width is full, the now line moves", () => {
    for (const minute of [0, 3, 16]) {
      const window = at(minute);
      expect(window.fromMs).toBeLessThanOrEqual(0);
      expect(window.fromMs).toBeGreaterThan(-MINUTE);
      expect(xIn(window, 1_000)(minute * MINUTE)).toBeLessThan(NOW_AT * 1_000);
    }
  });

  it("OBS-13 shows the whole play, after ENDEX to its end", () => {
    const running = windowAt({ reach: "all", heldFromMs: null, nowMs: 50 * MINUTE, ended: false });
    expect(xIn(running, 1_000)(50 * MINUTE)).toBeCloseTo(NOW_AT * 1_000, -1);
    const ended = windowAt({ reach: "all", heldFromMs: null, nowMs: 50 * MINUTE, ended: true });
    expect(xIn(ended, 1_000)(0)).toBeGreaterThan(10);
    expect(xIn(ended, 1_000)(50 * MINUTE)).toBeGreaterThan(950);
    expect(xIn(ended, 1_000)(50 * MINUTE)).toBeLessThan(990);
  });

  it("OBS-14 zooms by steps; what would show more than the whole play shows the whole play", () => {
    const whole = 47 * MINUTE;
    expect(zoomed(20, -1, whole)).toBe(10);
    expect(zoomed(5, -1, whole)).toBe(5);
    expect(zoomed(20, 1, whole)).toBe(40);
    expect(zoomed(40, 1, whole)).toBe("all");
    expect(zoomed("all", 1, whole)).toBe("all");
    expect(zoomed("all", -1, whole)).toBe(40);
    expect(zoomed("all", -1, 3 * MINUTE)).toBe(5);
  });

  it("OBS-15 moves back by a quarter, not before STARTEX, and forward to now, where it follows again", () => {
    const window = at(40);
    const back = panned(window, -1, 40 * MINUTE);
    expect(back).toBeCloseTo(window.fromMs - 5 * MINUTE);
    const moved = { fromMs: back ?? 0, toMs: (back ?? 0) + 20 * MINUTE };
    expect(panned(moved, 1, 40 * MINUTE)).toBeNull();
    expect(panned({ fromMs: 0, toMs: 20 * MINUTE }, -1, 40 * MINUTE)).toBeGreaterThan(-MINUTE);
  });

  it("OBS-16 has ticks at round minutes, none before STARTEX and none nearer than asked", () => {
    const ticks = axisTicks({ fromMs: -MINUTE, toMs: 19 * MINUTE }, 1_000, 84);
    expect(ticks.map((tick) => tick.playMs / MINUTE)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect((ticks[1]?.x ?? 0) - (ticks[0]?.x ?? 0)).toBeGreaterThanOrEqual(84);
  });
});

describe("the layout", () => {
  it("OBS-17 lays out what falls into the window, at its place, and nothing else", () => {
    const drill = hall();
    for (const minute of [1, 6, 12, 30]) drill.act("claim.assessed", minute, { unit: "comms" });
    const laid = layout(drill, { fromMs: 5 * MINUTE, toMs: 25 * MINUTE });
    const marks = laid.lanes.find((each) => each.lane.id === "comms")?.marks?.acts ?? [];
    expect(marks.map((mark) => mark.x)).toEqual([50, 350]);
  });

  it("OBS-18 keeps the work to what is seen: forty units and 5,000 acts", () => {
    const drill = new LaneView().site("a", "b", "c", "d");
    for (let unit = 0; unit < 40; unit += 1) drill.unit(`u${unit}`, "abcd"[unit % 4] ?? "a");
    for (let act = 0; act < 5_000; act += 1) {
      drill.act("inject.acknowledged", (act / 5_000) * 60, { unit: `u${act % 40}`, inject: `i${act}` });
    }
    const room = 500;
    const laid = layout(drill, { fromMs: 40 * MINUTE, toMs: 60 * MINUTE }, { room, scrollTop: 400 });
    const drawn = laid.lanes.filter((each) => each.marks !== null);
    // What is in view, with a little above and below it.
    expect(drawn.length).toBeLessThanOrEqual(Math.ceil((room + 2 * 160) / metrics.minLane) + 2);
    const marks = drawn.flatMap((each) => each.marks?.acts ?? []);
    expect(marks.length).toBeLessThanOrEqual(drawn.length * Math.ceil(1_000 / (metrics.glyph * 0.9)));
    expect(marks.every((mark) => mark.lead.playMs >= 39 * MINUTE)).toBe(true);
    expect(laid.height).toBe(41 * metrics.minLane + 4 * metrics.heading);
  });

  it("OBS-19 gives the same answer for the same view", () => {
    const drill = hall().inject("one", ["comms", "lead"], 3).act("inject.claimed", 4, { unit: "comms" });
    expect(layout(drill)).toEqual(layout(drill));
  });

  const playMinutes = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 60 });
  const marksAt = (minutes: number[]): Mark[] =>
    [...minutes]
      .sort((a, b) => a - b)
      .map((minute, seq) => ({
        type: "act",
        key: `${seq}/u`,
        unit: "u",
        playMs: minute * MINUTE,
        seq,
        sign: seq % 3 === 0 ? "published" : "acknowledged",
        act: {
          seq,
          type: "response.published",
          at: 0,
          playMs: minute * MINUTE,
          scenarioMs: 0,
          role: "unit",
        },
      }));
  const xOf = xIn({ fromMs: 0, toMs: 20 * MINUTE }, 1_000);

  it("OBS-20 stacks what falls on one place: each mark in one stack, none nearer than the gap, the weightiest in front", () => {
    fc.assert(
      fc.property(playMinutes, fc.double({ min: 1, max: 60, noNaN: true }), (minutes, gap) => {
        const marks = marksAt(minutes);
        const stacks = stackMarks(marks, xOf, gap);
        expect(stacks.flatMap((stack) => stack.members)).toEqual(marks);
        stacks.forEach((stack, index) => {
          const before = stacks[index - 1];
          if (before !== undefined) expect(stack.x - before.x).toBeGreaterThanOrEqual(gap);
          const weights = stack.members.map((mark) => (mark.type === "act" ? WEIGHT[mark.sign] : 0));
          const lead = stack.lead.type === "act" ? WEIGHT[stack.lead.sign] : 0;
          expect(lead).toBe(Math.max(...weights));
        });
      }),
    );
  });

  it("OBS-20 shares marks among rows without losing any", () => {
    fc.assert(
      fc.property(playMinutes, fc.integer({ min: 1, max: 3 }), (minutes, rows) => {
        const marks = marksAt(minutes);
        const shared = shareRows(marks, rows, xOf, 15);
        expect(shared).toHaveLength(rows);
        const found = shared.flat().flatMap((stack) => stack.members.map((mark) => mark.key));
        expect(found.sort()).toEqual(marks.map((mark) => mark.key).sort());
      }),
    );
  });

  it("OBS-21 cuts a label to the room that it has, and leaves out what would say nothing", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 400 }), (text, room) => {
        const fitted = fitText(text, room, 12);
        if (fitted === null) return;
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(room + 1e-6);
        if (fitted !== text) expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
      }),
    );
    expect(fitText("Thông báo 121: đề nghị mở thêm hai cửa xả", 150, 12)).toMatch(/^Thông báo 121.*…$/);
    expect(fitText("Thông báo", 20, 12)).toBeNull();
    expect(textWidth("Đề nghị", 12)).toBe(textWidth("Đê nghi", 12));
  });

  it("OBS-21 keeps a label clear of the next mark of its row", () => {
    const drill = hall();
    for (let at = 0; at < 8; at += 1) drill.inject(`i${at}`, ["comms"], 1 + at * 2);
    const laid = layout(drill).lanes.find((each) => each.lane.id === "comms");
    const arrivals = laid?.marks?.arrivals ?? [];
    expect(arrivals.some((mark) => mark.label !== null)).toBe(true);
    for (const mark of arrivals) {
      const next = arrivals.find((each) => each.y === mark.y && each.x > mark.x);
      const end = mark.x + metrics.glyph * 0.75 + textWidth(mark.label ?? "", metrics.font);
      if (next !== undefined) expect(end).toBeLessThanOrEqual(next.x - metrics.glyph / 2);
    }
  });

  it("OBS-22 shows an inject once on a site's lane, taken as soon as one of its units has it", () => {
    const drill = hall().inject("rumour", ["comms", "hydro"], 3);
    drill.act("inject.acknowledged", 4, { unit: "comms", inject: "rumour" });
    const laid = layout(drill, undefined, { grouping: "site" });
    const arrivals = laid.lanes.find((each) => each.lane.id === "danang")?.marks?.arrivals ?? [];
    expect(arrivals.map((mark) => mark.members.length)).toEqual([1]);
    expect(arrivals[0]?.lead).toMatchObject({ inject: "rumour", taken: true });
  });

  it("OBS-23 draws a handoff between two lanes while its time touches the window and one lane is in view", () => {
    const drill = hall().act("request.sent", 5, { unit: "comms", to: "lead", request: "r", kind: "action" });
    drill.act("request.acknowledged", 7, { unit: "lead", to: "comms", request: "r" });
    drill.act("request.answered", 9, { unit: "lead", to: "comms", request: "r" });
    drill.act("request.sent", 6, { unit: "comms", to: "hydro", request: "near", kind: "action" });
    expect(layout(drill).handoffs.map(({ handoff }) => handoff.id)).toEqual(["r", "near"]);
    // Both of one site: on its lane there is no way to draw.
    expect(layout(drill, undefined, { grouping: "site" }).handoffs.map((each) => each.handoff.id)).toEqual([
      "r",
    ]);
    expect(layout(drill, { fromMs: 10 * MINUTE, toMs: 30 * MINUTE }).handoffs).toEqual([]);
    expect(layout(drill, { fromMs: 8 * MINUTE, toMs: 28 * MINUTE }).handoffs).toHaveLength(1);
    const [closed, open] = layout(drill).handoffs;
    expect(closed?.back).not.toBeNull();
    expect(open?.back).toBeNull();
  });
});

describe("walking the marks", () => {
  const drill = hall();
  for (const minute of [2, 8, 14]) drill.act("claim.assessed", minute, { unit: "comms" });
  for (const minute of [3, 13]) drill.act("claim.assessed", minute, { unit: "lead" });
  const laid = layout(drill);
  const minuteOf = (key: string | null) => (findMark(laid, key)?.lead.playMs ?? -1) / MINUTE;
  const from = (minute: number, unit: string) =>
    laid.lanes
      .flatMap((each) => each.marks?.acts ?? [])
      .find((mark) => mark.lead.playMs === minute * MINUTE && mark.lead.unit === unit)?.lead.key ?? null;
  const go = (minute: number, unit: string, direction: Parameters<typeof nextMark>[2]) =>
    minuteOf(nextMark(laid, from(minute, unit), direction)?.lead.key ?? null);

  it("OBS-24 goes along a lane, and stays at its ends", () => {
    expect(go(2, "comms", "right")).toBe(8);
    expect(go(14, "comms", "right")).toBe(14);
    expect(go(2, "comms", "left")).toBe(2);
    expect(go(8, "comms", "first")).toBe(2);
    expect(go(8, "comms", "last")).toBe(14);
  });

  it("OBS-24 goes to the nearest in time on the next lane that has marks", () => {
    expect(go(14, "comms", "up")).toBe(13);
    expect(go(3, "lead", "down")).toBe(2);
    expect(go(3, "lead", "up")).toBe(3);
    expect(go(2, "comms", "down")).toBe(2);
  });

  it("OBS-24 begins with the newest mark, and has none to offer where there is none", () => {
    expect(firstMark(laid)?.lead.playMs).toBe(14 * MINUTE);
    expect(nextMark(laid, "gone", "left")?.lead.playMs).toBe(14 * MINUTE);
    expect(firstMark(layout(hall()))).toBeNull();
  });
});
