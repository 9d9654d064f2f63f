import type { CommandType } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { atLeast, type Role, type UnitLevel } from "@firebreak/shared/roles";
import type { Phase } from "@firebreak/shared/views";
import type { PersonCommand } from "./commands.ts";
import type { ExerciseState } from "./exercise.ts";

type Grant = { [R in Exclude<Role, "unit">]: boolean } & { unit: UnitLevel | false };

const nobody = {
  director: false,
  controller: false,
  evaluator: false,
  unit: false,
  observer: false,
} as const;
const directorOnly: Grant = { ...nobody, director: true };
const control: Grant = { ...nobody, director: true, controller: true };
const unit = (level: UnitLevel): Grant => ({ ...nobody, unit: level });
const controlAndUnits: Grant = { ...control, unit: "member" };

/** Who may do what. Total: a command without a row does not compile. */
export const PERMISSIONS: Record<CommandType, Grant> = {
  "exercise.start": directorOnly,
  "exercise.pause": directorOnly,
  "exercise.resume": directorOnly,
  "exercise.changeRate": directorOnly,
  "exercise.jump": directorOnly,
  "exercise.end": directorOnly,
  "exercise.stop": directorOnly,
  "participant.remove": directorOnly,
  "inject.add": control,
  "inject.edit": control,
  "inject.undo": control,
  "inject.assign": control,
  "inject.release": control,
  "inject.skip": control,
  "inject.defer": control,
  "inject.hold": control,
  "inject.unhold": control,
  "inject.complete": control,
  "inject.see": unit("member"),
  "inject.acknowledge": unit("member"),
  "inject.claim": unit("member"),
  "claim.assess": unit("member"),
  "response.draft": unit("member"),
  "draft.edit": unit("member"),
  "clearance.seek": unit("member"),
  "clearance.remind": unit("member"),
  "clearance.withdraw": unit("member"),
  "response.clear": unit("lead"),
  "response.object": unit("lead"),
  "response.submit": unit("member"),
  "response.approve": unit("approver"),
  "response.return": unit("approver"),
  "response.publish": unit("lead"),
  "request.send": unit("member"),
  "request.remind": unit("member"),
  "request.acknowledge": unit("member"),
  "request.answer": unit("member"),
  "request.decline": unit("lead"),
  "request.complete": unit("member"),
  "escalation.raise": unit("lead"),
  "decision.make": unit("lead"),
  "call.ring": control,
  "call.pickUp": unit("member"),
  "call.say": controlAndUnits,
  "call.end": controlAndUnits,
  "call.note": control,
  "card.put": unit("member"),
  "card.remove": unit("member"),
  "decision.note": unit("member"),
  "persona.post": control,
  "restriction.request": unit("lead"),
  "rating.give": { ...control, evaluator: true },
  "message.send": controlAndUnits,
};

const PLAY: readonly Phase[] = ["running"];
const DESK: readonly Phase[] = ["running", "paused"];
const PLAN: readonly Phase[] = ["planned", "running", "paused"];
const BEGUN: readonly Phase[] = ["running", "paused", "stopped", "ended"];
const ALWAYS: readonly Phase[] = ["planned", "running", "paused", "stopped", "ended"];

/**
 * In which phases a command fits. Work at the desk that the public does not see (reading, drafting)
 * goes on in a pause; everything that is timed waits.
 */
export const PHASES: Record<CommandType, readonly Phase[]> = {
  "exercise.start": ["planned"],
  "exercise.pause": ["running"],
  "exercise.resume": ["paused", "stopped"],
  "exercise.changeRate": PLAN,
  "exercise.jump": DESK,
  "exercise.end": ["running", "paused", "stopped"],
  "exercise.stop": ["running", "paused"],
  "participant.remove": ALWAYS,
  "inject.add": PLAN,
  "inject.edit": PLAN,
  "inject.undo": PLAN,
  "inject.assign": PLAN,
  "inject.release": PLAY,
  "inject.skip": PLAN,
  "inject.defer": PLAN,
  "inject.hold": PLAN,
  "inject.unhold": PLAN,
  "inject.complete": DESK,
  "inject.see": BEGUN,
  "inject.acknowledge": PLAY,
  "inject.claim": PLAY,
  "claim.assess": PLAY,
  "response.draft": DESK,
  "draft.edit": DESK,
  "clearance.seek": PLAY,
  "clearance.remind": PLAY,
  "clearance.withdraw": PLAY,
  "response.clear": PLAY,
  "response.object": PLAY,
  "response.submit": PLAY,
  "response.approve": PLAY,
  "response.return": PLAY,
  "response.publish": PLAY,
  "request.send": PLAY,
  "request.remind": PLAY,
  "request.acknowledge": PLAY,
  "request.answer": PLAY,
  "request.decline": PLAY,
  "request.complete": PLAY,
  "escalation.raise": PLAY,
  "decision.make": PLAY,
  "call.ring": PLAY,
  "call.pickUp": PLAY,
  "call.say": PLAY,
  "call.end": DESK,
  "call.note": BEGUN,
  "card.put": DESK,
  "card.remove": DESK,
  "decision.note": DESK,
  "persona.post": PLAY,
  "restriction.request": PLAY,
  "rating.give": BEGUN,
  "message.send": ALWAYS,
};

/** Null where this person may send this command now; else why not. */
export function permit(state: ExerciseState, command: PersonCommand): Rejection | null {
  const person = state.tables.people.get(command.actor.person);
  if (person === undefined) return reject("person/unknown", "this person is not registered in the exercise");
  if (person.removed) return reject("person/removed", "this person was removed from the exercise");
  if (command.actor.role !== person.role || (command.actor.unit ?? null) !== person.unit) {
    return reject("person/unknown", "this person is registered with another role or unit");
  }
  const grant = PERMISSIONS[command.type];
  const allowed =
    person.role === "unit"
      ? grant.unit !== false && atLeast(person.level ?? "member", grant.unit)
      : grant[person.role];
  if (!allowed) {
    const who = person.role === "unit" ? `a unit's ${person.level ?? "member"}` : `the role ${person.role}`;
    return reject("command/not-permitted", `${who} may not send ${command.type}`, "/type");
  }
  return phaseRejection(state.exercise.phase, PHASES[command.type], command.type);
}

function phaseRejection(phase: Phase, fitting: readonly Phase[], type: CommandType): Rejection | null {
  if (fitting.includes(phase)) return null;
  if (phase === "ended")
    return reject("exercise/ended", `the exercise has ended: ${type} does not fit any more`);
  if (type === "exercise.start") return reject("exercise/already-started", "STARTEX has already been given");
  if (type === "exercise.resume") return reject("exercise/not-paused", "the exercise is not paused");
  return reject("exercise/not-running", `${type} does not fit while the exercise is ${phase}`);
}
