import type { ReceiptRow } from "@firebreak/shared/views";

/** How long what is released takes to the screens of a site. Milliseconds. */
export interface LineDelay {
  /** Receipts that it is taken from. */
  readonly count: number;
  readonly medianMs: number;
  /** The median lies within ± this: the middle one of the receipts' own bounds. */
  readonly boundMs: number;
}

/**
 * The delay of each site's receipts, by site. A receipt whose times can't be is left out: in its place the
 * server has noted when it heard of it, and that is how long a person took, not the line.
 */
export function lineDelays(receipts: readonly ReceiptRow[]): Map<string, LineDelay> {
  const bySite = Map.groupBy(
    receipts.filter((row) => row.consistent && row.site !== null),
    (row) => row.site ?? "",
  );
  return new Map(
    [...bySite].map(([site, rows]) => [
      site,
      {
        count: rows.length,
        medianMs: Math.round(median(rows.map((row) => row.receivedMs))),
        boundMs: Math.ceil(median(rows.map((row) => row.boundMs))),
      },
    ]),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
