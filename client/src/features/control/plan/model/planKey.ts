import { hotkeyOf, type KeyPress } from "../../model/hotkey.ts";

/** What a key does to the plan, beside the plain letters. */
export type PlanKey = "undo" | "copy" | "all" | "release" | "hold" | "skip" | "defer" | "assign" | "unmark";

const MARKED: Readonly<Record<string, PlanKey>> = {
  r: "release",
  h: "hold",
  s: "skip",
  d: "defer",
  a: "assign",
  Escape: "unmark",
};

export interface PlanKeyPress extends KeyPress {
  shiftKey: boolean;
  /** The focus is on the board, or nowhere: elsewhere Ctrl+A selects what is read there. */
  onBoard: boolean;
}

/**
 * Ctrl or Cmd with Z takes back and with A marks all, Shift with D duplicates; none while someone writes. The
 * plain letters are for the marked injects, where there are any: whoever asks leaves them out otherwise.
 */
export function planKeyOf(press: PlanKeyPress): PlanKey | null {
  const withControl = press.ctrlKey || press.metaKey;
  const writing = hotkeyOf({ ...press, key: "x", ctrlKey: false, metaKey: false }) === null;
  if (writing) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (withControl) {
    if (press.shiftKey) return null;
    return key === "z" ? "undo" : key === "a" && press.onBoard ? "all" : null;
  }
  if (press.shiftKey) return key === "d" ? "copy" : null;
  return MARKED[key] ?? null;
}
