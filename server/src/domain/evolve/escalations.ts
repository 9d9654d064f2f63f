import { actingUnit } from "../actingUnit.ts";
import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { fact } from "../facts.ts";
import { actOnTasks } from "./injects.ts";
import { nameOf } from "./names.ts";

export function escalationRaised(state: ExerciseState, event: EventOf<"escalation.raised">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { escalation, question, options, inject } = event.data;
  put(state, "escalations", {
    id: escalation,
    unit: event.actor.unit,
    inject: inject ?? null,
    question,
    options,
    raisedBy: nameOf(state, event.actor) ?? "",
    raisedMs: event.playMs ?? 0,
    decision: null,
    decidedBy: null,
    decidedMs: null,
    binds: [],
  });
  actOnTasks(state, event.actor.unit, event.playMs, { inject }, false);
  if (inject !== undefined) {
    state.facts.add(fact.escalated(inject));
    state.facts.add(fact.escalated(inject, event.actor.unit));
  }
}

/** The decision reaches the unit that asked and whomever else it binds. */
export function decisionMade(state: ExerciseState, event: EventOf<"decision.made">): void {
  const { escalation, text, binds } = event.data;
  const asked = state.tables.escalations.get(escalation);
  if (asked === undefined) return;
  const row = patch(state, "escalations", escalation, {
    decision: text,
    decidedBy: nameOf(state, event.actor),
    decidedMs: event.playMs,
    binds: [...new Set([asked.unit, ...binds])],
  });
  if (row.inject !== null) {
    actOnTasks(state, actingUnit(event), event.playMs, { inject: row.inject }, true);
    state.facts.add(fact.decided(row.inject));
  }
}
