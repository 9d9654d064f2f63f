import type { InjectPlan, InjectRow, PlanChange } from "@firebreak/shared/views";
import type { InjectEdit } from "@firebreak/shared/injectFields";
import type { DrillEvent, EventOf } from "../events.ts";
import { patch, patchForInsiders, put, type ExerciseState, type PlanSnapshot } from "../exercise.ts";
import { writtenInject } from "../writtenInject.ts";
import { authorOf } from "./authors.ts";
import { plannedExpectations } from "./expectations.ts";
import { nameOf } from "./names.ts";
import { plannedRow } from "./plannedRow.ts";

/** Changes of a plan that are remembered, for reading and for taking back. */
export const REMEMBERED = 10;
const MINUTE = 60_000;

type Planning = EventOf<
  | "inject.edited"
  | "inject.deferred"
  | "inject.skipped"
  | "inject.held"
  | "inject.unheld"
  | "inject.reverted"
  | "inject.assigned"
>;

/** An inject that control wrote. It is a row of the plan like those of the scenario. */
export function injectAdded(state: ExerciseState, event: EventOf<"inject.added">): void {
  const { inject, fields } = event.data;
  const written = writtenInject(inject, fields);
  state.plan.set(inject, written);
  const row = plannedRow(state, written, fields.due === null ? "manual" : "scheduled", fields.due);
  const assignedTo = event.actor.role === "system" ? null : event.actor.person;
  const changes = [changeOf(state, event, "added")];
  put(state, "injects", { ...row, plan: { ...row.plan, assignedTo, changes } });
}

/** Whatever control does to an inject that is still to come: it makes a new version, which can be taken back. */
export function planChanged(state: ExerciseState, event: Planning): void {
  const { inject: id } = event.data;
  const row = state.tables.injects.get(id);
  if (row?.plan === undefined) return;
  switch (event.type) {
    case "inject.assigned":
      patchForInsiders(state, "injects", id, {
        plan: {
          ...row.plan,
          assignedTo: event.data.person ?? null,
          assignedVersion: row.plan.assignedVersion + 1,
          changes: remembered(row.plan, changeOf(state, event, "assigned")),
        },
      });
      return;
    case "inject.reverted":
      return revert(state, event, row, row.plan);
    case "inject.edited":
      return change(state, event, row, "edited", edited(state, row, row.plan, event.data.fields));
    case "inject.deferred":
      return change(state, event, row, "deferred", {
        state: "deferred",
        plan: { ...row.plan, dueMs: event.data.to, reason: event.data.reason },
      });
    case "inject.skipped":
      return change(state, event, row, "skipped", {
        state: "skipped",
        plan: { ...row.plan, reason: event.data.reason },
      });
    case "inject.held":
      return change(state, event, row, "held", {
        plan: { ...row.plan, held: true, reason: event.data.reason ?? null },
      });
    case "inject.unheld":
      return change(state, event, row, "unheld", { plan: { ...row.plan, held: false, reason: null } });
  }
}

function change(
  state: ExerciseState,
  event: Planning,
  row: InjectRow,
  what: PlanChange["what"],
  fields: Partial<InjectRow> & { plan: InjectPlan },
): void {
  const scenarioMs = event.scenarioMs ?? state.exercise.clock.scenarioMs;
  const before = [...(state.planHistory.get(row.id) ?? []), { row, scenarioMs }].slice(-REMEMBERED);
  state.planHistory.set(row.id, before);
  patch(state, "injects", row.id, {
    ...fields,
    plan: {
      ...fields.plan,
      by: nameOf(state, event.actor),
      version: fields.plan.version + 1,
      changes: remembered(fields.plan, changeOf(state, event, what)),
      undoable: before.length,
    },
  });
}

/** As it stood before; the version goes on, so that nobody takes the old one for the new. */
function revert(state: ExerciseState, event: Planning, row: InjectRow, plan: InjectPlan): void {
  const history = state.planHistory.get(row.id) ?? [];
  const last = history.at(-1);
  if (last?.row.plan === undefined) return;
  state.planHistory.set(row.id, history.slice(0, -1));
  patch(state, "injects", row.id, {
    ...last.row,
    plan: {
      ...last.row.plan,
      dueMs: dueAgain(state, row, plan, last),
      assignedTo: plan.assignedTo,
      assignedVersion: plan.assignedVersion,
      version: plan.version + 1,
      changes: remembered(plan, changeOf(state, event, "reverted")),
      undoable: history.length - 1,
    },
  });
}

/**
 * The moment that it has after the undo. What its conditions give is worked out anew, as they may have come
 * true or fallen away meanwhile; but what had come due before the change, or has since, stays due.
 */
function dueAgain(
  state: ExerciseState,
  row: InjectRow,
  plan: InjectPlan,
  { row: before, scenarioMs }: PlanSnapshot,
): number | null {
  const dueMs = before.plan?.dueMs ?? null;
  const plannedMs = before.plan?.plannedMs ?? null;
  if (!state.rules.has(row.id) || before.state !== "planned") return dueMs;
  if (dueMs !== null && dueMs <= scenarioMs) return dueMs;
  return row.state === "planned" && plan.plannedMs === plannedMs ? plan.dueMs : plannedMs;
}

function edited(
  state: ExerciseState,
  { id }: InjectRow,
  plan: InjectPlan,
  fields: InjectEdit,
): Partial<InjectRow> & { plan: InjectPlan } {
  const { due, replyBy, notes, channel, from, ...rest } = fields;
  const newChannel = channel === undefined ? undefined : state.tables.channels.get(channel);
  const planned = state.plan.get(id);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(newChannel !== undefined && { channel: newChannel.kind, channelName: newChannel.name }),
    ...(from !== undefined && { from: authorOf(state.personas.get(from), from) }),
    ...(replyBy !== undefined && { replyByMs: replyBy === null ? null : replyBy * MINUTE }),
    ...(due !== undefined && { state: "planned" as const }),
    plan: {
      ...plan,
      ...(notes !== undefined && { notes }),
      ...(rest.to !== undefined &&
        planned !== undefined && { expect: plannedExpectations(planned, rest.to) }),
      ...(due !== undefined && { dueMs: due, plannedMs: due, mode: modeOf(plan, due) }),
    },
  };
}

/** What has conditions keeps them; the time is one reason more. */
function modeOf(plan: InjectPlan, due: number | null): InjectPlan["mode"] {
  if (due !== null) return "scheduled";
  return plan.waits.length > 0 ? "conditional" : "manual";
}

function changeOf(state: ExerciseState, event: DrillEvent, what: PlanChange["what"]): PlanChange {
  return { what, by: nameOf(state, event.actor) ?? "", at: state.at, playMs: event.playMs };
}

function remembered(plan: InjectPlan, next: PlanChange): PlanChange[] {
  return [...plan.changes, next].slice(-REMEMBERED);
}
