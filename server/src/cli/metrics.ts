import { Command, Option } from "commander";
import { computeMetrics, type Metrics } from "../analysis/metrics.ts";
import { LogWithoutScenario } from "../analysis/readTimeline.ts";
import { describeGroups, describeMetrics } from "../analysis/text/describeMetrics.ts";
import type { LogRecord } from "../domain/events.ts";
import { describeFault, LogFault } from "../domain/logFault.ts";
import { readRecord } from "../domain/readLog.ts";
import { fail } from "./failure.ts";
import { linesOf } from "./logFile.ts";

interface MetricsOptions {
  json?: boolean;
  by?: "unit" | "site";
}

/**
 * `firebreak metrics <log>`: what the log says of the exercise. Exit code 0; 1 for a bad log, with its code and
 * place; 2 where it could not be read.
 */
export function metricsCommand(): Command {
  return new Command("metrics")
    .description("compute the metrics of an exported log")
    .argument("<log>", "JSON Lines, as export and rehearse write them; - reads the standard input")
    .option(
      "--json",
      "print every number as JSON: { <metric>: { overall, byUnit, bySite, … } }, times in ms of play",
    )
    .addOption(new Option("--by <group>", "print a column for each unit or site").choices(["unit", "site"]))
    .addHelpText("after", "\nThe hash chain is not looked at: firebreak verify does that.")
    .action(async (file: string, options: MetricsOptions) => {
      try {
        const metrics = await measure(file);
        if (metrics !== null) console.log(print(metrics, options));
      } catch (error) {
        fail(error, 2);
      }
    });
}

/** Null where the log is bad; the reason has then been said. */
async function measure(file: string): Promise<Metrics | null> {
  const records: LogRecord[] = [];
  try {
    for await (const line of linesOf(file)) records.push(next(line, records.length + 1));
    if (records.length === 0) throw new LogFault("log/empty", "there is no record");
  } catch (error) {
    if (!(error instanceof LogFault)) throw error;
    const { code, message } = error;
    const due = records.length + 1;
    refuse(`${file}: ${describeFault({ seq: due, line: due, code, message })}`);
    return null;
  }
  try {
    return computeMetrics(records);
  } catch (error) {
    if (!(error instanceof LogWithoutScenario)) throw error;
    refuse(`${file}: line 1: ${error.code}: ${error.message}`);
    return null;
  }
}

function next(line: string, due: number): LogRecord {
  const record = readRecord(line);
  if (record.seq !== due) throw new LogFault("log/seq", `seq ${record.seq} stands where ${due} is due`);
  return record;
}

function refuse(reason: string): void {
  process.exitCode = 1;
  console.error(reason);
}

function print(metrics: Metrics, { json, by }: MetricsOptions): string {
  if (json) return JSON.stringify(metrics);
  return by === undefined
    ? describeMetrics(metrics)
    : describeGroups(metrics, by === "unit" ? "byUnit" : "bySite");
}
