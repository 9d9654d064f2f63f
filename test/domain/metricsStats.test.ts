import { describe, expect, it } from "vitest";
import { measureGraph } from "../../server/src/analysis/graph.ts";
import { gini, median, quantile, range, standardDeviation } from "../../server/src/analysis/stats.ts";

describe("statistics", () => {
  it("MET-4 quantiles are R's type 7", () => {
    // R: quantile(c(1, 2, 3, 4, 10), c(.5, .9), type = 7); quantile(1:10, .9); quantile(c(5, 1), .25)
    expect(quantile([10, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(quantile([10, 1, 3, 2, 4], 0.9)).toBeCloseTo(7.6, 12);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1, 12);
    expect(quantile([5, 1], 0.25)).toBe(2);
    expect(median([7])).toBe(7);
    expect(quantile([7], 0.9)).toBe(7);
    expect(median([])).toBeNull();
  });

  it("MET-4 the standard deviation divides by n − 1", () => {
    // R: sd(c(2, 4, 4, 4, 5, 5, 7, 9))
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138089935, 9);
    expect(standardDeviation([3])).toBeNull();
    expect(range([4, 9, 2])).toBe(7);
    expect(range([4])).toBeNull();
  });

  it("MET-4 the Gini coefficient has no small-sample correction", () => {
    expect(gini([5, 5, 5])).toBeCloseTo(0, 12);
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 12);
    expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75, 12);
    expect(gini([0, 0])).toBeNull();
    expect(gini([])).toBeNull();
  });
});

describe("graph measures", () => {
  const tie = (from: string, to: string) => ({ from, to, count: 1 });

  it("MET-28 a star is wholly centralised, and its leaves can't reach one another", () => {
    const star = measureGraph(["a", "b", "c", "d"], [tie("a", "b"), tie("a", "c"), tie("a", "d")]);
    expect(star).toEqual({
      nodes: 4,
      ties: 3,
      density: 0.25,
      centralisation: 1,
      reciprocity: 0,
      // 12 ordered pairs, of which a reaches three.
      fragmentation: 0.75,
    });
  });

  it("MET-28 a ring has no centre and reaches everybody", () => {
    const ring = measureGraph(
      ["a", "b", "c", "d"],
      [tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "a")],
    );
    expect(ring).toMatchObject({ ties: 4, centralisation: 0, reciprocity: 0, fragmentation: 0 });
    expect(ring.density).toBeCloseTo(1 / 3, 12);
  });

  it("MET-28 of three ties two are returned; who stands alone counts as a node", () => {
    const graph = measureGraph(
      ["a", "b", "c", "d"],
      [tie("a", "b"), tie("b", "a"), tie("b", "c"), tie("b", "b")],
    );
    // Degrees without direction 1, 2, 1, 0: (1 + 0 + 1 + 2) ÷ (3 · 2). Reached: a→b,c; b→a,c.
    expect(graph).toMatchObject({ ties: 3, density: 0.25 });
    expect(graph.centralisation).toBeCloseTo(4 / 6, 12);
    expect(graph.reciprocity).toBeCloseTo(2 / 3, 12);
    expect(graph.fragmentation).toBeCloseTo(8 / 12, 12);
  });

  it("MET-28 measures without a meaning are null", () => {
    expect(measureGraph(["a"], [])).toMatchObject({ density: null, centralisation: null, reciprocity: null });
    expect(measureGraph(["a", "b"], [])).toMatchObject({
      density: 0,
      centralisation: null,
      fragmentation: 1,
    });
  });
});
