import { readClock } from "@firebreak/shared/clock";
import type { Scenario } from "@firebreak/shared/scenario";
import type { LadderRow } from "@firebreak/shared/views";
import type { DrillEvent } from "../events.ts";
import { patch, type ExerciseState, type ReleaseRule } from "../exercise.ts";
import { holds } from "../facts.ts";
import { waitMs } from "../msel.ts";

/** The conditional injects of a scenario with the rules that release them: their own `when` and the escalations'. */
export function releaseRules(scenario: Scenario): Map<string, ReleaseRule[]> {
  const rules = new Map<string, ReleaseRule[]>();
  const add = (
    inject: string,
    condition: ReleaseRule["condition"],
    after: string | undefined,
    ladder: string | null,
  ) => {
    const rule = { condition, afterMs: waitMs(scenario, after), sinceMs: null, ladder };
    rules.set(inject, [...(rules.get(inject) ?? []), rule]);
  };
  for (const inject of scenario.injects) {
    if (inject.when !== undefined) add(inject.id, inject.when, inject.after, null);
  }
  for (const escalation of scenario.escalations) {
    for (const inject of escalation.then) add(inject, escalation.when, escalation.after, escalation.id);
  }
  return rules;
}

const WITHOUT_FACTS = new Set<DrillEvent["type"]>([
  "inject.seen",
  "message.sent",
  "participant.joined",
  "participant.left",
]);

/**
 * Sets the due moment of each conditional inject: the earliest that its schedule and its rules give, each
 * rule counting from when its condition last came true. A rule whose `not` stops holding before the inject
 * is due gives none any more: silence counts only as long as it lasts. What has come due stays due, however
 * late its release is, and what control has deferred is left alone.
 */
export function applyRules(state: ExerciseState, event: DrillEvent): void {
  if (state.exercise.clock.playMs === null || WITHOUT_FACTS.has(event.type)) return;
  const now = event.scenarioMs ?? readClock(state.exercise.clock, state.at).scenarioMs;
  for (const ladder of state.tables.ladders.values()) climb(state, ladder, now);
  for (const [id, rules] of state.rules) {
    const row = state.tables.injects.get(id);
    if (row?.plan === undefined || row.state === "released" || row.state === "complete") {
      state.rules.delete(id);
      continue;
    }
    const { plan } = row;
    const isPlanned = row.state === "planned";
    if (isPlanned && plan.dueMs !== null && plan.dueMs <= now) continue;
    for (const rule of rules) rule.sinceMs = since(state, rule, now);
    // What control has deferred or skipped is left alone until it is taken back; its conditions go on.
    if (!isPlanned) continue;
    let due = plan.plannedMs;
    for (const { sinceMs, afterMs } of rules) {
      if (sinceMs !== null && (due === null || sinceMs + afterMs < due)) due = sinceMs + afterMs;
    }
    if (due !== plan.dueMs) patch(state, "injects", id, { plan: { ...plan, dueMs: due } });
  }
}

/** A ladder shows since when its condition holds, whatever has become of its rungs. */
function climb(state: ExerciseState, row: LadderRow, now: number): void {
  const sinceMs = since(state, row, now);
  if (row.sinceMs !== sinceMs) patch(state, "ladders", row.id, { sinceMs });
}

/** Since when a condition holds without a break; null while it does not. */
function since(
  state: ExerciseState,
  { condition, sinceMs }: Pick<ReleaseRule, "condition" | "sinceMs">,
  now: number,
): number | null {
  return holds(condition, state) ? (sinceMs ?? now) : null;
}
