import { actingUnit } from "../../domain/actingUnit.ts";
import { isAsleep } from "../../simulation/publicState.ts";
import type { DrillEvent, EventOf } from "../../domain/events.ts";
import { hasMet, taskId, type ExerciseState } from "../../domain/exercise.ts";
import type { Recording } from "./recording.ts";

/** Whether a record, which stands at `index` of the log, can happen in the counterfactual as it is by then. */
export function isPossible(
  state: ExerciseState,
  event: DrillEvent,
  recording: Recording,
  index: number,
): boolean {
  switch (event.type) {
    case "public.reacted":
      return event.data.minute > state.public.minute && !isAsleep(state.public);
    case "inject.released":
      return canBeReleased(state, event, recording, index);
    case "inject.deferred":
      return isWaiting(state, event.data.inject) && dueOf(state, event.data.inject) !== null;
    case "inject.skipped":
    case "inject.held":
    case "inject.unheld":
      return isWaiting(state, event.data.inject);
    case "inject.completed":
      return hasCome(state, event.data.inject);
    case "expectation.missed":
      return isStillMissed(state, event, recording);
    case "response.published":
      return (
        !isAnswerToNothing(state, event, recording, index) &&
        hasReached(state, event, event.data.claim, recording, index)
      );
    case "response.drafted":
    case "claim.assessed":
    case "restriction.requested":
      return hasReached(state, event, event.data.claim, recording, index);
    default:
      return true;
  }
}

/** What a rule releases comes with the log where it is due at the very same moment, else when it is due. */
function canBeReleased(
  state: ExerciseState,
  { data: { inject, cause } }: EventOf<"inject.released">,
  recording: Recording,
  index: number,
): boolean {
  if (!isWaiting(state, inject)) return false;
  if (cause === "hand" || !state.rules.has(inject)) return true;
  const real = recording.before(index);
  return real === null || dueOf(real, inject) === dueOf(state, inject);
}

/** The deadline is the recorded one and still not met. */
function isStillMissed(
  state: ExerciseState,
  { data: { inject, expect } }: EventOf<"expectation.missed">,
  recording: Recording,
): boolean {
  return (
    state.tables.expectations.get(`${inject}/${expect}`)?.status === "pending" &&
    !hasMoved(state, inject, recording)
  );
}

/** The inject has come at another moment than in the log. */
export function hasMoved(state: ExerciseState, inject: string, recording: Recording): boolean {
  return (
    (state.tables.injects.get(inject)?.releasedPlayMs ?? null) !== (recording.releasedMs(inject) ?? null)
  );
}

/** An answer to a call that has not come, and in the log had. */
export function isAnswerToNothing(
  state: ExerciseState,
  { data: { kind, inject } }: EventOf<"response.published">,
  recording: Recording,
  index: number,
): boolean {
  if (kind !== "answer" || inject === undefined || hasCome(state, inject)) return false;
  const real = recording.before(index);
  return real !== null && hasCome(real, inject);
}

/** False of a word on a claim that has not reached the unit, because what brought it to it has not come. */
function hasReached(
  state: ExerciseState,
  event: DrillEvent,
  claim: string | undefined,
  recording: Recording,
  index: number,
): boolean {
  const unit = actingUnit(event);
  if (claim === undefined || unit === undefined) return true;
  if (hasMet(state, unit, claim)) return true;
  const real = recording.before(index);
  return real === null || !hasMet(real, unit, claim);
}

/** Why the unit can't publish this yet; null where it can. */
export function obstacleTo(state: ExerciseState, event: DrillEvent): string | null {
  if (event.type !== "response.published") return null;
  const unit = actingUnit(event);
  const { claim, inject } = event.data;
  if (unit === undefined) return null;
  if (inject !== undefined && !state.tables.tasks.has(taskId(inject, unit))) {
    return `the inject ${inject} had not reached ${unit}`;
  }
  if (claim === undefined || hasMet(state, unit, claim)) return null;
  return `the claim ${claim} had not reached ${unit}`;
}

export function hasCome(state: ExerciseState, inject: string): boolean {
  const row = state.tables.injects.get(inject);
  return row?.state === "released" || row?.state === "complete";
}

function dueOf(state: ExerciseState, inject: string): number | null {
  return state.tables.injects.get(inject)?.plan?.dueMs ?? null;
}

function isWaiting(state: ExerciseState, inject: string): boolean {
  const row = state.tables.injects.get(inject);
  return row?.state === "planned" || row?.state === "deferred";
}
