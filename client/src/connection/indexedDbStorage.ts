import { createStore, del, entries, set, type UseStore } from "idb-keyval";
import type { OutboxStorage, PendingCommand } from "./outboxStorage.ts";

const SEPARATOR = "\n";

/** Pending commands in IndexedDB, in a database of their own. Fails where the browser has none. */
export function indexedDbStorage(): OutboxStorage {
  let opened: UseStore | null = null;
  // Opened late: merely asking for a database throws in some private windows.
  const store = () => (opened ??= createStore("firebreak-outbox", "commands"));
  const keyOf = (owner: string, id: string) => owner + SEPARATOR + id;

  return {
    durable: true,
    load: async (owner) => {
      const all = await entries<string, PendingCommand>(store());
      return all.filter(([key]) => key.startsWith(owner + SEPARATOR)).map(([, command]) => command);
    },
    put: async (owner, command) => set(keyOf(owner, command.id), command, store()),
    remove: async (owner, id) => del(keyOf(owner, id), store()),
  };
}
