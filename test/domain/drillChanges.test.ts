import { applyChange, withChanges, type Change } from "@firebreak/shared/changes";
import { ACTS_KEPT, emptyView, TABLE_NAMES, type ActRow, type View } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { project } from "../../server/src/domain/project.ts";
import { act, Drill, release, startex } from "../support/simulatedDrill.ts";

const site = (id: string, name = id): Change => ({ op: "put", table: "sites", row: { id, name } });
const line = (seq: number): ActRow => ({
  seq,
  type: "message.sent",
  at: 0,
  playMs: null,
  scenarioMs: 0,
  role: "system",
});

/** What control was told in a short drill, event by event. */
function told(): Change[][] {
  const changes: Change[][] = [];
  const drill = new Drill(undefined, (event, state) => changes.push(project(event, state, "control")));
  startex(drill);
  release("rumour")(drill);
  act("hydro", "response.publish", { text: "t", claim: "dam" })(drill);
  return changes;
}

function fold(view: View, changes: readonly Change[]): View {
  for (const change of changes) applyChange(view, change);
  return view;
}

describe("changes", () => {
  it("SYN-5 a row is put whole in place of the one with its id, and dropped by its id", () => {
    const view = fold(emptyView("control"), [site("a"), site("b"), site("a", "new")]);
    expect(view.sites).toEqual({ a: { id: "a", name: "new" }, b: { id: "b", name: "b" } });
    applyChange(view, { op: "drop", table: "sites", id: "a" });
    applyChange(view, { op: "drop", table: "sites", id: "none" });
    expect(Object.keys(view.sites)).toEqual(["b"]);
  });

  it("SYN-5 rows told twice do no harm", () => {
    const rows = told()
      .flat()
      .filter(({ op }) => op !== "act");
    expect(fold(emptyView("control"), [...rows, ...rows])).toEqual(fold(emptyView("control"), rows));
  });

  it("SYN-5 an event tells of each row once, in its last form", () => {
    for (const changes of told()) {
      const rows = changes.map((change) =>
        change.op === "put" ? `${change.table} ${change.row.id}` : change.op,
      );
      expect(new Set(rows).size).toBe(rows.length);
    }
  });

  it("SYN-3 the screen's copy leaves the old view alone and keeps the identity of what did not change", () => {
    const before = fold(emptyView("control"), told().flat());
    const kept = JSON.stringify(before);
    const after = withChanges(before, [site("c"), { op: "act", act: line(99) }, site("c", "again")]);
    expect(JSON.stringify(before)).toBe(kept);
    expect(after).not.toBe(before);
    for (const table of TABLE_NAMES) expect(after[table] === before[table]).toBe(table !== "sites");
    expect(after.sites["hanoi"]).toBe(before.sites["hanoi"]);
    expect(after.acts).not.toBe(before.acts);
    expect(after.exercise).toBe(before.exercise);
    expect(withChanges(before, [])).toEqual(before);
  });

  it("SYN-6 a timeline keeps at least its newest 5,000 lines and at most a fifth more, on both sides alike", () => {
    const all = Array.from({ length: ACTS_KEPT * 3 }, (_, index): Change => ({
      op: "act",
      act: line(index),
    }));
    const view = emptyView("observer");
    let copied = emptyView("observer");
    for (const [index, change] of all.entries()) {
      applyChange(view, change);
      copied = index % 1_000 === 0 ? withChanges(copied, all.slice(index, index + 1_000)) : copied;
      expect(view.acts.length).toBeLessThanOrEqual(ACTS_KEPT * 1.2);
      if (index >= ACTS_KEPT && view.acts.length < ACTS_KEPT) throw new Error(`${view.acts.length} lines`);
    }
    expect(view.acts.at(-1)).toEqual(line(all.length - 1));
    expect(copied.acts).toEqual(view.acts);
  });

  it("SYN-6 a snapshot of a full timeline goes on like the timeline itself", () => {
    const all = Array.from({ length: ACTS_KEPT * 2 }, (_, index): Change => ({
      op: "act",
      act: line(index),
    }));
    const whole = fold(emptyView("observer"), all);
    const snapshot = JSON.parse(JSON.stringify(fold(emptyView("observer"), all.slice(0, 5_999)))) as View;
    expect(fold(snapshot, all.slice(5_999)).acts).toEqual(whole.acts);
  });
});
