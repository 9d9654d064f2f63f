import { useEffect, useEffectEvent } from "react";
import { useKeyMap } from "../../../ui/keyMaps.ts";
import { planKeyOf, type PlanKey } from "./model/planKey.ts";

/** Runs what a key with Ctrl, Cmd or Shift asks for, ahead of the plain letters' own shortcuts. */
export function usePlanKeys(keys: Readonly<Partial<Record<PlanKey, (() => void) | undefined>>>): void {
  useKeyMap(keys);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const focused = event.target instanceof HTMLElement ? event.target : document.body;
    const key = planKeyOf({
      key: event.key,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
      defaultPrevented: event.defaultPrevented,
      tag: focused.tagName,
      role: focused.getAttribute("role"),
      editable: focused.isContentEditable,
      onBoard: focused === document.body || focused.closest("#room") !== null,
      inDialog: document.querySelector("dialog[open]") !== null,
    });
    const run = key === null ? undefined : keys[key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event);
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
}
