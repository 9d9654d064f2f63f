import { COMMANDS, isCommandType } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { commandEnvelopeSchema } from "@firebreak/shared/protocol";
import type { z } from "zod";
import type { PersonCommand } from "./commands.ts";
import type { PersonActor } from "./events.ts";

export type Parsed = { ok: true; command: PersonCommand } | { ok: false; error: Rejection };

/** A packet from the wire as a command of this person, or what is wrong with it and where. */
export function parseCommand(packet: unknown, actor: PersonActor): Parsed {
  const envelope = commandEnvelopeSchema.safeParse(packet);
  if (!envelope.success) return invalid(envelope.error, "");
  const { id, type } = envelope.data;
  if (!isCommandType(type)) {
    return {
      ok: false,
      error: reject("command/unknown", `there is no command ${type.slice(0, 64)}`, "/type"),
    };
  }
  const data = COMMANDS[type].safeParse(envelope.data.data);
  if (!data.success) return invalid(data.error, "/data");
  // The schema of this very type has just accepted the data; TypeScript can't follow the table.
  return { ok: true, command: { id, type, data: data.data, actor } as PersonCommand };
}

function invalid(error: z.ZodError, root: string): Parsed {
  const issue = deepest(error.issues[0]);
  const path = [root, ...issue.path.map(String)].join("/").replace(/^$/, "/");
  return { ok: false, error: reject("command/invalid", issue.message, path) };
}

interface Issue {
  message: string;
  path: PropertyKey[];
}

/** Of a union's branches, the complaint of the one that got furthest: the others were never meant. */
function deepest(issue: z.core.$ZodIssue | undefined): Issue {
  if (issue === undefined) return { message: "the packet is malformed", path: [] };
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return { message: `${String(issue.path.at(-1) ?? "this")} is missing`, path: issue.path };
  }
  if (issue.code !== "invalid_union") return issue;
  const branches = issue.errors.filter((branch) => branch.length > 0).map((branch) => branch[0]);
  const meant = branches.find((branch) => branch !== undefined && branch.code !== "unrecognized_keys");
  const inner = deepest(meant ?? branches[0]);
  return { message: inner.message, path: [...issue.path, ...inner.path] };
}
