import type { DrillEvent } from "../events.ts";
import { patch, setExercise, settleTouched, type ExerciseState } from "../exercise.ts";
import { callRang, callStep, endCalls } from "./calls.ts";
import { assessed } from "./claims.ts";
import { clearanceAnswered, clearanceSought, clearanceStep } from "./clearances.ts";
import { createExercise } from "./create.ts";
import { cardPlaced, cardRemoved, decisionNoted } from "./desk.ts";
import { decisionMade, escalationRaised } from "./escalations.ts";
import { meetExpectations, expectationMissed } from "./expectations.ts";
import { injectAcknowledged, injectClaimed, injectCompleted, injectReleased, injectSeen } from "./injects.ts";
import { messageSent } from "./messages.ts";
import { participantRegistered, presence, removed } from "./participants.ts";
import { personaPosted } from "./personas.ts";
import { publicReacted, revealPublic, sleepThroughJump } from "./public.ts";
import { ratingGiven } from "./ratings.ts";
import { restrictionRequested } from "./restrictions.ts";
import { injectAdded, planChanged } from "./plan.ts";
import { applyRules } from "./rules.ts";
import { requestSent, requestStep } from "./requests.ts";
import {
  draftEdited,
  responseDrafted,
  responsePublished,
  responseStep,
  updatePromised,
} from "./responses.ts";
import { turnClaims } from "./turns.ts";

/**
 * Folds one event into the state, in place, and returns it; `null` is the state before the first event.
 * Pure but for that: the same events give the same state. It never refuses: what is in the log happened.
 */
export function evolve(state: ExerciseState | null, event: DrillEvent): ExerciseState {
  if (state === null) {
    if (event.type !== "exercise.created")
      throw new Error(`a log begins with exercise.created, not ${event.type}`);
    return createExercise(event);
  }
  state.touched = [];
  state.seq = event.seq;
  state.at = Date.parse(event.at);
  apply(state, event);
  turnClaims(state, event);
  meetExpectations(state, event);
  applyRules(state, event);
  settleTouched(state);
  return state;
}

function apply(state: ExerciseState, event: DrillEvent): void {
  switch (event.type) {
    case "exercise.created":
      throw new Error("an exercise is created once");
    case "exercise.started":
      setExercise(state, {
        phase: "running",
        clock: {
          ...state.exercise.clock,
          at: state.at,
          playMs: 0,
          scenarioMs: state.exercise.startMs,
          running: true,
        },
      });
      return;
    case "exercise.paused":
      halt(state, event, "paused", event.data.reason);
      return;
    case "exercise.stopped":
      halt(state, event, "stopped", event.data.reason);
      return;
    case "exercise.ended":
      halt(state, event, "ended", undefined);
      endCalls(state, event.playMs);
      revealClaims(state);
      revealPublic(state);
      return;
    case "exercise.resumed":
      setExercise(state, {
        phase: "running",
        reason: null,
        clock: { ...state.exercise.clock, at: state.at, running: true },
      });
      return;
    case "exercise.rateChanged":
      anchor(state, event, { rate: event.data.rate });
      return;
    case "exercise.jumped":
      anchor(state, event, { scenarioMs: event.data.to });
      sleepThroughJump(state, event.data.to);
      return;
    case "participant.registered":
      participantRegistered(state, event);
      return;
    case "participant.joined":
      presence(state, event.data.person, true);
      return;
    case "participant.left":
      presence(state, event.data.person, false);
      return;
    case "participant.removed":
      removed(state, event.data.person);
      return;
    case "unit.online":
    case "unit.offline":
      setOnline(state, event.data.unit, event.type === "unit.online");
      return;
    case "inject.released":
      injectReleased(state, event);
      return;
    case "inject.seen":
      injectSeen(state, event);
      return;
    case "inject.acknowledged":
      injectAcknowledged(state, event);
      return;
    case "inject.claimed":
      injectClaimed(state, event);
      return;
    case "inject.completed":
      injectCompleted(state, event);
      return;
    case "inject.added":
      injectAdded(state, event);
      return;
    case "inject.edited":
    case "inject.reverted":
    case "inject.assigned":
    case "inject.deferred":
    case "inject.skipped":
    case "inject.held":
    case "inject.unheld":
      planChanged(state, event);
      return;
    case "draft.edited":
      draftEdited(state, event);
      return;
    case "clearance.sought":
      clearanceSought(state, event);
      return;
    case "clearance.reminded":
    case "clearance.withdrawn":
      clearanceStep(state, event);
      return;
    case "response.cleared":
    case "response.objected":
      clearanceAnswered(state, event);
      return;
    case "call.rang":
      callRang(state, event);
      return;
    case "call.pickedUp":
    case "call.said":
    case "call.ended":
    case "call.noted":
      callStep(state, event);
      return;
    case "card.placed":
      cardPlaced(state, event);
      return;
    case "card.removed":
      cardRemoved(state, event);
      return;
    case "decision.noted":
      decisionNoted(state, event);
      return;
    case "claim.assessed":
      assessed(state, event);
      return;
    case "response.drafted":
      responseDrafted(state, event);
      return;
    case "response.submitted":
    case "response.approved":
    case "response.returned":
      responseStep(state, event);
      return;
    case "response.published":
      responsePublished(state, event);
      return;
    case "update.promised":
      updatePromised(state, event);
      return;
    case "request.sent":
      requestSent(state, event);
      return;
    case "request.reminded":
    case "request.acknowledged":
    case "request.answered":
    case "request.declined":
    case "request.completed":
      requestStep(state, event);
      return;
    case "escalation.raised":
      escalationRaised(state, event);
      return;
    case "decision.made":
      decisionMade(state, event);
      return;
    case "restriction.requested":
      restrictionRequested(state, event);
      return;
    case "rating.given":
      ratingGiven(state, event);
      return;
    case "persona.posted":
      personaPosted(state, event);
      return;
    case "public.reacted":
      publicReacted(state, event);
      return;
    case "message.sent":
      messageSent(state, event);
      return;
    case "expectation.missed":
      expectationMissed(state, event);
      return;
  }
}

/** The clock stands still at the event's own reading: a freeze is logged after it began. */
function halt(
  state: ExerciseState,
  event: DrillEvent,
  phase: "paused" | "stopped" | "ended",
  reason: string | undefined,
): void {
  setExercise(state, {
    phase,
    reason: reason ?? null,
    clock: {
      ...state.exercise.clock,
      at: state.at,
      playMs: event.playMs,
      scenarioMs: event.scenarioMs ?? state.exercise.clock.scenarioMs,
      running: false,
    },
  });
}

function anchor(
  state: ExerciseState,
  event: DrillEvent,
  change: { rate?: number; scenarioMs?: number },
): void {
  const { clock } = state.exercise;
  setExercise(state, {
    clock: {
      at: state.at,
      playMs: event.playMs,
      scenarioMs: change.scenarioMs ?? event.scenarioMs ?? clock.scenarioMs,
      rate: change.rate ?? clock.rate,
      running: clock.running,
    },
  });
}

/** At ENDEX the truth of each claim becomes visible to observers: the rows go out once more. */
function revealClaims(state: ExerciseState): void {
  for (const id of state.tables.claims.keys()) state.touched.push({ table: "claims", id });
}

function setOnline(state: ExerciseState, unit: string, online: boolean): void {
  if (state.tables.units.has(unit)) patch(state, "units", unit, { online });
}
