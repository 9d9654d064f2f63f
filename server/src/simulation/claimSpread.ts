import type { Random } from "../domain/random.ts";
import { correctionMultiplier, coverage, type Correction } from "./correction.ts";
import { Kernel } from "./kernel.ts";
import type { Model } from "./parameters.ts";
import { poisson } from "./poisson.ts";

export interface ClaimInput {
  n0: number;
  /** Shares that come from outside at a minute: what sets the claim off, what brings it up again. */
  seeds: (minute: number) => number;
  corrections: readonly Correction[];
  /** Trust in the authorities at a minute, 0 to 1. */
  trust: (minute: number) => number;
}

/** The course of one claim, by minute from 0. */
export interface ClaimCourse {
  /** New shares. */
  shares: number[];
  /** The share of the public reached, 0 to 1. */
  reach: number[];
  /** The share of the public that believes it, 0 to 1. */
  belief: number[];
}

/**
 * The spread of a claim through the public as a self-exciting (Hawkes, branching) process, one tick a
 * scenario minute: x_t = n0 · M_t · (1 − R_{t−1}) · Σ_{s<t} φ_{t−s} x_s + seeds_t, with reach
 * R_t = 1 − exp(−v·X_t/N). Without `random` x_t is its mean; with it, Poisson around that mean.
 */
export function spread(model: Model, input: ClaimInput, minutes: number, random?: Random): ClaimCourse {
  const kernel = new Kernel(model);
  const course: ClaimCourse = { shares: [], reach: [], belief: [] };
  let total = 0;
  let reached = 0;
  for (let t = 0; t <= minutes; t++) {
    const covered = coverage(model, input.corrections, t);
    const trust = input.trust(t);
    let excited = 0;
    for (let s = 0; s < t; s++) excited += kernel.minute(t - s) * (course.shares[s] as number);
    const mean = input.n0 * correctionMultiplier(model, trust, covered) * (1 - reached) * excited;
    const born = random === undefined ? mean : poisson(mean, random);
    const shares = born + input.seeds(t);
    total += shares;
    reached = 1 - Math.exp((-model.exposures * total) / model.audience);
    course.shares.push(shares);
    course.reach.push(reached);
    course.belief.push(reached * model.belief * (1 - model.beliefCorrection * trust * covered));
  }
  return course;
}
