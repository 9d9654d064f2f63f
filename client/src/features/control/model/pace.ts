/** Steps of the cursor this close to one another are a key held down or a hand in a hurry, ms. */
export const RUN_MS = 150;

/** When the cursor took its last step (ms, of a clock that does not step), and whether it runs. */
export interface Pace {
  steppedMs: number;
  runs: boolean;
}

export const AT_REST: Pace = { steppedMs: Number.NEGATIVE_INFINITY, runs: false };

export function paceAfter({ steppedMs }: Pace, nowMs: number): Pace {
  return { steppedMs: nowMs, runs: nowMs - steppedMs < RUN_MS };
}
