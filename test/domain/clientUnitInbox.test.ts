import { describe, expect, it } from "vitest";
import { inboxOf, type InboxTables } from "../../client/src/features/unit/model/inbox.ts";
import { countInbox, filterInbox, neighbour } from "../../client/src/features/unit/model/inboxFilter.ts";
import { requestsOf } from "../../client/src/features/unit/model/requests.ts";
import { escalationRow, injectRow, messageRow, requestRow, table, taskRow } from "./clientUnitRows.ts";

const NONE: InboxTables = {
  injects: {},
  tasks: {},
  requests: {},
  clearances: {},
  escalations: {},
  messages: {},
};
const HEALTH = { unit: "health", name: "Lan", leads: false };
const LEADERSHIP = { unit: "leadership", name: "Hưng", leads: true };
const keys = (items: readonly { key: string }[]) => items.map((item) => item.key);
const inbox = (tables: Partial<InboxTables>, owner = HEALTH, read: string[] = []) =>
  inboxOf({ ...NONE, ...tables }, owner, new Set(read));

describe("the inbox", () => {
  it("DSK-2 merges all that has reached the unit, the latest first", () => {
    const items = inbox({
      injects: table(
        injectRow({ id: "early", releasedPlayMs: 1_000, releasedSeq: 5 }),
        injectRow({ id: "same", releasedPlayMs: 1_000, releasedSeq: 6 }),
      ),
      tasks: table(taskRow({ inject: "early" }), taskRow({ inject: "same" })),
      requests: table(
        requestRow({ id: "r1", sentMs: 3_000 }),
        requestRow({ id: "r2", from: "health", to: "press", status: "answered", answeredMs: 4_000 }),
        requestRow({ id: "r3", from: "health", to: "press" }),
      ),
      escalations: table(
        escalationRow({ id: "e1", decision: "Yes", decidedMs: 2_000, binds: ["health"] }),
        escalationRow({ id: "e2" }),
      ),
      messages: table(
        messageRow({ id: "m1", at: 7 }),
        messageRow({ id: "m2", from: "health", to: "control" }),
      ),
    });
    expect(keys(items)).toEqual([
      "reply:r2",
      "request:r1",
      "decision:e1",
      "inject:same",
      "inject:early",
      "message:m1",
    ]);
  });

  it("DSK-2 leaves out tasks of other units and injects that have not come", () => {
    const items = inbox({
      injects: table(injectRow({ id: "ours" })),
      tasks: table(taskRow({ inject: "ours", unit: "press" }), taskRow({ inject: "unknown" })),
    });
    expect(items).toEqual([]);
  });

  it("DSK-2 puts every question before the leadership, open until decided", () => {
    const items = inbox(
      { escalations: table(escalationRow({ id: "e1" }), escalationRow({ id: "e2", decision: "No" })) },
      LEADERSHIP,
    );
    expect(items.map(({ key, state }) => [key, state])).toEqual([
      ["question:e2", "answered"],
      ["question:e1", "new"],
    ]);
  });

  it("DSK-3 counts a reply-by from the release, until the task is answered or the inject closed", () => {
    const due = (task: Parameters<typeof taskRow>[0], inject = {}) =>
      inbox({
        injects: table(injectRow({ id: "call", releasedPlayMs: 10_000, replyByMs: 60_000, ...inject })),
        tasks: table(taskRow(task)),
      })[0]?.dueMs;
    expect(due({ inject: "call" })).toBe(70_000);
    expect(due({ inject: "call", state: "working" })).toBe(70_000);
    expect(due({ inject: "call", state: "answered" })).toBeNull();
    expect(due({ inject: "call" }, { state: "complete" })).toBeNull();
    expect(due({ inject: "call" }, { replyByMs: null })).toBeNull();
  });

  it("DSK-3 counts a request's deadline until it is answered or declined", () => {
    const due = (status: "sent" | "acknowledged" | "answered" | "declined") =>
      inbox({ requests: table(requestRow({ id: "r", status, dueMs: 5_000 })) })[0]?.dueMs;
    expect([due("sent"), due("acknowledged"), due("answered"), due("declined")]).toEqual([
      5_000,
      5_000,
      null,
      null,
    ]);
  });

  it("DSK-4 filters by new, mine and due, and counts each", () => {
    const items = inbox(
      {
        injects: table(
          injectRow({ id: "later", releasedPlayMs: 0, replyByMs: 90_000 }),
          injectRow({ id: "sooner", releasedPlayMs: 1, replyByMs: 60_000 }),
          injectRow({ id: "seen", releasedPlayMs: 2 }),
        ),
        tasks: table(
          taskRow({ inject: "later" }),
          taskRow({ inject: "sooner", state: "working", claimedBy: "Lan" }),
          taskRow({ inject: "seen", state: "seen" }),
        ),
        messages: table(messageRow({ id: "m", playMs: 3 })),
      },
      HEALTH,
      ["message:m"],
    );
    expect(keys(filterInbox(items, "new"))).toEqual(["inject:later"]);
    expect(keys(filterInbox(items, "mine"))).toEqual(["inject:sooner"]);
    expect(keys(filterInbox(items, "due"))).toEqual(["inject:sooner", "inject:later"]);
    expect(countInbox(items)).toEqual({ all: 4, new: 1, mine: 1, due: 2 });
  });

  it("DSK-5 moves one row at a time, stops at the ends, and starts at the top", () => {
    const items = inbox({
      messages: table(messageRow({ id: "b", at: 2 }), messageRow({ id: "a", at: 1 })),
    });
    expect(neighbour(items, "message:b", 1)).toBe("message:a");
    expect(neighbour(items, "message:a", 1)).toBe("message:a");
    expect(neighbour(items, "message:b", -1)).toBe("message:b");
    expect(neighbour(items, null, 1)).toBe("message:b");
    expect(neighbour(items, "gone", -1)).toBe("message:b");
    expect(neighbour([], null, 1)).toBeNull();
  });

  it("DSK-16 sorts requests by need: waiting ones by deadline, closed ones last", () => {
    const { received, sent } = requestsOf(
      [
        requestRow({ id: "done", status: "answered", sentMs: 9 }),
        requestRow({ id: "whenever", sentMs: 8 }),
        requestRow({ id: "older", sentMs: 7 }),
        requestRow({ id: "late", dueMs: 50 }),
        requestRow({ id: "soon", dueMs: 20, status: "acknowledged" }),
        requestRow({ id: "ours", from: "health", to: "press" }),
        requestRow({ id: "strange", to: "telecom" }),
      ],
      "health",
    );
    expect(received.map((row) => row.id)).toEqual(["soon", "late", "whenever", "older", "done"]);
    expect(sent.map((row) => row.id)).toEqual(["ours"]);
  });
});
