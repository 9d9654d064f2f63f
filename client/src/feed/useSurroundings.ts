import { useMemo } from "react";
import { useYou } from "../store/drill.ts";
import { useUnits } from "../ui/useUnits.ts";
import type { FeedSurroundings } from "./feedContext.ts";
import type { Watch } from "./model/watchWords.ts";
import { useStoryHour } from "./useStoryHour.ts";

/** What the items of a column share, for {@link FeedContext}. */
export function useSurroundings(watch: readonly Watch[], goTo: (post: string) => void): FeedSurroundings {
  const units = useUnits();
  const ownUnit = useYou()?.unit ?? null;
  const hourOf = useStoryHour();
  return useMemo(() => ({ watch, units, ownUnit, hourOf, goTo }), [watch, units, ownUnit, hourOf, goTo]);
}
