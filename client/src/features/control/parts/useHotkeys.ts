import { useEffect, useEffectEvent } from "react";
import { useKeyMap } from "../../../ui/keyMaps.ts";
import { hotkeyOf } from "../model/hotkey.ts";
import type { Hotkey } from "../model/hotkeys.ts";

export type HotkeyMap = Readonly<Partial<Record<Hotkey, (() => void) | undefined>>>;

/** Runs `keys[key]` when that key is pressed anywhere on the page where it is a shortcut. */
export function useHotkeys(keys: HotkeyMap): void {
  useKeyMap(keys);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const focused = event.target instanceof HTMLElement ? event.target : document.body;
    const key = hotkeyOf({
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      defaultPrevented: event.defaultPrevented,
      tag: isChoice(focused) ? "BUTTON" : focused.tagName,
      role: focused.getAttribute("role"),
      editable: focused.isContentEditable,
      inDialog: document.querySelector("dialog[open], [popover=auto]:popover-open") !== null,
    });
    const run = key === null ? undefined : keys[key as Hotkey];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Nobody writes in a radio button or a checkbox: they take Space, and leave the letters. */
function isChoice(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox");
}
