import { describe, expect, it, vi } from "vitest";
import { random } from "../../server/src/simulation/random.ts";
import { spread, type ClaimInput } from "../../server/src/simulation/claimSpread.ts";
import { Kernel } from "../../server/src/simulation/kernel.ts";
import { modelOf, PARAMETERS } from "../../server/src/simulation/parameters.ts";
import { poisson } from "../../server/src/simulation/poisson.ts";
import { simulateCommand } from "../../server/src/cli/simulate.ts";

function claim(change: Partial<ClaimInput> = {}): ClaimInput {
  return { n0: 2.8, seeds: (t) => (t === 0 ? 50 : 0), corrections: [], trust: () => 1, ...change };
}

const GOLDEN: [correction: number | null, ...reach: string[]][] = [
  [null, "0.102", "0.522", "0.661"],
  [5, "0.056", "0.117", "0.161"],
  [15, "0.068", "0.150", "0.199"],
  [38, "0.093", "0.236", "0.290"],
  [60, "0.102", "0.319", "0.374"],
  [108, "0.102", "0.456", "0.510"],
  [240, "0.102", "0.522", "0.638"],
];

describe("the spread of a claim", () => {
  it.each(GOLDEN)("SIM-1: golden reach at 60, 180, 360 minutes with a correction at %s", (at, ...reach) => {
    const corrections = at === null ? [] : [{ at, quality: 1 }];
    const course = spread(modelOf(), claim({ corrections }), 360);
    expect([60, 180, 360].map((minute) => course.reach[minute]?.toFixed(3))).toEqual(reach);
  });

  it("SIM-2: the kernel's whole effect is 1, with the density of its source", () => {
    const kernel = new Kernel(modelOf());
    expect(kernel.minute(1) / 60).toBeCloseTo(0.0006265725, 9);
    let sum = 0;
    for (let minute = 1; minute <= 200_000; minute++) sum += kernel.minute(minute);
    expect(sum).toBeGreaterThan(0.88);
    expect(sum).toBeLessThan(1);
  });

  it("SIM-3: a false claim reaches 1,500 shares 5.5 to 7 times sooner than a true one", () => {
    const model = modelOf({ audience: 10_000_000 });
    const minutesTo = (n0: number): number => {
      let total = 0;
      return spread(model, claim({ n0 }), 1_000).shares.findIndex((shares) => (total += shares) >= 1_500);
    };
    const ratio = minutesTo(model.n0True) / minutesTo(model.n0False);
    expect(ratio).toBeGreaterThanOrEqual(5.5);
    expect(ratio).toBeLessThanOrEqual(7);
  });

  it("SIM-4: with chance, the mean of many courses is near the course of the mean, and a seed repeats its own", () => {
    const model = modelOf();
    const mean = spread(model, claim(), 60).shares.slice(0, 20);
    const sums = mean.map(() => 0);
    const runs = 400;
    for (let seed = 0; seed < runs; seed++) {
      const { shares } = spread(model, claim(), 19, random(seed, "sim"));
      shares.forEach((each, minute) => (sums[minute] = (sums[minute] ?? 0) + each));
    }
    // Five standard errors of the mean of Poisson-like numbers, over-dispersed by what they set off.
    mean.forEach((each, minute) => {
      expect(Math.abs((sums[minute] ?? 0) / runs - each)).toBeLessThan(5 * Math.sqrt((4 * each + 1) / runs));
    });
    expect(spread(model, claim(), 60, random(7))).toEqual(spread(model, claim(), 60, random(7)));
  });

  it("SIM-5: Poisson numbers have their mean and variance, small and large", () => {
    for (const mean of [0.3, 4, 90]) {
      const source = random(11, `poisson ${mean}`);
      const drawn = Array.from({ length: 20_000 }, () => poisson(mean, source));
      const average = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
      const variance = drawn.reduce((sum, each) => sum + (each - average) ** 2, 0) / drawn.length;
      expect(Math.abs(average / mean - 1)).toBeLessThan(0.05);
      expect(Math.abs(variance / mean - 1)).toBeLessThan(0.08);
    }
  });

  it("SIM-6: an earlier correction never lets a claim reach more, nor believe more", () => {
    const end = (at: number): [number, number] => {
      const { reach, belief } = spread(modelOf(), claim({ corrections: [{ at, quality: 1 }] }), 360);
      return [reach.at(-1) ?? 0, belief.at(-1) ?? 0];
    };
    for (let at = 5; at < 240; at += 5) {
      const [[reach, belief], [laterReach, laterBelief]] = [end(at), end(at + 5)];
      expect(reach).toBeLessThanOrEqual(laterReach);
      expect(belief).toBeLessThanOrEqual(laterBelief);
    }
  });

  it("SIM-7: every parameter has a provenance, a source and a default within its range; a scenario sets any", () => {
    for (const [name, each] of Object.entries(PARAMETERS)) {
      expect(each.value).toBeGreaterThanOrEqual(each.range[0]);
      expect(each.value).toBeLessThanOrEqual(each.range[1]);
      expect(each.source).not.toBe("");
      expect(modelOf({ [name]: each.range[0] })).toHaveProperty(name, each.range[0]);
    }
  });
});

describe("firebreak simulate", () => {
  it("SIM-8: --json prints reach by minute", async () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await simulateCommand().parseAsync(["--n0", "2.8", "--correction", "38", "--json"], { from: "user" });
    const { reach } = JSON.parse(String(printed.mock.calls[0]?.[0])) as { reach: number[] };
    printed.mockRestore();
    expect(reach).toHaveLength(361);
    expect([60, 180, 360].map((minute) => reach[minute]?.toFixed(3))).toEqual(["0.093", "0.236", "0.290"]);
  });
});
