import { createStore } from "zustand/vanilla";

/** How far a script of its own has come. */
export type ChunkState<T> =
  | { readonly name: "absent" }
  | { readonly name: "loading" }
  | { readonly name: "loaded"; readonly value: T }
  | { readonly name: "failed" };

/** A script that is fetched apart from the first one, and again if it did not come. */
export interface Chunk<T> {
  get: () => ChunkState<T>;
  subscribe: (onChange: () => void) => () => void;
  /** Fetches it unless it is here or on its way. Never rejects: true once it is here, false if it did not come. */
  load: () => Promise<boolean>;
}

export function createChunk<T>(fetch: () => Promise<T>): Chunk<T> {
  const store = createStore<ChunkState<T>>(() => ({ name: "absent" }));
  let coming: Promise<boolean> | null = null;

  async function attempt(): Promise<boolean> {
    store.setState({ name: "loading" }, true);
    try {
      store.setState({ name: "loaded", value: await fetch() }, true);
      return true;
    } catch {
      store.setState({ name: "failed" }, true);
      coming = null;
      return false;
    }
  }

  return {
    get: store.getState,
    subscribe: (onChange) => store.subscribe(onChange),
    load: () => (coming ??= attempt()),
  };
}
