import { useCallback, useMemo, useReducer } from "react";
import { CLEAR_DESK, type Desk, deskAfter, type Intent, type Tray } from "./model/desk.ts";

/** The desk and the hands that move things on it. The hands never change. */
export interface DeskHands {
  desk: Desk;
  move: (to: string | null) => void;
  open: (inject: string) => void;
  intend: (intent: Intent | null) => void;
  close: () => void;
  setTray: (tray: Tray | null) => void;
  speak: () => void;
  escape: () => void;
}

export function useDesk(): DeskHands {
  const [desk, dispatch] = useReducer(deskAfter, CLEAR_DESK);
  const move = useCallback((to: string | null) => dispatch({ do: "move", to }), []);
  const open = useCallback((inject: string) => dispatch({ do: "open", inject }), []);
  const intend = useCallback((intent: Intent | null) => dispatch({ do: "intend", intent }), []);
  const close = useCallback(() => dispatch({ do: "close" }), []);
  const setTray = useCallback((tray: Tray | null) => dispatch({ do: "tray", tray }), []);
  const speak = useCallback(() => dispatch({ do: "speak" }), []);
  const escape = useCallback(() => dispatch({ do: "escape" }), []);
  return useMemo(
    () => ({ desk, move, open, intend, close, setTray, speak, escape }),
    [desk, move, open, intend, close, setTray, speak, escape],
  );
}
