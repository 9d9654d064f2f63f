import type { ActRow } from "@firebreak/shared/views";

/** Whether an act concerns a unit: it did it, it was done to it, or the inject reached it. */
export function concerns(act: ActRow, unit: string, reached: (inject: string) => readonly string[]): boolean {
  if (act.unit === unit || act.to === unit) return true;
  return act.type === "inject.released" && act.inject !== undefined && reached(act.inject).includes(unit);
}
