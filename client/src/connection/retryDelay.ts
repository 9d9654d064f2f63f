const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/**
 * Milliseconds to wait before try number `attempt` (from 1). Doubles from one second to fifteen and
 * spreads over the last three quarters of that, so that thousands of browsers cut off at one moment
 * (a server's restart) do not come back at one moment.
 * @param random a number from 0 up to but not including 1
 */
export function retryDelay(attempt: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full * (0.25 + 0.75 * random));
}
