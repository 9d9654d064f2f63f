import type { InjectRow } from "@firebreak/shared/views";
import { type BoardEntry, isAtHand, isWaiting } from "./boardEntry.ts";
import { statusOf } from "./boardStatus.ts";
import type { Now } from "./timing.ts";

/** The moment that something in reserve may fit: an inject that is looked at, or a storyline that is hot. */
export type Occasion = { inject: InjectRow } | { storyline: string } | null;

export interface Fitting {
  entry: BoardEntry;
  /** Why it fits. */
  sameClaim: boolean;
  sameStoryline: boolean;
  /** Units that both reach. */
  units: string[];
}

/** What is kept in reserve, the best fit for the occasion first; what does not fit it at all is left out. */
export function fittingReserve(entries: readonly BoardEntry[], occasion: Occasion): Fitting[] {
  const reserve = entries.filter(({ row }) => isAtHand(row) && isWaiting(row));
  if (occasion === null) {
    return reserve.map((entry) => ({ entry, sameClaim: false, sameStoryline: false, units: [] }));
  }
  const about = "inject" in occasion ? occasion.inject : null;
  const storyline = "inject" in occasion ? occasion.inject.storyline : occasion.storyline;
  return reserve
    .filter(({ row }) => row.id !== about?.id)
    .map((entry): Fitting => {
      const { row } = entry;
      return {
        entry,
        sameClaim: about !== null && about.claim !== null && row.claim === about.claim,
        sameStoryline: storyline !== null && row.storyline === storyline,
        units: about === null ? [] : sharedUnits(row, about),
      };
    })
    .filter(({ sameClaim, sameStoryline, units }) => sameClaim || sameStoryline || units.length > 0)
    .sort((a, b) => weight(b) - weight(a) || a.entry.number - b.entry.number);
}

/** The units that both reach; none where they are but few of those that the inject went to: it went to nearly everyone. */
function sharedUnits(row: InjectRow, about: InjectRow): string[] {
  const shared = row.to.filter((unit) => about.to.includes(unit));
  return shared.length * 2 >= about.to.length ? shared : [];
}

function weight({ sameClaim, sameStoryline, units }: Fitting): number {
  return (sameClaim ? 8 : 0) + (sameStoryline ? 4 : 0) + Math.min(3, units.length);
}

/** The storyline in which most is open and overdue now; null while nothing is out. */
export function hotStoryline(entries: readonly BoardEntry[], now: Now): string | null {
  const heat = new Map<string, number>();
  for (const entry of entries) {
    const { storyline } = entry.row;
    if (storyline === null || entry.row.releasedSeq === null) continue;
    const status = statusOf(entry, now);
    const own = status === "overdue" ? 3 : status === "released" || status === "answering" ? 1 : 0;
    if (own > 0) heat.set(storyline, (heat.get(storyline) ?? 0) + own);
  }
  const [hottest] = [...heat].sort((a, b) => b[1] - a[1]);
  return hottest?.[0] ?? null;
}
