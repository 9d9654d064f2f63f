import { useEffect, useEffectEvent } from "react";
import { useKeyMap } from "./keyMaps.ts";

/** What single keys do, by `KeyboardEvent.key`; `Shift+` in front where Shift is held with a named key. */
export type KeyMap = Readonly<Record<string, () => void>>;

/**
 * Single-key shortcuts of the page. They stay out of the way of whoever types, of the browser's own
 * combinations, and of what an element nearer to the focus has already handled.
 */
export function useKeys(keys: KeyMap): void {
  useKeyMap(keys);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    // An open panel of the header closes on it, unless somebody else has taken the key.
    if (event.key === "Escape" && document.querySelector("[popover=auto]:popover-open") !== null) return;
    const named = event.key.length > 1 && event.shiftKey ? `Shift+${event.key}` : event.key;
    const act = keys[named] ?? keys[named.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target.isContentEditable || target.matches("textarea, select, dialog[open] *");
}
