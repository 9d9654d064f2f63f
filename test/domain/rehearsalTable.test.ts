import { describe, expect, it } from "vitest";
import { compared, type Run } from "../../server/src/application/rehearsal/comparison.ts";
import { comparisonTable } from "../../server/src/application/rehearsal/comparisonTable.ts";
import type { Outcome } from "../../server/src/application/rehearsal/outcome.ts";
import type { PolicyName } from "../../server/src/application/rehearsal/policy.ts";

const OUTCOME: Outcome = {
  falseReach: 0.2,
  falseBelief: 0.1,
  trueReach: null,
  trust: 0.5,
  restrictions: 0,
  criticalRestrictions: 0,
  deniedTruths: 0,
  onTime: 1,
  rungs: 2,
};

function run(policy: PolicyName, seed: number, outcome: Partial<Outcome> = {}): Run {
  return { policy, seed, outcome: { ...OUTCOME, ...outcome }, refused: 0 };
}

const RUNS: Run[] = [
  run("prompt", 1, { trust: 0.9, falseReach: 0.1 }),
  run("prompt", 2, { trust: 0.8, falseReach: 0.2 }),
  run("slow", 1, { trust: 0.6, falseReach: 0.3 }),
  run("slow", 2, { trust: 0.1, falseReach: 0.3 }),
  run("silent", 1, { trust: 0.5, falseReach: 0.4 }),
  run("silent", 2, { trust: 0.5, falseReach: 0.4 }),
  run("suppress", 1, { trust: 0.2, falseReach: 0.4, restrictions: 3, criticalRestrictions: 1 }),
  run("suppress", 2, { trust: 0.2, falseReach: 0.2, restrictions: 4, criticalRestrictions: 1 }),
];

describe("the comparison of policies", () => {
  const comparison = compared("some", 2, RUNS);

  it("REH-9: a figure is the mean of the runs, with the least and the greatest; null where none has it", () => {
    expect(comparison.policies.suppress.restrictions).toEqual({ mean: 3.5, least: 3, greatest: 4 });
    expect(comparison.policies.prompt.trust?.mean).toBeCloseTo(0.85, 12);
    expect(comparison.policies.prompt.trueReach).toBeNull();
  });

  it("REH-9: an order is counted over the seeds, ties against it, and held against the means", () => {
    const trust = comparison.orders.find(({ of, policies }) => of === "trust" && policies[1] === "slow");
    expect(trust).toEqual({ of: "trust", policies: ["prompt", "slow", "suppress"], means: true, seeds: 1 });
    const reach = comparison.orders.filter(({ of }) => of === "falseReach");
    expect(reach.map(({ means, seeds }) => [means, seeds])).toEqual([
      [true, 2],
      [true, 0],
    ]);
    const belief = comparison.orders.filter(({ of }) => of === "falseBelief");
    expect(belief.map(({ means, seeds }) => [means, seeds])).toEqual([
      [false, 0],
      [false, 0],
    ]);
  });

  it("REH-9: the table has a row a policy and a line an order, and says where the means stand otherwise", () => {
    const lines = comparisonTable(comparison).split("\n");
    const rows = lines.filter((line) => line.startsWith("| `"));
    expect(rows).toHaveLength(4);
    expect(new Set(lines.slice(0, 6).map((line) => line.split("|").length)).size).toBe(1);
    const bare = rows.map((line) => line.replace(/ +/g, " "));
    expect(new Set(lines.slice(0, 6).map((line) => line.length)).size).toBe(1);
    expect(bare[0]).toBe(
      "| `prompt` | 15 % (10–20) | 10 % | – | 0.85 (0.80–0.90) | 0.0 | 0.0 | 0.0 | 100 % | 2.0 |",
    );
    expect(bare[3]).toBe(
      "| `suppress` | 30 % (20–40) | 10 % | – | 0.20 | 3.5 (3–4) | 1.0 | 0.0 | 100 % | 2.0 |",
    );
    expect(lines).toContain("- trust: `prompt` > `slow` > `suppress` with 1 of 2 seeds.");
    expect(lines).toContain(
      "- belief in false and misleading claims: `silent` > `slow` > `prompt` with 0 of 2 seeds. **The means do not stand so.**",
    );
  });
});
