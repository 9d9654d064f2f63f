/**
 * Records that go into one exercise's log together, and the commands that made them. All of it is
 * stored or nothing of it.
 */
export interface AppendBatch {
  /** `seq` of the log's last record as the caller knows it; 0 for a new log. */
  expectedSeq: number;
  /** The new records, dense from `expectedSeq + 1`. A line is the record's canonical JSON with its hash, without a newline. */
  records: { seq: number; line: string }[];
  /** The commands that are applied by this batch; `seq` is the last one a command produced. */
  commands: AppliedCommand[];
}

/** Who sent a command that has been applied, and the seq it was answered with. The scheduler's person is `system`. */
export interface AppliedCommand {
  person: string;
  command: string;
  seq: number;
}

/**
 * - `appended`: every record of the batch is durable.
 * - `conflict`: nothing was stored; the log's last record is `seq`, not what the batch expected.
 * - `repeated`: nothing was stored; this command of the batch had been applied before and was
 *   answered with `seq`. It is reported even where the batch's `expectedSeq` is outdated, because a
 *   command that is sent again after its answer was lost comes with an outdated position.
 */
export type AppendResult =
  { status: "appended" } | { status: "conflict"; seq: number } | ({ status: "repeated" } & AppliedCommand);

/** A small durable fact beside the log: an access token or a join code, kept under its hash. */
export interface AccessRow {
  /** The hash of the token or code. */
  key: string;
  exercise: string;
  kind: "token" | "code";
  /** JSON. */
  value: string;
}

/**
 * Where logs live. Every implementation runs `test/contract/eventStore.contract.ts`.
 *
 * Every method rejects with a StoreError where the store has failed. After such a rejection of
 * `append` it is not known whether the batch was stored (the disk may have taken it and failed only
 * in saying so): ask `head` before the next append.
 */
export interface EventStore {
  /** Resolves only once the outcome is durable. */
  append(exercise: string, batch: AppendBatch): Promise<AppendResult>;
  /**
   * The lines from seq `from` (1) to seq `to` (the last record there is when reading begins), in
   * order. Streamed in pages: the whole log is never in memory.
   */
  read(exercise: string, from?: number, to?: number): AsyncIterable<string>;
  /** The log's last record, or null where there is no such log. */
  head(exercise: string): Promise<{ seq: number; hash: string } | null>;
  /** Every log there is, in the order of their first records. */
  exercises(): Promise<{ id: string; seq: number }[]>;
  /** The commands that have been applied and their answers, so that a repeat is known after a restart. */
  answers(exercise: string): Promise<AppliedCommand[]>;
  /** Puts rows in place of those with their keys; all of them or none. */
  putAccess(rows: AccessRow[]): Promise<void>;
  accessRows(): Promise<AccessRow[]>;
  /** Waits for what is under way. Later calls reject with `store/closed`. */
  close(): Promise<void>;
}
