/** What was used last, the latest first. */
export interface Recent {
  get: () => readonly string[];
  add: (id: string) => void;
}

const KEPT = 20;

/**
 * Ids of the actions used last, kept in the browser. Forbidden or spoilt storage costs nothing but them.
 * @param role each role has its own
 */
export function recentOf(storage: () => Pick<Storage, "getItem" | "setItem">, role: string): Recent {
  const key = `firebreak.palette.${role}`;
  let ids = read();
  function read(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(storage().getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, KEPT) : [];
    } catch {
      return [];
    }
  }
  return {
    get: () => ids,
    add(id) {
      ids = [id, ...ids.filter((each) => each !== id)].slice(0, KEPT);
      try {
        storage().setItem(key, JSON.stringify(ids));
      } catch {
        // Nothing to remember with: they hold until the page is closed.
      }
    },
  };
}
