/** News that came together is told together. Milliseconds. */
export const GATHER_MS = 300;
/** And no oftener than this. Milliseconds. */
export const APART_MS = 4_000;

export interface GatherOptions<T> {
  /** A clock that does not step, ms. */
  now: () => number;
  after: (ms: number, run: () => void) => () => void;
  flush: (gathered: readonly T[]) => void;
}

/** Collects what comes, and hands it on all at once: a moment after the first, and never often. */
export function createGather<T>({ now, after, flush }: GatherOptions<T>) {
  let waiting: T[] = [];
  let cancel: (() => void) | null = null;
  let last = -Infinity;

  function release(): void {
    cancel?.();
    cancel = null;
    if (waiting.length === 0) return;
    const gathered = waiting;
    waiting = [];
    last = now();
    flush(gathered);
  }
  return {
    add(items: readonly T[]): void {
      if (items.length === 0) return;
      waiting.push(...items);
      cancel ??= after(Math.max(GATHER_MS, last + APART_MS - now()), release);
    },
    /** Hands on what there is, now. */
    release,
    waiting: (): readonly T[] => waiting,
    /** Hands over what there is to whoever tells it another way. */
    take(): T[] {
      cancel?.();
      cancel = null;
      const gathered = waiting;
      waiting = [];
      return gathered;
    },
    stop(): void {
      cancel?.();
      cancel = null;
      waiting = [];
    },
  };
}
