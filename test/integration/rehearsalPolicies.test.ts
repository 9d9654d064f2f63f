import { resolve } from "node:path";
import type { QualityChecks } from "@firebreak/shared/reactions";
import { beforeAll, describe, expect, it } from "vitest";
import { compare, type Comparison } from "../../server/src/application/rehearsal/comparison.ts";
import { comparisonTable } from "../../server/src/application/rehearsal/comparisonTable.ts";
import { POLICY_NAMES, type PolicyName } from "../../server/src/application/rehearsal/policy.ts";
import { rehearse } from "../../server/src/application/rehearsal/rehearse.ts";
import type { LogRecord } from "../../server/src/domain/events.ts";
import { readLog } from "../../server/src/domain/readLog.ts";
import { loadScenario } from "../../server/src/scenario/load.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";

const FLAGSHIP = resolve(import.meta.dirname, "../../scenarios/bao-vong-hai");
const SEEDS = 4;

function scenarioAt(folder: string) {
  const loaded = loadScenario(folder);
  if (!loaded.ok) throw new Error(`${folder} has problems`);
  return loaded.scenario;
}

function mean(
  comparison: Comparison,
  policy: PolicyName,
  key: "trust" | "trueReach" | "deniedTruths",
): number {
  const figure = comparison.policies[policy][key];
  if (figure === null) throw new Error(`${policy} has no ${key}`);
  return figure.mean;
}

describe.each([
  ["the flagship", FLAGSHIP, SEEDS],
  ["the small scenario", SMALL_FOLDER, 12],
])("policies in %s", (name, folder, seeds) => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare(scenarioAt(folder), seeds);
    process.stdout.write(`${name}, seeds 1 to ${seeds}\n${comparisonTable(comparison)}`);
  }, 180_000);

  it("REH-5: nothing that a bot sends is refused, whatever the policy and the seed", () => {
    expect(comparison.runs).toHaveLength(seeds * POLICY_NAMES.length);
    expect(comparison.runs.filter(({ refused }) => refused > 0)).toEqual([]);
  });

  it("REH-6: silence is worst for false claims and suppression for trust, as a planner expects", () => {
    expect(comparison.orders.filter(({ means }) => !means)).toEqual([]);
    expect(mean(comparison, "suppress", "trust")).toBeLessThan(mean(comparison, "slow", "trust") - 0.1);
  });

  it("REH-7: prompt units restrict nothing and do not silence what is true; suppressing ones fail critically", () => {
    for (const { policy, outcome } of comparison.runs) {
      if (policy !== "suppress") expect(outcome.restrictions).toBe(0);
    }
    expect(mean(comparison, "prompt", "trueReach")).toBeGreaterThan(
      0.75 * mean(comparison, "silent", "trueReach"),
    );
    const denied = mean(comparison, "suppress", "deniedTruths");
    expect(denied).toBeGreaterThan(0.5);
    expect(mean(comparison, "prompt", "deniedTruths")).toBeLessThan(denied / 5);
    expect(comparison.policies.suppress.criticalRestrictions?.mean).toBeGreaterThan(0.5);
  });
});

describe("how bots work", () => {
  const logs = new Map<PolicyName, LogRecord[]>();
  beforeAll(async () => {
    for (const policy of POLICY_NAMES) {
      const { lines, refusals } = await rehearse(scenarioAt(FLAGSHIP), { policy, seed: 21 });
      expect(refusals, policy).toEqual({});
      logs.set(policy, readLog(lines));
    }
  }, 180_000);

  const of = (policy: PolicyName): LogRecord[] => logs.get(policy) ?? [];
  const shareOf = (policy: PolicyName, check: keyof QualityChecks): number => {
    const checked = of(policy).flatMap(({ type, data }) =>
      type === "public.reacted" ? data.reactions.flatMap(({ checks }) => checks ?? []) : [],
    );
    return checked.filter((checks) => checks[check]).length / checked.length;
  };

  it("REH-11: prompt units ask, name their evidence and say when the next word comes more often than slow ones", () => {
    for (const check of ["agreed", "evidence", "nextUpdate"] as const) {
      expect(shareOf("prompt", check), check).toBeGreaterThan(shareOf("slow", check));
    }
    expect(shareOf("prompt", "agreed")).toBeGreaterThan(0.8);
  });

  it("REH-11: silent units publish nothing and ask for nothing", () => {
    const acts = of("silent").map(({ type }) => type);
    for (const type of ["response.published", "claim.assessed", "request.sent", "restriction.requested"]) {
      expect(acts).not.toContain(type);
    }
    expect(acts).toContain("inject.seen");
    expect(acts).toContain("inject.acknowledged");
  });

  it("REH-11: suppressing units answer journalists with denials, and tell good news", () => {
    const said = of("suppress").flatMap(({ type, data }) => (type === "response.published" ? [data] : []));
    const answers = said.filter(({ kind, claim }) => kind === "answer" && claim !== undefined);
    const denials = answers.filter(({ stance }) => stance === "false" || stance === "misleading");
    expect(denials.length).toBeGreaterThan(answers.length / 2);
    expect(
      said.some(
        ({ kind, claim, inject }) => kind === "statement" && claim === undefined && inject === undefined,
      ),
    ).toBe(true);
  });
});
