import { type BoardEntry, isWaiting } from "./boardEntry.ts";
import { type BoardStatus, STATUS_MARKS, statusOf } from "./boardStatus.ts";
import type { StateName } from "../../../ui/palette.ts";
import { type Now, playAt } from "./timing.ts";

const MINUTE = 60_000;
/** How far the axis looks back and ahead, in play ms. */
export const LOOK_BACK_MS = 15 * MINUTE;
export const LOOK_AHEAD_MS = 30 * MINUTE;
export const SPAN_MS = LOOK_BACK_MS + LOOK_AHEAD_MS;

/** Where the axis begins, in play ms: never earlier than just before STARTEX, so that its injects stand clear of the edge. */
export function axisStart(playMs: number | null): number {
  return Math.max(-MINUTE, (playMs ?? 0) - LOOK_BACK_MS);
}

/** One place on a lane: an inject, or several that lie too close to be told apart. */
export interface AxisMark {
  /** Play time of the first of them. */
  playMs: number;
  state: StateName;
  entries: BoardEntry[];
}

export interface AxisLane {
  id: string;
  marks: AxisMark[];
}

export type AxisLanes = "storyline" | "unit";

/** What an eye must catch first: the state that a mark for several injects shows. */
const LOUDNESS: readonly StateName[] = ["overdue", "due", "released", "planned", "answered", "skipped"];

/** What the axis shows: a stretch of play, in ms. */
export interface AxisWindow {
  fromMs: number;
  toMs: number;
  /** Marks closer than this become one. */
  apartMs: number;
  /** As for {@link playMsOf}. */
  past: (scenarioMs: number) => number | null;
}

/** The axis' lanes with their marks. */
export function axisLanes(
  entries: readonly BoardEntry[],
  lanes: readonly string[],
  by: AxisLanes,
  now: Now,
  { fromMs, toMs, apartMs, past }: AxisWindow,
): AxisLane[] {
  const placed = entries
    .flatMap((entry) => {
      const playMs = playMsOf(entry, now, past);
      if (playMs === null || playMs < fromMs || playMs > toMs) return [];
      return [{ entry, playMs, status: statusOf(entry, now) }];
    })
    .sort((a, b) => a.playMs - b.playMs);
  return lanes.map((id) => {
    const own = placed.filter(({ entry }) =>
      by === "unit" ? entry.row.to.includes(id) : entry.row.storyline === id,
    );
    return { id, marks: clustered(own, apartMs) };
  });
}

/**
 * Play time of an inject's release, past or to come; null while no time is set.
 * @param past play time of a story moment gone by (epoch ms): where a skipped inject would have come
 */
export function playMsOf(
  { row }: BoardEntry,
  now: Now,
  past: (scenarioMs: number) => number | null,
): number | null {
  if (row.releasedPlayMs !== null) return row.releasedPlayMs;
  const due = row.plan?.dueMs ?? null;
  if (due === null) return null;
  if (!isWaiting(row) && due < now.scenarioMs) return past(due);
  // The clock may stand just past a due moment before the release has arrived.
  const at = playAt(due, now);
  return isWaiting(row) ? Math.max(at, now.playMs ?? 0) : at;
}

function clustered(
  placed: readonly { entry: BoardEntry; playMs: number; status: BoardStatus }[],
  apartMs: number,
): AxisMark[] {
  const marks: AxisMark[] = [];
  for (const { entry, playMs, status } of placed) {
    const state = STATUS_MARKS[status];
    const last = marks.at(-1);
    // Where there is a count beside the mark already, it needs that much more room.
    const room = (last?.entries.length ?? 0) > 1 ? 1.8 * apartMs : apartMs;
    if (last !== undefined && playMs - last.playMs < room) {
      last.entries.push(entry);
      last.state = louder(last.state, state);
    } else marks.push({ playMs, state, entries: [entry] });
  }
  return marks;
}

function louder(a: StateName, b: StateName): StateName {
  return LOUDNESS.indexOf(a) <= LOUDNESS.indexOf(b) ? a : b;
}

/** Play times of the axis' ticks: every five minutes, or every fifteen where there is little room. */
export function ticks(fromMs: number, toMs: number, roomy: boolean): number[] {
  const every = (roomy ? 5 : 15) * MINUTE;
  const first = Math.ceil(fromMs / every) * every;
  return Array.from({ length: Math.floor((toMs - first) / every) + 1 }, (_, index) => first + index * every);
}
