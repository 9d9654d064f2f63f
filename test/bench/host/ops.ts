/** What a subject can be asked, by name. One input each, or none. */
export type OpTable = Record<string, (input: never) => unknown>;

export interface Call {
  id: number;
  op: string;
  input: unknown;
}

export type Reply =
  { ready: true } | { id: number; ok: true; output: unknown } | { id: number; ok: false; error: string };

/** Asked of every subject. */
const COMMON = {
  /** CPU that the process has used so far, all its threads, in milliseconds. */
  cpu(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  /** Bytes in use after collecting garbage; needs --expose-gc. */
  async memory(): Promise<{ rss: number; heap: number }> {
    for (let pass = 0; pass < 4; pass++) {
      // As V8 collects when memory is short: it also gives back the pages that it keeps for later.
      globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heap: heapUsed + external };
  },
};
export type CommonOps = typeof COMMON;

/**
 * The subject's side: answers what the bench asks over the channel of the child process, and ends when
 * the bench says `stop` or is gone.
 */
export function serveOps(ops: OpTable, close: () => Promise<void>): void {
  const table: OpTable = { ...COMMON, ...ops };
  const send = (reply: Reply): void => void process.send?.(reply);
  process.on("message", (message) => {
    const { id, op, input } = message as Call;
    const run = async (): Promise<unknown> => {
      if (op === "stop") return close();
      const asked = table[op] as ((input: unknown) => unknown) | undefined;
      if (asked === undefined) throw new Error(`nobody knows how to ${op}`);
      return asked(input);
    };
    run().then(
      (output) => {
        send({ id, ok: true, output });
        if (op === "stop") process.disconnect();
      },
      (error: unknown) => send({ id, ok: false, error: String(error) }),
    );
  });
  process.on("disconnect", () => process.exit());
  send({ ready: true });
}
