import { hotkeyOf, type KeyPress } from "../../model/hotkey.ts";

/** What a key does to the plan, beside the plain letters. */
export type PlanKey = "undo" | "copy" | "hold" | "skip" | "defer" | "assign" | "unmark";

const MARKED: Readonly<Record<string, PlanKey>> = {
  h: "hold",
  s: "skip",
  d: "defer",
  a: "assign",
  Escape: "unmark",
};

/**
 * Ctrl or Cmd with Z takes back, Shift with D duplicates; neither while someone writes. The plain letters
 * are for the marked injects, where there are any: whoever asks leaves them out otherwise.
 */
export function planKeyOf(press: KeyPress & { shiftKey: boolean }): PlanKey | null {
  const withControl = press.ctrlKey || press.metaKey;
  const writing = hotkeyOf({ ...press, key: "x", ctrlKey: false, metaKey: false }) === null;
  if (writing) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (withControl) return key === "z" && !press.shiftKey ? "undo" : null;
  if (press.shiftKey) return key === "d" ? "copy" : null;
  return MARKED[key] ?? null;
}
