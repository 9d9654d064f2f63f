import type { View } from "@firebreak/shared/views";

/** The injects that `next` has and `before` had not; none where there was no view before. */
export function newInjects(before: View | null, next: View | null): string[] {
  if (before === null || next === null || before.injects === next.injects) return [];
  return Object.keys(next.injects).filter((id) => before.injects[id] === undefined);
}
