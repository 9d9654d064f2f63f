import { exp } from "./exact.ts";
import { correctionMultiplier, coverage, type Correction } from "./correction.ts";
import { Kernel } from "./kernel.ts";
import type { Model } from "./parameters.ts";
import { poisson } from "./poisson.ts";
import type { Random } from "./random.ts";

/** A claim on its way through the public: what its next minute follows from. */
export interface Spreading {
  n0: number;
  /** People who could be reached. */
  audience: number;
  /** New shares in each minute so far. */
  shares: number[];
  /** Their sum. */
  total: number;
  /** The share of the public reached, 0 to 1. */
  reach: number;
}

export function spreading(n0: number, audience: number): Spreading {
  return { n0, audience, shares: [], total: 0, reach: 0 };
}

/**
 * New shares in the next minute: n0 · M · (1 − R_{t−1}) · Σ_{s<t} φ_{t−s} x_s + seeds. Without `random`
 * their mean; with it, Poisson around that mean.
 */
export function nextShares(
  kernel: Kernel,
  claim: Spreading,
  multiplier: number,
  seeds: number,
  random?: Random,
): number {
  const mean = claim.n0 * multiplier * (1 - claim.reach) * kernel.excited(claim.shares);
  return (random === undefined ? mean : poisson(mean, random)) + seeds;
}

/** Reach after so many shares: R = 1 − exp(−v·X/N). */
export function reachOf(model: Model, total: number, audience: number): number {
  return 1 - exp((-model.exposures * total) / audience);
}

/** The share of the public that believes the claim: R · b · (1 − k·T·C). */
export function beliefOf(model: Model, reach: number, trust: number, covered: number): number {
  return reach * model.belief * (1 - model.beliefCorrection * trust * covered);
}

/** Takes a minute's shares in. */
export function take(claim: Spreading, shares: number, reach: number): void {
  claim.shares.push(shares);
  claim.total += shares;
  claim.reach = reach;
}

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

/** The spread of one claim alone, from its first minute, as a self-exciting (Hawkes, branching) process. */
export function spread(model: Model, input: ClaimInput, minutes: number, random?: Random): ClaimCourse {
  const kernel = new Kernel(model);
  const claim = spreading(input.n0, model.audience);
  const course: ClaimCourse = { shares: [], reach: [], belief: [] };
  for (let t = 0; t <= minutes; t++) {
    const covered = coverage(model, input.corrections, t);
    const trust = input.trust(t);
    const multiplier = correctionMultiplier(model, trust, covered);
    const shares = nextShares(kernel, claim, multiplier, input.seeds(t), random);
    take(claim, shares, reachOf(model, claim.total + shares, claim.audience));
    course.shares.push(shares);
    course.reach.push(claim.reach);
    course.belief.push(beliefOf(model, claim.reach, trust, covered));
  }
  return course;
}
