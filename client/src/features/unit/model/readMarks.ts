import type { TextStorage } from "./keptTexts.ts";

/**
 * What a person has read of what the exercise does not log as seen (messages, decisions, replies), kept
 * in the browser.
 */
export interface ReadMarks {
  /** The keys read; the same set until one is added. */
  get: () => ReadonlySet<string>;
  add(keys: readonly string[]): void;
  subscribe: (listener: () => void) => () => void;
}

/** @param place the storage key: one an exercise and person */
export function createReadMarks(storage: TextStorage, place: string): ReadMarks {
  let read: ReadonlySet<string> = new Set(load());
  const listeners = new Set<() => void>();

  function load(): string[] {
    try {
      const kept: unknown = JSON.parse(storage.getItem(place) ?? "[]");
      return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === "string") : [];
    } catch {
      return []; // Forbidden or spoilt: everything counts as unread, and nothing is lost.
    }
  }

  return {
    get: () => read,
    add(keys) {
      if (keys.every((key) => read.has(key))) return;
      read = new Set([...read, ...keys]);
      try {
        storage.setItem(place, JSON.stringify([...read]));
      } catch {
        // Forbidden or full: the marks last as long as the page.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
