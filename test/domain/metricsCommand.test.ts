import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { METRIC_KEYS } from "../../server/src/analysis/catalogue.ts";
import type { Metrics } from "../../server/src/analysis/metrics.ts";
import { metricsCommand } from "../../server/src/cli/metrics.ts";
import { GENESIS, seal } from "../../server/src/domain/chain.ts";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import { LogBuilder } from "../support/logBuilder.ts";

let directory: string;
const out = vi.spyOn(console, "log");
const err = vi.spyOn(console, "error");

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "firebreak-metrics-"));
  for (const spy of [out, err]) spy.mockReset().mockImplementation(() => undefined);
});
afterEach(async () => {
  process.exitCode = undefined;
  await rm(directory, { recursive: true });
});

function linesOf(log: readonly DrillEvent[]): string[] {
  let prev = GENESIS;
  return log.map((event) => {
    const { record, line } = seal(event, prev);
    prev = record.hash;
    return line;
  });
}

async function run(lines: readonly string[], ...options: string[]) {
  const file = join(directory, "log.jsonl");
  await writeFile(file, lines.map((line) => `${line}\n`).join(""));
  await metricsCommand().parseAsync([file, ...options], { from: "user" });
  return {
    out: out.mock.calls.flat().join("\n"),
    err: err.mock.calls.flat().join("\n"),
    code: process.exitCode ?? 0,
  };
}

const drill = () =>
  new LogBuilder()
    .release(1, "rumour")
    .acknowledge(2.5, "comms", "rumour")
    .publish(3, "comms", { claim: "dam", stance: "true" })
    .publish(4, "hydro", { claim: "dam", stance: "false" })
    .ask(5, "comms", "hydro", "q", "rumour")
    .end(70)
    .build();

describe("firebreak metrics", () => {
  it("MET-43 --json prints every metric with overall, byUnit and bySite", async () => {
    const { out: text, code } = await run(linesOf(drill()), "--json");
    const metrics = JSON.parse(text) as Metrics;
    expect(code).toBe(0);
    expect(Object.keys(metrics)).toEqual(METRIC_KEYS);
    expect(metrics.acknowledge.overall).toEqual({
      n: 1,
      censored: 1,
      median: 90_000,
      p90: 90_000,
      values: [90_000],
    });
    expect(metrics.acknowledge.byUnit["hydro"]).toMatchObject({ n: 0, censored: 1, median: null });
    for (const metric of Object.values(metrics)) {
      expect(Object.keys(metric.byUnit)).toEqual(["lead", "comms", "hydro"]);
      expect(Object.keys(metric.bySite)).toHaveLength(2);
    }
  });

  it("MET-43 without it, aligned tables with times as m:ss and what was wrong first", async () => {
    const { out: text } = await run(linesOf(drill()));
    expect(text).toMatch(/^Acknowledge +1 +1 +1:30 +1:30$/m);
    expect(text).toMatch(/^First statement within 15:00: 1 of 1$/m);
    expect(text).toContain("4:00  dam: comms says true, hydro says false, unmended after 1:06:00");
    expect(text).toContain("3:00  comms on dam: true, in truth false (the first word)");
    const lines = text.split("\n");
    const table = lines.slice(0, lines.indexOf("Cost of distance: –"));
    expect(text).toContain("On screen after release, ms: –");
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
  });

  it("MET-43 it prints what the public made of it, and what was restricted that must not be", async () => {
    const log = resolve(import.meta.dirname, "../fixtures/courses/deterministic.jsonl");
    const { out: text } = await run((await readFile(log, "utf8")).trimEnd().split("\n"));
    expect(text).toContain("Over-suppression: 67 % (2 of 3 restrictive acts");
    expect(text).toMatch(/^ +12:30 +hydro on late-pay: says false, in truth true: critical failure$/m);
    expect(text).toMatch(/^ +15:30 +hydro on late-pay: asks to restrict it \(remove\), in truth true/m);
    expect(text).toMatch(/^dam +false +\d+ % +\d+ % +[\d,]+ +comms +16:30 +−?[\d,]+$/m);
    expect(text).toMatch(/^Exposure cost: −?[\d,]+ person-minutes \(0 of 1 never corrected\)$/m);
    expect(text).toMatch(/^Trust: 0\.60 at first, 0\.\d\d at the end, lowest 0\.\d\d$/m);
  });

  it("MET-43 --by prints a column for each unit or site", async () => {
    const { out: text } = await run(linesOf(drill()), "--by", "site");
    expect(text).toMatch(/^Median by site +hanoi +danang$/m);
    expect(text).toMatch(/^Acknowledge +1:30 \(1 of 1\) +– \(0 of 1\)$/m);
  });

  it.each([
    ["log/not-json", 3, (lines: string[]) => lines.with(2, "{")],
    ["log/field", 2, (lines: string[]) => lines.with(1, "{}")],
    [
      "log/type",
      3,
      (lines: string[]) => lines.with(2, (lines[2] as string).replace("inject.released", "inject.lost")),
    ],
    [
      "log/data",
      4,
      (lines: string[]) => lines.with(3, (lines[3] as string).replace('"inject":"rumour"', '"inject":7')),
    ],
    ["log/seq", 2, (lines: string[]) => lines.toSpliced(1, 1)],
    ["log/empty", 1, () => []],
    ["log/no-scenario", 1, (lines: string[]) => [(lines[1] as string).replace('"seq":2', '"seq":1')]],
  ])("MET-44 %s is refused with its line %i", async (fault, line, spoil) => {
    const result = await run(spoil(linesOf(drill())));
    expect(result).toMatchObject({ code: 1, out: "" });
    expect(result.err).toContain(fault);
    expect(result.err).toContain(`line ${line}`);
  });

  it("MET-44 a file that can't be read has exit code 2", async () => {
    await metricsCommand().parseAsync([join(directory, "missing.jsonl")], { from: "user" });
    expect(process.exitCode).toBe(2);
    expect(err.mock.calls.flat().join("\n")).toContain("ENOENT");
  });
});
