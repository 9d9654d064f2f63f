import { exp } from "./exact.ts";
import type { Model } from "./parameters.ts";

/** A publication that corrects a claim. */
export interface Correction {
  /** Minute of its publication, counted like the claim's. */
  at: number;
  /** How far it reaches, 0 to 1: 1 an official channel, 0.3 an ordinary account. */
  quality: number;
}

/**
 * The share of would-be sharers who have met a correction at minute `t`. Several corrections reach
 * independently; together no more than the limit.
 */
export function coverage(model: Model, corrections: readonly Correction[], t: number): number {
  let missed = 1;
  for (const { at, quality } of corrections) {
    if (t > at) missed *= 1 - quality * (1 - exp(-(t - at) / model.coverageTime));
  }
  return Math.min(model.coverageLimit, 1 - missed);
}

/** What is left of sharing under corrections: 1 − e_max·T·C. */
export function correctionMultiplier(model: Model, trust: number, covered: number): number {
  return 1 - model.correctionEffect * trust * covered;
}
