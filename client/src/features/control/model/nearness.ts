import type { Condition } from "@firebreak/shared/scenario";
import { type Evidence, type PlainCondition, progressOf, stateOf } from "./conditionState.ts";

/** How near a condition is, 0 to 1: of several that must hold the farthest, of alternatives the nearest. */
export function nearnessOf(condition: Condition, evidence: Evidence): number {
  if ("all" in condition) return Math.min(...condition.all.map((part) => nearnessOf(part, evidence)));
  if ("any" in condition) return Math.max(...condition.any.map((part) => nearnessOf(part, evidence)));
  if ("not" in condition) return 1 - Math.floor(nearnessOf(condition.not, evidence));
  return ofPart(condition, evidence);
}

/** A deadline this far off is not near at all, play ms. */
const FAR_MS = 15 * 60_000;

function ofPart(condition: PlainCondition, evidence: Evidence): number {
  if (stateOf(condition, evidence) === true) return 1;
  const progress = progressOf(condition, evidence);
  if (progress === null) return 0;
  if (progress.kind === "deadline") return Math.max(0, 1 - Math.max(0, progress.leftMs) / FAR_MS);
  return progress.fraction;
}
