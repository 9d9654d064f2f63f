/** What can be wrong with a log. A code never changes its meaning. */
export const LOG_FAULT_CODES = [
  /** There is not one record. */
  "log/empty",
  /** The line's bytes are not UTF-8. */
  "log/not-utf8",
  /** The last line has no newline behind it: it was cut off. */
  "log/unterminated",
  /** The line is longer than any record can be. */
  "log/too-long",
  "log/not-json",
  /** JSON, but not byte for byte the canonical form of RFC 8785. */
  "log/not-canonical",
  /** A field of the record is missing, too many, or not of its type. */
  "log/field",
  /** `seq` is not dense from 1. */
  "log/seq",
  /** `prev` is not the hash of the record in front. */
  "log/prev",
  /** `hash` is not the hash of this record. */
  "log/hash",
  /** The server's time or play time runs backwards. */
  "log/time",
  /** The first record, and no other, is `exercise.created`. */
  "log/created",
  /** An event type that this version does not know. */
  "log/type",
  /** The event's data are not what its type says. */
  "log/data",
  /** The log is sound but its head is not the expected one. */
  "log/head",
  /** The log is sound but has not as many records as expected. */
  "log/records",
] as const;
export type LogFaultCode = (typeof LOG_FAULT_CODES)[number];

/** A log that cannot be accepted, and why. `message` says what is wrong, without the place. */
export class LogFault extends Error {
  override readonly name = "LogFault";
  readonly code: LogFaultCode;

  constructor(code: LogFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A fault with its place: the first bad `seq`, and the line of the file it stands in (from 1). */
export interface PlacedFault {
  seq: number;
  line: number;
  code: LogFaultCode;
  message: string;
}

/** The words for an operator: `first bad seq 7 (line 7): log/hash: …`. */
export function describeFault({ seq, line, code, message }: PlacedFault): string {
  return `first bad seq ${seq} (line ${line}): ${code}: ${message}`;
}
