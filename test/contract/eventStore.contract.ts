import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AccessRow, AppendBatch, EventStore } from "../../server/src/eventStore/eventStore.ts";
import { randomised } from "./randomised.ts";
import { sampleLog } from "./sampleLog.ts";

/** A place to keep logs in: how a test opens, and opens again, the store that it tests. */
export interface Place {
  open(): Promise<EventStore>;
  /** Removes whatever was kept. */
  clear(): Promise<void>;
}

/** `from` and `to`: seqs of the log's lines that the batch takes. */
export function batchOf(lines: readonly string[], from = 1, to = lines.length): AppendBatch {
  const records = lines.slice(from - 1, to).map((line, index) => ({ seq: from + index, line }));
  return { expectedSeq: from - 1, records, commands: [] };
}

export async function readAll(store: EventStore, exercise: string, from?: number, to?: number) {
  const lines: string[] = [];
  for await (const line of store.read(exercise, from, to)) lines.push(line);
  return lines;
}

/**
 * The contract of an event store, run by every implementation.
 * @param durable whether what was stored is there after closing and opening again
 */
export function eventStoreContract(name: string, newPlace: () => Promise<Place>, durable: boolean): void {
  describe(`event store contract: ${name}`, () => {
    const { lines, records } = sampleLog("ex", 12);
    let place: Place;
    let store: EventStore;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.clear();
    });

    it("LOG-1 LOG-15: gives back the lines as they came, whole or a range of them", async () => {
      expect(await store.append("ex", batchOf(lines, 1, 5))).toEqual({ status: "appended" });
      expect(await store.append("ex", batchOf(lines, 6, 12))).toEqual({ status: "appended" });
      expect(await readAll(store, "ex")).toEqual(lines);
      expect(await readAll(store, "ex", 4)).toEqual(lines.slice(3));
      expect(await readAll(store, "ex", 4, 7)).toEqual(lines.slice(3, 7));
      expect(await readAll(store, "ex", 12, 99)).toEqual(lines.slice(11));
      expect(await readAll(store, "ex", 13)).toEqual([]);
      expect(await readAll(store, "ex", 7, 6)).toEqual([]);
      expect(await store.head("ex")).toEqual({ seq: 12, hash: records[11]!.hash });
    });

    it("LOG-15: knows nothing of an exercise that has no records", async () => {
      expect(await store.append("ex", { expectedSeq: 0, records: [], commands: [] })).toEqual({
        status: "appended",
      });
      expect(await store.head("ex")).toBeNull();
      expect(await readAll(store, "ex")).toEqual([]);
      expect(await store.answers("ex")).toEqual([]);
      expect(await store.exercises()).toEqual([]);
    });

    it("LOG-15: a reading ends at the record that was last when it began", async () => {
      const long = sampleLog("long", 3_000).lines;
      await store.append("long", batchOf(long, 1, 2_500));
      const seen: string[] = [];
      for await (const line of store.read("long")) {
        if (seen.length === 0) await store.append("long", batchOf(long, 2_501, 2_800));
        if (seen.length === 2_000) await store.append("long", batchOf(long, 2_801, 3_000));
        seen.push(line);
      }
      expect(seen).toEqual(long.slice(0, 2_500));
      expect(await readAll(store, "long")).toEqual(long);
    });

    it("LOG-15: a reader may stop in the middle", async () => {
      const long = sampleLog("long", 3_000).lines;
      await store.append("long", batchOf(long));
      let count = 0;
      for await (const _line of store.read("long")) if (++count === 10) break;
      expect(await store.head("long")).toMatchObject({ seq: 3_000 });
    });

    it("LOG-12: stores nothing on a position that is not the log's last", async () => {
      expect(await store.append("ex", batchOf(lines, 4, 6))).toEqual({ status: "conflict", seq: 0 });
      expect(await store.exercises()).toEqual([]);
      await store.append("ex", batchOf(lines, 1, 5));
      for (const [from, to] of [
        [1, 3],
        [5, 6],
        [7, 8],
      ]) {
        expect(await store.append("ex", batchOf(lines, from, to))).toEqual({ status: "conflict", seq: 5 });
      }
      expect(await readAll(store, "ex")).toEqual(lines.slice(0, 5));
    });

    it("LOG-11 LOG-12: of many writers who expect the same position one gets it, whole", async () => {
      const batches = Array.from({ length: 40 }, (_, writer) => ({
        ...batchOf(sampleLog("ex", 5, (seq) => `writer ${writer}, ${seq}`).lines),
        commands: [{ person: `p${writer}`, command: "c", seq: 5 }],
      }));
      const results = await Promise.all(batches.map((batch) => store.append("ex", batch)));
      const winners = batches.filter((_, writer) => results[writer]?.status === "appended");
      expect(winners).toHaveLength(1);
      expect(results.filter((result) => result.status === "conflict" && result.seq === 5)).toHaveLength(39);
      expect(await readAll(store, "ex")).toEqual(winners[0]!.records.map(({ line }) => line));
      expect(await store.answers("ex")).toEqual(winners[0]!.commands);
    });

    it("LOG-22: appends that do not wait for each other are stored in their order", async () => {
      const results = await Promise.all(
        lines.map((_, at) => store.append("ex", batchOf(lines, at + 1, at + 1))),
      );
      expect(results.every(({ status }) => status === "appended")).toBe(true);
      expect(await readAll(store, "ex")).toEqual(lines);
    });

    it("LOG-22: a conflict in the midst of others touches none of them", async () => {
      const results = await Promise.all([
        store.append("ex", batchOf(lines, 1, 2)),
        store.append("ex", batchOf(lines, 2, 3)),
        store.append("ex", batchOf(lines, 3, 4)),
        store.append("other", batchOf(lines, 5, 6)),
        store.append("other", batchOf(lines, 1, 1)),
      ]);
      expect(results.map(({ status }) => status)).toEqual([
        "appended",
        "conflict",
        "appended",
        "conflict",
        "appended",
      ]);
      expect(await readAll(store, "ex")).toEqual(lines.slice(0, 4));
      expect(await readAll(store, "other")).toEqual(lines.slice(0, 1));
    });

    it("LOG-13: a repeated command stores nothing and gets the first answer", async () => {
      const commands = [
        { person: "an", command: "c1", seq: 2 },
        { person: "binh", command: "c1", seq: 3 },
      ];
      await store.append("ex", { ...batchOf(lines, 1, 3), commands });
      const again = { ...batchOf(lines, 4, 6), commands: [{ person: "binh", command: "c1", seq: 5 }] };
      const repeated = { status: "repeated", person: "binh", command: "c1", seq: 3 };
      expect(await store.append("ex", again)).toEqual(repeated);
      // One repeat stops the whole batch, the new commands beside it too.
      again.commands.unshift({ person: "binh", command: "c2", seq: 4 });
      expect(await store.append("ex", again)).toEqual(repeated);
      // Whoever repeats because the answer was lost does not know the log's position any more.
      expect(await store.append("ex", { ...batchOf(lines, 1, 2), commands: commands.slice(0, 1) })).toEqual({
        status: "repeated",
        ...commands[0],
      });
      expect(await readAll(store, "ex")).toEqual(lines.slice(0, 3));
      expect(sorted(await store.answers("ex"))).toEqual(sorted(commands));
    });

    it("LOG-13: of the same command sent many times at once one is applied", async () => {
      const batch = { ...batchOf(lines, 1, 2), commands: [{ person: "an", command: "c1", seq: 2 }] };
      const results = await Promise.all(Array.from({ length: 30 }, () => store.append("ex", batch)));
      expect(results.filter(({ status }) => status === "appended")).toHaveLength(1);
      expect(results.filter(({ status }) => status === "repeated")).toHaveLength(29);
      expect(await readAll(store, "ex")).toEqual(lines.slice(0, 2));
    });

    it("LOG-16: exercises have their own positions and commands", async () => {
      const commands = [{ person: "an", command: "c1", seq: 2 }];
      const results = await Promise.all(
        ["a", "b", "A", "a/b"].map((id) => store.append(id, { ...batchOf(lines, 1, 2), commands })),
      );
      expect(results.every(({ status }) => status === "appended")).toBe(true);
      await store.append("b", batchOf(lines, 3, 9));
      expect(await store.exercises()).toEqual([
        { id: "a", seq: 2 },
        { id: "b", seq: 9 },
        { id: "A", seq: 2 },
        { id: "a/b", seq: 2 },
      ]);
    });

    const good = batchOf(lines, 1, 3);
    const invalid: [string, string, AppendBatch][] = [
      ["no exercise", "", good],
      ["a gap", "ex", { ...good, records: good.records.filter(({ seq }) => seq !== 2) }],
      ["a seq twice", "ex", { ...good, records: [...good.records, { seq: 3, line: "{}" }] }],
      ["another start", "ex", { ...good, expectedSeq: 4 }],
      ["a negative position", "ex", { ...good, expectedSeq: -1, records: [] }],
      ["half a position", "ex", { ...good, expectedSeq: 0.5, records: [] }],
      ["an empty line", "ex", { ...good, records: [{ seq: 1, line: "" }] }],
      ["two lines in one", "ex", { ...good, records: [{ seq: 1, line: "{}\n{}" }] }],
      ["an answer beyond", "ex", { ...good, commands: [{ person: "p", command: "c", seq: 4 }] }],
      ["an answer before all", "ex", { ...good, commands: [{ person: "p", command: "c", seq: 0 }] }],
      [
        "a command twice",
        "ex",
        {
          ...good,
          commands: [
            { person: "p", command: "c", seq: 1 },
            { person: "p", command: "c", seq: 2 },
          ],
        },
      ],
    ];
    it.each(invalid)("LOG-14: refuses %s", async (_what, exercise, batch) => {
      await expect(store.append(exercise, batch)).rejects.toMatchObject({
        name: "StoreError",
        code: "store/invalid",
      });
      expect(await store.exercises()).toEqual([]);
    });

    it("LOG-11 LOG-15: takes big batches and long lines", async () => {
      const big = sampleLog("big", 20_000).lines;
      const commands = big.map((_, at) => ({ person: "an", command: `c${at}`, seq: at + 1 }));
      expect(await store.append("big", { ...batchOf(big), commands })).toEqual({ status: "appended" });
      expect(await readAll(store, "big")).toEqual(big);
      expect(await store.answers("big")).toHaveLength(20_000);
      const long = sampleLog("long", 4, (seq) => "đê ".repeat(seq * 700_000)).lines;
      expect(await store.append("long", batchOf(long))).toEqual({ status: "appended" });
      expect(await readAll(store, "long")).toEqual(long);
    });

    it("LOG-1 LOG-16: keeps every script, in texts and in ids", async () => {
      const strange = [
        "é",
        "e\u0301",
        "اردو",
        "🌀👩‍👩‍👧",
        "a\u0000b",
        "a",
        "\u2028",
        "\ufeff",
        "'; DROP TABLE record; --",
      ];
      for (const id of strange) {
        const own = sampleLog(id, 2, () => `${id} ${strange.join(" ")}`).lines;
        const commands = strange.map((person) => ({ person, command: person, seq: 2 }));
        expect(await store.append(id, { ...batchOf(own), commands })).toEqual({ status: "appended" });
        expect(await readAll(store, id)).toEqual(own);
        expect(sorted(await store.answers(id))).toEqual(sorted(commands));
      }
      expect((await store.exercises()).map(({ id }) => id)).toEqual(strange);
    });

    it("LOG-17: access rows are replaced by key", async () => {
      const row = (key: string, value: string): AccessRow => ({ key, exercise: "ex", kind: "token", value });
      expect(await store.accessRows()).toEqual([]);
      await store.putAccess([row("k1", "1"), row("k2", "1"), row("k1", "2")]);
      await Promise.all([
        store.putAccess([row("k2", "2")]),
        store.putAccess([{ ...row("k2", "3"), kind: "code" }]),
      ]);
      await store.putAccess([]);
      expect((await store.accessRows()).sort((a, b) => a.key.localeCompare(b.key))).toEqual([
        row("k1", "2"),
        { ...row("k2", "3"), kind: "code" },
      ]);
    });

    it("LOG-11: what a caller does to its batch or rows afterwards changes nothing", async () => {
      const batch = batchOf(lines, 1, 3);
      const row: AccessRow = { key: "k", exercise: "ex", kind: "code", value: "1" };
      const stored = [store.append("ex", batch), store.putAccess([row])];
      batch.records.length = 1;
      batch.records[0]!.line = "{}";
      row.value = "2";
      await Promise.all(stored);
      expect(await readAll(store, "ex")).toEqual(lines.slice(0, 3));
      expect(await store.accessRows()).toMatchObject([{ value: "1" }]);
    });

    it("LOG-18: a closed store finishes what is under way and refuses what comes later", async () => {
      const underWay = lines.map((_, at) => store.append("ex", batchOf(lines, at + 1, at + 1)));
      await Promise.all([store.close(), store.close()]);
      expect((await Promise.all(underWay)).every(({ status }) => status === "appended")).toBe(true);
      const closed = { code: "store/closed" };
      await expect(store.append("ex", batchOf(lines, 1, 1))).rejects.toMatchObject(closed);
      await expect(store.head("ex")).rejects.toMatchObject(closed);
      await expect(readAll(store, "ex")).rejects.toMatchObject(closed);
      await expect(store.putAccess([])).rejects.toMatchObject(closed);
      if (durable) {
        store = await place.open();
        expect(await readAll(store, "ex")).toEqual(lines);
      }
    });

    if (durable) {
      it("LOG-11 LOG-13 LOG-17: everything is there after closing and opening again", async () => {
        const commands = [{ person: "an", command: "c1", seq: 2 }];
        await store.append("ex", { ...batchOf(lines, 1, 6), commands });
        await store.append("other", batchOf(lines, 1, 2));
        await store.putAccess([{ key: "k", exercise: "ex", kind: "code", value: "{}" }]);
        await store.close();
        store = await place.open();
        expect(await readAll(store, "ex")).toEqual(lines.slice(0, 6));
        expect(await store.exercises()).toEqual([
          { id: "ex", seq: 6 },
          { id: "other", seq: 2 },
        ]);
        expect(await store.answers("ex")).toEqual(commands);
        expect(await store.accessRows()).toHaveLength(1);
        expect(await store.append("ex", { ...batchOf(lines, 7, 9), commands })).toMatchObject({
          status: "repeated",
          seq: 2,
        });
        expect(await store.append("ex", batchOf(lines, 7, 12))).toEqual({ status: "appended" });
        expect(await readAll(store, "ex")).toEqual(lines);
      });
    }

    for (const seed of [1, 2, 3, 4, 5, 344_081_149, Math.floor(Math.random() * 2 ** 31)]) {
      it(`LOG-11 LOG-12 LOG-13 LOG-15: random writers and readers, seed ${seed}`, async () => {
        await randomised(store, seed);
      });
    }
  });
}

function sorted<T>(rows: T[]): T[] {
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
