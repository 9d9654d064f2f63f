import type { Chronicle } from "./chronicle.ts";
import { layoutHandoffs, type LaidHandoff } from "./layoutHandoffs.ts";
import type { LaidLane, LaidMark } from "./laidLane.ts";
import type { Lane } from "./laneOrder.ts";
import { actRowY, laneHeight, type LaneMetrics } from "./laneMetrics.ts";
import { type LaneWindow, xIn } from "./laneWindow.ts";
import type { Mark } from "./mark.ts";
import { marksIn } from "./marksIn.ts";
import type { Pause } from "./pauses.ts";
import { shareRows, type Stack, stackMarks } from "./packTrack.ts";
import { fitText, textWidth } from "./textWidth.ts";

export interface LaneLayout {
  window: LaneWindow;
  width: number;
  height: number;
  lanes: LaidLane[];
  handoffs: LaidHandoff[];
  pauses: { x: number; pause: Pause }[];
}

export interface LanePlot {
  width: number;
  /** The height that can be seen, and how far it is scrolled. */
  room: number;
  scrollTop: number;
  lanes: readonly Lane[];
  metrics: LaneMetrics;
  /** A mark's words in the page's language; null for those that have none. */
  words: (mark: Mark) => string | null;
}

/** Lanes a little above and below the visible ones are drawn too, so that scrolling shows no gap. */
const OVERSCAN_PX = 160;

/** Where everything stands. Pure: what lies outside the window or the scrolled part is not laid out at all. */
export function layoutLanes(chronicle: Chronicle, window: LaneWindow, plot: LanePlot): LaneLayout {
  const { lanes, metrics, width } = plot;
  const headings = lanes.filter((lane) => lane.heading !== null).length;
  const height = laneHeight(lanes.length, headings, plot.room, metrics);
  const xOf = xIn(window, width);
  const seen = { top: plot.scrollTop - OVERSCAN_PX, bottom: plot.scrollTop + plot.room + OVERSCAN_PX };
  let y = 0;
  const laid = lanes.map((lane): LaidLane => {
    if (lane.heading !== null) y += metrics.heading;
    const top = y;
    y += height;
    const shown = y >= seen.top && top <= seen.bottom;
    const marks = shown ? layoutMarks(chronicle, lane, window, { ...plot, top, height, xOf }) : null;
    return { lane, y: top, height, marks };
  });
  return {
    window,
    width,
    height: y,
    lanes: laid,
    handoffs: layoutHandoffs(chronicle.handoffs, laid, { window, width, metrics }),
    pauses: chronicle.pauses
      .map((pause) => ({ x: xOf(pause.playMs), pause }))
      .filter(({ x }) => x >= 0 && x <= width),
  };
}

interface Band extends LanePlot {
  top: number;
  height: number;
  xOf: (playMs: number) => number;
}

function layoutMarks(
  chronicle: Chronicle,
  lane: Lane,
  window: LaneWindow,
  band: Band,
): { arrivals: LaidMark[]; acts: LaidMark[] } {
  const { metrics, xOf, width, height, top } = band;
  const { glyph } = metrics;
  const spanMs = window.toMs - window.fromMs;
  const marks = marksIn(chronicle, lane, window, (glyph / width) * spanMs);
  // Nobody acts in the public space: its posts have the whole lane.
  const actsRow = lane.kind === "public" ? 0 : glyph * 1.35;
  const rowHeight = glyph * 1.25;
  const most = lane.kind === "site" ? 3 : 2;
  const rows = Math.max(1, Math.min(most, Math.floor((height - actsRow * 1.2) / rowHeight)));
  const spare = Math.max(0, height - actsRow - rows * rowHeight);
  const arrivals = shareRows(marks.arrivals, rows, xOf, glyph * 0.75).flatMap((stacks, row) =>
    stacks.map((stack, index): LaidMark => {
      const y = top + spare * 0.5 + (row + 0.5) * rowHeight;
      const room = (stacks[index + 1]?.x ?? width) - stack.x - glyph * 1.45;
      const badge = badgeOf(stack, stacks[index - 1], glyph);
      return { ...stack, y, label: labelOf(stack, room, band), plate: 0, badge };
    }),
  );
  const stacks = stackMarks(marks.acts, xOf, glyph * 0.9);
  const y = actRowY({ y: top, height }, metrics);
  const acts = stacks.map((stack, index): LaidMark => {
    const room = (stacks[index + 1]?.x ?? width) - stack.x - glyph * 1.8;
    // A plate's word is short, bold, and stands whole or not at all.
    const word = band.words(stack.lead);
    const wordWidth = word === null ? 0 : textWidth(word, metrics.font) * 1.06;
    const fits = word !== null && wordWidth <= room;
    const plate = fits ? wordWidth + glyph * 0.45 : 0;
    const badge = badgeOf(stack, stacks[index - 1], glyph);
    return { ...stack, y, label: fits ? word : null, plate, badge };
  });
  return { arrivals: arrivals.sort((a, b) => a.x - b.x), acts };
}

/** Figures over a row of crowded marks would be a row of noise: the line below the lanes tells them. */
function badgeOf({ members, x }: Stack, before: Stack | undefined, glyph: number): number | null {
  return members.length > 1 && x - (before?.x ?? -Infinity) >= glyph * 1.6 ? members.length : null;
}

function labelOf(stack: Stack, room: number, { words, metrics }: Band): string | null {
  const text = words(stack.lead);
  return text === null ? null : fitText(text, room, metrics.font);
}
