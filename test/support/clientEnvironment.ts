import type { Environment } from "../../client/src/connection/environment.ts";

/** Time that stands still until a test moves it, ids that count up, and chance that is always half. */
export interface StillEnvironment extends Environment {
  /** Moves time on and runs what falls due, in order, letting promises settle in between. */
  pass(ms: number): Promise<void>;
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}

export function stillEnvironment(start = 1_000_000): StillEnvironment {
  let now = start;
  let ids = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    random: () => 0.5,
    newId: () => `c${++ids}`,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    async pass(ms) {
      const until = now + ms;
      await settled();
      for (;;) {
        const next = timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((each) => each !== next);
        now = next.at;
        next.run();
        await settled();
      }
      now = until;
    },
  };
}
