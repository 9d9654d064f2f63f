import type { ClockReply } from "@firebreak/shared/protocol";

/** One `clock` exchange, reduced. Milliseconds. */
export interface ClockSample {
  /** Server time − client time, as this exchange has it. */
  offsetMs: number;
  /** Time on the way there and back, the server's own share taken out. */
  rttMs: number;
}

/** What is known of the server's clock and of the way to it. Milliseconds. */
export interface ClockEstimate {
  /** Add to the client's clock to get the server's. */
  offsetMs: number;
  /** The true offset lies within ± this: half the round trip of the exchange it comes from. */
  errorMs: number;
  /** The newest exchange's round trip: the delay that a person feels. */
  delayMs: number;
}

const KEPT = 8;

/** @param t4 the client's clock when the reply came */
export function sampleOf(reply: ClockReply, t4: number): ClockSample {
  const { t1, t2, t3 } = reply;
  return {
    offsetMs: (t2 - t1 + (t3 - t4)) / 2,
    rttMs: Math.max(0, t4 - t1 - (t3 - t2)),
  };
}

/**
 * The samples to keep, newest last, at most eight. A sample whose bounds do not meet an older one's
 * shows that a clock was set in between (or the machine slept): the older one then says nothing.
 */
export function withSample(samples: readonly ClockSample[], next: ClockSample): ClockSample[] {
  const agreeing = samples.filter(
    (old) => Math.abs(old.offsetMs - next.offsetMs) <= (old.rttMs + next.rttMs) / 2 + 1,
  );
  return [...agreeing, next].slice(-KEPT);
}

/** The offset of the exchange with the shortest way; null before the first one. */
export function estimateOf(samples: readonly ClockSample[]): ClockEstimate | null {
  const newest = samples.at(-1);
  if (newest === undefined) return null;
  const best = samples.reduce((a, b) => (b.rttMs <= a.rttMs ? b : a));
  return { offsetMs: best.offsetMs, errorMs: best.rttMs / 2, delayMs: newest.rttMs };
}
