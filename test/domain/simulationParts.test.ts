import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coverage, correctionMultiplier } from "../../server/src/simulation/correction.ts";
import { beliefOf, reachOf } from "../../server/src/simulation/claimSpread.ts";
import { exp, log } from "../../server/src/simulation/exact.ts";
import { Kernel } from "../../server/src/simulation/kernel.ts";
import { modelOf } from "../../server/src/simulation/parameters.ts";
import { parameterTable } from "../../server/src/simulation/parameterTable.ts";
import { checkedQuality, ratedQuality } from "../../server/src/simulation/quality.ts";
import { random } from "../../server/src/simulation/random.ts";

const model = modelOf();
/** Units in the last place between two numbers of about the same size. */
const ulps = (one: number, other: number): number =>
  Math.abs(one - other) / (Number.EPSILON * Math.max(Math.abs(other), 2 ** -1022));

describe("exact arithmetic", () => {
  it("SIM-9 exponential and logarithm lie within a few units in the last place of the true values", () => {
    // True values to 17 digits, from tables; the machine's own functions may differ in the last place.
    const EXP: [number, number][] = [
      [0, 1],
      [1, 2.718281828459045],
      [-1, 0.36787944117144233],
      [0.5, 1.6487212707001282],
      [-0.005, 0.9950124791926823],
      [10, 22026.465794806718],
      [-20, 2.061153622438558e-9],
      [100, 2.6881171418161356e43],
    ];
    for (const [x, value] of EXP) expect(ulps(exp(x), value), `exp ${x}`).toBeLessThanOrEqual(2);
    const LOG: [number, number][] = [
      [2, 0.6931471805599453],
      [10, 2.302585092994046],
      [0.1, -2.3025850929940455],
      [1.2, 0.1823215567939546],
      [1e300, 690.7755278982137],
    ];
    for (const [x, value] of LOG) expect(ulps(log(x), value), `log ${x}`).toBeLessThanOrEqual(4);
    expect(log(1)).toBe(0);
  });

  it("SIM-9 over their whole range they agree with the machine's, and undo each other", () => {
    const draw = random(1, "exact");
    for (let each = 0; each < 2_000; each++) {
      const x = draw.between(-700, 700);
      expect(ulps(exp(x), Math.exp(x)), `exp ${x}`).toBeLessThanOrEqual(4);
      const y = exp(draw.between(-700, 700));
      expect(Math.abs(log(y) - Math.log(y)), `log ${y}`).toBeLessThanOrEqual(
        4 * Number.EPSILON * Math.max(1, Math.abs(Math.log(y))),
      );
    }
    expect([exp(-800), exp(800), exp(NaN), log(0), log(-1), log(Infinity), log(NaN)]).toEqual([
      0,
      Infinity,
      NaN,
      -Infinity,
      NaN,
      Infinity,
      NaN,
    ]);
    expect([exp(-Infinity), exp(Infinity)]).toEqual([0, Infinity]);
  });

  it("SIM-9 their bits are pinned: another machine that gives others would give other curves", () => {
    const bits = (value: number): string => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, value);
      return view.getBigUint64(0).toString(16);
    };
    // Computed once more by a program of another language from the same steps.
    expect([exp(1), exp(-0.02), log(12), new Kernel(model).minute(60)].map(bits)).toEqual([
      "4005bf0a8b14576a",
      "3fef5dc99badec5b",
      "4003e116bcd39e7d",
      "3f5d2d41d4f20600",
    ]);
  });

  it("SIM-9 a seed and a name give the same numbers for ever, and every name its own", () => {
    const draw = random(7, "spread dam 1");
    expect([draw.next(), draw.next(), draw.next()]).toEqual([
      0.09976796503178775, 0.14452273724600673, 0.8856979985721409,
    ]);
    const firsts = new Set(
      Array.from({ length: 1_000 }, (_, minute) => random(7, `spread dam ${minute}`).next()),
    );
    expect(firsts.size).toBe(1_000);
  });
});

describe("the kernel", () => {
  it("SIM-10 is flat for the plateau, then falls by its power law, and forgets after two weeks", () => {
    const kernel = new Kernel(model);
    expect(kernel.minute(0)).toBe(0);
    for (let minute = 1; minute <= 5; minute++)
      expect(kernel.minute(minute)).toBeCloseTo(0.0006265725 * 60, 7);
    // ∫ c (s/300)^−1.2314843 ds over minute 6 and over the last one.
    const tail = (s: number) => ((0.0006265725 * 300) / 0.2314843) * (1 - (s / 300) ** -0.2314843);
    for (const minute of [6, 60, 1_440, 20_160]) {
      expect(kernel.minute(minute)).toBeCloseTo(tail(minute * 60) - tail(minute * 60 - 60), 7);
    }
    expect(kernel.minute(20_160)).toBeGreaterThan(0);
    expect([kernel.minute(20_161), kernel.minute(1e9)]).toEqual([0, 0]);
    // What all shares so far call forth is their sum over the kernel, those of more than two weeks ago left out.
    expect(kernel.excited([])).toBe(0);
    expect(kernel.excited([10, 0, 4])).toBeCloseTo(10 * kernel.minute(3) + 4 * kernel.minute(1), 12);
    const old = [1e9, ...Array.from({ length: 20_160 }, () => 0)];
    expect([kernel.excited(old), kernel.excited(old.slice(0, -1))]).toEqual([0, 1e9 * kernel.minute(20_160)]);
    // Asked out of order it says the same.
    expect(new Kernel(model).minute(60)).toBe(kernel.minute(60));
  });
});

describe("corrections at work", () => {
  it("SIM-11 cover nobody up to their own minute, reach independently, and no more than the limit together", () => {
    const at = (t: number, ...qualities: number[]) =>
      coverage(
        model,
        qualities.map((quality) => ({ at: 10, quality })),
        t,
      );
    expect([at(0, 1), at(10, 1)]).toEqual([0, 0]);
    expect(at(11, 1)).toBeCloseTo(1 - Math.exp(-1 / 60), 12);
    expect(at(70, 0.5)).toBeCloseTo(0.5 * (1 - Math.exp(-1)), 12);
    const [a, b] = [0.3 * (1 - Math.exp(-1)), 0.8 * (1 - Math.exp(-1))];
    expect(at(70, 0.3, 0.8)).toBeCloseTo(1 - (1 - a) * (1 - b), 12);
    expect(at(10_000, 1)).toBe(0.9);
    expect(at(10_000)).toBe(0);
    expect(correctionMultiplier(model, 0.6, 0.9)).toBeCloseTo(1 - 0.55 * 0.6 * 0.9, 12);
  });

  it("SIM-11 reach and belief follow from shares", () => {
    expect(reachOf(model, 200, 1_000_000)).toBeCloseTo(0.0198013266932447, 14);
    expect(reachOf(model, 0, 1_000)).toBe(0);
    expect(beliefOf(model, 0.5, 0.6, 0.9)).toBeCloseTo(0.5 * 0.6 * (1 - 0.25 * 0.6 * 0.9), 12);
  });

  it("SIM-12 quality is its floor and a quarter of the rest for each check, or what the rating says", () => {
    const checks = { assessed: false, evidence: false, nextUpdate: false, agreed: false };
    const names = Object.keys(checks) as (keyof typeof checks)[];
    names.forEach((name, index) => {
      expect(checkedQuality(model, { ...checks, [name]: true })).toBeCloseTo(0.7, 12);
      const passed = Object.fromEntries(names.map((each, place) => [each, place <= index])) as typeof checks;
      expect(checkedQuality(model, passed)).toBeCloseTo(0.6 + 0.1 * (index + 1), 12);
    });
    expect(checkedQuality(modelOf({ qualityFloor: 0 }), checks)).toBe(0);
    expect((["P", "S", "M", "U"] as const).map((rating) => ratedQuality(model, rating))).toEqual([
      1, 0.85, 0.6, 0.3,
    ]);
  });
});

describe("the model's page", () => {
  it("SIM-19: it holds every parameter with its provenance, as the code has them", () => {
    const page = readFileSync(new URL("../../server/src/simulation/MODEL.md", import.meta.url), "utf8");
    expect(page).toContain(parameterTable());
  });
});
