import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { databaseFile, makeDataDirectory } from "./dataDirectory.ts";
import { own } from "./sqliteOwner.ts";
import type { SqliteOptions } from "./sqliteProtocol.ts";
import { checkVersion, migrate, pragma } from "./sqliteSchema.ts";
import { StoreError } from "./storeError.ts";

/** `PRAGMA synchronous`: every commit is synced to disk before it returns. */
const FULL = 2;
/** A log file (the WAL) that grew while a long reader held it is cut back to this many bytes. */
const WAL_KEPT = 64 * 1024 * 1024;

/** An open database file and the lock that goes with it. */
export interface OpenFile {
  database: DatabaseSync;
  /** Throws `store/missing` where the files on disk are no longer those that are open. */
  assertInPlace(): void;
  close(): void;
}

/**
 * Opens the database of a data directory, proves that it is durable (WAL, synchronous=FULL, both
 * read back) and brings its schema up to date.
 * @param mayCreate false: a file that is missing is an error, because there was one before
 * @throws StoreError and errors of SQLite and the file system
 */
export function openFile(options: SqliteOptions, mayCreate: boolean): OpenFile {
  const { directory, readonly = false } = options;
  const file = databaseFile(directory);
  if (!existsSync(file) && (readonly || !mayCreate)) {
    throw new StoreError("store/missing", `there is no database ${file}`);
  }
  if (!readonly) makeDataDirectory(directory);
  const lock = readonly ? undefined : own(directory);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: readonly, timeout: options.busyTimeoutMs ?? 2_000 });
    // Looked at before anything is written: journal_mode would already change a file that is not ours.
    checkVersion(database);
    database.exec("PRAGMA synchronous = FULL");
    if (!readonly) prepare(database, options.maxPages ?? null);
    assertDurable(database, file);
  } catch (error) {
    database?.close();
    lock?.close();
    throw error;
  }
  const opened = database;
  return {
    database: opened,
    assertInPlace: readonly ? () => undefined : inPlace([file, `${file}-wal`]),
    close() {
      // The lock goes last: nobody else may open the file while this one is still checkpointing.
      try {
        opened.close();
      } finally {
        lock?.close();
      }
    },
  };
}

function prepare(database: DatabaseSync, maxPages: number | null): void {
  // fullfsync: on macOS a plain fsync leaves the data in the drive's cache. Elsewhere it does nothing.
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
     PRAGMA journal_size_limit = ${WAL_KEPT}`,
  );
  migrate(database);
  limitPages(database, maxPages);
}

/** Caps the file's growth, in pages; null takes the cap away. */
export function limitPages(database: DatabaseSync, pages: number | null): void {
  const most = 0xfffffffe;
  pragma(database, `max_page_count = ${Math.min(most, Math.max(1, Math.trunc(pages ?? most)))}`);
}

function assertDurable(database: DatabaseSync, file: string): void {
  const mode = pragma(database, "journal_mode");
  const synchronous = pragma(database, "synchronous");
  if (mode !== "wal" || synchronous !== FULL) {
    throw new StoreError(
      "store/not-durable",
      `${file} runs with journal_mode=${String(mode)}, synchronous=${String(synchronous)}; wal and ${FULL} (FULL) are due. Is it on a network file system?`,
    );
  }
}

/**
 * A check that the paths still lead to the files that are there now. Unix lets a file be removed or
 * replaced while it is open, and every write to it still succeeds: into nothing.
 */
function inPlace(paths: string[]): () => void {
  const known = paths.map(identity);
  return () => {
    for (const [index, path] of paths.entries()) {
      if (identity(path) !== known[index]) {
        throw new StoreError("store/missing", `${path} was replaced while it was in use`);
      }
    }
  };
}

function identity(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined) throw new StoreError("store/missing", `${path} was removed while it was in use`);
  return `${stat.dev}:${stat.ino}`;
}
