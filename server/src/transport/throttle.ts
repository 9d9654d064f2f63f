import { RateLimiterMemory } from "rate-limiter-flexible";

export interface ThrottleOptions {
  /** Wrong tokens or codes an address may try in a minute. */
  failuresAMinute: number;
}

/**
 * Slows down guessing: an address that has shown too many wrong tokens or codes waits a minute.
 * Right ones cost nothing, so that a whole hall behind one address can come in at once.
 */
export class Throttle {
  readonly #limiter: RateLimiterMemory;
  readonly #points: number;

  constructor({ failuresAMinute }: ThrottleOptions) {
    this.#points = failuresAMinute;
    this.#limiter = new RateLimiterMemory({ points: failuresAMinute, duration: 60 });
  }

  async blocked(address: string): Promise<boolean> {
    const state = await this.#limiter.get(address);
    return state !== null && state.consumedPoints >= this.#points;
  }

  async failed(address: string): Promise<void> {
    await this.#limiter.consume(address).catch(() => undefined);
  }
}
