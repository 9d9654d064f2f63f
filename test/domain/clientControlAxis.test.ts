import type { ActRow, InjectRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  axisLanes,
  axisStart,
  playMsOf,
  SPAN_MS,
  ticks,
} from "../../client/src/features/control/model/axis.ts";
import type { BoardEntry } from "../../client/src/features/control/model/boardEntry.ts";
import { playAtPast } from "../../client/src/features/control/model/history.ts";
import type { Now } from "../../client/src/features/control/model/timing.ts";
import { injectRow } from "../support/injectRow.ts";

const MINUTE = 60_000;
const NOW: Now = { playMs: 20 * MINUTE, scenarioMs: 120 * MINUTE, rate: 6 };

/** No act tells of the past. */
const past = () => null;

/** An inject whose moment lies at this minute of play: released when that is past, else planned. */
function entry(id: string, playMinute: number, row: Partial<InjectRow> = {}): BoardEntry {
  const past = playMinute * MINUTE < (NOW.playMs ?? 0);
  return {
    row: injectRow(
      id,
      {
        state: past ? "released" : "planned",
        releasedSeq: past ? 1 : null,
        releasedPlayMs: past ? playMinute * MINUTE : null,
        releasedScenarioMs: past ? playMinute * 6 * MINUTE : null,
        ...row,
      },
      { dueMs: playMinute * 6 * MINUTE, plannedMs: playMinute * 6 * MINUTE },
    ),
    number: 1,
    tasks: 0,
    answered: 0,
    missed: 0,
    replyDueMs: null,
  };
}

describe("the time axis", () => {
  it("CTL-25 it looks fifteen minutes of play back and thirty ahead, and never further back than just before STARTEX", () => {
    expect(axisStart(20 * MINUTE)).toBe(5 * MINUTE);
    expect(axisStart(3 * MINUTE)).toBe(-MINUTE);
    expect(axisStart(null)).toBe(-MINUTE);
    expect(SPAN_MS).toBe(45 * MINUTE);
  });

  it("CTL-25 its ticks are whole five minutes, or fifteen where there is little room", () => {
    const minutes = (list: number[]) => list.map((tick) => tick / MINUTE);
    expect(minutes(ticks(7 * MINUTE, 26 * MINUTE, true))).toEqual([10, 15, 20, 25]);
    expect(minutes(ticks(7 * MINUTE, 52 * MINUTE, false))).toEqual([15, 30, 45]);
  });

  it("CTL-26 an inject stands where it came or will come; a due one that lags stands at now", () => {
    expect(playMsOf(entry("past", 12), NOW, past)).toBe(12 * MINUTE);
    expect(playMsOf(entry("to-come", 30), NOW, past)).toBe(30 * MINUTE);
    expect(playMsOf(entry("lags", 19, { state: "planned", releasedPlayMs: null }), NOW, past)).toBe(
      20 * MINUTE,
    );
    const untimed = entry("hand", 30);
    if (untimed.row.plan !== undefined) untimed.row.plan.dueMs = null;
    expect(playMsOf(untimed, NOW, past)).toBeNull();
  });

  it("CTL-26 a skipped inject stands where it would have come, across jumps, as the acts tell it", () => {
    const act = (seq: number, playMinute: number, storyMinute: number): ActRow => ({
      seq,
      type: "inject.acknowledged",
      at: 0,
      playMs: playMinute * MINUTE,
      scenarioMs: storyMinute * MINUTE,
      role: "unit",
    });
    // Ten minutes at a rate of six, then a jump of an hour.
    const acts = [act(1, 0, 0), act(2, 5, 30), act(3, 10, 60), act(4, 10, 120), act(5, 12, 132)];
    const told = (minute: number) => playAtPast(acts, minute * MINUTE);
    expect(told(45)).toBe(7.5 * MINUTE);
    expect(told(90)).toBe(10 * MINUTE);
    expect(told(126)).toBe(11 * MINUTE);
    expect(told(133)).toBeNull();
    const skipped = entry("skipped", 15, { state: "skipped", releasedSeq: null, releasedPlayMs: null });
    expect(playMsOf(skipped, NOW, (ms) => playAtPast(acts, ms))).toBe(10 * MINUTE);
  });

  it("CTL-26 each lane holds its storyline's or its unit's injects within the window", () => {
    const all = [
      entry("a", 12),
      entry("b", 30, { storyline: "press", to: ["health", "press"] }),
      entry("c", 90),
    ];
    const window = { fromMs: 5 * MINUTE, toMs: 50 * MINUTE, apartMs: 0, past };
    const of = (lanes: string[], by: "storyline" | "unit") =>
      axisLanes(all, lanes, by, NOW, window).map((lane) =>
        lane.marks.flatMap((mark) => mark.entries.map((each) => each.row.id)),
      );
    expect(of(["dam", "press"], "storyline")).toEqual([["a"], ["b"]]);
    expect(of(["press", "health"], "unit")).toEqual([["a", "b"], ["b"]]);
  });

  it("CTL-27 injects too close to tell apart share one mark, in the state that must be seen first", () => {
    const late = { ...entry("late", 12), missed: 1 };
    const all = [entry("a", 11.8), late, entry("far", 16)];
    const window = { fromMs: 5 * MINUTE, toMs: 50 * MINUTE, apartMs: MINUTE, past };
    const [lane] = axisLanes(all, ["dam"], "storyline", NOW, window);
    expect(lane?.marks.map((mark) => [mark.state, mark.entries.map((each) => each.row.id)])).toEqual([
      ["overdue", ["a", "late"]],
      ["released", ["far"]],
    ]);
  });
});
