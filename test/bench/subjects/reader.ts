import { computeMetrics } from "../../../server/src/analysis/metrics.ts";
import { recallRecord } from "../../../server/src/domain/readLog.ts";
import type { DrillEvent } from "../../../server/src/domain/events.ts";
import { openSqliteEventStore } from "../../../server/src/eventStore/sqliteEventStore.ts";
import { serveOps } from "../host/ops.ts";

/** Computes the metrics of the exercise in a data directory, as a program of its own would. */
const ops = {
  async metrics(directory: string): Promise<{ events: number; readMs: number; computeMs: number }> {
    const store = await openSqliteEventStore({ directory, readonly: true });
    const started = performance.now();
    const log: DrillEvent[] = [];
    for await (const line of store.read("bench")) log.push(recallRecord(line));
    const read = performance.now();
    computeMetrics(log);
    const computed = performance.now();
    await store.close();
    return { events: log.length, readMs: read - started, computeMs: computed - read };
  },
};
export type ReaderOps = typeof ops;

serveOps(ops, () => Promise.resolve());
