import type { Told } from "./counterfactual.ts";

/** An exercise as it went, beside how it would have gone with something otherwise. */
export interface WhatIf {
  real: Omit<Told, "leftOut">;
  counterfactual: Told;
}
