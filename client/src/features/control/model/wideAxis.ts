import { playMsOf } from "./axis.ts";
import type { ShownEntry } from "./boardItems.ts";
import { NOBODY } from "./boardFilter.ts";
import type { Now } from "./timing.ts";

/** How wide a minute of play is drawn, px, from far to near. */
export const ZOOMS = [8, 16, 32, 64] as const;
/** From this on there is room for titles. */
export const TITLED_FROM = 32;

export const LANE_KINDS = ["storyline", "unit", "controller"] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** An inject on the axis: when, and on which of its lane's tracks, so that no label covers another. */
export interface PlacedInject {
  shown: ShownEntry;
  playMs: number;
  track: number;
}

export interface PlacedLane {
  id: string;
  tracks: number;
  injects: PlacedInject[];
}

/** The lanes with their injects by time; what has no time yet is on none. Lanes without any are left out. */
export function placedLanes(
  shown: readonly ShownEntry[],
  ids: readonly string[],
  kind: LaneKind,
  now: Now,
  past: (scenarioMs: number) => number | null,
  labelMs: number,
): PlacedLane[] {
  const timed = shown
    .flatMap((each) => {
      const playMs = playMsOf(each.entry, now, past);
      return playMs === null ? [] : [{ shown: each, playMs }];
    })
    .sort((a, b) => a.playMs - b.playMs || a.shown.entry.number - b.shown.entry.number);
  return ids
    .map((id) => {
      const own = timed.filter(({ shown: { entry } }) => lanesOf(entry.row, kind).includes(id));
      return { id, ...onTracks(own, labelMs) };
    })
    .filter(({ injects }) => injects.length > 0);
}

function lanesOf(row: ShownEntry["entry"]["row"], kind: LaneKind): readonly string[] {
  switch (kind) {
    case "storyline":
      return row.storyline === null ? [] : [row.storyline];
    case "unit":
      return row.to;
    case "controller":
      return [row.plan?.assignedTo ?? NOBODY];
  }
}

/** Each goes to the first track on which the label before it has ended. */
function onTracks(
  own: readonly { shown: ShownEntry; playMs: number }[],
  labelMs: number,
): { tracks: number; injects: PlacedInject[] } {
  const ends: number[] = [];
  const injects = own.map((each): PlacedInject => {
    const free = ends.findIndex((end) => end <= each.playMs);
    const track = free < 0 ? ends.length : free;
    ends[track] = each.playMs + labelMs;
    return { ...each, track };
  });
  return { tracks: Math.max(1, ends.length), injects };
}

/** The stretch of play that the axis covers, ms: from just before STARTEX to the end, or to what comes after it. */
export function axisSpan(lanes: readonly PlacedLane[], durationMs: number, nowMs: number): [number, number] {
  const last = lanes.flatMap(({ injects }) => injects.map(({ playMs }) => playMs));
  return [-60_000, Math.max(durationMs, nowMs, ...last) + 5 * 60_000];
}

/** The nearest inject in time on the lane above or below that has any; the same where there is none. */
export function besideOnAxis(
  lanes: readonly PlacedLane[],
  current: string | null,
  by: 1 | -1,
): string | null {
  const at = lanes.findIndex(({ injects }) => injects.some(({ shown }) => shown.entry.row.id === current));
  if (at < 0) return lanes[0]?.injects[0]?.shown.entry.row.id ?? null;
  const here = lanes[at]?.injects.find(({ shown }) => shown.entry.row.id === current);
  const beside = lanes[at + by];
  if (here === undefined || beside === undefined) return current;
  const nearest = beside.injects.reduce((best, each) =>
    Math.abs(each.playMs - here.playMs) < Math.abs(best.playMs - here.playMs) ? each : best,
  );
  return nearest.shown.entry.row.id;
}
