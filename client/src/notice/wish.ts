import { quietly } from "../store/quietly.ts";
import type { SessionStorageLike } from "../store/session.ts";

/** A wish of one person in this browser that is either so or not, kept for the next time. */
export interface Wish {
  get: () => boolean;
  set: (on: boolean) => void;
  subscribe: (listener: () => void) => () => void;
  /** Another tab may have changed it. */
  reread: () => void;
}

/** @param storage null where it is forbidden: the wish then lasts as long as the page */
export function createWish(storage: SessionStorageLike | null, place: string): Wish {
  const read = () => quietly(() => storage?.getItem(place) ?? null) === "yes";
  let on = read();
  const listeners = new Set<() => void>();

  function become(next: boolean): void {
    if (next === on) return;
    on = next;
    for (const listener of listeners) listener();
  }
  return {
    get: () => on,
    set(next) {
      quietly(() => (next ? storage?.setItem(place, "yes") : storage?.removeItem(place)));
      become(next);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reread() {
      if (storage !== null) become(read());
    },
  };
}
