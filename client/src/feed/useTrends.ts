import { readClock } from "@firebreak/shared/clock";
import { useMemo } from "react";
import { useLanguage } from "../i18n/useText.ts";
import { useDrill, useNow, useView } from "../store/drill.ts";
import { countsOf } from "./counterStore.ts";
import { curvesOf, minuteOf } from "./curves.ts";
import { newestFirst } from "./model/order.ts";
import { type ClaimTrend, claimTrends, type HashtagTrend, hashtagTrends } from "./model/trends.ts";

/** Reckoned anew so often, ms: a trend that leaps about each second is none. */
const EVERY_MS = 5_000;

/** What grows most now, and what is known of each. */
export function useTrends(): { hashtags: HashtagTrend[]; claims: ClaimTrend[] } {
  const language = useLanguage();
  const now = useNow(EVERY_MS);
  const anchor = useDrill((state) => state.clock);
  const { posts, curves, startMs } = useView((view) => ({
    posts: view.posts,
    curves: view.curves,
    startMs: view.exercise?.startMs ?? 0,
  }));
  const scenarioMs = anchor === null ? startMs : readClock(anchor, now).scenarioMs;
  const nowMinute = Math.max(0, Math.floor(minuteOf(scenarioMs, startMs)));
  // Counters live beside the store, so what they are at this moment is read anew with it.
  const counts = useMemo(() => ({ asOf: now, of: countsOf }), [now]);
  return useMemo(
    () => ({
      hashtags: hashtagTrends({
        posts: newestFirst(posts),
        countsOf: counts.of,
        startMs,
        nowMinute,
        language,
      }),
      claims: claimTrends(curvesOf({ curves }).values(), nowMinute),
    }),
    [posts, curves, startMs, nowMinute, language, counts],
  );
}
