import type { Audience } from "@firebreak/shared/roles";

/** The room of an audience: one for each exercise and audience, so that a frame is encoded once for all of it. */
export function roomOf(exercise: string, audience: Audience): string {
  return `${exercise}|${audience}`;
}
