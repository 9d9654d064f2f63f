/** The one clock that the whole page ticks by. */
export interface Ticker {
  /** Calls `listener` on every tick. The ticker stands still while nobody listens. */
  subscribe: (listener: () => void) => () => void;
  /** Server time of the last tick, epoch ms. */
  now(): number;
  /** Something moved the clock: tick now, and align anew. */
  realign(): void;
}

export interface TickerOptions {
  /** Server time now, epoch ms. */
  now: () => number;
  /**
   * A server time at which a shown clock turns over to its next second. Ticks fall a whole number
   * of seconds from it, so that a clock never shows a second twice or leaves one out.
   */
  turnover: () => number;
  after: (ms: number, run: () => void) => () => void;
}

const SECOND = 1_000;
/** A timer may fire a little early against a clock of fractions; aim just past the turn. */
const MARGIN_MS = 5;

export function createTicker({ now, turnover, after }: TickerOptions): Ticker {
  const listeners = new Set<() => void>();
  let last = now();
  let cancel: (() => void) | null = null;

  function schedule(): void {
    const past = (((now() - turnover()) % SECOND) + SECOND) % SECOND;
    cancel = after(SECOND - past + MARGIN_MS, tick);
  }

  function tick(): void {
    last = now();
    schedule();
    for (const listener of [...listeners]) listener();
  }

  return {
    now: () => last,
    subscribe(listener) {
      listeners.add(listener);
      if (cancel === null) {
        last = now();
        schedule();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        cancel?.();
        cancel = null;
      };
    },
    realign() {
      if (cancel === null) return;
      cancel();
      tick();
    },
  };
}
