import { describe, expect, it } from "vitest";
import {
  type ClockSample,
  estimateOf,
  sampleOf,
  withSample,
} from "../../client/src/connection/clockEstimate.ts";
import { retryDelay } from "../../client/src/connection/retryDelay.ts";

/** An exchange with a server `offset` ahead: `there` and `back` are the ways, `held` the server's own time. */
function exchange(offset: number, there: number, back: number, held = 2): ClockSample {
  const t1 = 10_000;
  const t2 = t1 + there + offset;
  const t3 = t2 + held;
  return sampleOf({ t1, t2, t3 }, t3 - offset + back);
}

describe("the clock estimate", () => {
  it("CLI-12 is exact where both ways take the same time, whatever the server's own share", () => {
    expect(exchange(500, 40, 40, 25)).toEqual({ offsetMs: 500, rttMs: 80 });
  });

  it("CLI-12 is off by no more than half the round trip where they do not", () => {
    for (const [there, back] of [
      [0, 90],
      [90, 0],
      [20, 70],
    ] as const) {
      const estimate = estimateOf([exchange(-1_234, there, back)]);
      expect(Math.abs((estimate?.offsetMs ?? 0) + 1_234)).toBeLessThanOrEqual(estimate?.errorMs ?? 0);
      expect(estimate?.errorMs).toBe(45);
    }
  });

  it("CLI-13 takes the offset of the shortest of the last eight exchanges, and the delay of the newest", () => {
    let samples: ClockSample[] = [];
    for (const way of [60, 10, 80, 50]) samples = withSample(samples, exchange(300, way, way + 6));
    expect(estimateOf(samples)).toEqual({ offsetMs: 297, errorMs: 13, delayMs: 106 });
    for (let more = 0; more < 8; more++) samples = withSample(samples, exchange(300, 40, 40));
    expect(samples).toHaveLength(8);
    expect(estimateOf(samples)?.errorMs).toBe(40);
  });

  it("CLI-13 forgets what contradicts a newer exchange: a clock was set in between", () => {
    const before = withSample([], exchange(300, 5, 5));
    const after = withSample(before, exchange(9_300, 50, 50));
    expect(estimateOf(after)).toMatchObject({ offsetMs: 9_300, errorMs: 50 });
  });

  it("CLI-13 has nothing to say before the first exchange", () => {
    expect(estimateOf([])).toBeNull();
  });
});

describe("the wait before the next try", () => {
  it("CLI-4 doubles from one second to fifteen, spread over the last three quarters of it", () => {
    expect([1, 2, 3, 4, 5, 6, 99].map((attempt) => retryDelay(attempt, 0.999_999))).toEqual([
      1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
    ]);
    expect(retryDelay(1, 0)).toBe(250);
    expect(retryDelay(99, 0)).toBe(3_750);
  });
});
