import { needsReopening, toStoreError } from "./sqliteErrors.ts";
import { limitPages, openFile, type OpenFile } from "./sqliteDatabase.ts";
import type { Input, Operation, Output, Reply, Request, SqliteOptions } from "./sqliteProtocol.ts";
import { SqliteQueries } from "./sqliteQueries.ts";
import { StoreError } from "./storeError.ts";

type Write = Request<"append" | "putAccess">;

function isWrite(request: Request): request is Write {
  return request.op === "append" || request.op === "putAccess";
}

/**
 * The database's side of the store: answers groups of requests. It outlives every failure of the
 * disk: a connection that may be stale is given up, and the next group opens the file anew.
 */
export class SqliteServer {
  readonly #options: SqliteOptions;
  #open: { file: OpenFile; queries: SqliteQueries } | undefined;
  #wasOpen = false;
  #maxPages: number | null;

  constructor(options: SqliteOptions) {
    this.#options = options;
    this.#maxPages = options.maxPages ?? null;
  }

  /** Writes first, all of them in one transaction and one sync of the disk; then what was asked to be read. */
  serve(group: readonly Request[]): Reply[] {
    const writes = group.filter(isWrite);
    const replies = writes.length === 0 ? [] : this.#write(writes);
    for (const request of group) {
      if (!isWrite(request)) replies.push(this.#answer(request));
    }
    return replies;
  }

  /** One failure fails the whole group: nothing in it is then known to be stored. Conflicts and repeats are no failures. */
  #write(writes: Write[]): Reply[] {
    try {
      const { file, queries } = this.#connection();
      if (this.#options.readonly === true) {
        throw new StoreError("store/readonly", "the store was opened for reading only");
      }
      const { database } = file;
      database.exec("BEGIN IMMEDIATE");
      const replies = writes.map((request): Reply => {
        if (request.op === "append") {
          const { exercise, batch } = request.input;
          return { id: request.id, ok: true, output: queries.append(exercise, batch) };
        }
        queries.putAccess(request.input);
        return { id: request.id, ok: true, output: null };
      });
      database.exec("COMMIT");
      file.assertInPlace();
      return replies;
    } catch (error) {
      const failure = this.#failed(error, "cannot write to the log");
      return writes.map(({ id }) => ({ id, ok: false, code: failure.code, message: failure.message }));
    }
  }

  #answer(request: Exclude<Request, Write>): Reply {
    try {
      return { id: request.id, ok: true, output: this.#read(request) };
    } catch (error) {
      const { code, message } = this.#failed(error, "cannot read the log");
      return { id: request.id, ok: false, code, message };
    }
  }

  #read(request: Exclude<Request, Write>): Output<Exclude<Operation, Write["op"]>> {
    if (request.op === "close") {
      this.#giveUp();
      return null;
    }
    const { file, queries } = this.#connection();
    switch (request.op) {
      case "open":
        return null;
      case "page":
        return queries.page(request.input.exercise, request.input.from, request.input.to);
      case "head":
        return queries.head(request.input);
      case "exercises":
        return queries.exercises();
      case "answers":
        return queries.answers(request.input);
      case "accessRows":
        return queries.accessRows();
      case "limitPages":
        return this.#limitPages(file, request.input);
    }
  }

  #limitPages(file: OpenFile, pages: Input<"limitPages">): null {
    this.#maxPages = pages;
    limitPages(file.database, pages);
    return null;
  }

  #connection(): { file: OpenFile; queries: SqliteQueries } {
    if (this.#open === undefined) {
      const options =
        this.#maxPages === null ? this.#options : { ...this.#options, maxPages: this.#maxPages };
      const file = openFile(options, !this.#wasOpen);
      this.#open = { file, queries: new SqliteQueries(file.database) };
      this.#wasOpen = true;
    }
    return this.#open;
  }

  /** Cleans up after an error, so that the next group starts afresh. */
  #failed(error: unknown, doing: string): StoreError {
    const failure = toStoreError(error, doing);
    let stale = needsReopening(failure);
    if (this.#open !== undefined) {
      try {
        // Some failures (a full disk among them) have already rolled the transaction back.
        if (this.#open.file.database.isTransaction) this.#open.file.database.exec("ROLLBACK");
        this.#open.queries.rolledBack();
      } catch {
        stale = true;
      }
    }
    if (stale) this.#giveUp();
    return failure;
  }

  #giveUp(): void {
    const open = this.#open;
    this.#open = undefined;
    try {
      open?.file.close();
    } catch {
      // The handle of a lost file; the failure that led here has been reported.
    }
  }
}
