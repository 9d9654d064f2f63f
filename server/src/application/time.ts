/** The server's time, handed in so that a rehearsal can run on a simulated one. */
export interface Time {
  /** Epoch ms, whole. Never goes back. */
  now(): number;
}

/**
 * The machine's time as it was when the process began, carried on by the monotonic clock: setting the
 * machine's clock in the middle of an exercise moves nobody's deadline.
 */
export const systemTime: Time = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
};
