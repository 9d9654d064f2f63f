import { type BoardEntry, isWaiting } from "./boardEntry.ts";

export interface Upcoming {
  entry: BoardEntry;
  /** Due on the story's clock, epoch ms. */
  dueMs: number;
}

/** What the clock will release next, soonest first. */
export function nextUp(entries: readonly BoardEntry[], count: number): Upcoming[] {
  return waitingWithTime(entries)
    .sort((a, b) => a.dueMs - b.dueMs || a.entry.number - b.entry.number)
    .slice(0, count);
}

/** What a jump of the story's clock (epoch ms) would pass over: the server's own rule. */
export function passedOver(entries: readonly BoardEntry[], fromMs: number, toMs: number): BoardEntry[] {
  return waitingWithTime(entries)
    .filter(({ dueMs }) => dueMs > fromMs && dueMs <= toMs)
    .map(({ entry }) => entry);
}

/** How many injects have still to come: by the clock, and in reserve or waiting for a condition. */
export function stillToCome(entries: readonly BoardEntry[]): { timed: number; untimed: number } {
  const waiting = entries.filter((entry) => isWaiting(entry.row)).length;
  const timed = waitingWithTime(entries).length;
  return { timed, untimed: waiting - timed };
}

function waitingWithTime(entries: readonly BoardEntry[]): Upcoming[] {
  return entries.flatMap((entry) => {
    const dueMs = entry.row.plan?.dueMs ?? null;
    // What control holds back no clock releases.
    const held = entry.row.plan?.held === true;
    return isWaiting(entry.row) && dueMs !== null && !held ? [{ entry, dueMs }] : [];
  });
}
