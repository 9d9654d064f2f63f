import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "./storeError.ts";

/** "Fire" in ASCII: tells a Firebreak database from any other SQLite file. */
const APPLICATION_ID = 0x46697265;

/**
 * The schema's versions, oldest first; `user_version` counts those that a file has been through. To
 * change the schema, add a step; never edit one that has been released.
 *
 * `record` keeps its rowid on purpose: lines run to kilobytes, and SQLite's WITHOUT ROWID trees store
 * rows of more than a quarter of a page on overflow pages.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE exercise (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE
   ) STRICT;
   CREATE TABLE record (
     exercise INTEGER NOT NULL REFERENCES exercise (number),
     seq INTEGER NOT NULL,
     line TEXT NOT NULL,
     PRIMARY KEY (exercise, seq)
   ) STRICT;
   CREATE TABLE command (
     exercise INTEGER NOT NULL REFERENCES exercise (number),
     person TEXT NOT NULL,
     command TEXT NOT NULL,
     seq INTEGER NOT NULL,
     PRIMARY KEY (exercise, person, command)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE access (
     key TEXT PRIMARY KEY,
     exercise TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('token', 'code')),
     value TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
];

/** Brings a new or older file to today's schema, each step whole or not at all. */
export function migrate(database: DatabaseSync): void {
  const version = checkVersion(database);
  for (const [index, step] of STEPS.entries()) {
    if (index < version) continue;
    database.exec(
      `BEGIN IMMEDIATE; ${step} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}; COMMIT`,
    );
  }
}

/**
 * The schema version of a file, 0 for an empty one.
 * @throws StoreError `store/corrupt` for a file that is not ours, `store/version` for one from the future
 */
export function checkVersion(database: DatabaseSync): number {
  const version = pragma(database, "user_version");
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_schema").get()?.["n"];
  if (tables !== 0 && pragma(database, "application_id") !== APPLICATION_ID) {
    throw new StoreError("store/corrupt", `${database.location() ?? "the file"} is not a Firebreak database`);
  }
  if (typeof version !== "number" || version > STEPS.length) {
    throw new StoreError(
      "store/version",
      `the database has schema version ${String(version)}, this Firebreak knows ${STEPS.length}: use a newer Firebreak`,
    );
  }
  return version;
}

/** The value of a pragma as SQLite reports it. */
export function pragma(database: DatabaseSync, name: string): unknown {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return row === undefined ? undefined : Object.values(row)[0];
}
