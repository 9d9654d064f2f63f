import { withChanges } from "@firebreak/shared/changes";
import { emptyView, TABLE_NAMES, type View } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { BEFORE, NO_VIEW } from "../../client/src/store/drillState.ts";
import { sameMembers } from "../../client/src/store/sameMembers.ts";
import { paced } from "../../client/src/store/paced.ts";
import { createTicker } from "../../client/src/store/ticker.ts";
import { stillEnvironment } from "../support/clientEnvironment.ts";

function filled(): View {
  const view = emptyView("observer");
  view.sites = { hn: { id: "hn", name: "Hà Nội" }, dn: { id: "dn", name: "Đà Nẵng" } };
  view.claims = { dam: { id: "dam", text: "The dam has burst" } };
  return view;
}

describe("the view in the browser", () => {
  it("CLI-21 an update leaves untouched tables and rows the very same objects", () => {
    const before = filled();
    const after = withChanges(before, [{ op: "put", table: "sites", row: { id: "hn", name: "Hanoi" } }]);
    expect(after).not.toBe(before);
    expect(after.sites).not.toBe(before.sites);
    expect(after.sites["dn"]).toBe(before.sites["dn"]);
    for (const table of TABLE_NAMES) if (table !== "sites") expect(after[table]).toBe(before[table]);
    expect(after.acts).toBe(before.acts);
  });

  it("CLI-43 a selection is the same while its members are; a table is what it is by identity", () => {
    const [row, other] = [{ id: "a" }, { id: "a" }];
    expect(sameMembers([row, 1], [row, 1])).toBe(true);
    expect(sameMembers([row, 1], [row])).toBe(false);
    expect(sameMembers([row], [other])).toBe(false);
    expect(sameMembers({ row, n: NaN }, { row, n: NaN })).toBe(true);
    expect(sameMembers({ row }, { row, n: undefined })).toBe(false);
    expect(sameMembers({ row, n: undefined }, { row, m: undefined })).toBe(false);
    expect(sameMembers({ row }, [row])).toBe(false);
    expect(sameMembers(null, {})).toBe(false);
    expect(sameMembers(new Map(), new Map())).toBe(false);
    const table = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`row-${index}`, row]));
    expect(sameMembers(table, table)).toBe(true);
    expect(sameMembers(table, { ...table })).toBe(false);
  });

  it("CLI-44 a paced source shows the first change at once, and the rest of a burst together", () => {
    let value = 0;
    const listeners = new Set<() => void>();
    const waiting: (() => void)[] = [];
    const pass = (): void => {
      for (const run of waiting.splice(0)) run();
    };
    const source = paced(
      {
        get: () => value,
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      250,
      (_ms, run) => {
        waiting.push(run);
        return () => waiting.splice(waiting.indexOf(run), 1);
      },
    );
    const put = (next: number): void => {
      value = next;
      for (const listener of listeners) listener();
    };
    const told: number[] = [];
    expect(source.get()).toBe(0);
    const stop = source.subscribe(() => told.push(source.get()));
    put(1);
    expect(told).toEqual([1]);
    put(2);
    put(3);
    expect([told, source.get()]).toEqual([[1], 1]);
    pass();
    expect(told).toEqual([1, 3]);
    pass();
    put(4);
    expect(told).toEqual([1, 3, 4]);
    put(5);
    stop();
    expect([listeners.size, waiting, source.get()]).toEqual([0, [], 5]);
  });

  it("CLI-21 the view before the update is as it was", () => {
    const before = filled();
    withChanges(before, [
      { op: "drop", table: "claims", id: "dam" },
      {
        op: "act",
        act: { seq: 1, type: "exercise.started", at: 0, playMs: 0, scenarioMs: 0, role: "director" },
      },
    ]);
    expect(before).toEqual(filled());
  });

  it("CLI-22 before the first sync there is no view, and selectors see an empty one", () => {
    expect(BEFORE.view).toBeNull();
    expect(NO_VIEW.exercise).toBeNull();
    for (const table of TABLE_NAMES) expect(NO_VIEW[table]).toEqual({});
  });
});

describe("the ticker", () => {
  it("CLI-23 ticks once a second for everyone, just past the turn of the shown clock", async () => {
    const environment = stillEnvironment(10_400);
    const ticker = createTicker({ now: environment.now, turnover: () => 250, after: environment.after });
    const seen: [string, number][] = [];
    ticker.subscribe(() => seen.push(["a", ticker.now()]));
    const leave = ticker.subscribe(() => seen.push(["b", ticker.now()]));
    await environment.pass(1_900);
    expect(seen).toEqual([
      ["a", 11_255],
      ["b", 11_255],
      ["a", 12_255],
      ["b", 12_255],
    ]);
    leave();
    await environment.pass(1_000);
    expect(seen.at(-1)).toEqual(["a", 13_255]);
  });

  it("CLI-23 stands still while nobody listens", async () => {
    const environment = stillEnvironment(10_400);
    const ticker = createTicker({ now: environment.now, turnover: () => 0, after: environment.after });
    ticker.subscribe(() => undefined)();
    await environment.pass(5_000);
    expect(ticker.now()).toBe(10_400);
  });

  it("CLI-23 a clock that was moved is shown at once", async () => {
    const environment = stillEnvironment(10_400);
    let turnover = 0;
    const ticker = createTicker({ now: environment.now, turnover: () => turnover, after: environment.after });
    const seen: number[] = [];
    ticker.subscribe(() => seen.push(ticker.now()));
    await environment.pass(100);
    turnover = 700;
    ticker.realign();
    await environment.pass(1_000);
    expect(seen).toEqual([10_500, 10_705]);
  });
});
