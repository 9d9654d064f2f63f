import { useCallback, useMemo } from "react";
import { type FeedPlan, planAfter, type PlanStep, readPlan } from "./model/columns.ts";
import { useKeptValue } from "./useKeptValue.ts";

/** The person's columns on a kind of screen, kept in the browser. */
export function useFeedPlan(place: string): [FeedPlan, (step: PlanStep) => void] {
  const [kept, keep] = useKeptValue(`columns/${place}`);
  const plan = useMemo(() => readPlan(kept), [kept]);
  const take = useCallback((step: PlanStep) => keep(planAfter(plan, step)), [plan, keep]);
  return [plan, take];
}
