import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeMetrics, type Metrics } from "../../server/src/analysis/metrics.ts";
import type { DrillEvent } from "../../server/src/domain/events.ts";
import { evolve } from "../../server/src/domain/evolve/evolve.ts";
import type { ExerciseState } from "../../server/src/domain/exercise.ts";
import { drillPlan, playDrill, UNIT_IDS, type DrillPlan } from "../support/randomDrill.ts";

const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 200);
const MINUTE = 60_000;

const check = (property: (plan: DrillPlan) => void) =>
  fc.assert(fc.property(drillPlan, property), { seed: SEED, numRuns: RUNS });

/** A plan as a log with its ENDEX. */
function played(plan: DrillPlan, names?: readonly string[]): DrillEvent[] {
  const { log, endMs } = playDrill(plan, names);
  return log.end(endMs / MINUTE).build();
}

/** Without the positions in the log, which other records may shift. */
function withoutSeq(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === "seq" ? undefined : each)));
}

/** Every report of a duration anywhere in the metrics. */
function* spreads(value: unknown): Generator<{ n: number; censored: number; values: number[] }> {
  if (typeof value !== "object" || value === null) return;
  if ("values" in value && "censored" in value)
    yield value as { n: number; censored: number; values: number[] };
  for (const each of Object.values(value)) yield* spreads(each);
}

describe(`metrics of any drill (seed ${SEED})`, () => {
  it("MET-39 records that are nobody's work may stand anywhere", () => {
    const noise = fc.array(
      fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.nat(5), unit: fc.nat(3) }),
    );
    fc.assert(
      fc.property(drillPlan, noise, (plan, records) => {
        const { log, endMs } = playDrill(plan);
        for (const { share, kind, unit } of records) {
          const [minute, who] = [(share * endMs) / MINUTE, UNIT_IDS[unit] as string];
          if (kind === 0) log.at(minute, "system", "unit.offline", { unit: who });
          if (kind === 1)
            log.at(minute, "control", "message.sent", { message: "m", from: "control", to: who, text: "…" });
          if (kind === 2)
            log.at(minute, "control", "exercise.paused", {}).at(minute, "control", "exercise.resumed", {});
          if (kind === 3) log.at(minute, who, "inject.seen", { inject: "inject-0" });
          if (kind === 4) log.at(minute, "control", "participant.removed", { person: `p-${who}` });
          if (kind === 5)
            log.at(minute, "system", "expectation.missed", { inject: "inject-0", expect: "e", unit: who });
        }
        const noisy = computeMetrics(log.end(endMs / MINUTE).build());
        expect(withoutSeq(noisy)).toEqual(withoutSeq(computeMetrics(played(plan))));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it("MET-11 n + censored are the tasked pairs, overall and in each group", () => {
    check((plan) => {
      const log = played(plan);
      const released = new Set(
        log.flatMap((event) => (event.type === "inject.released" ? [event.data.inject] : [])),
      );
      const tasked = plan.scenario.injects.flatMap(({ to }, index) =>
        released.has(`inject-${index}`) ? to.map((unit) => UNIT_IDS[unit] as string) : [],
      );
      const metrics = computeMetrics(log);
      for (const key of ["acknowledge", "firstAction"] as const) {
        const { overall, byUnit, bySite } = metrics[key];
        expect(overall.n + overall.censored).toBe(tasked.length);
        for (const [unit, { n, censored }] of Object.entries(byUnit)) {
          expect(n + censored).toBe(tasked.filter((each) => each === unit).length);
        }
        const sites = Object.values(bySite);
        expect(sites.reduce((total, { n, censored }) => total + n + censored, 0)).toBe(tasked.length);
      }
    });
  });

  it("MET-40 values are never negative, and shares and measures lie between 0 and 1", () => {
    check((plan) => {
      const metrics = computeMetrics(played(plan));
      for (const { n, values } of spreads(metrics)) {
        expect(values).toHaveLength(n);
        for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
      }
      const { density, centralisation, reciprocity, fragmentation } = metrics.network.overall;
      const shares = [
        metrics.onTime,
        metrics.promises,
        metrics.consistency,
        metrics.wrongFirst,
        metrics.overSuppression,
        metrics.missedHarm,
      ].map(({ overall }) => overall.share);
      const approval = metrics.approvalWait.overall.approvalShare;
      for (const share of [
        ...shares,
        approval,
        density,
        centralisation,
        reciprocity,
        fragmentation,
        metrics.workload.overall.gini,
      ]) {
        if (share === null) continue;
        expect(share).toBeGreaterThanOrEqual(-1e-12);
        expect(share).toBeLessThanOrEqual(1 + 1e-12);
      }
    });
  });

  it("MET-41 renaming the units renames the groups and changes no number", () => {
    const names = fc.shuffledSubarray([...UNIT_IDS], { minLength: UNIT_IDS.length });
    fc.assert(
      fc.property(drillPlan, names, (plan, renamed) => {
        const name = new Map<string, string>(UNIT_IDS.map((id, index) => [id, renamed[index] as string]));
        const text = JSON.stringify(computeMetrics(played(plan)));
        const expected = JSON.parse(
          text.replaceAll(/"(unit-[a-d])"/g, (_, id: string) => `"${name.get(id)}"`),
        ) as Metrics;
        expect(computeMetrics(played(plan, renamed))).toEqual(expected);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it("MET-33 tasks and expected actions stand as on the screens, which fold the same log", () => {
    check((plan) => {
      const log = played(plan);
      const state = log.reduce<ExerciseState | null>((folded, event) => evolve(folded, event), null);
      if (state === null) throw new Error("the log has a first record");
      const metrics = computeMetrics(log);
      expect(metrics.onTime.cases).toHaveLength(state.tables.expectations.size);
      for (const { inject, expect: id, status, doneMs, dueMs } of metrics.onTime.cases) {
        const row = state.tables.expectations.get(`${inject}/${id}`);
        expect(row).toMatchObject({ metMs: doneMs, dueMs, status: doneMs === null ? "pending" : status });
      }
      for (const { inject, unit, ms } of metrics.firstAction.cases) {
        const row = state.tables.tasks.get(`${inject}/${unit}`);
        const released = state.tables.injects.get(inject)?.releasedPlayMs ?? 0;
        expect(row?.firstActionMs ?? null).toBe(ms === null ? null : released + ms);
      }
      for (const { inject, unit, ms } of metrics.acknowledge.cases) {
        const row = state.tables.tasks.get(`${inject}/${unit}`);
        const released = state.tables.injects.get(inject)?.releasedPlayMs ?? 0;
        expect(row?.acknowledgedMs ?? null).toBe(ms === null ? null : released + ms);
      }
    });
  });
});
