import { readClock } from "@firebreak/shared/clock";
import { startTransition, useState } from "react";
import { useDrill, useNow, useView } from "../../store/drill.ts";
import { DEFAULT_REACH, type LaneWindow, panned, type Reach, windowAt, zoomed } from "./laneWindow.ts";

/** What the lanes show, and the ways to show something else. */
export interface LaneView {
  /** The window to lay out: as of some seconds ago while play goes on; the rest is moved by transform. */
  window: LaneWindow;
  reach: Reach;
  /** The window moves along with play. */
  live: boolean;
  ended: boolean;
  heldFromMs: number | null;
  zoom: (step: 1 | -1) => void;
  showAll: () => void;
  pan: (step: 1 | -1) => void;
  goLive: () => void;
  /** Stops moving along while somebody reads a mark, and goes on after. */
  freeze: (frozen: boolean) => void;
}

/** How often a running window is laid out anew, ms. In between it only moves. */
const RELAY_MS = 15_000;

export function useLaneWindow(): LaneView {
  const phase = useView((view) => view.exercise?.phase ?? "planned");
  const clock = useDrill((state) => state.clock);
  const coarse = useNow(RELAY_MS);
  const [chosen, setChosen] = useState<Reach | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const [frozen, setFrozen] = useState<number | null>(null);
  const ended = phase === "ended";
  // After ENDEX the whole play is what one wants to see, until one asks for less.
  const reach = chosen ?? (ended ? "all" : DEFAULT_REACH);
  const nowMs = clock === null ? 0 : (readClock(clock, coarse).playMs ?? 0);
  const heldFromMs = frozen ?? held;
  const window = windowAt({ reach, heldFromMs, nowMs, ended });
  return {
    window,
    reach,
    live: held === null,
    ended,
    heldFromMs,
    // Another window is another picture: it is drawn in between, and keys and presses go first.
    zoom: (step) =>
      startTransition(() => {
        const whole = windowAt({ reach: "all", heldFromMs: null, nowMs, ended });
        setChosen(zoomed(reach, step, whole.toMs - whole.fromMs));
        setFrozen(null);
      }),
    showAll: () =>
      startTransition(() => {
        setChosen("all");
        setHeld(null);
        setFrozen(null);
      }),
    pan: (step) => {
      if (reach === "all") return;
      startTransition(() => {
        setHeld(panned(window, step, nowMs));
        setFrozen(null);
      });
    },
    goLive: () =>
      startTransition(() => {
        setChosen(null);
        setHeld(null);
        setFrozen(null);
      }),
    freeze: (wish) => setFrozen(wish && reach !== "all" ? window.fromMs : null),
  };
}
