import type { UnitRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { clearanceDueMs } from "../../client/src/features/unit/clearances/clearanceDue.ts";
import {
  clearancesAsked,
  clearancesOf,
  clearancesSought,
  concernedFirst,
  openOf,
  partnersOf,
  standing,
  standingOf,
  toAskAgain,
} from "../../client/src/features/unit/clearances/clearances.ts";
import { REMIND_EVERY_MS, remindInMs } from "../../client/src/features/unit/clearances/reminding.ts";
import { dueList } from "../../client/src/features/unit/model/due.ts";
import { inboxOf } from "../../client/src/features/unit/model/inbox.ts";
import { clearanceRow } from "./clientCallRows.ts";
import { injectRow, postRow, requestRow, table } from "./clientUnitRows.ts";

const units = table(
  ...["leadership", "press", "health", "safety", "telecom"].map((id): UnitRow => ({
    id,
    name: id,
    kind: "technical",
    site: "s",
    approver: false,
    task: null,
    online: true,
  })),
);
const draft = { unit: "health", inject: "water", claim: "dam" };
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe("asking for clearance", () => {
  it("DSK-45 offers the units concerned first: whom it reached, who asked or was asked, who spoke on the claim", () => {
    const { concerned, others } = concernedFirst(
      {
        units,
        injects: table(injectRow({ id: "water", to: ["health", "safety"] })),
        requests: table(requestRow({ id: "r", from: "health", to: "leadership", inject: "water" })),
        posts: table(postRow({ seq: 1, unit: "press", claim: "dam" }), postRow({ seq: 2, unit: "telecom" })),
      },
      draft,
    );
    expect(ids(concerned)).toEqual(["leadership", "press", "safety"]);
    expect(ids(others)).toEqual(["telecom"]);
  });

  it("DSK-45 offers every other unit for a text about nothing in particular", () => {
    const none = { units, injects: {}, requests: {}, posts: {} };
    const { concerned, others } = concernedFirst(none, { unit: "health", inject: null, claim: null });
    expect(concerned).toEqual([]);
    expect(ids(others)).toEqual(["leadership", "press", "safety", "telecom"]);
  });

  const rows = [
    clearanceRow({ unit: "press", status: "cleared", soughtMs: 2 }),
    clearanceRow({ unit: "safety", status: "objected", soughtMs: 1 }),
    clearanceRow({ unit: "telecom", status: "void", soughtMs: 3 }),
  ];

  it("DSK-46 asks again those that objected or whose text has changed, in the order in which they were asked", () => {
    const asked = clearancesOf(table(...rows, clearanceRow({ unit: "press", response: "other" })), "draft");
    expect(asked.map(({ unit }) => unit)).toEqual(["safety", "press", "telecom"]);
    expect(toAskAgain(asked)).toEqual(["safety", "telecom"]);
  });

  it("DSK-47 tells what the last clearance of a joint statement will do, or has done", () => {
    const all = rows.map((row) => ({ ...row, status: "cleared" as const }));
    const joint = (status: Parameters<typeof standingOf>[0]["status"]) => ({ joint: true, status });
    expect(standingOf(joint("draft"), [])).toBe("none");
    expect(standingOf(joint("draft"), rows)).toBe("joint-waits");
    expect(standingOf(joint("submitted"), all)).toBe("joint-submitted");
    expect(standingOf(joint("approved"), all)).toBe("cleared");
    expect(standingOf(joint("published"), all)).toBe("joint-published");
    expect(standingOf(joint("returned"), all)).toBe("cleared");
    expect(standingOf({ joint: false, status: "draft" }, rows)).toBe("waits");
    expect(standingOf({ joint: false, status: "published" }, all)).toBe("cleared");
  });
});

describe("a text that others have still to clear", () => {
  const rows = [
    clearanceRow({ unit: "press", joint: true }),
    clearanceRow({ unit: "safety", joint: true, status: "objected" }),
    clearanceRow({ unit: "telecom", joint: true, status: "cleared" }),
    clearanceRow({ unit: "leadership", joint: true, status: "withdrawn" }),
  ];

  it("DSK-59 waits for who has not answered, and names who has to be asked again, until it is submitted", () => {
    expect(openOf({ status: "draft" }, rows)).toEqual({ waits: ["press"], again: ["safety"] });
    expect(openOf({ status: "returned" }, rows)).toEqual({ waits: ["press"], again: ["safety"] });
    expect(openOf({ status: "submitted" }, rows)).toEqual({ waits: [], again: [] });
  });

  it("DSK-59 goes out with each unit that signs it and was not let go", () => {
    expect(partnersOf({ joint: true }, rows)).toEqual(["press", "safety", "telecom"]);
    expect(partnersOf({ joint: false }, rows)).toEqual([]);
  });
});

describe("letting a unit go", () => {
  const cleared = clearanceRow({ unit: "press", status: "cleared" });
  const gone = clearanceRow({ unit: "safety", status: "withdrawn", soughtMs: 1 });

  it("DSK-50 counts it no more: the others' word is all that a text needs, and it is not asked again by itself", () => {
    expect(standing([cleared, gone])).toEqual([cleared]);
    expect(standingOf({ joint: true, status: "draft" }, [cleared, gone])).toBe("cleared");
    expect(standingOf({ joint: true, status: "draft" }, [gone])).toBe("none");
    expect(toAskAgain([cleared, gone])).toEqual([]);
  });

  it("DSK-50 lists whose word is still open by deadline, and no unit that was let go or whose text is out", () => {
    const rows = table(
      cleared,
      gone,
      clearanceRow({ unit: "telecom", dueMs: 9_000 }),
      clearanceRow({ unit: "leadership", dueMs: 4_000 }),
      clearanceRow({ unit: "press", response: "second", status: "objected" }),
      clearanceRow({ unit: "press", response: "out" }),
      clearanceRow({ unit: "health", owner: "press", response: "theirs" }),
    );
    const open = clearancesSought(rows, "health", (response) => response === "out");
    expect(open.map(({ unit, response }) => `${response}/${unit}`)).toEqual([
      "draft/leadership",
      "draft/telecom",
      "second/press",
    ]);
  });
});

describe("being asked for clearance", () => {
  const sought = clearanceRow({ unit: "safety", soughtMs: 1_000, dueMs: 181_000 });
  const inbox = (row: typeof sought) =>
    inboxOf(
      { injects: {}, tasks: {}, requests: {}, clearances: table(row), escalations: {}, messages: {} },
      { unit: "safety", name: "Minh", leads: false },
      new Set(),
    );

  it("DSK-48 brings it into the inbox, due when its owner wants it, until it is answered or falls away", () => {
    const [item] = inbox(sought);
    expect(item).toMatchObject({
      kind: "clearance",
      key: "clearance:draft/safety",
      state: "new",
      atMs: 1_000,
      dueMs: 181_000,
    });
    expect(dueList(inbox(sought), []).map(({ kind, opens }) => [kind, opens])).toEqual([
      ["clearance", "clearance:draft/safety"],
    ]);
    expect(inbox({ ...sought, status: "cleared" })[0]).toMatchObject({ state: "answered", dueMs: null });
    expect(inbox({ ...sought, status: "void" })[0]).toMatchObject({ state: "seen", dueMs: null });
    expect(inbox({ ...sought, status: "withdrawn" })[0]).toMatchObject({ state: "seen", dueMs: null });
    expect(clearanceDueMs({ ...sought, status: "objected" })).toBeNull();
    expect(inbox({ ...sought, dueMs: null })[0]).toMatchObject({ state: "new", dueMs: null });
  });

  it("DSK-48 leaves out what the unit has asked of others", () => {
    expect(inbox(clearanceRow({ unit: "press", owner: "safety" }))).toEqual([]);
  });

  it("DSK-48 lists what waits first, by its deadline, then the rest, the latest first", () => {
    const at = (response: string, soughtMs: number, status: typeof sought.status = "sought") =>
      clearanceRow({ unit: "safety", response, soughtMs, status });
    const urgent = { ...at("e", 8), dueMs: 20 };
    const asked = table(at("a", 5, "cleared"), at("b", 9, "void"), at("c", 7), at("d", 3), urgent);
    const order = clearancesAsked(asked, "safety").map(({ response }) => response);
    expect(order).toEqual(["e", "d", "c", "b", "a"]);
  });
});

describe("reminding", () => {
  it("DSK-49 asks for the same thing at most once a minute, counted from the request or its last reminder", () => {
    const row = requestRow({ id: "r", sentMs: 1_000 });
    expect(remindInMs(row, 1_000)).toBe(REMIND_EVERY_MS);
    expect(remindInMs(row, 1_000 + REMIND_EVERY_MS)).toBe(0);
    const again = { ...row, remindedMs: [70_000, 140_000] };
    expect(remindInMs(again, 150_000)).toBe(50_000);
    expect(remindInMs(again, 400_000)).toBe(0);
  });
});
