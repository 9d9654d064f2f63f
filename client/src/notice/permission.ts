/** What the browser lets the page do: read once, and again when it says that this has changed. */
export interface Permission {
  get: () => NotificationPermission;
  subscribe: (listener: () => void) => () => void;
  /** Whoever has just asked for it knows that it may be another now. */
  reread: () => void;
}

/** @param watch calls back whenever what `read` gives may have changed */
export function createPermission(
  read: () => NotificationPermission,
  watch: (changed: () => void) => void,
): Permission {
  const listeners = new Set<() => void>();
  let known = read();
  function reread(): void {
    const now = read();
    if (now === known) return;
    known = now;
    for (const listener of listeners) listener();
  }
  watch(reread);
  return {
    get: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    reread,
  };
}
