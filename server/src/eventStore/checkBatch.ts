import type { AppendBatch } from "./eventStore.ts";
import { StoreError } from "./storeError.ts";

/** The longest line a store takes, in UTF-16 code units. The largest real record, a whole scenario, is below 1 Mi. */
export const MAX_LINE = 64 * 1024 * 1024;

/**
 * Refuses a batch that contradicts itself. Stores call it before they look at the log, so that all
 * of them refuse alike.
 * @throws StoreError `store/invalid`
 */
export function checkBatch(exercise: string, batch: AppendBatch): void {
  if (exercise === "") fail("the exercise's id is empty");
  if (!Number.isSafeInteger(batch.expectedSeq) || batch.expectedSeq < 0) {
    fail(`expectedSeq ${batch.expectedSeq} is not a position`);
  }
  let seq = batch.expectedSeq;
  for (const record of batch.records) {
    seq += 1;
    if (record.seq !== seq) fail(`record ${record.seq} stands where ${seq} is due`);
    if (record.line === "" || record.line.length > MAX_LINE || record.line.includes("\n")) {
      fail(`record ${record.seq} is not one line of at most ${MAX_LINE} characters`);
    }
  }
  const seen = new Set<string>();
  for (const command of batch.commands) {
    if (!Number.isSafeInteger(command.seq) || command.seq < 1 || command.seq > seq) {
      fail(`command ${command.command} is answered with ${command.seq}, which this batch does not reach`);
    }
    const key = JSON.stringify([command.person, command.command]);
    if (seen.has(key)) fail(`command ${command.command} of ${command.person} is in the batch twice`);
    seen.add(key);
  }
}

function fail(message: string): never {
  throw new StoreError("store/invalid", `the batch was refused: ${message}`);
}
