import type { Measure } from "@firebreak/shared/reactions";
import type { Truth } from "@firebreak/shared/scenario";
import { gradeOf } from "../domain/evolve/restrictions.ts";
import type { Placed } from "./groups.ts";
import { denies, statements } from "./statements.ts";
import type { Timeline } from "./timeline.ts";

/** A request to restrict a claim, or a published denial of it. */
export interface RestrictiveAct extends Placed {
  seq: number;
  /** Play time, ms. */
  playMs: number;
  claim: string;
  act: "restriction" | "denial";
  /** For a restriction. */
  measure: Measure | null;
  /** For a denial: what was said, and in which response. */
  stance: Truth | null;
  response: string | null;
  /** The truth of the claim at that moment. */
  truth: Truth;
  /** `critical` on what is true or an opinion; `failure` on what is open, unless imminent harm is argued. */
  grade: "none" | "failure" | "critical";
}

/** Every restrictive act on a claim of the scenario, in the order of the log. */
export function restrictiveActs(timeline: Timeline): RestrictiveAct[] {
  const requests = timeline.restrictions.flatMap(({ seq, playMs, scenarioMs, unit, site, ...request }) => {
    const { claim, measure, isImminent } = request;
    const truth = timeline.truth(claim, scenarioMs);
    if (truth === undefined) return [];
    const grade = gradeOf(truth, isImminent);
    const act = { act: "restriction" as const, measure, stance: null, response: null };
    return [{ seq, playMs, unit, site, claim, ...act, truth, grade }];
  });
  const denials = statements(timeline).flatMap((said) => {
    const { seq, playMs, scenarioMs, unit, site, claim, stance, response } = said;
    const truth = timeline.truth(claim, scenarioMs);
    if (truth === undefined || !denies(stance)) return [];
    // A denial of what is open can argue no harm: whoever fears it asks, and waits for the answer.
    const grade = gradeOf(truth, false);
    const act = { act: "denial" as const, measure: null, stance, response };
    return [{ seq, playMs, unit, site, claim, ...act, truth, grade }];
  });
  return [...requests, ...denials].sort((one, other) => one.seq - other.seq);
}
