import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The database of a data directory. */
export function databaseFile(directory: string): string {
  return join(directory, "firebreak.db");
}

/**
 * Makes the data directory and what is missing above it, readable by its owner alone, and syncs each
 * new entry: a log is not durable in a directory that a power loss can take away.
 */
export function makeDataDirectory(directory: string): void {
  const path = resolve(directory);
  if (existsSync(path)) return;
  const parent = dirname(path);
  makeDataDirectory(parent);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // Windows cannot open a directory; its file systems journal the entry themselves.
  if (process.platform === "win32") return;
  const handle = openSync(parent, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
