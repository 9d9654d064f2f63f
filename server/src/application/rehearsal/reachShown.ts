import type { View } from "@firebreak/shared/views";

/** The share of the public that has met a claim by its curve on the unit's screen; 0 where there is none. */
export function reachShown(view: View, claim: string): number {
  let [from, reach] = [-1, 0];
  for (const row of Object.values(view.curves)) {
    if (row.claim !== claim || row.from <= from) continue;
    [from, reach] = [row.from, row.reach.at(-1) ?? 0];
  }
  return reach;
}
