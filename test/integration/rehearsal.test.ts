import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { POLICY_NAMES, type PolicyName } from "../../server/src/application/rehearsal/policy.ts";
import { rehearse } from "../../server/src/application/rehearsal/rehearse.ts";
import { verifyChain } from "../../server/src/domain/chain.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import { loadScenario } from "../../server/src/scenario/load.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { runFirebreak } from "../support/serverProcess.ts";

const FLAGSHIP = resolve(import.meta.dirname, "../../scenarios/bao-vong-hai");

function scenarioAt(folder: string) {
  const loaded = loadScenario(folder);
  if (!loaded.ok) throw new Error(`${folder} has problems`);
  return loaded.scenario;
}

async function played(policy: PolicyName, seed: number): Promise<{ lines: string[]; log: LogRecord[] }> {
  const { lines } = await rehearse(scenarioAt(FLAGSHIP), { policy, seed });
  return { lines, log: readLog(lines) };
}

/** What happened and when, without the exercise's id, which names the seed. */
function course(log: readonly LogRecord[]): string[] {
  return log
    .slice(1)
    .map(({ type, playMs, actor }) => `${playMs} ${type} ${"person" in actor ? actor.person : ""}`);
}

function missed(log: readonly LogRecord[]): number {
  return log.filter(({ type }) => type === "expectation.missed").length;
}

describe("rehearse", () => {
  it("REH-1: twice with one seed gives the same bytes, which verify; another seed another course", async () => {
    const directory = await temporaryDirectory();
    try {
      const at = (name: string) => join(directory.path, name);
      for (const [name, seed] of [
        ["a.jsonl", "7"],
        ["b.jsonl", "7"],
        ["c.jsonl", "8"],
      ] as const) {
        const run = await runFirebreak(["rehearse", FLAGSHIP, "--seed", seed, "--out", at(name)]);
        expect(run).toMatchObject({ code: 0, out: "" });
        expect(run.err).toMatch(/^rehearsed bao-vong-hai \(prompt, seed \d\): \d+ records/);
      }
      const [a, b, c] = await Promise.all(
        ["a", "b", "c"].map((name) => readFile(at(`${name}.jsonl`), "utf8")),
      );
      expect(b).toBe(a);
      const logs = [a!, c!].map((text) => readLog(text.trimEnd().split("\n")));
      expect(course(logs[1]!)).not.toEqual(course(logs[0]!));
      const piped = await runFirebreak(["rehearse", FLAGSHIP, "--seed", "7"]);
      expect(piped.out).toBe(a);
      const verified = await runFirebreak(["verify", at("a.jsonl")]);
      expect(verified.code).toBe(0);
    } finally {
      await directory.remove();
    }
  });

  it.each([1, 2, 3])(
    "REH-2: the silent miss more expected actions than the slow, the slow more than the prompt, seed %i",
    async (seed) => {
      const count = new Map<PolicyName, number>();
      for (const policy of POLICY_NAMES) count.set(policy, missed((await played(policy, seed)).log));
      expect(count.get("prompt")).toBeLessThan(count.get("slow")!);
      expect(count.get("slow")).toBeLessThan(count.get("silent")!);
    },
  );

  it.each(POLICY_NAMES)(
    "REH-3: the log of %s units verifies, runs from STARTEX to ENDEX, and its metrics compute",
    async (policy) => {
      const { lines, log } = await played(policy, 11);
      expect(await verifyChain(lines)).toMatchObject({ ok: true, records: lines.length });
      const started = log.find(({ type }) => type === "exercise.started");
      const ended = log.at(-1);
      expect(started).toMatchObject({ playMs: 0 });
      expect(ended).toMatchObject({ type: "exercise.ended", playMs: 60 * 60_000 });
      expect(
        new Set(log.filter(({ type }) => type === "participant.joined").map(({ command }) => command)).size,
      ).toBe(scenarioAt(FLAGSHIP).units.length + 1);
      const metrics = computeMetrics(log);
      expect(metrics.acknowledge.overall.n).toBeGreaterThan(10);
      if (policy === "silent") expect(metrics.firstStatement.overall.n).toBe(0);
      else expect(metrics.firstStatement.overall.n).toBeGreaterThan(0);
    },
  );

  it("REH-3: every scheduled inject of the scenario is released at its moment, to the millisecond", async () => {
    const scenario = scenarioAt(FLAGSHIP);
    const { log } = await played("prompt", 5);
    const released = new Map(
      log.flatMap(({ type, data, playMs }) =>
        type === "inject.released" && data.cause === "schedule" ? [[data.inject, playMs] as const] : [],
      ),
    );
    const timed = scenario.injects.filter(({ at }) => at !== undefined && /^\d+m$/.test(at));
    expect(timed.length).toBeGreaterThan(10);
    for (const { id, at } of timed) expect(released.get(id), id).toBe(Number.parseInt(at!) * 60_000);
  });

  it("REH-4: what can't be rehearsed or written ends with a reason and exit code 1", async () => {
    const missing = await runFirebreak(["rehearse", join(SMALL_FOLDER, "nowhere")]);
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toContain("nowhere");
    const unwritable = await runFirebreak([
      "rehearse",
      SMALL_FOLDER,
      "--out",
      join(SMALL_FOLDER, "no/such/a.jsonl"),
    ]);
    expect(unwritable).toMatchObject({ code: 1, out: "" });
    expect(unwritable.err).toMatch(/ENOENT/);
    for (const wrong of [
      ["--seed", "x"],
      ["--seed", "-1"],
      ["--policy", "heroic"],
    ]) {
      const refused = await runFirebreak(["rehearse", SMALL_FOLDER, ...wrong]);
      expect(refused.code, wrong.join(" ")).toBe(1);
      expect(refused.err).not.toBe("");
    }
  });
});
