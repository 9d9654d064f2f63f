import type { Expectation, ScenarioInject } from "@firebreak/shared/scenario";
import type { ExpectationRow, PlanExpect } from "@firebreak/shared/views";
import type { DrillEvent, EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { fact } from "../facts.ts";
import { durationMs } from "../msel.ts";
import { actingUnit } from "../actingUnit.ts";
import { tellPublic } from "./public.ts";

export function openExpectations(state: ExerciseState, inject: string, releasedMs: number): void {
  const planned = state.plan.get(inject);
  const to = state.tables.injects.get(inject)?.to ?? [];
  for (const expect of planned === undefined ? [] : stillExpected(planned, to)) {
    const row: ExpectationRow = {
      id: `${inject}/${expect.id}`,
      inject,
      unit: expect.unit,
      action: expect.action,
      kind: expect.kind ?? null,
      with: expect.with ?? [],
      text: expect.text ?? null,
      objective: expect.objective ?? null,
      dueMs: releasedMs + durationMs(expect.within),
      status: "pending",
      metMs: null,
    };
    put(state, "expectations", row);
    const open = state.openExpectations.get(expect.unit) ?? new Set<string>();
    open.add(row.id);
    state.openExpectations.set(expect.unit, open);
  }
}

/** Of a unit that control has taken off the addressees nothing is expected: the inject does not reach it. */
export function stillExpected(planned: ScenarioInject, to: readonly string[]): Expectation[] {
  return planned.expect.filter(({ unit }) => to.includes(unit) || !planned.to.includes(unit));
}

/** The same in the plan of an inject that is still to come, so that control sees it beforehand. */
export function plannedExpectations(planned: ScenarioInject, to: readonly string[]): PlanExpect[] {
  return stillExpected(planned, to).map(({ unit, action, text, within }) => ({
    unit,
    action,
    text: text ?? null,
    withinMs: durationMs(within),
  }));
}

export function expectationMissed(state: ExerciseState, event: EventOf<"expectation.missed">): void {
  const { inject, expect } = event.data;
  patch(state, "expectations", `${inject}/${expect}`, { status: "missed" });
  state.facts.add(fact.missed(inject, expect));
  leaveUnanswered(state, event);
}

/** A journalist or a caller who was to be answered was not: the public hears of that too. */
function leaveUnanswered(state: ExerciseState, event: EventOf<"expectation.missed">): void {
  const { inject, expect, unit } = event.data;
  const row = state.tables.injects.get(inject);
  const action = state.tables.expectations.get(`${inject}/${expect}`)?.action;
  if (row?.channel !== "press-call" || action !== "publish") return;
  tellPublic(state, event, {
    kind: "unanswered",
    inject,
    unit,
    ...(row.claim !== null && { claim: row.claim }),
  });
}

/** Marks the expected actions that this act fulfils: in time, or late (also after it was called missed). */
export function meetExpectations(state: ExerciseState, event: DrillEvent): void {
  const unit = actingUnit(event);
  if (unit === undefined || event.playMs === null) return;
  const partners = event.type === "response.published" ? (event.data.with ?? []) : [];
  for (const each of [unit, ...partners]) meetOf(state, event, each, event.playMs);
}

function meetOf(state: ExerciseState, event: DrillEvent, unit: string, playMs: number): void {
  const open = state.openExpectations.get(unit);
  if (open === undefined || open.size === 0) return;
  for (const id of open) {
    const row = state.tables.expectations.get(id);
    if (row === undefined || !fulfils(state, event, row)) continue;
    open.delete(id);
    patch(state, "expectations", id, {
      status: playMs <= row.dueMs ? "met" : "late",
      metMs: playMs,
    });
  }
}

/** Whether the event is the action that the row asks for, taken after consulting whom it asks to consult. */
function fulfils(state: ExerciseState, event: DrillEvent, row: ExpectationRow): boolean {
  return isAction(state, event, row) && row.with.every((unit) => consulted(state, row, unit));
}

function isAction(state: ExerciseState, event: DrillEvent, row: ExpectationRow): boolean {
  const action: Expectation["action"] = row.action;
  const claim = state.tables.injects.get(row.inject)?.claim ?? undefined;
  const onIt = (data: { inject?: string; claim?: string }) =>
    data.inject === row.inject || (claim !== undefined && data.claim === claim);
  switch (action) {
    case "acknowledge":
      return event.type === "inject.acknowledged" && event.data.inject === row.inject;
    case "claim":
      return event.type === "inject.claimed" && event.data.inject === row.inject;
    case "assess":
      return event.type === "claim.assessed" && onIt(event.data);
    case "draft":
      return event.type === "response.drafted" && onIt(event.data) && kindFits(row, event.data.kind);
    case "publish":
      return event.type === "response.published" && onIt(event.data) && kindFits(row, event.data.kind);
    case "request":
      return (
        event.type === "request.sent" &&
        (event.data.inject === row.inject || row.with.includes(event.data.to))
      );
    case "escalate":
      return event.type === "escalation.raised" && event.data.inject === row.inject;
    case "decide":
      return (
        event.type === "decision.made" &&
        decidesOn(state, state.tables.escalations.get(event.data.escalation)?.inject ?? null, row.inject)
      );
  }
}

function kindFits(row: ExpectationRow, kind: string): boolean {
  return row.kind === null || row.kind === kind;
}

/** A decision counts for the inject it was asked about, and for another inject on the same claim or storyline. */
function decidesOn(state: ExerciseState, asked: string | null, wanted: string): boolean {
  if (asked === null) return false;
  if (asked === wanted) return true;
  const [from, to] = [state.tables.injects.get(asked), state.tables.injects.get(wanted)];
  if (from === undefined || to === undefined) return false;
  return from.storyline === to.storyline || (from.claim !== null && from.claim === to.claim);
}

/**
 * Since the inject's release the unit has asked the other something or answered it, or one of the two has
 * cleared a text of the other's.
 */
export function consulted(state: ExerciseState, row: ExpectationRow, unit: string): boolean {
  const since = state.tables.injects.get(row.inject)?.releasedPlayMs ?? 0;
  for (const pair of [`${row.unit} ${unit}`, `${unit} ${row.unit}`]) {
    if ((state.clearedMs.get(pair) ?? -1) >= since) return true;
  }
  for (const request of state.tables.requests.values()) {
    if (request.from === row.unit && request.to === unit && request.sentMs >= since) return true;
    if (
      request.from === unit &&
      request.to === row.unit &&
      request.answeredMs !== null &&
      request.answeredMs >= since
    ) {
      return true;
    }
  }
  return false;
}
