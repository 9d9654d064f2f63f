import { quietly } from "../../../store/quietly.ts";
import type { TextStorage } from "../model/keptTexts.ts";

/** Whether calls ring aloud in this browser: the person's own wish, kept for the next time. */
export interface RingMute {
  get: () => boolean;
  set: (muted: boolean) => void;
  subscribe: (listener: () => void) => () => void;
}

const KEY = "firebreak.desk.ring.muted";

export function createRingMute(storage: TextStorage): RingMute {
  // Forbidden: it rings, as it does for whoever has never said otherwise.
  let muted = quietly(() => storage.getItem(KEY)) === "yes";
  const listeners = new Set<() => void>();

  return {
    get: () => muted,
    set(next) {
      muted = next;
      quietly(() => (next ? storage.setItem(KEY, "yes") : storage.removeItem(KEY)));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
