import type { KeyboardEvent } from "react";

/** Does what a key stands for in place of what the browser makes of it. With Ctrl, Cmd or Alt it is left alone. */
export function byKey(event: KeyboardEvent, deeds: Readonly<Record<string, () => void>>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const deed = deeds[event.key];
  if (deed === undefined) return;
  event.preventDefault();
  deed();
}
