import type { LaneWindow } from "./laneWindow.ts";
import type { Chronicle, LaneMarks } from "./chronicle.ts";
import type { Lane } from "./laneOrder.ts";
import type { Mark } from "./mark.ts";

/** The marks of a lane that fall into the window, oldest first; `marginMs` more at its left. */
export function marksIn(chronicle: Chronicle, lane: Lane, window: LaneWindow, marginMs: number): LaneMarks {
  const parts = lane.units.flatMap((unit) => chronicle.marks.get(unit) ?? []);
  const range: LaneWindow = { fromMs: window.fromMs - marginMs, toMs: window.toMs };
  const arrivals = merged(parts.map((part) => slice(part.arrivals, range)));
  return {
    arrivals: lane.kind === "site" ? onceAnInject(arrivals) : arrivals,
    acts: merged(parts.map((part) => slice(part.acts, range))),
  };
}

function slice(marks: readonly Mark[], { fromMs, toMs }: LaneWindow): Mark[] {
  return marks.slice(firstAtOrAfter(marks, fromMs), firstAtOrAfter(marks, toMs + 1));
}

/** The index of the first mark at `playMs` or later. */
function firstAtOrAfter(marks: readonly Mark[], playMs: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.playMs ?? Infinity) < playMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(parts: Mark[][]): Mark[] {
  if (parts.length === 1) return parts[0] ?? [];
  return parts.flat().sort((a, b) => a.playMs - b.playMs || a.seq - b.seq);
}

/** At a site an inject is one thing, however many of its units it reached; taken once any has taken it. */
function onceAnInject(marks: readonly Mark[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of marks) {
    const id = mark.type === "inject" ? mark.inject : mark.key;
    const known = found.get(id);
    if (known === undefined) found.set(id, mark);
    else if (mark.type === "inject" && mark.taken && known.type === "inject") {
      found.set(id, { ...known, taken: true });
    }
  }
  return [...found.values()];
}
