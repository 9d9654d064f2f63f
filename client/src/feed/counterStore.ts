import type { Counters } from "@firebreak/shared/protocol";
import { useCallback, useSyncExternalStore } from "react";
import { drill } from "../store/drill.ts";
import type { DrillState } from "../store/drillState.ts";
import { type PostCounts, takeCounts } from "./model/counters.ts";

/**
 * The counters of posts, as the view brought them and pulses have told of them since. A pulse holds only
 * what moves, so what is known is gathered here; a row hears of its own post and of nothing else.
 */
const known = new Map<string, PostCounts>();
const listeners = new Map<string, Set<() => void>>();

/** Whose drill the page shows: with another one, the numbers are of other posts. */
const drillOf = ({ you }: DrillState) => (you === null ? null : `${you.exercise}/${you.person}`);

drill.store.subscribe((state, before) => {
  if (drillOf(state) !== drillOf(before)) known.clear();
  if (state.counters !== before.counters) take(state.counters);
  if (state.pulse !== before.pulse) take(state.pulse?.counters);
});
take(drill.store.getState().counters);
take(drill.store.getState().pulse?.counters);

function take(counters: Counters | null | undefined): void {
  for (const post of takeCounts(known, counters?.posts ?? {})) {
    for (const listener of listeners.get(post) ?? []) listener();
  }
}

/** What is known now of a post's counters. */
export function countsOf(post: string): PostCounts | undefined {
  return known.get(post);
}

/** The counters of one post, up to date. */
export function usePostCounts(post: string): PostCounts | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      const heard = listeners.get(post) ?? new Set();
      listeners.set(post, heard.add(listener));
      return () => {
        heard.delete(listener);
        if (heard.size === 0) listeners.delete(post);
      };
    },
    [post],
  );
  return useSyncExternalStore(subscribe, () => known.get(post));
}
