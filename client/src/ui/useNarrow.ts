import { useSyncExternalStore } from "react";

const query = matchMedia("(max-width: 48em)");

function subscribe(listener: () => void): () => void {
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** A phone's width: one column, and a list in place of lanes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
