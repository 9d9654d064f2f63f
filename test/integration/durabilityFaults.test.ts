import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFile } from "../../server/src/eventStore/sqliteDatabase.ts";
import { openSqliteEventStore, type SqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { pragma } from "../../server/src/eventStore/sqliteSchema.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { batchOf, readAll } from "../contract/eventStore.contract.ts";
import { sampleLog } from "../contract/sampleLog.ts";

const { lines, records } = sampleLog("ex", 200, (seq) => "Nước đang lên. ".repeat(20 + (seq % 7)));
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let file: string;
let store: SqliteEventStore;

beforeEach(async () => {
  directory = await temporaryDirectory();
  file = join(directory.path, "firebreak.db");
  store = await openSqliteEventStore({ directory: directory.path, busyTimeoutMs: 20 });
});
afterEach(async () => {
  await store.close();
  await directory.remove();
});

/** Transactions in a write-ahead log: frames that carry the size of the database end one (https://www.sqlite.org/fileformat2.html#walformat). */
async function commitsIn(wal: string): Promise<number> {
  const bytes = await readFile(wal);
  const frame = 24 + bytes.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at + frame <= bytes.length; at += frame)
    commits += Number(bytes.readUInt32BE(at + 4) !== 0);
  return commits;
}

describe("durable settings", () => {
  it("LOG-20: every opening reads back WAL and synchronous=FULL", async () => {
    await store.close();
    for (const mayCreate of [true, false]) {
      const open = openFile({ directory: directory.path }, mayCreate);
      expect(pragma(open.database, "journal_mode")).toBe("wal");
      expect(pragma(open.database, "synchronous")).toBe(2);
      open.close();
    }
    store = await openSqliteEventStore({ directory: directory.path });
  });

  it("LOG-20: a database whose file system cannot do WAL is refused", async () => {
    // A reader cannot change the mode, so a file in another mode is what such a file system looks like.
    await store.close();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA journal_mode = DELETE");
    database.close();
    expect(() => openFile({ directory: directory.path, readonly: true }, false)).toThrow(
      expect.objectContaining({ code: "store/not-durable" }),
    );
  });

  it("LOG-22: appends that wait together share transactions", async () => {
    const before = await commitsIn(`${file}-wal`);
    await Promise.all(lines.map((_, at) => store.append("ex", batchOf(lines, at + 1, at + 1))));
    const together = (await commitsIn(`${file}-wal`)) - before;
    expect(together).toBeGreaterThan(0);
    expect(together).toBeLessThan(lines.length / 2);
  });

  it("LOG-11: an append that nobody joins is a transaction of its own", async () => {
    const before = await commitsIn(`${file}-wal`);
    for (let at = 1; at <= 20; at++) await store.append("ex", batchOf(lines, at, at));
    expect((await commitsIn(`${file}-wal`)) - before).toBe(20);
  });

  it("LOG-20: the data directory is for its owner's eyes", async () => {
    const inner = join(directory.path, "a", "b");
    const other = await openSqliteEventStore({ directory: inner });
    await other.close();
    if (process.platform !== "win32") expect((await stat(inner)).mode & 0o077).toBe(0);
  });
});

describe("ownership", () => {
  it("LOG-21: a second store on the same directory is refused, until the first is closed", async () => {
    await store.append("ex", batchOf(lines, 1, 10));
    await expect(openSqliteEventStore({ directory: directory.path })).rejects.toMatchObject({
      name: "StoreError",
      code: "store/owned",
    });
    expect(await store.append("ex", batchOf(lines, 11, 20))).toEqual({ status: "appended" });
    await store.close();
    store = await openSqliteEventStore({ directory: directory.path });
    expect(await readAll(store, "ex")).toEqual(lines.slice(0, 20));
  });

  it("LOG-21: readers see what is acknowledged, disturb nobody and cannot write", async () => {
    await store.append("ex", batchOf(lines, 1, 100));
    const reader = await openSqliteEventStore({ directory: directory.path, readonly: true });
    const reading = reader.read("ex")[Symbol.asyncIterator]();
    expect(await reading.next()).toEqual({ done: false, value: lines[0] });
    expect(await store.append("ex", batchOf(lines, 101, 200))).toEqual({ status: "appended" });
    expect(await reader.head("ex")).toEqual({ seq: 200, hash: records[199]!.hash });
    expect(await readAll(reader, "ex")).toEqual(lines);
    await expect(reader.append("ex", batchOf(lines, 1, 1))).rejects.toMatchObject({ code: "store/readonly" });
    await reader.close();
    await store.close();
    const alone = await openSqliteEventStore({ directory: directory.path, readonly: true });
    expect(await readAll(alone, "ex")).toEqual(lines);
    await alone.close();
  });

  it("LOG-21: a reader finds nothing where there is nothing, and makes nothing", async () => {
    const nowhere = join(directory.path, "nowhere");
    await expect(openSqliteEventStore({ directory: nowhere, readonly: true })).rejects.toMatchObject({
      code: "store/missing",
    });
    await expect(stat(nowhere)).rejects.toThrow("ENOENT");
  });

  it("LOG-25: other people's files and newer databases are refused and left as they were", async () => {
    const cases: [string, (path: string) => void | Promise<void>, string][] = [
      [
        "text",
        (path) => writeFile(path, "no database at all, but long enough to have a header"),
        "store/corrupt",
      ],
      ["foreign", (path) => sql(path, "CREATE TABLE guests (name TEXT)"), "store/corrupt"],
      [
        "newer",
        (path) => sql(path, `VACUUM main INTO '${path}'`, file, "PRAGMA user_version = 999"),
        "store/version",
      ],
    ];
    for (const [name, write, code] of cases) {
      const inner = join(directory.path, name);
      const path = join(inner, "firebreak.db");
      await (await openSqliteEventStore({ directory: inner })).close();
      await rm(path);
      await write(path);
      const before = await readFile(path);
      await expect(openSqliteEventStore({ directory: inner }), name).rejects.toMatchObject({ code });
      expect(await readFile(path)).toEqual(before);
    }
  });
});

/** Runs SQL in `from`, then in `path` what is left to do there. */
function sql(path: string, statement: string, from = path, then?: string): void {
  const database = new DatabaseSync(from);
  database.exec(statement);
  database.close();
  if (then !== undefined) sql(path, then);
}

describe("faults of the disk", () => {
  it("LOG-23: a full disk rejects, and appends go on once there is room", async () => {
    await store.append("ex", batchOf(lines, 1, 10));
    await store.limitPages(1);
    const rest = batchOf(lines, 11, 200);
    const full = { name: "StoreError", code: "store/full" };
    await expect(store.append("ex", rest)).rejects.toMatchObject(full);
    await expect(store.append("new", batchOf(lines))).rejects.toMatchObject(full);
    expect(await store.head("ex")).toEqual({ seq: 10, hash: records[9]!.hash });
    expect(await store.exercises()).toEqual([{ id: "ex", seq: 10 }]);
    await store.limitPages(null);
    expect(await store.append("ex", rest)).toEqual({ status: "appended" });
    expect(await store.append("new", batchOf(lines))).toEqual({ status: "appended" });
    expect(await readAll(store, "ex")).toEqual(lines);
  });

  it("LOG-23: a store opened with a cap is full at the cap", async () => {
    await store.close();
    store = await openSqliteEventStore({ directory: directory.path, maxPages: 30 });
    let stored = 0;
    const fill = async () => {
      for (;;) {
        await store.append("ex", batchOf(lines, stored + 1, stored + 1));
        stored += 1;
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: "store/full" });
    expect(stored).toBeGreaterThan(10);
    expect(await readAll(store, "ex")).toEqual(lines.slice(0, stored));
    await store.close();
    store = await openSqliteEventStore({ directory: directory.path });
    expect(await readAll(store, "ex")).toEqual(lines.slice(0, stored));
  });

  it("LOG-23: of a group that fails nothing is stored", async () => {
    await store.append("ex", batchOf(lines, 1, 10));
    await store.limitPages(1);
    const group = [
      store.append("ex", batchOf(lines, 11, 100)),
      store.append("ex", batchOf(lines, 101, 200)),
      store.putAccess([{ key: "k", exercise: "ex", kind: "token", value: "x".repeat(10_000) }]),
    ];
    const outcomes = await Promise.allSettled(group);
    const full = { status: "rejected", reason: { code: "store/full" } };
    expect(outcomes[0]).toMatchObject(full);
    expect(outcomes[2]).toMatchObject(full);
    // The second fails with the group, or finds the first one missing, as the group was cut.
    expect(outcomes[1]).not.toMatchObject({ value: { status: "appended" } });
    expect(await store.accessRows()).toEqual([]);
    expect(await store.head("ex")).toMatchObject({ seq: 10 });
    await store.limitPages(null);
    expect(await store.append("ex", batchOf(lines, 11, 200))).toEqual({ status: "appended" });
  });

  it("LOG-23: a locked file rejects, and appends go on once it is free", async () => {
    await store.append("ex", batchOf(lines, 1, 10));
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.append("ex", batchOf(lines, 11, 20))).rejects.toMatchObject({ code: "store/busy" });
    expect(await readAll(store, "ex")).toEqual(lines.slice(0, 10));
    other.exec("ROLLBACK");
    other.close();
    expect(await store.append("ex", batchOf(lines, 11, 20))).toEqual({ status: "appended" });
  });

  it("LOG-23: a directory that is taken away is noticed, and used again when it is back", async () => {
    await store.append("ex", batchOf(lines, 1, 10));
    const away = `${directory.path}-away`;
    await rename(directory.path, away);
    const missing = { name: "StoreError", code: "store/missing" };
    await expect(store.append("ex", batchOf(lines, 11, 20))).rejects.toMatchObject(missing);
    await expect(store.append("ex", batchOf(lines, 11, 20))).rejects.toMatchObject(missing);
    await expect(store.head("ex")).rejects.toMatchObject(missing);
    await expect(stat(directory.path)).rejects.toThrow("ENOENT");
    await rename(away, directory.path);
    // The first of the two had reached the file before its absence was seen: head tells.
    const { seq } = (await store.head("ex"))!;
    expect([10, 20]).toContain(seq);
    expect(await store.append("ex", batchOf(lines, seq + 1, 200))).toEqual({ status: "appended" });
    expect(await readAll(store, "ex")).toEqual(lines);
  });

  it("LOG-23: a file that is replaced while it is in use is noticed", async () => {
    await store.append("ex", batchOf(lines, 1, 10));
    await rename(file, `${file}.old`);
    await writeFile(file, "");
    await expect(store.append("ex", batchOf(lines, 11, 20))).rejects.toMatchObject({ code: "store/missing" });
  });

  it("LOG-24: when the thread dies, what is pending rejects and the next call works", async () => {
    await store.close();
    const workers: Worker[] = [];
    const listener = (message: unknown) => workers.push((message as { worker: Worker }).worker);
    subscribe("worker_threads", listener);
    try {
      store = await openSqliteEventStore({ directory: directory.path });
      expect(workers).toHaveLength(1);
      const appends = lines.map((_, at) => store.append("ex", batchOf(lines, at + 1, at + 1)));
      void workers[0]!.terminate();
      const outcomes = await Promise.allSettled(appends);
      const acknowledged = outcomes.filter(({ status }) => status === "fulfilled").length;
      for (const outcome of outcomes.slice(acknowledged)) {
        expect(outcome).toMatchObject({ status: "rejected", reason: { code: "store/worker" } });
      }
      const seq = (await store.head("ex"))?.seq ?? 0;
      expect(seq).toBeGreaterThanOrEqual(acknowledged);
      expect(await store.append("ex", batchOf(lines, seq + 1, 200))).toEqual({ status: "appended" });
      expect(await readAll(store, "ex")).toEqual(lines);
      expect(workers).toHaveLength(2);
    } finally {
      unsubscribe("worker_threads", listener);
    }
  });
});
