import { COMMAND_TYPES, COMMANDS, isCommandType } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { commandEnvelopeSchema } from "@firebreak/shared/protocol";
import { readAs } from "@firebreak/shared/typed";
import type { z } from "zod";
import type { PersonCommand } from "./commands.ts";
import type { PersonActor } from "./events.ts";
import { whatIsWrong } from "./whatIsWrong.ts";

export type Parsed = { ok: true; command: PersonCommand } | { ok: false; error: Rejection };

/** A packet from the wire as a command of this person, or what is wrong with it and where. */
export function parseCommand(packet: unknown, actor: PersonActor): Parsed {
  const envelope = readAs(commandEnvelopeSchema, packet);
  if (!envelope.success) return invalid(envelope.error, commandEnvelopeSchema, []);
  const { id, type } = envelope.data;
  if (!isCommandType(type)) return { ok: false, error: reject("command/unknown", unknown(type), "/type") };
  const data = readAs<z.ZodType>(COMMANDS[type], envelope.data.data);
  if (!data.success) return invalid(data.error, COMMANDS[type], ["data"]);
  // The schema of this very type has just accepted the data; TypeScript can't follow the table.
  return { ok: true, command: { id, type, data: data.data, actor } as PersonCommand };
}

function invalid(error: z.ZodError, schema: z.ZodType, root: readonly PropertyKey[]): Parsed {
  const { message, path } = whatIsWrong(error, schema);
  return { ok: false, error: reject("command/invalid", message, pointer([...root, ...path])) };
}

/** A JSON Pointer (RFC 6901), but `/` for the whole packet. */
function pointer(path: readonly PropertyKey[]): string {
  return `/${path.map((key) => String(key).toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

/** That there is no such command, and which there are of its family, or which families. */
function unknown(type: string): string {
  const family = `${type.split(".")[0] ?? ""}.`;
  const near = COMMAND_TYPES.filter((each) => each.startsWith(family));
  const families = [...new Set(COMMAND_TYPES.map((each) => `${each.split(".")[0] ?? ""}.…`))];
  const known = near.length > 0 ? near : families;
  return `there is no command ${type.toWellFormed()}; known are ${known.join(", ")}`;
}
