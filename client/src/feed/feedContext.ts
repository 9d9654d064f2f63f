import { createContext } from "react";
import type { ShownUnit } from "../ui/useUnits.ts";
import type { Watch } from "./model/watchWords.ts";

/** What the items of one column share, so that a row subscribes to nothing but its own counters. */
export interface FeedSurroundings {
  /** Words to mark in texts. */
  watch: readonly Watch[];
  units: ReadonlyMap<string, ShownUnit>;
  /** The unit that the person is of. */
  ownUnit: string | null;
  /** The story's time (epoch ms) as its hour. */
  hourOf: (scenarioMs: number) => string;
  /** Goes to a post, where the column holds it. */
  goTo: (post: string) => void;
}

export const FeedContext = createContext<FeedSurroundings>({
  watch: [],
  units: new Map(),
  ownUnit: null,
  hourOf: () => "",
  goTo: () => undefined,
});
