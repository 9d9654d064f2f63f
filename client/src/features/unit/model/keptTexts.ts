/** What someone has typed into a form, and the command it was last sent as (JSON), until that is answered. */
export interface Kept<F> {
  readonly fields: F;
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
  /** What is kept under `key`, if `fits` knows it; the same object until it changes. */
  read<F>(key: string, fits: (value: unknown) => value is F): Kept<F> | null;
  write<F>(key: string, kept: Kept<F>): void;
  forget(key: string): void;
  subscribe(listener: () => void): () => void;
}

export function createKeptTexts(storage: TextStorage): KeptTexts {
  const known = new Map<string, Kept<unknown> | null>();
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());

  function load(key: string): Kept<unknown> | null {
    const found = known.get(key);
    if (found !== undefined) return found;
    const loaded = parse(quietly(() => storage.getItem(key)));
    known.set(key, loaded);
    return loaded;
  }

  return {
    read(key, fits) {
      const kept = load(key);
      // A form may have changed its fields since a text was kept; such a text is of no use to it.
      return kept !== null && fits(kept.fields) ? (kept as Kept<typeof kept.fields>) : null;
    },
    write(key, kept) {
      known.set(key, kept);
      quietly(() => storage.setItem(key, JSON.stringify(kept)));
      changed();
    },
    forget(key) {
      known.set(key, null);
      quietly(() => storage.removeItem(key));
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Storage may be forbidden or full; the text then lasts as long as the page. */
function quietly<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

function parse(text: string | null): Kept<unknown> | null {
  const value = text === null ? null : quietly((): unknown => JSON.parse(text));
  if (typeof value !== "object" || value === null || !("fields" in value) || !("sent" in value)) return null;
  const { fields, sent } = value;
  return typeof sent === "string" || sent === null ? { fields, sent } : null;
}
