import { Worker } from "node:worker_threads";
import type { Input, Operation, Output, Reply, SqliteOptions } from "./sqliteProtocol.ts";
import { StoreError } from "./storeError.ts";

interface Waiting {
  resolve(output: Output<Operation>): void;
  reject(error: StoreError): void;
}

/** The main thread's end of the worker: one promise a request; a worker that dies is replaced on the next call. */
export class SqliteClient {
  readonly #options: SqliteOptions;
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closing: Promise<void> | undefined;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  call<O extends Operation>(op: O, input: Input<O>): Promise<Output<O>> {
    if (this.#closing !== undefined) {
      return Promise.reject(new StoreError("store/closed", "the store has been closed"));
    }
    return this.#post(op, input);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    await this.#post("close", null);
    await ended;
  }

  #post<O extends Operation>(op: O, input: Input<O>): Promise<Output<O>> {
    const id = ++this.#lastId;
    return new Promise<Output<O>>((resolve, reject) => {
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, op, input });
      // The worker answers a request with the output of its operation.
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #start(): Worker {
    // execArgv: what the main program was started with (--eval, --input-type, …) is not meant for the thread.
    const worker = new Worker(new URL("./sqliteWorker.ts", import.meta.url), {
      workerData: this.#options,
      execArgv: [],
    });
    worker.on("message", (replies: Reply[]) => {
      for (const reply of replies) this.#settle(reply);
    });
    let cause: unknown;
    worker.on("error", (error: unknown) => {
      cause = error;
    });
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
      const why = cause instanceof Error ? `: ${cause.message}` : "";
      const error = new StoreError("store/worker", `the thread that owns the database ended${why}`, {
        cause,
      });
      for (const waiting of this.#waiting.values()) waiting.reject(error);
      this.#waiting.clear();
    });
    return worker;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.output);
    else waiting?.reject(new StoreError(reply.code, reply.message));
  }
}
