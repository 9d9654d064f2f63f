import type { ClockAnchor } from "@firebreak/shared/clock";
import { type ClaimCurve, type Course, latestOf, valueAt } from "../../feed/curves.ts";
import type { Chronicle } from "../../ui/lanes/chronicle.ts";
import { type LaneWindow, xIn } from "../../ui/lanes/laneWindow.ts";
import { playAt, scenarioAt } from "../../ui/lanes/storyClock.ts";

/** Over how many minutes of the story a rise or a fall is told. */
export const CHANGE_MINUTES = 10;
const MINUTE_MS = 60_000;

/** A course as it stands on the lanes' axis. Numbers are shares, 0 to 1. */
export interface LaidCourse {
  path: string;
  latest: number;
  /** Against ten minutes of the story ago. */
  change: number;
}

export interface LaidReach extends LaidCourse {
  claim: string;
  /** Down to the axis; of the claim that most have met. */
  area: string | null;
}

/** A moment at which a unit spoke to the public, or asked for a restriction. */
export interface Spoken {
  key: string;
  x: number;
  unit: string;
  sign: "published" | "restricted";
}

export interface LaidSpread {
  /** The claims that most have met, the most first. */
  reach: LaidReach[];
  /** How many more there are. */
  hidden: number;
  /** What the top of the reach's band stands for. */
  top: number;
  trust: (LaidCourse & { from: number; to: number }) | null;
  spoken: Spoken[];
}

export interface SpreadSource {
  curves: ReadonlyMap<string, ClaimCurve>;
  trust: Course | null;
  chronicle: Pick<Chronicle, "marks" | "samples">;
  clock: ClockAnchor;
  /** The story's clock at STARTEX. */
  startMs: number;
}

export interface SpreadPlot {
  width: number;
  /** Heights of the two bands, px. */
  reachHeight: number;
  trustHeight: number;
  /** How many claims are drawn. */
  most: number;
}

/** Tops of the scale: a reach of two per cent must be seen to move, and one of eighty still fits. */
const TOPS = [0.05, 0.1, 0.25, 0.5, 1];
/** Trust moves by a few hundredths: its band shows at least this much of it. */
const TRUST_SPAN = 0.3;

/** Reach and trust on the axis of the lanes. Pure: only what lies in the window is drawn. */
export function layoutSpread(source: SpreadSource, window: LaneWindow, plot: SpreadPlot): LaidSpread {
  const ranked = [...source.curves.values()]
    .map((curve) => ({ curve, latest: latestOf(curve.reach) ?? 0 }))
    .sort((a, b) => b.latest - a.latest || (a.curve.claim < b.curve.claim ? -1 : 1));
  const shown = ranked.slice(0, plot.most);
  const minutes = minutesIn(source, window, plot.width);
  const highest = shown[0]?.latest ?? 0;
  const top = TOPS.find((each) => highest <= each * 0.96) ?? 1;
  const yOfReach = (share: number) => plot.reachHeight * (1 - Math.min(1, share / top));
  return {
    top,
    hidden: ranked.length - shown.length,
    reach: shown.map(({ curve, latest }, rank) => {
      const path = pathOf(curve.reach, minutes, yOfReach);
      const area = rank === 0 ? areaOf(path, plot.reachHeight) : null;
      return { claim: curve.claim, path, area, latest, change: changeOf(curve.reach) };
    }),
    trust: layTrust(source.trust, minutes, plot.trustHeight),
    spoken: spokenIn(source, window, plot.width),
  };
}

function layTrust(course: Course | null, minutes: readonly Placed[], height: number): LaidSpread["trust"] {
  const latest = latestOf(course);
  if (course === null || latest === null) return null;
  const known = course.values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.min(1, Math.max(TRUST_SPAN, high - low + 0.1));
  const from = Math.min(Math.max(0, (low + high - span) / 2), 1 - span);
  const path = pathOf(course, minutes, (value) => height * (1 - (value - from) / span));
  return { path, latest, change: changeOf(course), from, to: from + span };
}

function changeOf(course: Course): number {
  const last = course.values.findLastIndex((value) => value !== null);
  const now = course.values[last] ?? 0;
  // What was not yet there began from nothing; trust always was.
  return now - (valueAt(course, course.from + Math.max(0, last - CHANGE_MINUTES)) ?? now);
}

interface Placed {
  minute: number;
  x: number;
}

/** The whole minutes of the story in the window, and one beyond either end, each at its place. */
function minutesIn({ chronicle, clock, startMs }: SpreadSource, window: LaneWindow, width: number): Placed[] {
  const at = (playMs: number) => (scenarioAt(chronicle.samples, clock, playMs) - startMs) / MINUTE_MS;
  const [first, last] = [
    Math.max(0, Math.floor(at(Math.max(0, window.fromMs))) - 1),
    Math.ceil(at(window.toMs)) + 1,
  ];
  const xOf = xIn(window, width);
  const placed: Placed[] = [];
  for (let minute = first; minute <= last; minute += 1) {
    placed.push({ minute, x: xOf(playAt(chronicle.samples, clock, startMs + minute * MINUTE_MS)) });
  }
  return placed;
}

function pathOf(course: Course, minutes: readonly Placed[], y: (value: number) => number): string {
  let path = "";
  let drawing = false;
  for (const { minute, x } of minutes) {
    const value = valueAt(course, minute);
    if (value !== null) path += `${drawing ? "L" : "M"}${x.toFixed(1)} ${y(value).toFixed(1)}`;
    drawing = value !== null;
  }
  return path;
}

/** The ground of a path in one piece; a path that breaks has none. */
function areaOf(path: string, height: number): string | null {
  const xs = [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => x);
  if (xs.length < 2 || path.lastIndexOf("M") > 0) return null;
  return `${path}L${xs.at(-1)} ${height}L${xs[0]} ${height}Z`;
}

function spokenIn({ chronicle }: SpreadSource, window: LaneWindow, width: number): Spoken[] {
  const xOf = xIn(window, width);
  const spoken: Spoken[] = [];
  for (const { acts } of chronicle.marks.values()) {
    for (const mark of acts) {
      if (mark.type !== "act" || (mark.sign !== "published" && mark.sign !== "restricted")) continue;
      if (mark.playMs < window.fromMs || mark.playMs > window.toMs) continue;
      spoken.push({ key: mark.key, x: xOf(mark.playMs), unit: mark.unit, sign: mark.sign });
    }
  }
  return spoken.sort((a, b) => a.x - b.x || (a.key < b.key ? -1 : 1));
}
