import type { CallRow } from "@firebreak/shared/views";

/** Calls that want to be heard: those that ring, the longest first, then those that somebody has, the newest last. */
export function liveCalls(rows: readonly CallRow[]): CallRow[] {
  const order = (row: CallRow) => Number(row.state !== "ringing");
  return rows
    .filter((row) => row.state !== "ended")
    .sort((a, b) => order(a) - order(b) || a.rangMs - b.rangMs || (a.id < b.id ? -1 : 1));
}

/**
 * Where live calls stand in the bar: the one that the key answers, whoever has rung longest, and those in hand in
 * full; what else rings in one line.
 */
export function placesInBar(live: readonly CallRow[]): {
  ringing: CallRow | null;
  more: CallRow[];
  talking: CallRow[];
} {
  const [ringing = null, ...more] = live.filter(({ state }) => state === "ringing");
  return { ringing, more, talking: live.filter(({ state }) => state !== "ringing") };
}

/**
 * Calls that are over, the latest first.
 * @param inject those about one inject; null: those about none
 */
export function pastCalls(rows: readonly CallRow[], inject: string | null): CallRow[] {
  return rows
    .filter((row) => row.state === "ended" && row.inject === inject)
    .sort((a, b) => (b.endedMs ?? 0) - (a.endedMs ?? 0) || (a.id < b.id ? 1 : -1));
}

/** Whose words come next. Who rings begins; after that the two take turns. */
export function turnOf(row: Pick<CallRow, "lines">): "caller" | "unit" {
  return row.lines.at(-1)?.who === "caller" ? "unit" : "caller";
}

/** How long it has rung, or been talked in, or was; play ms. */
export function callSpanMs(row: CallRow, playMs: number): number {
  return Math.max(0, (row.endedMs ?? playMs) - (row.pickedUpMs ?? row.rangMs));
}
