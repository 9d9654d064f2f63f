import { ROLES } from "@firebreak/shared/roles";
import { readAs } from "@firebreak/shared/typed";
import { z } from "zod";
import { eventDataSchemas, isEventType } from "./eventSchemas.ts";
import type { LogRecord } from "./events.ts";
import { LogFault } from "./logFault.ts";
import { type StoredEvent, upcast, type Upcasters } from "./upcast.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits are due");
const optionalId = z.string().min(1).exactOptional();

const envelopeSchema = z.strictObject({
  seq: z.int().positive(),
  at: z.iso.datetime({ precision: 3 }),
  playMs: z.int().nonnegative().nullable(),
  scenarioMs: z.int().nullable(),
  type: z.string(),
  actor: z.discriminatedUnion("role", [
    z.strictObject({ person: z.string().min(1), role: z.enum(ROLES), unit: optionalId, site: optionalId }),
    z.strictObject({ role: z.literal("system") }),
  ]),
  command: z.string(),
  data: z.unknown().refine((data) => typeof data === "object" && data !== null, "an object is due"),
  prev: hash,
  hash,
});

/** A record whose fields are right, its type and data not yet looked at. */
export type Envelope = z.output<typeof envelopeSchema>;

/**
 * The fields of a parsed line.
 * @throws LogFault `log/field`
 */
export function readEnvelope(value: unknown): Envelope {
  const result = readAs(envelopeSchema, value);
  if (!result.success) throw new LogFault("log/field", explain(result.error, ""));
  return result.data;
}

/**
 * The record as today's Firebreak understands it: upcast, its data checked and completed with
 * defaults that its schema has gained since.
 * @throws LogFault `log/type`, `log/data`
 */
export function readEvent(envelope: Envelope, upcasters?: Upcasters): LogRecord {
  return complete(envelope, upcast(envelope, upcasters));
}

function complete(envelope: Omit<Envelope, "type" | "data">, { type, data }: StoredEvent): LogRecord {
  if (!isEventType(type)) {
    throw new LogFault("log/type", `the type ${JSON.stringify(type)} is unknown to this version`);
  }
  const result = readAs<z.ZodType>(eventDataSchemas[type], data);
  if (!result.success) throw new LogFault("log/data", explain(result.error, "data"));
  // The envelope and the schema of `type` have just been checked; TypeScript cannot follow the table.
  return { ...envelope, type, data: result.data } as LogRecord;
}

/**
 * The value of a line.
 * @throws LogFault `log/not-json`
 */
export function parseLine(line: string): unknown {
  if (line === "") throw new LogFault("log/not-json", "the line is empty");
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new LogFault("log/not-json", error instanceof Error ? error.message : "not JSON");
  }
}

/**
 * One record from a line of unknown origin, checked in its structure; its place in the chain is not
 * looked at (`verifyChain` does that).
 * @throws LogFault
 */
export function readRecord(line: string, upcasters?: Upcasters): LogRecord {
  return readEvent(readEnvelope(parseLine(line)), upcasters);
}

/**
 * One record from a line that this server's own store gave back: sealed by `seal` or verified on
 * import, so that a restart of a long exercise need not check it again. Upcast like any other.
 * @throws LogFault where an old record cannot be brought to today's form
 */
export function recallRecord(line: string, upcasters?: Upcasters): LogRecord {
  const record = JSON.parse(line) as LogRecord;
  const event = upcast(record, upcasters);
  // The scenario's schema grows keys with defaults; old logs have to get them.
  if (event.type === "exercise.created") return complete(record, event);
  return event === record ? record : ({ ...record, ...event } as LogRecord);
}

/**
 * The records of a log that must be dense from seq 1.
 * @throws LogFault whose message names the seq
 */
export function readLog(lines: Iterable<string>, upcasters?: Upcasters): LogRecord[] {
  const records: LogRecord[] = [];
  for (const line of lines) {
    const due = records.length + 1;
    try {
      const record = readRecord(line, upcasters);
      if (record.seq !== due) throw new LogFault("log/seq", `seq ${record.seq} stands where ${due} is due`);
      records.push(record);
    } catch (error) {
      if (error instanceof LogFault) throw new LogFault(error.code, `seq ${due}: ${error.message}`);
      throw error;
    }
  }
  return records;
}

function explain(error: z.ZodError, root: string): string {
  const issue = error.issues[0];
  if (issue === undefined) return "not as it should be";
  const path = [...(root === "" ? [] : [root]), ...issue.path].join("/");
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}
