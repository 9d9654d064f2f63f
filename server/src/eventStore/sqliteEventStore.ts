import { checkBatch } from "./checkBatch.ts";
import type { AccessRow, AppendBatch, AppendResult, AppliedCommand, EventStore } from "./eventStore.ts";
import { headOf } from "./headOf.ts";
import { SqliteClient } from "./sqliteClient.ts";
import type { SqliteOptions } from "./sqliteProtocol.ts";

export type { SqliteOptions } from "./sqliteProtocol.ts";

/**
 * Opens the log of a data directory (`<directory>/firebreak.db`). One store at a time writes to a
 * directory; any number may read.
 * @throws StoreError where it cannot be opened, is owned by another, or would not be durable
 */
export async function openSqliteEventStore(options: SqliteOptions): Promise<SqliteEventStore> {
  const client = new SqliteClient(options);
  try {
    await client.call("open", null);
  } catch (error) {
    await client.close();
    throw error;
  }
  return new SqliteEventStore(client);
}

/** The durable store: SQLite in WAL mode with synchronous=FULL, in a worker thread, with group commit. */
export class SqliteEventStore implements EventStore {
  readonly #client: SqliteClient;

  /** See {@link openSqliteEventStore}. */
  constructor(client: SqliteClient) {
    this.#client = client;
  }

  async append(exercise: string, batch: AppendBatch): Promise<AppendResult> {
    checkBatch(exercise, batch);
    // Only what the batch is by its type: a caller's object may carry more, which could not travel to a thread.
    const { expectedSeq, records, commands } = batch;
    return this.#client.call("append", { exercise, batch: { expectedSeq, records, commands } });
  }

  async *read(exercise: string, from = 1, to?: number): AsyncIterable<string> {
    let next = Math.max(1, from);
    let page = await this.#client.call("page", { exercise, from: next, to: to ?? null });
    const { last } = page;
    while (page.lines.length > 0) {
      next += page.lines.length;
      // The next page is read while this one is being used.
      const ahead = next > last ? undefined : this.#client.call("page", { exercise, from: next, to: last });
      // Where the reader stops early nobody awaits it, and its failure is nobody's concern.
      ahead?.catch(() => undefined);
      yield* page.lines;
      if (ahead === undefined) return;
      page = await ahead;
    }
  }

  async head(exercise: string): Promise<{ seq: number; hash: string } | null> {
    const line = await this.#client.call("head", exercise);
    return line === null ? null : headOf(line);
  }

  exercises(): Promise<{ id: string; seq: number }[]> {
    return this.#client.call("exercises", null);
  }

  answers(exercise: string): Promise<AppliedCommand[]> {
    return this.#client.call("answers", exercise);
  }

  async putAccess(rows: AccessRow[]): Promise<void> {
    await this.#client.call("putAccess", rows);
  }

  accessRows(): Promise<AccessRow[]> {
    return this.#client.call("accessRows", null);
  }

  /**
   * Caps the database at so many pages of 4 KiB (null: no cap). At the cap every append that needs
   * room rejects with `store/full`, as on a full disk, until the cap is raised.
   */
  async limitPages(pages: number | null): Promise<void> {
    await this.#client.call("limitPages", pages);
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}
