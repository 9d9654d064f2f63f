import type { InjectRow } from "@firebreak/shared/views";
import { undoNext } from "./changes.ts";

/** What a controller does to the plan that can be taken back. */
export const DEEDS = {
  "inject.edit": "edited",
  "inject.defer": "deferred",
  "inject.skip": "skipped",
  "inject.hold": "held",
  "inject.unhold": "unheld",
} as const;
export type DeedCommand = keyof typeof DEEDS;

export interface Deed {
  what: (typeof DEEDS)[DeedCommand];
  /** To which injects, and the versions that it made of them. */
  injects: { inject: string; version: number }[];
}

export function isDeedCommand(type: string): type is DeedCommand {
  return Object.hasOwn(DEEDS, type);
}

/** What stands in the way of taking a deed back: it is out, or somebody has changed it since. */
export type Obstacle = "released" | "changed" | "nothing";

/** Which of a deed's injects can be taken back as they stand, and what stands in the way of the others. */
export function takenBack(
  deed: Deed,
  injects: Readonly<Record<string, InjectRow>>,
): { free: { inject: string; version: number }[]; obstacles: { inject: string; why: Obstacle }[] } {
  const free: { inject: string; version: number }[] = [];
  const obstacles: { inject: string; why: Obstacle }[] = [];
  for (const each of deed.injects) {
    const row = injects[each.inject];
    const why = row === undefined ? "nothing" : obstacleTo(row, each.version);
    if (why === null) free.push(each);
    else obstacles.push({ inject: each.inject, why });
  }
  return { free, obstacles };
}

function obstacleTo(row: InjectRow, version: number): Obstacle | null {
  if (row.releasedSeq !== null) return "released";
  if (row.plan?.version !== version) return "changed";
  return undoNext(row) === null ? "nothing" : null;
}
