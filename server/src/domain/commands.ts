import type { CommandData, CommandType } from "@firebreak/shared/commands";
import type { Role, UnitLevel } from "@firebreak/shared/roles";
import type { Scenario } from "@firebreak/shared/scenario";
import type { PersonActor } from "./events.ts";

/** What only the server itself may ask for: nothing on the wire leads here. */
export interface SystemCommandData {
  "exercise.create": { exercise: string; scenario: Scenario; seed?: number };
  /** The log could not be written from `from` (epoch ms) on: play stood still since. */
  "exercise.freeze": { from: number; reason: string };
  "participant.register": {
    person: string;
    name: string;
    role: Role;
    unit?: string;
    site?: string;
    level?: UnitLevel;
  };
  "participant.join": { person: string };
  "participant.leave": { person: string };
  "inject.release": { inject: string };
  /** The next minute of the simulated public, counted from STARTEX on the story's clock. */
  "public.react": { minute: number };
  "expectation.miss": { inject: string; expect: string };
}
export type SystemCommandType = keyof SystemCommandData;

export type PersonCommand = {
  [T in CommandType]: { id: string; type: T; data: CommandData<T>; actor: PersonActor };
}[CommandType];

export type SystemCommand = {
  [T in SystemCommandType]: { id: string; type: T; data: SystemCommandData[T]; actor: { role: "system" } };
}[SystemCommandType];

export type Command = PersonCommand | SystemCommand;

export function isSystemCommand(command: Command): command is SystemCommand {
  return command.actor.role === "system";
}

/** Under whom a command's id is unique. */
export function issuerOf(command: Command): string {
  return isSystemCommand(command) ? "system" : command.actor.person;
}
