import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { toStoreError } from "./sqliteErrors.ts";
import { StoreError } from "./storeError.ts";

/**
 * Makes this store the data directory's only writer, until the handle is closed or the process is
 * gone, however it ends. The lock is the operating system's, taken through SQLite on an empty file
 * beside the database: a lock on the database itself would shut out readers such as `export`, and a
 * file with a process id in it goes stale.
 * @throws StoreError `store/owned` where another store has it
 */
export function own(directory: string): { close(): void } {
  let lock: DatabaseSync;
  try {
    lock = new DatabaseSync(join(directory, "firebreak.lock"), { timeout: 0 });
  } catch (error) {
    throw toStoreError(error, `cannot open the lock in ${directory}`);
  }
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    const failure = toStoreError(error, `cannot lock ${directory}`);
    if (failure.code !== "store/busy") throw failure;
    throw new StoreError(
      "store/owned",
      `another Firebreak is using the data directory ${directory}; two cannot write one log. Stop it first, or name another directory.`,
      { cause: error },
    );
  }
}
