import canonicalize from "canonicalize";
import { hash as digest } from "node:crypto";
import type { DrillEvent, LogRecord } from "./events.ts";
import { LogFault, type PlacedFault } from "./logFault.ts";
import { type Envelope, parseLine, readEnvelope, readEvent } from "./readLog.ts";
import type { Upcasters } from "./upcast.ts";

/** `prev` of a log's first record. */
export const GENESIS = "0".repeat(64);

/** The hash of a record: SHA-256, in lower-case hex, of `prev` and the record's canonical JSON without `hash`. */
function hashOf(prev: string, canonical: string): string {
  return digest("sha256", prev + canonical, "hex");
}

/**
 * Chains an event to the record in front of it, whose hash is `prev`, and writes the line that is
 * stored and exported: the canonical JSON (RFC 8785) of the whole record.
 *
 * Canonical JSON orders an object's members by name, so a record's is actor, at, command, data, then
 * `hash`, then playMs, prev, scenarioMs, seq, type. The two sides are written once each and serve for
 * the hash and for the line.
 * @throws Error where a text holds a lone surrogate, which has no canonical form
 */
export function seal(event: DrillEvent, prev: string): { record: LogRecord; line: string } {
  const { actor, at, command, data, playMs, scenarioMs, seq, type } = event;
  const before = `{"actor":${write(actor)},"at":${write(at)},"command":${write(command)},"data":${write(data)}`;
  const after =
    `"playMs":${write(playMs)},"prev":${write(prev)},"scenarioMs":${write(scenarioMs)},` +
    `"seq":${write(seq)},"type":${write(type)}}`;
  const hash = hashOf(prev, `${before},${after}`);
  return { record: { ...event, prev, hash }, line: `${before},"hash":"${hash}",${after}` };
}

export interface VerifyOptions {
  /** The last record's hash, noted elsewhere: a chain alone cannot show records dropped at its end. */
  head?: string;
  /** How many records there must be; for the same reason. */
  records?: number;
  upcasters?: Upcasters;
}

export type ChainVerdict = { ok: true; records: number; head: string } | ({ ok: false } & PlacedFault);

/**
 * Checks a log from its first line: bytes, fields, density, chain, clocks, event data. Streams:
 * one line is held at a time. `lines` come without their newlines; what is wrong with a file's bytes
 * arrives as a LogFault thrown by the iterator (see logLines.ts) and is placed like any other.
 */
export async function verifyChain(
  lines: AsyncIterable<string> | Iterable<string>,
  expected: VerifyOptions = {},
): Promise<ChainVerdict> {
  let last: Envelope | undefined;
  const due = (): number => (last?.seq ?? 0) + 1;
  const bad = (seq: number, code: PlacedFault["code"], message: string): ChainVerdict => {
    // A log is dense from 1 and has a record a line, so the place in the log is the place in the file.
    return { ok: false, seq, line: seq, code, message };
  };
  try {
    for await (const line of lines) {
      if (expected.records === due() - 1) {
        return bad(due(), "log/records", `the log goes on after the ${expected.records} records expected`);
      }
      last = checkLine(line, last, expected.upcasters);
    }
  } catch (error) {
    if (error instanceof LogFault) return bad(due(), error.code, error.message);
    throw error;
  }
  if (last === undefined) return bad(1, "log/empty", "there is no record");
  if (expected.records !== undefined && last.seq !== expected.records) {
    return bad(
      due(),
      "log/records",
      `the log ends after ${last.seq} of ${expected.records} records expected`,
    );
  }
  if (expected.head !== undefined && last.hash !== expected.head.toLowerCase()) {
    return bad(last.seq, "log/head", `the head is ${last.hash}, not ${expected.head} as expected`);
  }
  return { ok: true, records: last.seq, head: last.hash };
}

/**
 * Checks the line that follows `last`.
 * @throws LogFault
 */
function checkLine(line: string, last: Envelope | undefined, upcasters?: Upcasters): Envelope {
  const value = parseLine(line);
  checkCanonical(value, line);
  const envelope = readEnvelope(value);
  const due = (last?.seq ?? 0) + 1;
  if (envelope.seq !== due) throw new LogFault("log/seq", `seq ${envelope.seq} stands where ${due} is due`);
  if (envelope.prev !== (last?.hash ?? GENESIS)) {
    throw new LogFault("log/prev", "prev is not the hash of the record in front");
  }
  if (envelope.hash !== hashOf(envelope.prev, withoutHash(line))) {
    throw new LogFault("log/hash", "hash is not the hash of this record");
  }
  checkClocks(envelope, last);
  if ((readEvent(envelope, upcasters).type === "exercise.created") !== (envelope.seq === 1)) {
    throw new LogFault("log/created", "exercise.created is the first record of a log and no other");
  }
  return envelope;
}

function checkCanonical(value: unknown, line: string): void {
  let canonical: string;
  try {
    canonical = write(value);
  } catch (error) {
    throw new LogFault("log/not-canonical", error instanceof Error ? error.message : "no canonical form");
  }
  if (canonical !== line)
    throw new LogFault("log/not-canonical", "not its record's canonical JSON (RFC 8785)");
}

/**
 * A canonical line without its `hash`. Behind the record's own stand only numbers and texts, whose
 * quotes are escaped: the last one found is the record's.
 */
function withoutHash(line: string): string {
  const start = line.lastIndexOf(',"hash":"');
  return line.slice(0, start) + line.slice(start + ',"hash":"'.length + GENESIS.length + 1);
}

function checkClocks(next: Envelope, last: Envelope | undefined): void {
  if (last === undefined) return;
  // ISO 8601 in UTC with a fixed number of digits sorts as text.
  if (next.at < last.at) throw new LogFault("log/time", `at ${next.at} is before ${last.at} in front of it`);
  if (last.playMs !== null && (next.playMs === null || next.playMs < last.playMs)) {
    throw new LogFault("log/time", `play time runs from ${last.playMs} back to ${next.playMs ?? "nothing"}`);
  }
}

function write(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a value without a JSON form");
  return text;
}
