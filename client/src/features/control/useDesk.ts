import { useCallback, useDeferredValue, useMemo, useReducer } from "react";
import { CLEAR_DESK, type Desk, deskAfter, type DeskStep, type Intent, type Tray } from "./model/desk.ts";
import { AT_REST, type Pace, paceAfter } from "./model/pace.ts";

/** The desk and the hands that move things on it. The hands never change. */
export interface DeskHands {
  desk: Desk;
  /** The desk for what takes long to draw: while the cursor runs along the board it may lag behind. */
  seen: Desk;
  move: (to: string | null) => void;
  open: (inject: string) => void;
  intend: (intent: Intent | null) => void;
  close: () => void;
  setTray: (tray: Tray | null) => void;
  speak: () => void;
  escape: () => void;
}

interface Paced {
  desk: Desk;
  pace: Pace;
}

export function useDesk(): DeskHands {
  const [{ desk, pace }, dispatch] = useReducer(after, { desk: CLEAR_DESK, pace: AT_REST });
  const late = useDeferredValue(desk);
  const seen = pace.runs && desk.open === late.open ? late : desk;
  const move = useCallback((to: string | null) => dispatch({ do: "move", to, atMs: performance.now() }), []);
  const open = useCallback((inject: string) => dispatch({ do: "open", inject }), []);
  const intend = useCallback((intent: Intent | null) => dispatch({ do: "intend", intent }), []);
  const close = useCallback(() => dispatch({ do: "close" }), []);
  const setTray = useCallback((tray: Tray | null) => dispatch({ do: "tray", tray }), []);
  const speak = useCallback(() => dispatch({ do: "speak" }), []);
  const escape = useCallback(() => dispatch({ do: "escape" }), []);
  return useMemo(
    () => ({ desk, seen, move, open, intend, close, setTray, speak, escape }),
    [desk, seen, move, open, intend, close, setTray, speak, escape],
  );
}

function after(paced: Paced, step: DeskStep & { atMs?: number }): Paced {
  const desk = deskAfter(paced.desk, step);
  if (desk === paced.desk) return paced;
  return { desk, pace: step.atMs === undefined ? AT_REST : paceAfter(paced.pace, step.atMs) };
}
