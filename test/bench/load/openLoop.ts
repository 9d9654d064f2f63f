import { random } from "../../../server/src/simulation/random.ts";

/** Moments at a steady rate, in ms from the start. */
export function steady(count: number, aSecond: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * 1_000) / aSecond);
}

/** Moments as independent people produce them (a Poisson process), in ms from the start. */
export function poisson(count: number, aSecond: number, seed: number): number[] {
  const chance = random(seed, "arrivals");
  let at = 0;
  return Array.from({ length: count }, () => (at += (-Math.log(1 - chance.next()) * 1_000) / aSecond));
}

/**
 * Sends at the intended moments, whether or not the answers to earlier ones have come (an open loop), and
 * hands each its intended time (performance.now()), from which its latency counts: a late sender shows as
 * latency and not as a pause (no coordinated omission). Spins, as timers are too coarse for this.
 */
export function openLoop(
  moments: readonly number[],
  send: (index: number, intended: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let next = 0;
    const turn = (): void => {
      try {
        const now = performance.now();
        for (let at = moments[next]; at !== undefined && start + at <= now; at = moments[next]) {
          send(next, start + at);
          next += 1;
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      if (next < moments.length) setImmediate(turn);
      else resolve();
    };
    turn();
  });
}
