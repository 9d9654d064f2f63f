import type { CommandType } from "@firebreak/shared/commands";
import type { Role } from "@firebreak/shared/roles";
import type { Phase } from "@firebreak/shared/views";

/** The commands that this screen sends. */
export const CONTROL_COMMANDS = [
  "exercise.start",
  "exercise.pause",
  "exercise.resume",
  "exercise.changeRate",
  "exercise.jump",
  "exercise.end",
  "exercise.stop",
  "participant.remove",
  "inject.add",
  "inject.edit",
  "inject.undo",
  "inject.assign",
  "inject.release",
  "inject.skip",
  "inject.defer",
  "inject.hold",
  "inject.unhold",
  "inject.complete",
  "call.ring",
  "call.say",
  "call.end",
  "call.note",
  "persona.post",
  "rating.give",
  "message.send",
] as const satisfies readonly CommandType[];
export type ControlCommand = (typeof CONTROL_COMMANDS)[number];

const FOR_CONTROLLERS: ReadonlySet<ControlCommand> = new Set<ControlCommand>([
  "inject.add",
  "inject.edit",
  "inject.undo",
  "inject.assign",
  "inject.release",
  "inject.skip",
  "inject.defer",
  "inject.hold",
  "inject.unhold",
  "inject.complete",
  "call.ring",
  "call.say",
  "call.end",
  "call.note",
  "persona.post",
  "rating.give",
  "message.send",
]);
/** Evaluators rate with the control cell's own means. */
const FOR_EVALUATORS: ReadonlySet<ControlCommand> = new Set<ControlCommand>(["rating.give"]);

const FITTING: Record<ControlCommand, readonly Phase[]> = {
  "exercise.start": ["planned"],
  "exercise.pause": ["running"],
  "exercise.resume": ["paused", "stopped"],
  "exercise.changeRate": ["planned", "running", "paused"],
  "exercise.jump": ["running", "paused"],
  "exercise.end": ["running", "paused", "stopped"],
  "exercise.stop": ["running", "paused"],
  "participant.remove": ["planned", "running", "paused", "stopped", "ended"],
  "inject.add": ["planned", "running", "paused"],
  "inject.edit": ["planned", "running", "paused"],
  "inject.undo": ["planned", "running", "paused"],
  "inject.assign": ["planned", "running", "paused"],
  "inject.release": ["running"],
  "inject.skip": ["planned", "running", "paused"],
  "inject.defer": ["planned", "running", "paused"],
  "inject.hold": ["planned", "running", "paused"],
  "inject.unhold": ["planned", "running", "paused"],
  "inject.complete": ["running", "paused"],
  "call.ring": ["running"],
  "call.say": ["running"],
  "call.end": ["running", "paused"],
  "call.note": ["running", "paused", "stopped", "ended"],
  "persona.post": ["running"],
  "rating.give": ["running", "paused", "stopped", "ended"],
  "message.send": ["planned", "running", "paused", "stopped", "ended"],
};

/** Whether the role may ever send it: what it may not, its screen does not show. */
export function mayEver(role: Role | undefined, command: ControlCommand): boolean {
  if (role === "evaluator") return FOR_EVALUATORS.has(command);
  return role === "director" || (role === "controller" && FOR_CONTROLLERS.has(command));
}

/** Whether it fits the phase: what does not fit now is shown, but can't be pressed. */
export function fits(phase: Phase, command: ControlCommand): boolean {
  return FITTING[command].includes(phase);
}

/** Whether this person may send it now. The server decides; a test holds the two tables together. */
export function mayNow(role: Role | undefined, phase: Phase, command: ControlCommand): boolean {
  return mayEver(role, command) && fits(phase, command);
}
