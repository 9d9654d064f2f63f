import { readClock } from "@firebreak/shared/clock";
import type { Scenario } from "@firebreak/shared/scenario";
import type { DrillEvent } from "../events.ts";
import { patch, type ExerciseState, type ReleaseRule } from "../exercise.ts";
import { holds } from "../facts.ts";
import { durationMs, toScenarioMs } from "../msel.ts";

/** The conditional injects of a scenario with the rules that release them: their own `when` and the escalations'. */
export function releaseRules(scenario: Scenario): Map<string, ReleaseRule[]> {
  const rules = new Map<string, ReleaseRule[]>();
  const add = (inject: string, condition: ReleaseRule["condition"], after: string | undefined) => {
    const afterMs = after === undefined ? 0 : toScenarioMs(scenario, durationMs(after));
    rules.set(inject, [...(rules.get(inject) ?? []), { condition, afterMs }]);
  };
  for (const inject of scenario.injects) {
    if (inject.when !== undefined) add(inject.id, inject.when, inject.after);
  }
  for (const escalation of scenario.escalations) {
    for (const inject of escalation.then) add(inject, escalation.when, escalation.after);
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
 * Sets the due moment of each conditional inject whose condition has come true, and takes it back where a
 * `not` in it has stopped holding before the inject was due: silence counts only as long as it lasts.
 * An inject that is scheduled besides keeps the earlier of its moments; one that control deferred is left alone.
 */
export function applyRules(state: ExerciseState, event: DrillEvent): void {
  if (state.rules.size === 0 || WITHOUT_FACTS.has(event.type)) return;
  if (state.exercise.clock.playMs === null) return;
  const now = event.scenarioMs ?? readClock(state.exercise.clock, state.at).scenarioMs;
  for (const [id, rules] of state.rules) {
    const row = state.tables.injects.get(id);
    if (row?.plan === undefined || row.state !== "planned") {
      if (row?.state !== "deferred") state.rules.delete(id);
      continue;
    }
    const armed = row.plan.dueMs !== null && row.plan.dueMs !== row.plan.plannedMs;
    const delays = rules.filter((rule) => holds(rule.condition, state.facts)).map((rule) => rule.afterMs);
    if (delays.length === 0) {
      if (armed) patch(state, "injects", id, { plan: { ...row.plan, dueMs: row.plan.plannedMs } });
      continue;
    }
    if (armed) continue;
    const due = now + Math.min(...delays);
    if (row.plan.plannedMs !== null && row.plan.plannedMs <= due) continue;
    patch(state, "injects", id, { plan: { ...row.plan, dueMs: due } });
  }
}
