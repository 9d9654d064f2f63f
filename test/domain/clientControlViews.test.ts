import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type {
  ActRow,
  ExpectationRow,
  InjectPlan,
  InjectRow,
  MessageRow,
  PlanChange,
  PostRow,
  ResponseRow,
  TaskRow,
} from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { type BoardEntry, boardEntries } from "../../client/src/features/control/model/boardEntry.ts";
import { NO_FILTER, NOBODY, withValue } from "../../client/src/features/control/model/boardFilter.ts";
import type { ShownEntry } from "../../client/src/features/control/model/boardItems.ts";
import {
  nextView,
  readLook,
  type Sort,
  sortAfter,
  USUAL_LOOK,
} from "../../client/src/features/control/model/boardLook.ts";
import { sortedItems } from "../../client/src/features/control/model/boardSort.ts";
import { STATUS_MARKS, statusOf } from "../../client/src/features/control/model/boardStatus.ts";
import {
  COLUMNS,
  gridOf,
  USUAL_COLUMNS,
  withColumn,
} from "../../client/src/features/control/model/columns.ts";
import { fittingReserve, hotStoryline } from "../../client/src/features/control/model/contingencies.ts";
import { nextDeadlines } from "../../client/src/features/control/model/deadlines.ts";
import { countValues } from "../../client/src/features/control/model/filterCounts.ts";
import { KEY_LINES, type KeyLine } from "../../client/src/features/control/model/hotkeys.ts";
import { readFilter } from "../../client/src/features/control/model/keptFilter.ts";
import { responseOfPost } from "../../client/src/features/control/model/ratings.ts";
import {
  laneOf,
  moveTo,
  STATE_LANES,
  stateLanes,
  stepInLanes,
  stepOf,
} from "../../client/src/features/control/model/stateLanes.ts";
import { threads } from "../../client/src/features/control/model/threads.ts";
import type { Now } from "../../client/src/features/control/model/timing.ts";
import {
  afterReading,
  type ReadMarks,
  readMarksOf,
  roomToRead,
  unreadIn,
} from "../../client/src/features/control/model/unread.ts";
import { axisSpan, besideOnAxis, placedLanes } from "../../client/src/features/control/model/wideAxis.ts";
import { type Deed, takenBack } from "../../client/src/features/control/plan/model/deeds.ts";
import {
  handedOver,
  isBehind,
  isOvertaken,
  handWords,
  lastHand,
} from "../../client/src/features/control/plan/model/lastHand.ts";
import { between } from "../../client/src/features/control/plan/model/marked.ts";
import { injectRow } from "../support/injectRow.ts";

const MINUTE = 60_000;
const START = Date.parse("2027-09-16T15:00:00+07:00");
/** Ten minutes into play at six minutes of the story each. */
const NOW: Now = { playMs: 10 * MINUTE, scenarioMs: START + 60 * MINUTE, rate: 6 };

const inject = injectRow;

const due = (minutes: number): Partial<InjectPlan> => ({ dueMs: START + minutes * MINUTE });
const released = (playMinutes: number, row: Partial<InjectRow> = {}): Partial<InjectRow> => ({
  state: "released",
  releasedSeq: playMinutes,
  releasedPlayMs: playMinutes * MINUTE,
  releasedScenarioMs: START + playMinutes * 6 * MINUTE,
  ...row,
});
const answered = (of: string): TaskRow => ({
  id: `${of}/press`,
  inject: of,
  unit: "press",
  state: "answered",
  seenMs: null,
  acknowledgedMs: null,
  acknowledgedBy: null,
  claimedMs: null,
  claimedBy: null,
  firstActionMs: null,
  answeredMs: null,
});
const byId = <R extends { id: string }>(rows: R[]) => Object.fromEntries(rows.map((row) => [row.id, row]));
const entriesOf = (rows: InjectRow[], tasks: TaskRow[] = []): BoardEntry[] =>
  boardEntries({ injects: byId(rows), tasks: byId(tasks), expectations: {} });
const shownOf = (rows: InjectRow[], tasks: TaskRow[] = []): ShownEntry[] =>
  entriesOf(rows, tasks).map((entry) => ({ kind: "entry", entry, status: statusOf(entry, NOW) }));
const idsOf = (shown: readonly ShownEntry[]) => shown.map(({ entry }) => entry.row.id);
const change = (what: PlanChange["what"], by = "Minh"): PlanChange => ({ what, by, at: 1, playMs: null });

const ROWS = [
  inject("later", {}, due(600)),
  inject("hand", { category: "contingency" }, { mode: "manual" }),
  inject("waits", {}, { mode: "conditional" }),
  inject("near", {}, due(85)),
  inject("now", {}, due(62)),
  inject("early", released(2)),
  inject("fresh", released(9)),
  inject("late", released(3, { replyByMs: 2 * MINUTE })),
  inject("later-late", released(5, { replyByMs: 2 * MINUTE })),
  inject("done", released(4)),
  inject("held", {}, { held: true, ...due(70) }),
  inject("moved", { state: "deferred" }, { undoable: 1, ...due(200) }),
  inject("gone", { state: "skipped" }, { undoable: 1, ...due(65) }),
];
const SHOWN = shownOf(ROWS, [answered("done")]);
const LANES = stateLanes(SHOWN, NOW);

describe("the board by state", () => {
  it("CTL-72 every inject stands in one lane: what comes within five minutes is due soon, what was put aside has its own", () => {
    expect(STATE_LANES.map((lane) => [lane, idsOf(LANES[lane])])).toEqual([
      ["planned", ["later", "hand", "waits"]],
      ["due", ["now", "near"]],
      ["released", ["fresh", "early"]],
      ["overdue", ["late", "later-late"]],
      ["answered", ["done"]],
      ["aside", ["gone", "held", "moved"]],
    ]);
    const [near] = shownOf([inject("near", {}, due(85))]);
    expect(near && laneOf(near, { ...NOW, playMs: null })).toBe("planned");
    const [first] = SHOWN;
    for (const status of Object.keys(STATUS_MARKS) as (keyof typeof STATUS_MARKS)[]) {
      expect(first && STATE_LANES.includes(laneOf({ ...first, status }, NOW)), status).toBe(true);
    }
  });

  it("CTL-72 arrows go along a lane and to the next that has any, held at the ends", () => {
    expect(stepInLanes(LANES, null, "down")).toBe("now");
    expect(stepInLanes(LANES, "now", "down")).toBe("near");
    expect(stepInLanes(LANES, "near", "down")).toBe("near");
    expect(stepInLanes(LANES, "near", "right")).toBe("early");
    expect(stepInLanes(LANES, "done", "left")).toBe("late");
    expect(stepInLanes({ ...LANES, overdue: [] }, "early", "right")).toBe("done");
    expect(stepInLanes(LANES, "moved", "right")).toBe("moved");
    expect(stepInLanes({ ...LANES, ...stateLanes([], NOW) }, null, "up")).toBeNull();
  });

  it("CTL-73 a card goes on, or back into the plan, and nowhere that the exercise would refuse", () => {
    const of = (id: string) => {
      const found = SHOWN.find(({ entry }) => entry.row.id === id);
      if (found === undefined) throw new Error(id);
      return found;
    };
    expect(stepOf(of("now"), 1)).toBe("release");
    expect(stepOf(of("held"), 1)).toBe("release");
    expect(stepOf(of("fresh"), 1)).toBe("complete");
    expect(stepOf(of("gone"), 1)).toBeNull();
    expect(stepOf(of("now"), -1)).toBeNull();
    expect(stepOf(of("held"), -1)).toBe("unhold");
    expect(stepOf(of("moved"), -1)).toBe("undo");
    expect(stepOf(of("gone"), -1)).toBe("undo");
    expect(stepOf(of("fresh"), -1)).toBeNull();
    expect(moveTo(of("later"), "aside")).toBe("hold");
    expect(moveTo(of("held"), "aside")).toBeNull();
    expect(moveTo(of("later"), "answered")).toBeNull();
    expect(moveTo(of("late"), "planned")).toBeNull();
  });
});

describe("how a person wants the board", () => {
  it("CTL-74 columns stand in the list's order whatever is chosen; title and state stay", () => {
    const more = withColumn(USUAL_COLUMNS, "expect");
    expect(more).toEqual(COLUMNS.filter((column) => USUAL_COLUMNS.includes(column) || column === "expect"));
    expect(withColumn(more, "expect")).toEqual(USUAL_COLUMNS);
    expect(withColumn(USUAL_COLUMNS, "title")).toEqual(USUAL_COLUMNS);
    expect(gridOf(COLUMNS).least).toBeGreaterThan(gridOf(USUAL_COLUMNS).least);
    expect(gridOf(USUAL_COLUMNS).template.split(" ")).not.toHaveLength(0);
  });

  it("CTL-74 what the browser kept is taken, and what is spoilt is as usual", () => {
    const look = { view: "lanes", columns: ["title", "expect", "state"], sort: { by: "from", down: true } };
    expect(readLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
    for (const spoilt of [null, 3, [], {}, { view: "x", columns: "all", sort: { by: "x" } }]) {
      expect(readLook(spoilt)).toEqual(USUAL_LOOK);
    }
    expect(nextView("list")).toBe("lanes");
    expect(nextView("axis")).toBe("list");
    expect(nextView("list", -1)).toBe("axis");
  });

  it("CTL-75 a column's head orders by it, again the other way round; what has nothing there comes last", () => {
    const by = (sort: Sort) =>
      sortedItems(SHOWN, sort, NOW.scenarioMs, (entry) => (entry.row.id === "gone" ? "" : entry.row.id)).map(
        (item) => (item.kind === "entry" ? item.entry.row.id : item.kind),
      );
    const titles = by({ by: "title", down: false });
    expect(titles).toEqual([...idsOf(SHOWN).filter((id) => id !== "gone")].sort().concat("gone"));
    const backwards = by(sortAfter({ by: "title", down: false }, "title"));
    expect(backwards).toEqual([...titles.slice(0, -1).toReversed(), "gone"]);
    expect(by({ by: "state", down: false }).slice(0, 3)).toEqual(["late", "later-late", "now"]);
    expect(by({ by: "number", down: true })[0]).toBe("gone");
    expect(sortAfter({ by: "title", down: true }, "from")).toEqual({ by: "from", down: false });
  });

  it("CTL-75 by time the other way round the line of now stays between, and what has no time at the end", () => {
    const down = sortedItems(SHOWN, { by: "time", down: true }, NOW.scenarioMs, () => "");
    const kinds = down.map((item) => (item.kind === "entry" ? item.entry.row.id : item.kind));
    expect(kinds.indexOf("later")).toBeLessThan(kinds.indexOf("now"));
    expect(kinds.indexOf("now")).toBeLessThan(kinds.indexOf("fresh"));
    expect(kinds.slice(-4)).toEqual(["group", "hand", "group", "waits"]);
    const lines = sortedItems(SHOWN, { by: "storyline", down: true }, NOW.scenarioMs, () => "");
    expect(lines[0]).toEqual({ kind: "group", group: { storyline: "dam" } });
  });
});

describe("filters", () => {
  const entries = entriesOf([
    inject("a", { to: ["press", "health"] }, { assignedTo: "ha" }),
    inject("b", { storyline: "water" }),
    inject("c", { to: ["health"], storyline: null }),
  ]);

  it("CTL-76 several of a kind may be asked for; each tells how many it would show with the rest as it is", () => {
    const one = withValue(NO_FILTER, "units", "health");
    expect(withValue(withValue(one, "units", "press"), "units", "health").units).toEqual(["press"]);
    expect([...countValues(entries, one, "units")]).toEqual([
      ["press", 2],
      ["health", 2],
    ]);
    expect([...countValues(entries, one, "controllers")]).toEqual([
      ["ha", 1],
      [NOBODY, 1],
    ]);
    expect([...countValues(entries, one, "storylines")]).toEqual([["dam", 1]]);
  });

  it("CTL-76 a filter is kept until the tab is closed; what is spoilt filters by nothing", () => {
    const filter = { ...NO_FILTER, state: "overdue" as const, units: ["press"], text: "đập" };
    expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
    for (const spoilt of [null, "x", { units: "press", state: "none", text: 3, storylines: [1] }]) {
      expect(readFilter(spoilt)).toEqual(NO_FILTER);
    }
  });
});

describe("what is at hand for the moment", () => {
  const reserve = (id: string, row: Partial<InjectRow>) =>
    inject(id, { category: "contingency", ...row }, { mode: "manual" });
  const looked = inject("looked", { claim: "burst", storyline: "dam", to: ["press", "health"] });
  const entries = entriesOf([
    looked,
    reserve("unit", { storyline: "water", to: ["health"] }),
    reserve("line", { storyline: "dam", to: ["power"] }),
    reserve("claim", { storyline: "water", claim: "burst", to: ["power"] }),
    reserve("stranger", { storyline: "water", to: ["power"] }),
    reserve("used", { storyline: "dam", ...released(3) }),
    inject("hot-1", { storyline: "water", ...released(3, { replyByMs: MINUTE }) }),
    inject("hot-2", released(3)),
  ]);
  const found = (occasion: Parameters<typeof fittingReserve>[1]) =>
    fittingReserve(entries, occasion).map(({ entry }) => entry.row.id);

  it("CTL-77 what shares the claim fits best, then the storyline, then units; the rest and the used do not", () => {
    expect(found({ inject: looked })).toEqual(["claim", "line", "unit"]);
    // One unit of five in common is no reason.
    const wide = inject("wide", { storyline: "x", to: ["health", "a", "b", "c", "d"] });
    expect(found({ inject: wide })).toEqual([]);
    expect(found({ storyline: "dam" })).toEqual(["line"]);
    expect(found(null)).toEqual(["unit", "line", "claim", "stranger"]);
  });

  it("CTL-77 with nothing looked at it is the storyline with most open and overdue", () => {
    expect(hotStoryline(entries, NOW)).toBe("water");
    expect(hotStoryline(entriesOf([looked]), NOW)).toBeNull();
  });

  it("CTL-78 the next deadline is the soonest of what is still expected", () => {
    const expected = (id: string, minutes: number, status: ExpectationRow["status"]): ExpectationRow => ({
      id,
      inject: "hot-2",
      unit: "press",
      action: "publish",
      kind: null,
      with: [],
      text: null,
      objective: null,
      dueMs: minutes * MINUTE,
      status,
      metMs: null,
    });
    const rows = byId([
      expected("far", 20, "pending"),
      expected("met", 11, "met"),
      expected("near", 12, "pending"),
      expected("past", 9, "pending"),
    ]);
    const injects = byId(entries.map(({ row }) => row));
    expect(nextDeadlines(rows, injects, NOW.playMs, 5).map(({ dueMs }) => dueMs / MINUTE)).toEqual([12, 20]);
    expect(nextDeadlines(rows, injects, null, 5)).toEqual([]);
  });
});

describe("marking", () => {
  it("CTL-79 a mark is drawn from where the cursor stands to where is pressed, either way", () => {
    const ids = ["a", "b", "c", "d"];
    expect(between(ids, "b", "d")).toEqual(["b", "c", "d"]);
    expect(between(ids, "c", "a")).toEqual(["a", "b", "c"]);
    expect(between(ids, null, "c")).toEqual(["c"]);
    expect(between(ids, "filtered-out", "c")).toEqual(["c"]);
  });
});

describe("taking back", () => {
  it("CTL-80 one's last deed is taken back where it still stands; what is out or changed since is left and said", () => {
    const deed: Deed = {
      what: "held",
      injects: ["free", "out", "changed", "none", "unknown"].map((id) => ({ inject: id, version: 2 })),
    };
    const done = { version: 2, undoable: 1, changes: [change("held")] };
    const rows = byId([
      inject("free", {}, done),
      inject("out", released(3), done),
      inject("changed", {}, { ...done, version: 3 }),
      inject("none", {}, { ...done, undoable: 0 }),
    ]);
    const { free, obstacles } = takenBack(deed, rows);
    expect(free).toEqual([{ inject: "free", version: 2 }]);
    expect(obstacles).toEqual([
      { inject: "out", why: "released" },
      { inject: "changed", why: "changed" },
      { inject: "none", why: "nothing" },
      { inject: "unknown", why: "nothing" },
    ]);
  });
});

describe("whose hand was quicker", () => {
  it("CTL-81 a refused deed is told with who did what last, the clock too", () => {
    const act = (name?: string): ActRow => ({
      seq: 1,
      type: "inject.released",
      at: 1,
      playMs: 1,
      scenarioMs: 1,
      role: "controller",
      inject: "a",
      ...(name === undefined ? {} : { name }),
    });
    expect(lastHand(inject("a", released(3)), [act("Minh")])).toEqual({ what: "released", by: "Minh" });
    expect(lastHand(inject("a", released(3)), [act()])).toEqual({ what: "released", by: "" });
    const changes = [change("edited"), change("held", "Hà"), change("assigned", "Lan")];
    expect(lastHand(inject("a", {}, { changes }), [])).toEqual({ what: "held", by: "Hà" });
    expect(lastHand(inject("a"), [])).toBeNull();
  });

  it("CTL-81 it waits for the update that tells of it, and speaks only of what another's hand was in", () => {
    const row = inject("a", {}, { version: 3 });
    expect(isBehind(row, "inject/changed", 3)).toBe(true);
    expect(isBehind(row, "inject/changed", 2)).toBe(false);
    expect(isBehind(row, "inject/already-released", 3)).toBe(true);
    expect(isBehind(inject("a", released(3)), "inject/already-released", 3)).toBe(false);
    expect(isBehind(row, "inject/closed", 3)).toBe(true);
    expect(isBehind(inject("a", { state: "skipped" }), "inject/closed", 3)).toBe(false);
    expect(isOvertaken("inject/changed")).toBe(true);
    expect(isOvertaken("command/not-permitted")).toBe(false);
  });

  it("CTL-81 of two who take one inject in hand the later hears whose it is now, released or not", () => {
    const changes = [change("assigned", "Minh"), change("edited", "Lan")];
    const row = inject("a", released(3), { changes, assignedTo: "minh", assignedVersion: 2 });
    expect(lastHand(row, [], "hand")).toEqual({ what: "assigned", by: "Minh" });
    expect(isBehind(row, "inject/changed", 1, "hand")).toBe(false);
    expect(isBehind(row, "inject/changed", 2, "hand")).toBe(true);
    expect(handWords("Minh", "Minh")).toMatchObject({ how: "taken" });
    expect(handWords("Minh", "Lan")).toEqual({ how: "given", names: { name: "Minh", to: "Lan" } });
    expect(handWords("Minh", null)).toMatchObject({ how: "freed", names: { name: "Minh" } });
  });

  it("CTL-81 whoever had an inject in hand hears who has taken it", () => {
    const mine = inject("a", {}, { assignedTo: "ha" });
    const theirs = inject("a", {}, { assignedTo: "minh" });
    expect(handedOver({ a: mine }, { a: theirs }, "ha")).toEqual([{ row: theirs, to: "minh" }]);
    expect(handedOver({ a: mine }, { a: inject("a") }, "ha")).toEqual([]);
    expect(handedOver({ a: theirs }, { a: mine }, "ha")).toEqual([]);
    const out = inject("a", released(3), { assignedTo: "minh" });
    expect(handedOver({ a: mine }, { a: out }, "ha")).toEqual([]);
  });
});

describe("rooms", () => {
  const message = (id: string, from: string, to: string, at: number, fromName = from): MessageRow => ({
    id,
    from,
    fromName,
    to,
    text: id,
    at,
    playMs: null,
  });
  const all = threads(
    byId([
      message("a", "control", "all", 5, "Minh"),
      message("b", "press", "control", 6),
      message("c", "control", "control", 7, "Minh"),
      message("d", "control", "control", 8, "Hà"),
      message("e", "health", "control", 4),
    ]),
    ["press", "health"],
  );
  const marks: ReadMarks = { begun: 4, rooms: {} };
  const unread = (by: ReadMarks) => all.map((thread) => [thread.with, unreadIn(thread, by, "Hà")]);

  it("CTL-82 the control cell has a room of its own; each counts what others have said since one read it", () => {
    expect(unread(marks)).toEqual([
      ["all", 1],
      ["control", 1],
      ["press", 1],
      ["health", 0],
    ]);
    const [everyone, control] = all;
    if (everyone === undefined || control === undefined) throw new Error("no rooms");
    const read = afterReading(afterReading(marks, everyone), control);
    expect(unread(read).slice(0, 2)).toEqual([
      ["all", 0],
      ["control", 0],
    ]);
    expect(afterReading(read, control)).toBe(read);
    expect(readMarksOf(JSON.parse(JSON.stringify(read)))).toEqual(read);
    for (const spoilt of [null, {}, { begun: "x", rooms: {} }]) expect(readMarksOf(spoilt)).toBeNull();
  });

  it("CTL-82 its key leads to what is new the longest, else to a unit that waits for an answer", () => {
    expect(roomToRead(all, marks, "Hà")).toBe("all");
    const read = all.reduce(afterReading, marks);
    expect(roomToRead(all, read, "Hà")).toBe("health");
    expect(roomToRead(threads({}, ["press"]), marks, "Hà")).toBeNull();
  });
});

describe("the list of keys", () => {
  const FOLDER = path.resolve("client/src/features/control");
  const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith("hotkeys.ts"))
    .map((name) => readFileSync(path.join(FOLDER, name), "utf8"));
  /** What stands between the brackets of every call of a hook, on one line or on several. */
  const calls = (hook: string) =>
    sources.flatMap((source) =>
      source
        .split(`${hook}({`)
        .slice(1)
        .map((rest) => {
          const [line = ""] = rest.split("\n");
          return (line.includes("});") ? line.split("});") : rest.split("\n  });"))[0] ?? "";
        }),
    );
  const names = (bodies: string[]) =>
    new Set(
      bodies.flatMap((body) => {
        const key = body.includes("\n") ? /\n {4}(?:"([^"]+)"|(\w+)):/g : /(?:^|,)\s*(?:"([^"]+)"|(\w+)):/g;
        return [...body.matchAll(key)].map((match) => match[1] ?? match[2] ?? "");
      }),
    );
  const lines = Object.values(KEY_LINES) as KeyLine[];

  it("CTL-83 every key that is listed does something: a handler stands behind it", () => {
    const hot = names(calls("useHotkeys"));
    const plan = names(calls("usePlanKeys"));
    const digits = new Set(["1", "2", "3", "4", "5"]);
    for (const line of lines) {
      for (const key of line.hot ?? []) expect(hot.has(key) || digits.has(key), `hot ${key}`).toBe(true);
      for (const key of line.plan ?? []) expect(plan.has(key), `plan ${key}`).toBe(true);
      for (const key of line.own ?? []) {
        const handled = sources.some((source) =>
          new RegExp(`\\b${key}: \\(\\) =>|=== "${key}"`).test(source),
        );
        expect(handled, `own ${key}`).toBe(true);
      }
      expect([...(line.hot ?? []), ...(line.plan ?? []), ...(line.own ?? [])]).not.toEqual([]);
    }
  });

  it("CTL-83 every key that has a handler is listed, and none has two meanings", () => {
    const listed = lines.flatMap((line) => line.hot ?? []);
    expect(new Set(listed).size).toBe(listed.length);
    for (const key of names(calls("useHotkeys"))) expect(listed, `hot ${key}`).toContain(key);
    const plan = lines.flatMap((line): readonly string[] => line.plan ?? []);
    for (const key of names(calls("usePlanKeys"))) expect(plan, `plan ${key}`).toContain(key);
  });
});

describe("the axis as a view", () => {
  const shown = shownOf([
    inject("a", {}, due(66)),
    inject("b", {}, due(72)),
    inject("c", { storyline: "water" }, due(120)),
    inject("hand", { category: "contingency" }, { mode: "manual" }),
    inject("out", released(4, { to: ["press", "health"] })),
  ]);
  const lanes = (kind: "storyline" | "unit" | "controller", ids: string[], labelMs = 5 * MINUTE) =>
    placedLanes(shown, ids, kind, NOW, () => null, labelMs);
  const told = (found: ReturnType<typeof lanes>) =>
    found.map(({ id, tracks, injects }) => [
      id,
      tracks,
      injects.map((each) => `${each.shown.entry.row.id}@${each.playMs / MINUTE}/${each.track}`),
    ]);

  it("CTL-84 each inject stands at its moment, on a track where it covers no other; what has no time is on none", () => {
    expect(told(lanes("storyline", ["dam", "water", "empty"]))).toEqual([
      ["dam", 2, ["out@4/0", "a@11/0", "b@12/1"]],
      ["water", 1, ["c@20/0"]],
    ]);
    expect(told(lanes("storyline", ["dam"], 1))).toEqual([["dam", 1, ["out@4/0", "a@11/0", "b@12/0"]]]);
    expect(told(lanes("unit", ["health"]))).toEqual([["health", 1, ["out@4/0"]]]);
    expect(told(lanes("controller", [NOBODY]))[0]?.[2]).toHaveLength(4);
  });

  it("CTL-84 it covers the exercise and whatever comes after it; up and down go to the nearest in time", () => {
    const found = lanes("storyline", ["dam", "water"]);
    expect(axisSpan(found, 15 * MINUTE, 10 * MINUTE)).toEqual([-MINUTE, 25 * MINUTE]);
    expect(besideOnAxis(found, "c", -1)).toBe("b");
    expect(besideOnAxis(found, "out", 1)).toBe("c");
    expect(besideOnAxis(found, "c", 1)).toBe("c");
    expect(besideOnAxis(found, null, 1)).toBe("out");
    expect(besideOnAxis([], null, 1)).toBeNull();
  });
});

describe("rating in the feed", () => {
  it("CTL-85 a unit's post is known as the publication that it is", () => {
    const response = { id: "r1", unit: "press", publishedMs: 7, text: "It holds." } as ResponseRow;
    const post = { unit: "press", playMs: 7, text: "It holds." } as PostRow;
    const responses = { r1: response };
    expect(responseOfPost(responses, post)).toBe(response);
    expect(responseOfPost(responses, { ...post, unit: null })).toBeUndefined();
    expect(responseOfPost(responses, { ...post, playMs: 8 })).toBeUndefined();
    expect(responseOfPost(responses, { ...post, unit: "health" })).toBeUndefined();
  });
});
