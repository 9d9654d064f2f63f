import type { Truth } from "@firebreak/shared/scenario";

/** What a verdict asks the public to do with a claim: believe it, not believe it, weigh it, or wait. */
type Bearing = "affirms" | "denies" | "opinion" | "open";
const BEARINGS: Record<Truth, Bearing> = {
  true: "affirms",
  false: "denies",
  misleading: "denies",
  opinion: "opinion",
  unresolved: "open",
};

/**
 * Whether two stances can't both be told to the public. `false` and `misleading` both deny and agree;
 * `unresolved` contradicts nothing; denying or affirming as a fact contradicts `opinion`.
 */
export function contradicts(one: Truth, other: Truth): boolean {
  const [a, b] = [BEARINGS[one], BEARINGS[other]];
  return a !== b && a !== "open" && b !== "open";
}

/** A verdict that commits itself: every one but `unresolved`. */
export function isDefinite(verdict: Truth): boolean {
  return verdict !== "unresolved";
}

/** Whether a stance tells the public what is so: both commit themselves, and don't contradict. */
export function agrees(stance: Truth, truth: Truth): boolean {
  return isDefinite(stance) && isDefinite(truth) && !contradicts(stance, truth);
}
