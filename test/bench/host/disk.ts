import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { quantile } from "../quantile.ts";
import { rounded } from "../row.ts";
import { temporaryDirectory } from "./temporary.ts";

const SYNCS = 300;
const PAGES = Buffer.alloc(8_192, 1);

/**
 * How long this disk takes, at this moment and with its other users, to sync two pages that are
 * overwritten: what a durable answer can't be faster than. Milliseconds.
 */
export function syncTimes(): { fdatasyncP50Ms: number; fdatasyncP99Ms: number } {
  const file = openSync(path.join(temporaryDirectory(), "sync"), "w");
  const times: number[] = [];
  for (let each = 0; each <= SYNCS; each++) {
    const since = performance.now();
    writeSync(file, PAGES, 0, PAGES.length, 0);
    fdatasyncSync(file);
    // The first makes the file longer.
    if (each > 0) times.push(performance.now() - since);
  }
  closeSync(file);
  return { fdatasyncP50Ms: rounded(quantile(times, 0.5)), fdatasyncP99Ms: rounded(quantile(times, 0.99)) };
}
