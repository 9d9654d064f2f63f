import type { Language } from "@firebreak/shared/text";
import { localise } from "@firebreak/shared/text";
import type { PostRow } from "@firebreak/shared/views";
import { type ClaimCurve, latestOf, minuteOf, valueAt } from "../curves.ts";
import type { PostCounts } from "./counters.ts";
import { hashtagsIn } from "./textParts.ts";

/** Minutes of the story that a change is counted over, and that a sparkline shows. */
export const CHANGE_MINUTES = 10;
export const SPARK_MINUTES = 30;

export interface HashtagTrend {
  tag: string;
  posts: number;
  /** Posts and their reposts and replies, by minute: the last {@link SPARK_MINUTES}, oldest first. */
  spark: number[];
  /** What the last ten minutes brought, less what the ten before them did. */
  change: number;
  /** What the last ten minutes brought. */
  gain: number;
}

export interface ClaimTrend {
  claim: string;
  /** Shares of the last ten minutes. */
  gain: number;
  change: number;
  /** New shares in each of the last {@link SPARK_MINUTES}, oldest first. */
  spark: number[];
  /** The share of the public reached; null where nothing is known. */
  reach: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The gain of the last ten minutes and its change against the ten before. */
function changeOf(spark: readonly number[]): { gain: number; change: number } {
  const gain = sum(spark.slice(-CHANGE_MINUTES));
  return { gain, change: gain - sum(spark.slice(-2 * CHANGE_MINUTES, -CHANGE_MINUTES)) };
}

export interface HashtagSource {
  /** Newest first. */
  posts: readonly PostRow[];
  countsOf: (post: string) => PostCounts | undefined;
  startMs: number;
  /** Whole minute of the story since STARTEX that now is in. */
  nowMinute: number;
  language: Language;
}

/**
 * The hashtags that grow most. A post weighs as much as was made of it: itself, its reposts and replies,
 * all counted at the minute in which it appeared.
 */
export function hashtagTrends({
  posts,
  countsOf,
  startMs,
  nowMinute,
  language,
}: HashtagSource): HashtagTrend[] {
  const found = new Map<string, HashtagTrend>();
  for (const post of posts) {
    const age = nowMinute - Math.floor(minuteOf(post.scenarioMs, startMs));
    for (const tag of tagsOf(post, language)) {
      const trend = found.get(tag) ?? {
        tag,
        posts: 0,
        spark: new Array<number>(SPARK_MINUTES).fill(0),
        change: 0,
        gain: 0,
      };
      found.set(tag, trend);
      trend.posts += 1;
      if (age < 0 || age >= SPARK_MINUTES) continue;
      const [reposts = 0, , replies = 0] = countsOf(post.id) ?? [];
      const at = SPARK_MINUTES - 1 - age;
      trend.spark[at] = (trend.spark[at] ?? 0) + 1 + reposts + replies;
    }
  }
  return [...found.values()]
    .map((trend) => ({ ...trend, ...changeOf(trend.spark) }))
    .sort((a, b) => b.gain - a.gain || b.posts - a.posts || a.tag.localeCompare(b.tag));
}

/** The claims that spread most, by the shares of their last ten minutes. Those that stand still are left out. */
export function claimTrends(curves: Iterable<ClaimCurve>, nowMinute: number): ClaimTrend[] {
  const trends: ClaimTrend[] = [];
  for (const { claim, shares, reach } of curves) {
    const spark = Array.from(
      { length: SPARK_MINUTES },
      (_, at) => valueAt(shares, nowMinute - SPARK_MINUTES + 1 + at) ?? 0,
    );
    trends.push({ claim, spark, reach: latestOf(reach), ...changeOf(spark) });
  }
  return trends.sort((a, b) => b.gain - a.gain || (b.reach ?? 0) - (a.reach ?? 0));
}

const kept: Record<Language, WeakMap<PostRow, readonly string[]>> = { vi: new WeakMap(), en: new WeakMap() };

function tagsOf(post: PostRow, language: Language): readonly string[] {
  const known = kept[language].get(post);
  if (known !== undefined) return known;
  const tags = hashtagsIn(localise(post.text, language));
  kept[language].set(post, tags);
  return tags;
}
