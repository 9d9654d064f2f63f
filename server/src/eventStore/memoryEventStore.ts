import { checkBatch } from "./checkBatch.ts";
import type { AccessRow, AppendBatch, AppendResult, AppliedCommand, EventStore } from "./eventStore.ts";
import { headOf } from "./headOf.ts";
import { StoreError } from "./storeError.ts";

interface Log {
  lines: string[];
  /** By person, then by command. */
  answers: Map<string, Map<string, number>>;
}

/** A store that keeps every promise but durability: for rehearsals and tests. */
export class MemoryEventStore implements EventStore {
  readonly #logs = new Map<string, Log>();
  readonly #access = new Map<string, AccessRow>();
  #closed = false;

  // The methods are async so that a refusal is a rejection, never a throw.
  async append(exercise: string, batch: AppendBatch): Promise<AppendResult> {
    this.#assertOpen();
    checkBatch(exercise, batch);
    const log: Log = this.#logs.get(exercise) ?? { lines: [], answers: new Map() };
    for (const { person, command } of batch.commands) {
      const seq = log.answers.get(person)?.get(command);
      if (seq !== undefined) return Promise.resolve({ status: "repeated", person, command, seq });
    }
    if (log.lines.length !== batch.expectedSeq) {
      return Promise.resolve({ status: "conflict", seq: log.lines.length });
    }
    for (const { line } of batch.records) log.lines.push(line);
    for (const { person, command, seq } of batch.commands) {
      const own = log.answers.get(person) ?? new Map<string, number>();
      own.set(command, seq);
      log.answers.set(person, own);
    }
    if (log.lines.length > 0) this.#logs.set(exercise, log);
    return Promise.resolve({ status: "appended" });
  }

  async *read(exercise: string, from = 1, to?: number): AsyncIterable<string> {
    this.#assertOpen();
    const lines = this.#logs.get(exercise)?.lines ?? [];
    const last = Math.min(to ?? lines.length, lines.length);
    for (let seq = Math.max(1, from); seq <= last; seq++) yield Promise.resolve(lines[seq - 1] as string);
  }

  async head(exercise: string): Promise<{ seq: number; hash: string } | null> {
    this.#assertOpen();
    const line = this.#logs.get(exercise)?.lines.at(-1);
    return Promise.resolve(line === undefined ? null : headOf(line));
  }

  async exercises(): Promise<{ id: string; seq: number }[]> {
    this.#assertOpen();
    return Promise.resolve([...this.#logs].map(([id, log]) => ({ id, seq: log.lines.length })));
  }

  async answers(exercise: string): Promise<AppliedCommand[]> {
    this.#assertOpen();
    const rows: AppliedCommand[] = [];
    for (const [person, own] of this.#logs.get(exercise)?.answers ?? []) {
      for (const [command, seq] of own) rows.push({ person, command, seq });
    }
    return Promise.resolve(rows);
  }

  async putAccess(rows: AccessRow[]): Promise<void> {
    this.#assertOpen();
    for (const row of rows) this.#access.set(row.key, { ...row });
    return Promise.resolve();
  }

  async accessRows(): Promise<AccessRow[]> {
    this.#assertOpen();
    return Promise.resolve([...this.#access.values()].map((row) => ({ ...row })));
  }

  async close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError("store/closed", "the store has been closed");
  }
}
