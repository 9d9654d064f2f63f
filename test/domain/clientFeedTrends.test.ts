import { describe, expect, it } from "vitest";
import type { ClaimCurve } from "../../client/src/feed/curves.ts";
import { type PostCounts, takeCounts } from "../../client/src/feed/model/counters.ts";
import { compactCount, formatPercent, signed } from "../../client/src/feed/model/compact.ts";
import { claimTrends, hashtagTrends } from "../../client/src/feed/model/trends.ts";
import { MINUTE, postRow, START } from "./clientFeedRows.ts";

describe("what grows", () => {
  const at = (minute: number) => START + minute * MINUTE;
  const nothing = () => undefined;
  const source = { startMs: START, nowMinute: 40, language: "vi" as const, countsOf: nothing };

  it("FED-15 hashtags by what the last ten minutes brought: posts with their reposts and replies", () => {
    const loud = postRow({ text: "#dap", scenarioMs: at(35) });
    const posts = [
      loud,
      postRow({ text: "#cau #cau", scenarioMs: at(34) }),
      postRow({ text: "#cau", scenarioMs: at(25) }),
      postRow({ text: "#cau", scenarioMs: at(24) }),
      postRow({ text: "#cu", scenarioMs: at(2) }),
    ];
    const counts: Record<string, PostCounts> = { [loud.id]: [7, 100, 2, 5_000] };
    const trends = hashtagTrends({ ...source, posts, countsOf: (post) => counts[post] });
    expect(trends.map(({ tag, posts: held, gain, change }) => ({ tag, held, gain, change }))).toEqual([
      { tag: "#dap", held: 1, gain: 10, change: 10 },
      { tag: "#cau", held: 3, gain: 1, change: -1 },
      { tag: "#cu", held: 1, gain: 0, change: 0 },
    ]);
    expect(trends[0]?.spark).toHaveLength(30);
    expect(trends[0]?.spark[24]).toBe(10);
  });

  it("FED-15 claims by the shares of their last ten minutes, with what has been reached", () => {
    const course = (values: number[]) => ({ from: 0, values });
    const curve = (claim: string, shares: number[], reach: number): ClaimCurve => ({
      claim,
      shares: course(shares),
      reach: course(shares.map(() => reach)),
      belief: null,
    });
    const slow = curve("slow", new Array<number>(41).fill(1), 0.6);
    const fast = curve("fast", [...new Array<number>(31).fill(0), ...new Array<number>(10).fill(4)], 0.1);
    const trends = claimTrends([slow, fast], 40);
    expect(trends.map(({ claim, gain, change, reach }) => ({ claim, gain, change, reach }))).toEqual([
      { claim: "fast", gain: 40, change: 40, reach: 0.1 },
      { claim: "slow", gain: 10, change: 0, reach: 0.6 },
    ]);
    expect(claimTrends([], 40)).toEqual([]);
  });
});

describe("counters", () => {
  it("FED-9 keep what a pulse leaves out, and tell of those that changed alone", () => {
    const known = new Map<string, PostCounts>();
    expect(takeCounts(known, { a: [1, 2, 3, 4], b: [0, 0, 0, 0] })).toEqual(["a", "b"]);
    const before = known.get("a");
    expect(takeCounts(known, { a: [1, 2, 3, 4], c: [1, 1, 1, 1] })).toEqual(["c"]);
    expect(known.get("a")).toBe(before);
    expect(takeCounts(known, { a: [1, 2, 3, 5] })).toEqual(["a"]);
    expect([...known.keys()]).toEqual(["a", "b", "c"]);
  });

  it("FED-10 are written short in the page's language, cut off and never rounded up", () => {
    const both = (count: number) => [compactCount(count, "vi"), compactCount(count, "en")];
    expect(both(0)).toEqual(["0", "0"]);
    expect(both(999)).toEqual(["999", "999"]);
    expect(both(1_000)).toEqual(["1\u00a0N", "1K"]);
    expect(both(1_299)).toEqual(["1,2\u00a0N", "1.2K"]);
    expect(both(99_999)).toEqual(["99,9\u00a0N", "99.9K"]);
    expect(both(123_999)).toEqual(["123\u00a0N", "123K"]);
    expect(both(999_999)).toEqual(["999\u00a0N", "999K"]);
    expect(both(3_450_000)).toEqual(["3,4\u00a0Tr", "3.4M"]);
    expect(both(2_000_000_000)).toEqual(["2\u00a0T", "2B"]);
  });

  it("FED-10 shares are whole per cent, and finer below ten; changes carry their sign", () => {
    expect([formatPercent(0.634, "en"), formatPercent(0.0123, "en"), formatPercent(0.0123, "vi")]).toEqual([
      "63%",
      "1.2%",
      "1,2%",
    ]);
    expect([5, -5, 0].map((value) => signed(value, String))).toEqual(["+5", "−5", "±0"]);
  });
});
