import type { ClockReply } from "@firebreak/shared/protocol";
import { type ClockEstimate, type ClockSample, estimateOf, sampleOf, withSample } from "./clockEstimate.ts";
import type { Environment } from "./environment.ts";

/** A few exchanges at once when a line opens, so that the first clock shown is a good one. */
const QUICK_ROUNDS = 4;
const QUICK_MS = 250;
const STEADY_MS = 15_000;

export interface ClockSync {
  /** Stops exchanging. */
  stop(): void;
  /** One exchange now, beside the regular ones. */
  probe(): void;
}

/**
 * Exchanges clocks with the server over one line for as long as it lives.
 * @param onFailed an exchange brought no answer in time: the line is probably dead
 */
export function startClockSync(
  exchange: (t1: number) => Promise<ClockReply>,
  environment: Environment,
  onEstimate: (estimate: ClockEstimate) => void,
  onFailed: () => void,
): ClockSync {
  let samples: ClockSample[] = [];
  let round = 0;
  let running = true;
  let cancel: (() => void) | null = null;

  async function once(): Promise<void> {
    try {
      const reply = await exchange(environment.now());
      if (!running) return;
      samples = withSample(samples, sampleOf(reply, environment.now()));
      const estimate = estimateOf(samples);
      if (estimate !== null) onEstimate(estimate);
    } catch {
      if (running) onFailed();
    }
  }

  async function keepOn(): Promise<void> {
    await once();
    if (!running) return;
    round += 1;
    cancel = environment.after(round < QUICK_ROUNDS ? QUICK_MS : STEADY_MS, () => void keepOn());
  }

  void keepOn();
  return {
    stop() {
      running = false;
      cancel?.();
    },
    probe: () => void once(),
  };
}
