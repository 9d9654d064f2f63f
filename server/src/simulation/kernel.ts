import { exp, log } from "./exact.ts";
import type { Model } from "./parameters.ts";

/** Minutes after which a share counts as forgotten: two weeks leave less than a tenth of its effect to come. */
const LONGEST = 20_160;

/**
 * The memory kernel of a share: how much of its whole effect falls into each minute after it.
 * Density constant up to the plateau s0, then ∝ (s/s0)^−(1+θ); the whole is 1 (SEISMIC, Zhao et al.
 * 2015, where s0 = 300 s, θ = 0.2314843 give the density 0.0006265725 /s).
 */
export class Kernel {
  readonly #plateau: number;
  readonly #theta: number;
  readonly #density: number;
  readonly #minutes: number[] = [0];

  constructor(model: Pick<Model, "kernelPlateau" | "kernelTheta">) {
    this.#plateau = model.kernelPlateau;
    this.#theta = model.kernelTheta;
    this.#density = 1 / (this.#plateau * (1 + 1 / this.#theta));
  }

  /** The part that falls into minute `k` after the share; the first minute is 1. */
  minute(k: number): number {
    if (k > LONGEST) return 0;
    for (let each = this.#minutes.length; each <= k; each++) {
      this.#minutes.push(this.#until(each * 60) - this.#until((each - 1) * 60));
    }
    return this.#minutes[k] ?? 0;
  }

  /** Σ φ_{t−s} x_s: what the shares of all minutes so far call forth in the next one, t. */
  excited(shares: readonly number[]): number {
    const t = shares.length;
    this.minute(Math.min(t, LONGEST));
    // The innermost loop of the model: plain locals, no calls.
    const minutes = this.#minutes;
    let sum = 0;
    for (let s = Math.max(0, t - LONGEST); s < t; s++)
      sum += (minutes[t - s] as number) * (shares[s] as number);
    return sum;
  }

  /** The part that has come `s` seconds after the share. */
  #until(s: number): number {
    if (s <= this.#plateau) return this.#density * s;
    const tail = (this.#plateau / this.#theta) * (1 - exp(-this.#theta * log(s / this.#plateau)));
    return this.#density * (this.#plateau + tail);
  }
}
