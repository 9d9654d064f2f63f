import { useEffect, useRef } from "react";

/** What each key does; a key is named as `KeyboardEvent.key`, letters in lower case. */
export type DeskKeys = Readonly<Record<string, (() => void) | undefined>>;

/** Shortcuts of the whole desk. Whoever is typing, or holds Ctrl, Alt or ⌘, means something else; Escape leaves a field. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        (isTyping(event.target) && event.key !== "Escape") ||
        document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      )
        return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "checkbox" && target.type !== "radio";
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
