import type { View } from "@firebreak/shared/views";
import { countOpenRequests, type Handoff } from "../../../ui/lanes/handoff.ts";

export interface Counts {
  injects: number;
  statements: number;
  openRequests: number;
}

/** What a hall wants to know in three figures. */
export function countPlay(view: Pick<View, "injects" | "posts">, handoffs: readonly Handoff[]): Counts {
  return {
    injects: Object.values(view.injects).filter((inject) => inject.releasedPlayMs !== null).length,
    statements: Object.values(view.posts).filter((post) => post.unit !== null).length,
    openRequests: countOpenRequests(handoffs),
  };
}
