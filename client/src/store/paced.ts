/** A source that can be read and tells of changes. */
export interface Source<T> {
  get: () => T;
  subscribe: (listener: () => void) => () => void;
}

/**
 * The source as seen at most once in `everyMs`: a change after a quiet while shows at once, those that
 * follow it closely show together. What is read stays the same between two tellings.
 */
export function paced<T>(
  source: Source<T>,
  everyMs: number,
  after: (ms: number, run: () => void) => () => void,
): Source<T> {
  const listeners = new Set<() => void>();
  let shown = source.get();
  let quiet = true;
  let cancel: (() => void) | null = null;
  let unsubscribe: (() => void) | null = null;

  function show(): void {
    const now = source.get();
    quiet = Object.is(now, shown);
    cancel = quiet ? null : after(everyMs, show);
    if (quiet) return;
    shown = now;
    for (const listener of [...listeners]) listener();
  }

  return {
    get() {
      // While nobody is told of changes, there is nothing to keep together.
      if (listeners.size === 0) shown = source.get();
      return shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      unsubscribe ??= source.subscribe(() => {
        if (quiet) show();
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe?.();
        unsubscribe = null;
        cancel?.();
        cancel = null;
        quiet = true;
      };
    },
  };
}
