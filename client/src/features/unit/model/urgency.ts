/** How near a deadline is. */
export type Urgency = "calm" | "soon" | "late";

/** From this much play time before it, a deadline is called near. */
export const SOON_MS = 120_000;

/** @param leftMs play milliseconds until the deadline; negative once it has passed */
export function urgencyOf(leftMs: number): Urgency {
  if (leftMs < 0) return "late";
  return leftMs <= SOON_MS ? "soon" : "calm";
}
