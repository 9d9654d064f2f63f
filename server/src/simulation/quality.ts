import type { QualityChecks, Rating } from "@firebreak/shared/reactions";
import type { Model } from "./parameters.ts";

/** How far a publication reaches by what of it can be checked: from the floor to 1, a quarter of the way a check. */
export function checkedQuality(model: Model, checks: QualityChecks): number {
  const passed = [checks.assessed, checks.evidence, checks.nextUpdate, checks.agreed].filter(Boolean).length;
  return model.qualityFloor + ((1 - model.qualityFloor) * passed) / 4;
}

/** How far it reaches by the rating that control or an evaluator gave it, in place of the checks. */
export function ratedQuality(model: Model, rating: Rating): number {
  switch (rating) {
    case "P":
      return model.ratedP;
    case "S":
      return model.ratedS;
    case "M":
      return model.ratedM;
    case "U":
      return model.ratedU;
  }
}
