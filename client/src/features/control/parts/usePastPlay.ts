import { useCallback } from "react";
import { useView } from "../../../store/drill.ts";
import { playAtPast } from "../model/history.ts";

/** Play time of a story moment gone by (epoch ms), as the acts tell it; null where they don't reach. */
export function usePastPlay(): (scenarioMs: number) => number | null {
  const acts = useView((view) => view.acts);
  return useCallback((scenarioMs) => playAtPast(acts, scenarioMs), [acts]);
}
