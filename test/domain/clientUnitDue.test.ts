import { describe, expect, it } from "vitest";
import { dueInLine, dueList, isKept, undecided } from "../../client/src/features/unit/model/due.ts";
import { inboxOf } from "../../client/src/features/unit/model/inbox.ts";
import { SOON_MS, urgencyOf } from "../../client/src/features/unit/model/urgency.ts";
import { escalationRow, injectRow, requestRow, responseRow, table, taskRow } from "./clientUnitRows.ts";

const promise = responseRow({ id: "p", status: "published", publishedMs: 100, nextUpdateDueMs: 400 });

describe("what is due", () => {
  it("DSK-6 lists reply-bys, requests and promises by deadline, each with where it is met", () => {
    const items = inboxOf(
      {
        injects: table(injectRow({ id: "call", replyByMs: 300 })),
        tasks: table(taskRow({ inject: "call" })),
        requests: table(requestRow({ id: "r", dueMs: 200 })),
        clearances: {},
        escalations: {},
        messages: {},
      },
      { unit: "health", name: "Lan", leads: false },
      new Set(),
    );
    const entries = dueList(items, [promise, { ...promise, id: "q", inject: "call", nextUpdateDueMs: 350 }]);
    expect(entries.map(({ kind, dueMs, opens }) => [kind, dueMs, opens])).toEqual([
      ["request", 200, "request:r"],
      ["reply", 300, "inject:call"],
      ["promise", 350, "inject:call"],
      ["promise", 400, "statements"],
    ]);
  });

  it("DSK-6 takes a promise for kept by a later publication on its matter, narrowest first", () => {
    const later = responseRow({ id: "l", status: "published", publishedMs: 200 });
    expect(isKept(promise, [promise])).toBe(false);
    expect(isKept(promise, [promise, later])).toBe(true);
    expect(isKept(promise, [{ ...later, publishedMs: 50 }])).toBe(false);
    expect(isKept(promise, [{ ...later, publishedMs: null }])).toBe(false);
    const onInject = { ...promise, inject: "a" };
    expect(isKept(onInject, [later])).toBe(false);
    expect(isKept(onInject, [{ ...later, inject: "a" }])).toBe(true);
    const onClaim = { ...onInject, claim: "c" };
    expect(isKept(onClaim, [{ ...later, inject: "a" }])).toBe(false);
    expect(isKept(onClaim, [{ ...later, claim: "c", inject: "b" }])).toBe(true);
  });

  it("DSK-7 sums up missed deadlines in the strip, and shows a single one in full", () => {
    const promises = [100, 200, 300, 400].map((dueMs) =>
      responseRow({ id: `p${dueMs}`, nextUpdateDueMs: dueMs }),
    );
    const entries = dueList([], promises);
    const inLine = (playMs: number) => {
      const { late, shown } = dueInLine(entries, playMs, 3);
      return [late, shown.map((entry) => entry.dueMs)];
    };
    expect(inLine(0)).toEqual([0, [100, 200, 300]]);
    expect(inLine(150)).toEqual([0, [100, 200, 300]]);
    expect(inLine(250)).toEqual([2, [300, 400]]);
    expect(inLine(500)).toEqual([4, []]);
  });

  it("DSK-8 calls a deadline near from two minutes before it, late once it has passed", () => {
    expect(urgencyOf(SOON_MS + 1)).toBe("calm");
    expect(urgencyOf(SOON_MS)).toBe("soon");
    expect(urgencyOf(0)).toBe("soon");
    expect(urgencyOf(-1)).toBe("late");
  });

  it("DSK-2 puts the question that has waited longest first", () => {
    const rows = [
      escalationRow({ id: "b", raisedMs: 2 }),
      escalationRow({ id: "a", raisedMs: 1 }),
      escalationRow({ id: "c", decision: "Done" }),
    ];
    expect(undecided(rows).map((row) => row.id)).toEqual(["a", "b"]);
  });
});
