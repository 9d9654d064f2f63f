import { quietly } from "../../../store/quietly.ts";

/** What someone has typed into a form, and the command it was last sent as (JSON), until that is answered. */
export interface Kept {
  readonly fields: unknown;
  readonly sent: string | null;
}

export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Typed text, kept in the browser until what it became is acknowledged: it outlives a reload, a crash
 * and a refusal. Two places that show one form share it.
 */
export interface KeptTexts {
  /** What is kept under `key`; the same object until it changes. */
  peek(key: string): Kept | null;
  write(key: string, kept: Kept): void;
  forget(key: string): void;
  subscribe: (listener: () => void) => () => void;
}

export function createKeptTexts(storage: TextStorage): KeptTexts {
  const known = new Map<string, Kept | null>();
  const listeners = new Set<() => void>();

  function set(key: string, kept: Kept | null, store: () => void): void {
    known.set(key, kept);
    quietly(store);
    for (const listener of [...listeners]) listener();
  }

  return {
    peek(key) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const loaded = parse(quietly(() => storage.getItem(key)));
      known.set(key, loaded);
      return loaded;
    },
    write(key, kept) {
      set(key, kept, () => storage.setItem(key, JSON.stringify(kept)));
    },
    forget(key) {
      if (known.get(key) === null) return;
      set(key, null, () => storage.removeItem(key));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parse(text: string | null): Kept | null {
  const value = text === null ? null : quietly((): unknown => JSON.parse(text));
  if (typeof value !== "object" || value === null || !("fields" in value) || !("sent" in value)) return null;
  const { fields, sent } = value;
  return typeof sent === "string" || sent === null ? { fields, sent } : null;
}
