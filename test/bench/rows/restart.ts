import { preparedLog } from "../drill/preparedLog.ts";
import { Subject } from "../host/subject.ts";
import { median } from "../quantile.ts";
import { row, rounded, type Measurement } from "../row.ts";
import type { FirebreakOps } from "../subjects/firebreak.ts";
import type { ReaderOps } from "../subjects/reader.ts";

/** What the budgets are written for; a shorter log gets a budget as much smaller. */
const BUDGET_EVENTS = 100_000;
const BUDGET_MS = 1_000;

/** A long exercise back on its feet after a restart of the server, and its metrics. */
export const restart: Measurement = {
  names: ["restart", "metrics"],
  async measure({ restart: { events, times } }, say) {
    const directory = await preparedLog(events, 0, say);
    const spawned: number[] = [];
    const opened: number[] = [];
    const read: number[] = [];
    const computed: number[] = [];
    for (let time = 0; time < times; time++) {
      const since = performance.now();
      const server = await Subject.start<FirebreakOps>("firebreak.ts");
      const { openMs } = await server.call("open", { directory, create: null });
      spawned.push(performance.now() - since);
      opened.push(openMs);
      await server.stop();
      const reader = await Subject.start<ReaderOps>("reader.ts");
      const metrics = await reader.call("metrics", directory);
      await reader.stop();
      read.push(metrics.readMs);
      computed.push(metrics.computeMs);
      say(`opened in ${openMs.toFixed(0)} ms, metrics in ${metrics.computeMs.toFixed(0)} ms`);
    }
    const budget = (BUDGET_MS * events) / BUDGET_EVENTS;
    const scaled = events === BUDGET_EVENTS ? "" : ` (budget scaled from ${BUDGET_EVENTS} events)`;
    return [
      row({
        name: "restart",
        what: `opening a store with an exercise of ${events} events until the server listens${scaled}`,
        value: rounded(median(opened)),
        unit: "ms",
        budget,
        detail: { withProcessStartMs: rounded(median(spawned)) },
      }),
      row({
        name: "metrics",
        what: `computing all metrics of an exercise of ${events} events${scaled}`,
        value: rounded(median(computed)),
        unit: "ms",
        budget,
        detail: { readingTheLogMs: rounded(median(read)) },
      }),
    ];
  },
};
