/** What is known of a picture: nothing yet, a URL of this page's own to show it by, or that it can't be had. */
export type PictureState = { name: "loading" } | { name: "shown"; url: string } | { name: "failed" };

export interface PictureOptions {
  /** Reads a picture; rejects where there is none. */
  load: (path: string) => Promise<Blob>;
  create: (blob: Blob) => string;
  revoke: (url: string) => void;
  /** How many pictures that nobody shows are kept for when somebody scrolls back. */
  spare: number;
}

interface Entry {
  state: PictureState;
  users: Set<() => void>;
}

const LOADING: PictureState = { name: "loading" };
const FAILED: PictureState = { name: "failed" };

/** Pictures by their path, each loaded once and let go of once it is long out of sight. */
export function createPictures({ load, create, revoke, spare }: PictureOptions) {
  /** In the order in which they were last let go of, those in use among them. */
  const entries = new Map<string, Entry>();

  function set(path: string, entry: Entry, state: PictureState): void {
    entry.state = state;
    for (const user of entry.users) user();
    if (entry.users.size === 0) tidy(path, entry);
  }

  function begin(path: string, entry: Entry): void {
    load(path).then(
      (blob) => {
        // Cleared meanwhile: whoever it was for has gone.
        if (entries.get(path) === entry) set(path, entry, { name: "shown", url: create(blob) });
      },
      () => {
        if (entries.get(path) === entry) set(path, entry, FAILED);
      },
    );
  }

  function entryOf(path: string): Entry {
    const known = entries.get(path);
    if (known !== undefined) return known;
    const entry: Entry = { state: LOADING, users: new Set() };
    entries.set(path, entry);
    begin(path, entry);
    return entry;
  }

  /** Moves what nobody uses any more to the end, and lets go of the longest unused beyond what is spare. */
  function tidy(path: string, entry: Entry): void {
    entries.delete(path);
    // A failure is not remembered: who comes back tries again.
    if (entry.state.name !== "failed") entries.set(path, entry);
    const unused = [...entries].filter(([, each]) => each.users.size === 0);
    for (const [key, each] of unused.slice(0, Math.max(0, unused.length - spare))) {
      entries.delete(key);
      if (each.state.name === "shown") revoke(each.state.url);
    }
  }

  return {
    /** What is known of a picture. */
    peek: (path: string): PictureState => entries.get(path)?.state ?? LOADING,
    /** Wants a picture until the answer is called; `changed` is called whenever more is known. */
    use(path: string, changed: () => void): () => void {
      const entry = entryOf(path);
      entry.users.add(changed);
      return () => {
        entry.users.delete(changed);
        if (entry.users.size === 0 && entries.get(path) === entry) tidy(path, entry);
      };
    },
    /** Tries once more where it failed. */
    again(path: string): void {
      const entry = entries.get(path);
      if (entry?.state.name !== "failed") return;
      set(path, entry, LOADING);
      begin(path, entry);
    },
    /** Lets go of everything: another person sits down. */
    clear(): void {
      const all = [...entries.values()];
      entries.clear();
      for (const { state, users } of all) {
        if (state.name === "shown") revoke(state.url);
        for (const user of users) user();
      }
    },
  };
}
export type Pictures = ReturnType<typeof createPictures>;
