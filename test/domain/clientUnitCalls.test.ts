import type { CallRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  callSpanMs,
  liveCalls,
  pastCalls,
  placesInBar,
  turnOf,
} from "../../client/src/features/unit/calls/liveCalls.ts";
import { callRow } from "./clientCallRows.ts";

const line = (who: "caller" | "unit"): CallRow["lines"][number] => ({ who, name: "", text: "…", playMs: 0 });
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe("a unit's calls", () => {
  const rows = [
    callRow({ id: "talk", state: "talking", rangMs: 100, pickedUpMs: 200, pickedUpBy: "Lan" }),
    callRow({ id: "late", rangMs: 900 }),
    callRow({ id: "early", rangMs: 300 }),
    callRow({ id: "over", state: "ended", rangMs: 50, pickedUpMs: 60, endedMs: 160, inject: "water" }),
    callRow({ id: "missed", state: "ended", rangMs: 400, endedMs: 700, inject: "water" }),
    callRow({ id: "free", state: "ended", rangMs: 10, endedMs: 20 }),
  ];

  it("DSK-41 shows what rings first, the longest on top, then what is talked in, and nothing that is over", () => {
    expect(ids(liveCalls(rows))).toEqual(["early", "late", "talk"]);
  });

  it("DSK-41 answers by key what has rung longest, and nothing where nothing rings", () => {
    expect(placesInBar(liveCalls(rows)).ringing?.id).toBe("early");
    expect(placesInBar(rows.filter((row) => row.state === "talking")).ringing).toBeNull();
  });

  it("DSK-61 of many that ring one stands in full, the others behind it in their order, beside those in hand", () => {
    const many = [...rows, callRow({ id: "third", rangMs: 950 }), callRow({ id: "fourth", rangMs: 960 })];
    const { ringing, more, talking } = placesInBar(liveCalls(many));
    expect([ringing?.id, ids(more), ids(talking)]).toEqual(["early", ["late", "third", "fourth"], ["talk"]]);
    const answered = many.map((row) => (row.id === "early" ? { ...row, state: "talking" as const } : row));
    expect(placesInBar(liveCalls(answered)).ringing?.id).toBe("late");
  });

  it("DSK-42 gives the first word to the caller, and then each the turn after the other", () => {
    expect(turnOf({ lines: [] })).toBe("caller");
    expect(turnOf({ lines: [line("caller")] })).toBe("unit");
    expect(turnOf({ lines: [line("caller"), line("unit")] })).toBe("caller");
    expect(turnOf({ lines: [line("caller"), line("unit"), line("caller")] })).toBe("unit");
  });

  it("DSK-43 lists a thread's calls that are over, the latest first, and those of no inject apart", () => {
    expect(ids(pastCalls(rows, "water"))).toEqual(["missed", "over"]);
    expect(ids(pastCalls(rows, null))).toEqual(["free"]);
  });

  it("DSK-43 counts the time of a call from its answer, and of one that nobody answered from its first ring", () => {
    const span = (id: string) => callSpanMs(rows.find((row) => row.id === id) ?? callRow({ id }), 1_000);
    expect([span("talk"), span("early"), span("over"), span("missed")]).toEqual([800, 700, 100, 300]);
  });
});
