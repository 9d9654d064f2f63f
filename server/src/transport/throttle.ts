import { reject, type Rejection } from "@firebreak/shared/rejections";
import { RateLimiterMemory } from "rate-limiter-flexible";

export interface ThrottleOptions {
  /** Wrong tokens or codes an address may try in a minute. */
  failuresAMinute: number;
}

const WAIT = reject("auth/throttled", "too many wrong tokens or codes from this address; wait a minute");

/**
 * Slows down guessing: an address that has shown too many wrong tokens or codes waits a minute.
 * Right ones cost nothing, so that a whole hall behind one address can come in at once. The wait is for
 * wrong tokens and for codes: a right token, which nobody guesses, is never kept out by a neighbour's tries.
 */
export class Throttle {
  readonly #limiter: RateLimiterMemory;
  readonly #points: number;

  constructor({ failuresAMinute }: ThrottleOptions) {
    this.#points = failuresAMinute;
    this.#limiter = new RateLimiterMemory({ points: failuresAMinute, duration: 60 });
  }

  /** Why this address may not show a code now, else null. */
  async blocked(address: string): Promise<Rejection | null> {
    const state = await this.#limiter.get(address);
    return state !== null && state.consumedPoints >= this.#points ? WAIT : null;
  }

  /** What to answer an address that has shown a wrong token or code. Counts it. */
  async wrong(address: string): Promise<Rejection> {
    const blocked = await this.blocked(address);
    if (blocked !== null) return blocked;
    await this.#limiter.consume(address).catch(() => undefined);
    return reject("auth/invalid", "this token or code is not valid");
  }
}
