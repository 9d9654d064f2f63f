import { useCallback, useState, useSyncExternalStore } from "react";
import { sameMembers } from "./sameMembers.ts";

interface Readable<S> {
  getState: () => S;
  subscribe: (listener: () => void) => () => void;
}

/**
 * What `selector` picks from the store. A selector may build a new object or array each time: the
 * old one is kept while its members are the same, and within one state it runs once.
 */
export function useSelected<S, T>(store: Readable<S>, selector: (state: S) => T): T {
  const [kept] = useState(() => new Kept<S, T>());
  const read = useCallback(() => kept.pick(store.getState(), selector), [kept, store, selector]);
  return useSyncExternalStore(store.subscribe, read);
}

/** What was picked last. Without it, a selector that builds nested objects would never come to rest. */
class Kept<S, T> {
  #last: { state: S; selector: (state: S) => T; value: T } | null = null;

  pick(state: S, selector: (state: S) => T): T {
    const last = this.#last;
    if (last !== null && last.state === state && last.selector === selector) return last.value;
    const picked = selector(state);
    const value = last !== null && sameMembers(last.value, picked) ? last.value : picked;
    this.#last = { state, selector, value };
    return value;
  }
}
