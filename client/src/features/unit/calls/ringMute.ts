import type { TextStorage } from "../model/keptTexts.ts";

/** Whether calls ring aloud in this browser: the person's own wish, kept for the next time. */
export interface RingMute {
  get: () => boolean;
  set: (muted: boolean) => void;
  subscribe: (listener: () => void) => () => void;
}

const KEY = "firebreak.desk.ring.muted";

export function createRingMute(storage: TextStorage): RingMute {
  let muted = load();
  const listeners = new Set<() => void>();

  function load(): boolean {
    try {
      return storage.getItem(KEY) === "yes";
    } catch {
      return false; // Forbidden: it rings, as it does for whoever has never said otherwise.
    }
  }

  return {
    get: () => muted,
    set(next) {
      muted = next;
      try {
        if (next) storage.setItem(KEY, "yes");
        else storage.removeItem(KEY);
      } catch {
        // Forbidden or full: the wish lasts as long as the page.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
