import type { ExpectationRow, InjectPlan, InjectRow, TaskRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  boardEntries,
  type BoardEntry,
  sameEntry,
} from "../../client/src/features/control/model/boardEntry.ts";
import {
  type BoardFilter,
  countGroups,
  matches,
  NO_FILTER,
} from "../../client/src/features/control/model/boardFilter.ts";
import { boardItems, type BoardItem } from "../../client/src/features/control/model/boardItems.ts";
import { statusOf } from "../../client/src/features/control/model/boardStatus.ts";
import { nextUp, passedOver, stillToCome } from "../../client/src/features/control/model/nextUp.ts";
import { step } from "../../client/src/features/control/model/selection.ts";
import {
  formatT,
  type Now,
  playAt,
  playUntil,
  storyAt,
} from "../../client/src/features/control/model/timing.ts";
import { injectRow } from "../support/injectRow.ts";

const MINUTE = 60_000;
const START = Date.parse("2027-09-16T15:00:00+07:00");
/** Ten minutes into play at six story minutes a minute: 16:00 in the story. */
const NOW: Now = { playMs: 10 * MINUTE, scenarioMs: START + 60 * MINUTE, rate: 6 };

const inject = (id: string, row: Partial<InjectRow> = {}, plan: Partial<InjectPlan> = {}): InjectRow =>
  injectRow(id, { to: ["press", "health"], ...row }, plan);

/** Due so many minutes of the story after its start. */
const due = (minutes: number): Partial<InjectPlan> => ({
  dueMs: START + minutes * MINUTE,
  plannedMs: START + minutes * MINUTE,
});

const released = (seq: number, playMinutes: number): Partial<InjectRow> => ({
  state: "released",
  releasedSeq: seq,
  releasedPlayMs: playMinutes * MINUTE,
  releasedScenarioMs: START + playMinutes * 6 * MINUTE,
});

function task(of: string, unit: string, state: TaskRow["state"]): TaskRow {
  return {
    id: `${of}/${unit}`,
    inject: of,
    unit,
    state,
    seenMs: null,
    acknowledgedMs: null,
    acknowledgedBy: null,
    claimedMs: null,
    claimedBy: null,
    firstActionMs: null,
    answeredMs: null,
  };
}

function expectation(of: string, status: ExpectationRow["status"]): ExpectationRow {
  return {
    id: `${of}/${status}`,
    inject: of,
    unit: "press",
    action: "publish",
    kind: null,
    with: [],
    text: null,
    objective: null,
    dueMs: 12 * MINUTE,
    status,
    metMs: null,
  };
}

function entries(
  rows: InjectRow[],
  tasks: TaskRow[] = [],
  expectations: ExpectationRow[] = [],
): BoardEntry[] {
  const byId = <R extends { id: string }>(list: R[]) => Object.fromEntries(list.map((row) => [row.id, row]));
  return boardEntries({ injects: byId(rows), tasks: byId(tasks), expectations: byId(expectations) });
}

const status = (row: InjectRow, tasks: TaskRow[] = [], expectations: ExpectationRow[] = [], now = NOW) =>
  entries([row], tasks, expectations).map((entry) => statusOf(entry, now))[0];

describe("the board's statuses", () => {
  it("CTL-1 an inject is due within a minute of play of its release, and planned before", () => {
    expect(status(inject("a", {}, due(66.1)))).toBe("planned");
    expect(status(inject("a", {}, due(66)))).toBe("due");
    expect(status(inject("a", {}, due(59)))).toBe("due");
  });

  it("CTL-1 a deferred inject says so until it is due", () => {
    expect(status(inject("a", { state: "deferred" }, due(90)))).toBe("deferred");
    expect(status(inject("a", { state: "deferred" }, due(63)))).toBe("due");
  });

  it("CTL-1 before STARTEX nothing is due, however early it comes", () => {
    const before: Now = { playMs: null, scenarioMs: START, rate: 6 };
    expect(status(inject("a", {}, due(0)), [], [], before)).toBe("planned");
  });

  it("CTL-1 after ENDEX nothing is due any more", () => {
    expect(status(inject("a", {}, due(61)), [], [], { ...NOW, over: true })).toBe("planned");
  });

  it("CTL-2 without a time an inject waits for a condition or for a hand, and once it has one it counts down", () => {
    expect(status(inject("a", {}, { mode: "conditional" }))).toBe("condition");
    expect(status(inject("a", { category: "contingency" }, { mode: "conditional" }))).toBe("condition");
    expect(status(inject("a", { category: "contingency" }, { mode: "manual" }))).toBe("atHand");
    expect(status(inject("a", {}, { mode: "conditional", ...due(90) }))).toBe("planned");
  });

  it("CTL-29 what a ladder releases waits for its condition, though it is kept in reserve", () => {
    const waits = [{ condition: { released: "b" }, afterMs: 0, ladder: "up" }];
    expect(status(inject("a", { category: "contingency" }, { mode: "manual", waits }))).toBe("condition");
    expect(status(inject("a", { category: "contingency" }, { mode: "manual" }))).toBe("atHand");
  });

  it("CTL-28 what control holds is held whatever its time, until it is out", () => {
    expect(status(inject("a", {}, { held: true, ...due(60) }))).toBe("held");
    expect(status(inject("a", {}, { mode: "conditional", held: true }))).toBe("held");
    expect(status(inject("a", released(5, 8), { held: true }))).toBe("released");
  });

  it("CTL-28 it keeps its place on the board, and neither comes next nor is passed over by a jump", () => {
    const rows = [
      inject("now", {}, due(62)),
      inject("held", {}, { held: true, ...due(61) }),
      inject("waits", {}, { mode: "conditional", held: true }),
      inject("hand", { category: "contingency" }, { mode: "manual", held: true }),
    ];
    const all = entries(rows);
    expect(nextUp(all, 3).map(({ entry }) => entry.row.id)).toEqual(["now"]);
    expect(passedOver(all, START, START + 90 * MINUTE).map(({ row }) => row.id)).toEqual(["now"]);
    expect(stillToCome(all)).toEqual({ timed: 1, untimed: 3 });
    const shown = all.map((entry) => ({ kind: "entry" as const, entry, status: statusOf(entry, NOW) }));
    expect(
      boardItems(shown, "time", NOW.scenarioMs).map((item) =>
        item.kind === "entry" ? item.entry.row.id : item.kind === "now" ? "·now" : item.group,
      ),
    ).toEqual(["·now", "held", "now", "atHand", "hand", "condition", "waits"]);
  });

  it("CTL-3 a released inject counts the answers of its units", () => {
    const row = inject("a", released(5, 8));
    const open = [task("a", "press", "working"), task("a", "health", "new")];
    const half = [task("a", "press", "answered"), task("a", "health", "seen")];
    const all = [task("a", "press", "answered"), task("a", "health", "answered")];
    expect(status(row, open)).toBe("released");
    expect(status(row, half)).toBe("answering");
    expect(status(row, all)).toBe("answered");
    expect(status(inject("a", { ...released(5, 8), to: [] }))).toBe("released");
  });

  it("CTL-4 it is overdue while an expected action is missed, and no longer once that is done late", () => {
    const row = inject("a", released(5, 8));
    const all = [task("a", "press", "answered"), task("a", "health", "answered")];
    expect(status(row, all, [expectation("a", "missed")])).toBe("overdue");
    expect(status(row, all, [expectation("a", "late")])).toBe("answered");
    expect(status(row, [], [expectation("a", "pending")])).toBe("released");
  });

  it("CTL-4 it is overdue when the sender's deadline has passed without any answer", () => {
    const row = inject("a", { ...released(5, 4), replyByMs: 5 * MINUTE });
    expect(status(row, [task("a", "press", "working")])).toBe("overdue");
    expect(status(row, [task("a", "press", "answered")])).toBe("answered");
    expect(status(inject("a", { ...released(5, 6), replyByMs: 5 * MINUTE }))).toBe("released");
  });

  it("CTL-5 what is closed is complete or skipped, whatever was missed", () => {
    expect(
      status(inject("a", { ...released(5, 4), state: "complete" }), [], [expectation("a", "missed")]),
    ).toBe("complete");
    expect(status(inject("a", { state: "skipped" }, due(70)))).toBe("skipped");
    expect(status(inject("a", { state: "obsolete" }))).toBe("skipped");
  });

  it("CTL-6 a row is drawn anew only when what it shows has changed", () => {
    const row = inject("a", released(5, 8));
    const [before] = entries([row], [task("a", "press", "seen")]);
    const [same] = entries([row], [task("a", "press", "working")]);
    const [answered] = entries([row], [task("a", "press", "answered")]);
    expect(before !== undefined && same !== undefined && sameEntry(before, same)).toBe(true);
    expect(before !== undefined && answered !== undefined && sameEntry(before, answered)).toBe(false);
  });
});

describe("the board's order", () => {
  const rows = [
    inject("later", {}, due(120)),
    inject("soon", {}, due(62)),
    inject("second", released(8, 6)),
    inject("first", released(4, 2)),
    inject("gone", { state: "skipped" }, due(30)),
    inject("given-up", { state: "skipped" }, due(80)),
    inject("reserve", { category: "contingency", storyline: "press" }, { mode: "manual" }),
    inject("if", {}, { mode: "conditional" }),
  ];
  const shown = entries(rows).map(
    (entry) => ({ kind: "entry", entry, status: statusOf(entry, NOW) }) as const,
  );
  const name = (item: BoardItem) => {
    if (item.kind === "entry") return item.entry.row.id;
    return item.kind === "now"
      ? "— now"
      : `— ${typeof item.group === "string" ? item.group : item.group.storyline}`;
  };

  it("CTL-7 by time: what came, the line of now, what is to come, and at the end what has no time", () => {
    expect(boardItems(shown, "time", NOW.scenarioMs).map(name)).toEqual([
      "first",
      "gone",
      "second",
      "— now",
      "soon",
      "given-up",
      "later",
      "— atHand",
      "reserve",
      "— condition",
      "if",
    ]);
  });

  it("CTL-7 the line of now closes a board on which everything has come, and an empty one has none", () => {
    const past = shown.filter(({ entry }) => entry.row.releasedSeq !== null);
    expect(boardItems(past, "time", NOW.scenarioMs).map(name)).toEqual(["first", "second", "— now"]);
    expect(boardItems([], "time", NOW.scenarioMs)).toEqual([]);
  });

  it("CTL-8 by storyline: each storyline in the scenario's order, its injects by time, and no line of now", () => {
    expect(boardItems(shown, "storyline", NOW.scenarioMs).map(name)).toEqual([
      "— dam",
      "first",
      "gone",
      "second",
      "soon",
      "given-up",
      "later",
      "if",
      "— press",
      "reserve",
    ]);
  });

  it("CTL-9 next up are the soonest that the clock will release", () => {
    const next = (count: number) => nextUp(entries(rows), count).map(({ entry }) => entry.row.id);
    expect(next(3)).toEqual(["soon", "later"]);
    expect(next(1)).toEqual(["soon"]);
  });

  it("CTL-10 a jump passes over what waits behind the present and not behind its aim", () => {
    const over = (minutes: number) =>
      passedOver(entries(rows), NOW.scenarioMs, START + minutes * MINUTE).map((entry) => entry.row.id);
    expect(over(61)).toEqual([]);
    expect(over(62)).toEqual(["soon"]);
    expect(over(600)).toEqual(["later", "soon"]);
  });

  it("CTL-10 what is still to come is counted apart for the clock and for everything else", () => {
    expect(stillToCome(entries(rows))).toEqual({ timed: 2, untimed: 2 });
  });
});

describe("the board's filter", () => {
  const [dam] = entries([
    inject("dam-post", {
      title: { vi: "Đập đã vỡ?", en: "Has the dam gone?" },
      from: { name: { vi: "Bà Hạnh", en: "Mrs Hạnh" }, handle: "@hanh", kind: "citizen", followers: 5 },
    }),
  ]);
  const found = (filter: Partial<BoardFilter>) =>
    dam !== undefined && matches(dam, { ...NO_FILTER, ...filter });

  it("CTL-11 words are found in either language, with or without marks, in any order", () => {
    expect(found({ text: "dap vo" })).toBe(true);
    expect(found({ text: "ĐẬP" })).toBe(true);
    expect(found({ text: "gone dam" })).toBe(true);
    expect(found({ text: "hanh" })).toBe(true);
    expect(found({ text: "#1" })).toBe(true);
    expect(found({ text: "dam-post" })).toBe(true);
    expect(found({ text: "dap nuoc" })).toBe(false);
  });

  it("CTL-11 unit and storyline leave out the others", () => {
    expect(found({ units: ["press"] })).toBe(true);
    expect(found({ units: ["telecom"] })).toBe(false);
    expect(found({ units: ["telecom", "press"] })).toBe(true);
    expect(found({ storylines: ["dam"] })).toBe(true);
    expect(found({ storylines: ["press"] })).toBe(false);
    expect(found({ storylines: ["dam"], units: ["telecom"] })).toBe(false);
  });

  it("CTL-12 every status belongs to one state of the filter", () => {
    const every = [
      "planned",
      "due",
      "deferred",
      "condition",
      "atHand",
      "released",
      "answering",
      "answered",
      "overdue",
      "complete",
      "skipped",
    ] as const;
    expect(countGroups(every)).toEqual({ toCome: 5, open: 2, overdue: 1, done: 2, skipped: 1 });
  });
});

describe("moving on the board", () => {
  const ids = ["a", "b", "c"];

  it("CTL-13 a step is held at both ends", () => {
    expect(step(ids, "b", 1)).toBe("c");
    expect(step(ids, "c", 1)).toBe("c");
    expect(step(ids, "a", -10)).toBe("a");
  });

  it("CTL-13 the first step lands where the board is looked at, else at an end", () => {
    expect(step(ids, null, 1, "b")).toBe("b");
    expect(step(ids, "filtered-out", 1, "b")).toBe("b");
    expect(step(ids, null, 1)).toBe("a");
    expect(step(ids, null, -1)).toBe("c");
    expect(step([], null, 1, "b")).toBeNull();
  });
});

describe("story and play", () => {
  it("CTL-14 a moment of the story is reckoned into play at the present rate, and back", () => {
    expect(playUntil(START + 90 * MINUTE, NOW)).toBe(5 * MINUTE);
    expect(playAt(START + 90 * MINUTE, NOW)).toBe(15 * MINUTE);
    expect(storyAt(15 * MINUTE, NOW)).toBe(START + 90 * MINUTE);
    expect(playAt(START + 12 * MINUTE, { playMs: null, scenarioMs: START, rate: 6 })).toBe(2 * MINUTE);
  });

  it("CTL-14 play minutes are written as planners write them", () => {
    expect(formatT(13.9 * MINUTE)).toBe("T+13");
    expect(formatT(0)).toBe("T+0");
    expect(formatT(-1)).toBe("T−1");
  });
});
