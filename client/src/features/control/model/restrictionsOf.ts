import type { RestrictionRow, View } from "@firebreak/shared/views";

/** Requests to restrict content, the latest first. */
export function restrictionsOf({ restrictions }: Pick<View, "restrictions">): RestrictionRow[] {
  return Object.values(restrictions).sort((a, b) => b.scenarioMs - a.scenarioMs);
}
