import { useMemo, useSyncExternalStore } from "react";
import { useShallow } from "zustand/react/shallow";

interface Readable<S> {
  getState: () => S;
  subscribe: (listener: () => void) => () => void;
}

/**
 * What `selector` picks from the store. A selector may build a new object or array each time: the
 * old one is kept while its members are the same, and within one state it runs once.
 */
export function useSelected<S, T>(store: Readable<S>, selector: (state: S) => T): T {
  const stable = useShallow(selector);
  const read = useMemo(() => oncePerState(store, stable), [store, stable]);
  return useSyncExternalStore(store.subscribe, read);
}

/** Without this, a selector that builds nested objects would never come to rest. */
function oncePerState<S, T>(store: Readable<S>, select: (state: S) => T): () => T {
  let last: { state: S; value: T } | null = null;
  return () => {
    const state = store.getState();
    if (last?.state !== state) last = { state, value: select(state) };
    return last.value;
  };
}
