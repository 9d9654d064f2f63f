import type { AccessRow, AppendBatch, AppendResult, AppliedCommand } from "./eventStore.ts";
import type { StoreErrorCode } from "./storeError.ts";

/** How a database is opened; travels to the worker thread. */
export interface SqliteOptions {
  /** The data directory. Made where it is missing, unless `readonly`. */
  directory: string;
  /** For looking into a data directory whose server may be running: no lock, no writing. */
  readonly?: boolean;
  /** Milliseconds to wait for another program's lock on the file before `store/busy`. Default 2,000. */
  busyTimeoutMs?: number;
  /** The most pages (4 KiB each) that the file may grow to; at the cap the store is full. Default: no cap. */
  maxPages?: number;
}

/** What the store asks of its worker thread, and what comes back. */
export interface Operations {
  open: { input: null; output: null };
  append: { input: { exercise: string; batch: AppendBatch }; output: AppendResult };
  putAccess: { input: AccessRow[]; output: null };
  /** `to` null: up to the last record. `last` is the seq at which the whole reading ends. */
  page: {
    input: { exercise: string; from: number; to: number | null };
    output: { lines: string[]; last: number };
  };
  /** The last line. */
  head: { input: string; output: string | null };
  exercises: { input: null; output: { id: string; seq: number }[] };
  answers: { input: string; output: AppliedCommand[] };
  accessRows: { input: null; output: AccessRow[] };
  limitPages: { input: number | null; output: null };
  close: { input: null; output: null };
}
export type Operation = keyof Operations;
export type Input<O extends Operation> = Operations[O]["input"];
export type Output<O extends Operation> = Operations[O]["output"];

export type Request<O extends Operation = Operation> = {
  [Each in O]: { id: number; op: Each; input: Input<Each> };
}[O];

export type Reply =
  | { id: number; ok: true; output: Output<Operation> }
  | { id: number; ok: false; code: StoreErrorCode; message: string };
