import { describe, expect, it } from "vitest";
import { type DueEntry, dueList } from "../../client/src/features/unit/model/due.ts";
import { type DeskOwner, inboxOf, type InboxTables } from "../../client/src/features/unit/model/inbox.ts";
import {
  arrange,
  countWaiting,
  groupOf,
  heldAs,
  itemsOf,
} from "../../client/src/features/unit/model/inboxGroups.ts";
import { rightsOf } from "../../client/src/features/unit/model/rights.ts";
import { clearanceRow } from "./clientCallRows.ts";
import {
  escalationRow,
  injectRow,
  messageRow,
  requestRow,
  responseRow,
  table,
  taskRow,
} from "./clientUnitRows.ts";

const names = ["fresh", "free", "mine", "hers", "answered", "closed", "late", "soon", "notice"];
const tables: InboxTables = {
  injects: table(
    ...names.map((id) => injectRow({ id })),
    injectRow({ id: "closed", state: "complete" }),
    injectRow({ id: "late", replyByMs: 9_000 }),
    injectRow({ id: "soon", replyByMs: 3_000 }),
    injectRow({ id: "notice", category: "administrative" }),
  ),
  tasks: table(
    taskRow({ inject: "fresh" }),
    taskRow({ inject: "free", state: "acknowledged" }),
    taskRow({ inject: "mine", state: "working", claimedBy: "Lan" }),
    taskRow({ inject: "hers", state: "working", claimedBy: "Mai" }),
    taskRow({ inject: "answered", state: "answered", claimedBy: "Lan" }),
    taskRow({ inject: "closed", state: "seen" }),
    taskRow({ inject: "late", state: "seen" }),
    taskRow({ inject: "soon", state: "working", claimedBy: "Mai" }),
    taskRow({ inject: "notice", state: "acknowledged" }),
  ),
  requests: table(requestRow({ id: "q", status: "acknowledged" })),
  clearances: table(clearanceRow({ unit: "health", owner: "press", dueMs: 5_000 })),
  escalations: table(escalationRow({ id: "e", decision: "Yes", decidedMs: 1 })),
  messages: table(messageRow({ id: "m" })),
};
const OWNER = { unit: "health", name: "Lan", leads: false };
const items = inboxOf(tables, OWNER, new Set(["message:m"]));

describe("the grouped inbox", () => {
  it("DSK-52 shows each item once, what to look at first on top, what waits by its deadline", () => {
    const rows = arrange(items, "all", true, null);
    const shown = rows.map((row) => (row.kind === "head" ? `— ${row.group} ${row.count}` : row.key));
    expect(shown).toEqual([
      "— new 2",
      "decision:e",
      "inject:fresh",
      "— waits 4",
      "inject:soon",
      "clearance:draft/health",
      "inject:late",
      "request:q",
      "— free 1",
      "inject:free",
      "— mine 1",
      "inject:mine",
      "— others 1",
      "inject:hers",
      "— done 4",
      ...["inject:notice", "inject:closed", "inject:answered", "message:m"],
    ]);
    expect(itemsOf(rows)).toHaveLength(items.length);
  });

  it("DSK-52 leaves filters and the plain list without heads", () => {
    expect(itemsOf(arrange(items, "all", false, null))).toEqual(items);
    expect(arrange(items, "new", true, null).every((row) => row.kind === "item")).toBe(true);
  });

  it("DSK-52 puts every open question before the leadership", () => {
    const open = inboxOf(
      { ...tables, escalations: table(escalationRow({ id: "e" })) },
      { unit: "leadership", name: "Hưng", leads: true },
      new Set(),
    );
    const question = open.find(({ kind }) => kind === "question");
    expect(question === undefined ? null : groupOf(question)).toBe("waits");
  });

  it("DSK-53 keeps the open item where it was opened, in its group and in its filter", () => {
    const opened = items.find(({ key }) => key === "inject:fresh");
    if (opened === undefined) throw new Error("it is there");
    const held = heldAs(opened);
    const seen = inboxOf(
      { ...tables, tasks: { ...tables.tasks, ...table(taskRow({ inject: "fresh", state: "seen" })) } },
      OWNER,
      new Set(["message:m"]),
    );
    const keys = (rows: ReturnType<typeof arrange>) => rows.map(({ key }) => key);
    const rows = arrange(seen, "all", true, held);
    expect(keys(rows)).toEqual(keys(arrange(items, "all", true, null)));
    expect(rows[0]).toMatchObject({ group: "new", count: 1 });
    expect(keys(arrange(seen, "new", true, held))).toContain("inject:fresh");
    expect(keys(arrange(seen, "new", true, null))).not.toContain("inject:fresh");
    expect(keys(arrange(seen, "mine", true, held))).not.toContain("inject:fresh");
  });

  it("DSK-53 puts the open item where it belongs once more has become of it than being read", () => {
    const asked = requestRow({ id: "asked" });
    const before = inboxOf({ ...tables, requests: table(asked) }, OWNER, new Set());
    const opened = before.find(({ key }) => key === "request:asked");
    if (opened === undefined) throw new Error("it is there");
    const headOf = (status: "acknowledged" | "answered") => {
      const later = inboxOf({ ...tables, requests: table({ ...asked, status }) }, OWNER, new Set());
      const rows = arrange(later, "all", true, heldAs(opened));
      const at = rows.findIndex(({ key }) => key === "request:asked");
      return rows.slice(0, at).findLast(({ kind }) => kind === "head")?.key;
    };
    expect(heldAs(opened).group).toBe("new");
    expect([headOf("acknowledged"), headOf("answered")]).toEqual(["head:waits", "head:done"]);
  });

  it("DSK-58 counts what is new or waits for the unit, but for what is open", () => {
    expect(countWaiting(items, null)).toEqual({ fresh: 2, waits: 4 });
    expect(countWaiting(items, "inject:fresh")).toEqual({ fresh: 1, waits: 4 });
    expect(countWaiting(items, "request:q")).toEqual({ fresh: 2, waits: 3 });
  });
});

describe("texts that wait for somebody", () => {
  const LAN: DeskOwner = { ...OWNER, level: "member", approver: true };
  const texts: InboxTables = {
    injects: table(injectRow({ id: "call", replyByMs: 9_000 })),
    tasks: table(taskRow({ inject: "call", state: "working" })),
    requests: {},
    clearances: {},
    escalations: {},
    messages: {},
    responses: table(
      responseRow({ id: "ready", status: "submitted", submittedMs: 5, inject: "call", draftedBy: "Vy" }),
      responseRow({ id: "good", status: "approved", submittedMs: 3, approvedMs: 6, draftedBy: "Vy" }),
      responseRow({ id: "back", status: "returned", returnedMs: 4, draftedBy: "Vy", editors: ["Mai"] }),
      responseRow({ id: "draft" }),
      responseRow({ id: "out", status: "published", publishedMs: 1 }),
      responseRow({ id: "theirs", unit: "press", status: "submitted" }),
    ),
  };
  const waiting = (owner: Partial<DeskOwner>) =>
    inboxOf(texts, { ...LAN, ...owner }, new Set()).flatMap((item) =>
      item.kind === "text" ? [`${item.wants} ${item.response.id}`] : [],
    );

  it("DSK-57 tells each whose turn it is: approver, who may publish, who wrote it", () => {
    expect(waiting({ level: "approver" })).toEqual(["publish good", "approve ready"]);
    expect(waiting({ level: "lead" })).toEqual(["publish good"]);
    expect(waiting({})).toEqual([]);
    expect(waiting({ name: "Vy" })).toEqual(["revise back"]);
    expect(waiting({ name: "Mai" })).toEqual(["revise back"]);
    // Where nobody approves, a joint statement that came back from its last clearance waits to go out.
    expect(waiting({ level: "lead", approver: false })).toEqual(["publish good", "publish ready"]);
  });

  it("DSK-57 is new among what waits for the unit, and stands for the deadline of what it answers", () => {
    const found = inboxOf(texts, { ...LAN, level: "approver" }, new Set());
    const ready = found.find(({ key }) => key === "text:ready");
    if (ready === undefined) throw new Error("it is there");
    expect([ready.state, ready.dueMs, groupOf(ready)]).toEqual(["new", 9_000, "waits"]);
    const due = (entries: DueEntry[]) => entries.map(({ kind, opens, dueMs }) => [kind, opens, dueMs]);
    expect(due(dueList(found, []))).toEqual([["text", "text:ready", 9_000]]);
    expect(due(dueList(inboxOf(texts, LAN, new Set()), []))).toEqual([["reply", "inject:call", 9_000]]);
  });
});

describe("what a person may do", () => {
  const may = (...of: Parameters<typeof rightsOf>) =>
    rightsOf(...of).flatMap(({ name, may }) => (may ? [name] : []));

  it("DSK-55 differs by level, and names the level that may instead", () => {
    const unit = { approver: true, leads: false };
    expect(may("member", unit)).toEqual(["take", "assess", "draft", "ask", "seek", "submit"]);
    expect(may("lead", unit)).toEqual([...may("member", unit), "publish", "clear", "decline", "escalate"]);
    expect(may("approver", unit)).toEqual([...may("lead", unit), "approve"]);
    expect(rightsOf("member", unit).find(({ name }) => name === "approve")?.needs).toBe("approver");
  });

  it("DSK-55 knows no approval where there is no approver, and decisions at the leadership alone", () => {
    const names = rightsOf("lead", { approver: false, leads: true }).map(({ name }) => name);
    expect(names).not.toContain("submit");
    expect(names).not.toContain("approve");
    expect(names).toContain("decide");
  });
});
