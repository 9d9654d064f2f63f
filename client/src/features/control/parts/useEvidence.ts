import { useMemo } from "react";
import { usePulse, useView } from "../../../store/drill.ts";
import type { Evidence } from "../model/conditionState.ts";

/**
 * What conditions are looked up in, as it stands at this second.
 * @param playMs play time now; null before STARTEX
 */
export function useEvidence(playMs: number | null): Evidence {
  const counters = usePulse()?.counters;
  const view = useView((all) => ({
    acts: all.acts,
    assessments: all.assessments,
    claims: all.claims,
    curves: all.curves,
    escalations: all.escalations,
    expectations: all.expectations,
    injects: all.injects,
    moods: all.moods,
    requests: all.requests,
    responses: all.responses,
    restrictions: all.restrictions,
    tasks: all.tasks,
  }));
  return useMemo(() => ({ view, counters, playMs }), [view, counters, playMs]);
}
