/** The rates of scenario time that are offered. */
export const PRESETS: readonly number[] = [0.5, 1, 2, 6, 12, 30];
/** The slowest and the fastest that the server takes. */
export const SLOWEST = 0.1;
export const FASTEST = 120;
