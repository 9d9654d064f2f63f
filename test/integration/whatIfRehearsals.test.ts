import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  curvesAsText,
  type PublicCourse,
  recordedCourse,
  recomputedCourse,
} from "../../server/src/analysis/publicCourse.ts";
import { publishedResponses, whatIf, WhatIfError } from "../../server/src/analysis/whatIf.ts";
import { POLICY_NAMES, type PolicyName } from "../../server/src/application/rehearsal/policy.ts";
import { rehearse } from "../../server/src/application/rehearsal/rehearse.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import { loadScenario } from "../../server/src/scenario/load.ts";
import { MODES } from "../../server/src/simulation/parameters.ts";
import { random } from "../../server/src/simulation/random.ts";
import { act, drillAfter, drillScenario, pass, row, startex } from "../support/simulatedDrill.ts";

const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const FLAGSHIP = resolve(import.meta.dirname, "../../scenarios/bao-vong-hai");

async function play(policy: PolicyName, mode: string, seed: number): Promise<LogRecord[]> {
  const loaded = loadScenario(FLAGSHIP);
  if (!loaded.ok) throw new Error("the flagship has problems");
  const scenario = { ...loaded.scenario, model: { ...loaded.scenario.model, mode } };
  return readLog((await rehearse(scenario, { policy, seed })).lines);
}

const logs = new Map<string, Promise<LogRecord[]>>();
/** One rehearsal for each policy and mode. */
function played(policy: PolicyName, mode: string): Promise<LogRecord[]> {
  const key = `${policy} ${mode}`;
  const log = logs.get(key) ?? play(policy, mode, SEED % 1_000_000);
  logs.set(key, log);
  return log;
}

const EVERY = POLICY_NAMES.flatMap((policy) => MODES.map((mode) => [policy, mode] as const));

/** Every minute once, in order; only while no claim is with the public may it sleep. */
function expectNoGaps({ minutes, claims }: PublicCourse): void {
  const awakeFrom = Math.min(...Object.values(claims).map(({ from }) => from));
  minutes.forEach((minute, at) => {
    if (at === 0) return;
    const before = minutes[at - 1] as number;
    if (at > awakeFrom) expect(minute).toBe(before + 1);
    else expect(minute).toBeGreaterThan(before);
  });
}

describe(`what if, on rehearsals of the flagship (seed ${SEED})`, () => {
  it.each(EVERY)(
    "WIF-1 %s units, %s: the curves computed anew are the recorded ones",
    async (policy, mode) => {
      const log = await played(policy, mode);
      expect(log.filter(({ type }) => type === "public.reacted").length).toBeGreaterThan(300);
      expect(curvesAsText(recomputedCourse(log))).toBe(curvesAsText(recordedCourse(log)));
      expect(recomputedCourse(log).reactions).toEqual(recordedCourse(log).reactions);
    },
  );

  it.each(EVERY)("WIF-2 %s units, %s: a shift by nothing changes nothing", async (policy, mode) => {
    const log = await played(policy, mode);
    const all = publishedResponses(log);
    const chance = random(SEED, `${policy} ${mode}`);
    for (let each = 0; each < Math.min(3, all.length); each++) {
      const { response } = chance.pick(all);
      const { real, counterfactual } = whatIf(log, { kind: "shift", response, byMs: 0 });
      expect(curvesAsText(counterfactual.course), response).toBe(curvesAsText(real.course));
      expect(counterfactual.releases, response).toEqual(real.releases);
      expect(counterfactual.leftOut, response).toEqual([]);
    }
  });

  it.each(EVERY)("WIF-19 %s units, %s: whatever is asked has an answer", async (policy, mode) => {
    const log = await played(policy, mode);
    const chance = random(SEED, `any ${policy} ${mode}`);
    const all = publishedResponses(log);
    for (let each = 0; each < Math.min(8, all.length); each++) {
      const { response } = chance.pick(all);
      const byMs = Math.round(chance.between(-30, 30) * 60_000);
      try {
        const { real, counterfactual } = whatIf(
          log,
          chance.chance(0.3) ? { kind: "remove", response } : { kind: "shift", response, byMs },
        );
        const { minutes, trust, claims } = counterfactual.course;
        expect(minutes.at(-1)).toBe(real.course.minutes.at(-1));
        expectNoGaps(counterfactual.course);
        expect(trust.every((each) => each >= 0 && each <= 1)).toBe(true);
        for (const { from, reach } of Object.values(claims)) {
          expect(from + reach.length).toBe(minutes.length);
          expect(reach.every((each, at) => each <= 1 && each >= (reach[at - 1] ?? 0))).toBe(true);
        }
        expect(new Set(counterfactual.releases.map(({ inject }) => inject)).size).toBe(
          counterfactual.releases.length,
        );
      } catch (error) {
        if (!(error instanceof WhatIfError)) throw error;
        expect(error.code).toMatch(/^whatif\/(too-early|before-start|after-end)$/);
      }
    }
  });

  it("WIF-19 found by seed 948189805: a public that fell asleep again after a word on no claim", () => {
    const { log } = drillAfter(
      drillScenario({
        claims: [{ id: "claim", text: "claim", truth: "false", harm: "high" }],
        injects: [row("post", { at: "20m", channel: "feed", to: ["comms"], claim: "claim" })],
      }),
      startex,
      pass("3m"),
      act("comms", "response.publish", { kind: "statement", text: "…" }),
      pass("20m"),
      act("comms", "response.publish", { claim: "claim", kind: "correction", stance: "false", text: "…" }),
      pass("20m"),
    );
    const { minutes } = recordedCourse(log);
    expect(minutes.some((minute, at) => at > 0 && minute > (minutes[at - 1] as number) + 1)).toBe(true);
    for (const { response } of publishedResponses(log)) {
      const { counterfactual } = whatIf(log, { kind: "shift", response, byMs: 60_000 });
      expectNoGaps(counterfactual.course);
      expect(counterfactual.course.minutes.at(-1)).toBe(minutes.at(-1));
    }
  });

  it("a what-if on the flagship, and on a scenario day with 50 claims, is told with its time", async () => {
    const flagship = await played("slow", "deterministic");
    const claims = Array.from({ length: 50 }, (_, index) => `claim-${index}`);
    const day = drillAfter(
      drillScenario({
        clock: { start: "2031-09-14T17:00:00+07:00", rate: 24 },
        claims: claims.map((id) => ({ id, text: id, truth: "false", harm: "high" })),
        injects: claims.map((claim, index) =>
          row(`post-${index}`, { at: `${index}s`, channel: "feed", to: ["comms"], claim }),
        ),
      }),
      startex,
      pass("2m"),
      act("comms", "response.publish", { claim: "claim-0", kind: "correction", stance: "false", text: "…" }),
      pass("58m"),
    ).log;
    expect(recordedCourse(day).minutes.length).toBeGreaterThan(1_430);
    for (const [name, log] of [
      ["flagship", flagship],
      ["a day with 50 claims", day],
    ] as const) {
      const [first] = publishedResponses(log);
      const before = performance.now();
      const { counterfactual } = whatIf(log, { kind: "remove", response: first?.response ?? "" });
      process.stdout.write(`what if on ${name}: ${(performance.now() - before).toFixed(0)} ms\n`);
      expect(counterfactual.course.minutes.length).toBeGreaterThan(300);
    }
  });
});
