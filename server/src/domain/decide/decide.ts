import { isSystemCommand, type Command } from "../commands.ts";
import type { ExerciseState } from "../exercise.ts";
import { permit } from "../permissions.ts";
import { endCall, noteCall, pickUp, ringUnit, sayInCall } from "./calls.ts";
import { assessClaim } from "./claims.ts";
import { clearResponse, objectTo, remindClearance, seekClearance, withdrawClearance } from "./clearances.ts";
import { accept, refuse, type DecideContext, type Decision } from "./decision.ts";
import { noteDecision, putCard, removeCard } from "./desk.ts";
import { makeDecision, raiseEscalation } from "./escalations.ts";
import {
  changeRate,
  endExercise,
  freezeExercise,
  jumpExercise,
  pauseExercise,
  resumeExercise,
  startExercise,
  stopExercise,
} from "./exercise.ts";
import {
  acknowledgeInject,
  claimInject,
  completeInject,
  deferInject,
  holdInject,
  missExpectation,
  releaseByHand,
  releaseWhenDue,
  seeInject,
  skipInject,
  unholdInject,
} from "./injects.ts";
import { postAs } from "./personas.ts";
import { addInject, assignInject, editInject, undoInject } from "./plan.ts";
import { reactPublic } from "./public.ts";
import { giveRating } from "./ratings.ts";
import { requestRestriction } from "./restrictions.ts";
import { sendMessage } from "./messages.ts";
import { joinParticipant, leaveParticipant, registerParticipant, removeParticipant } from "./participants.ts";
import {
  acknowledgeRequest,
  answerRequest,
  completeRequest,
  declineRequest,
  remindRequest,
  sendRequest,
} from "./requests.ts";
import {
  approveResponse,
  draftResponse,
  editDraft,
  publishResponse,
  returnResponse,
  submitResponse,
} from "./responses.ts";

/**
 * What a command does to an exercise: the events that follow from it, or a refusal. Pure: the same state,
 * command and context give the same decision, and the state is only read. `state` is null before
 * `exercise.create`, the only command that fits then.
 */
export function decide(state: ExerciseState | null, command: Command, context: DecideContext): Decision {
  if (state === null) {
    return command.type === "exercise.create"
      ? accept({ type: "exercise.created", data: command.data })
      : refuse("exercise/unknown", "there is no such exercise");
  }
  // The server's clock may step back; the exercise's never does.
  const moment: DecideContext = { now: Math.max(context.now, state.at) };
  if (isSystemCommand(command)) {
    switch (command.type) {
      case "exercise.create":
        return refuse("exercise/already-started", "an exercise with this id exists already");
      case "exercise.freeze":
        return freezeExercise(state, command.data);
      case "participant.register":
        return registerParticipant(state, command.data);
      case "participant.join":
        return joinParticipant(state, command.data);
      case "participant.leave":
        return leaveParticipant(state, command.data);
      case "inject.release":
        return releaseWhenDue(state, command.data, moment);
      case "public.react":
        return reactPublic(state, command.data, moment);
      case "expectation.miss":
        return missExpectation(state, command.data, moment);
    }
  }
  const refusal = permit(state, command);
  if (refusal !== null) return { ok: false, error: refusal };
  switch (command.type) {
    case "exercise.start":
      return startExercise();
    case "exercise.pause":
      return pauseExercise(command.data);
    case "exercise.resume":
      return resumeExercise();
    case "exercise.changeRate":
      return changeRate(state, command.data);
    case "exercise.jump":
      return jumpExercise(state, command.data, moment);
    case "exercise.end":
      return endExercise();
    case "exercise.stop":
      return stopExercise(command.data);
    case "participant.remove":
      return removeParticipant(state, command.data, command.actor);
    case "inject.add":
      return addInject(state, command.data, moment);
    case "inject.edit":
      return editInject(state, command.data, moment);
    case "inject.undo":
      return undoInject(state, command.data);
    case "inject.assign":
      return assignInject(state, command.data);
    case "inject.release":
      return releaseByHand(state, command.data);
    case "inject.skip":
      return skipInject(state, command.data);
    case "inject.defer":
      return deferInject(state, command.data, moment);
    case "inject.hold":
      return holdInject(state, command.data);
    case "inject.unhold":
      return unholdInject(state, command.data);
    case "inject.complete":
      return completeInject(state, command.data);
    case "inject.see":
      return seeInject(state, command.data, command.actor);
    case "inject.acknowledge":
      return acknowledgeInject(state, command.data, command.actor);
    case "inject.claim":
      return claimInject(state, command.data, command.actor);
    case "claim.assess":
      return assessClaim(state, command.data, command.actor);
    case "response.draft":
      return draftResponse(state, command.data, command.actor);
    case "draft.edit":
      return editDraft(state, command.data, command.actor);
    case "clearance.seek":
      return seekClearance(state, command.data, command.actor, moment);
    case "clearance.remind":
      return remindClearance(state, command.data, command.actor);
    case "clearance.withdraw":
      return withdrawClearance(state, command.data, command.actor);
    case "response.clear":
      return clearResponse(state, command.data, command.actor, moment);
    case "response.object":
      return objectTo(state, command.data, command.actor);
    case "response.submit":
      return submitResponse(state, command.data, command.actor);
    case "response.approve":
      return approveResponse(state, command.data, command.actor);
    case "response.return":
      return returnResponse(state, command.data, command.actor);
    case "response.publish":
      return publishResponse(state, command.data, command.actor, moment);
    case "request.send":
      return sendRequest(state, command.data, command.actor, moment);
    case "request.remind":
      return remindRequest(state, command.data, command.actor);
    case "request.acknowledge":
      return acknowledgeRequest(state, command.data, command.actor);
    case "request.answer":
      return answerRequest(state, command.data, command.actor);
    case "request.decline":
      return declineRequest(state, command.data, command.actor);
    case "request.complete":
      return completeRequest(state, command.data, command.actor);
    case "escalation.raise":
      return raiseEscalation(state, command.data, command.actor);
    case "decision.make":
      return makeDecision(state, command.data, command.actor);
    case "call.ring":
      return ringUnit(state, command.data);
    case "call.pickUp":
      return pickUp(state, command.data, command.actor);
    case "call.say":
      return sayInCall(state, command.data, command.actor);
    case "call.end":
      return endCall(state, command.data, command.actor);
    case "call.note":
      return noteCall(state, command.data, command.actor);
    case "card.put":
      return putCard(state, command.data, command.actor);
    case "card.remove":
      return removeCard(state, command.data, command.actor);
    case "decision.note":
      return noteDecision(state, command.data);
    case "persona.post":
      return postAs(state, command.data);
    case "restriction.request":
      return requestRestriction(state, command.data, command.actor);
    case "rating.give":
      return giveRating(state, command.data);
    case "message.send":
      return sendMessage(state, command.data, command.actor);
  }
}
