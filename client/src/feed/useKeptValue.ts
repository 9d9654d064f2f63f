import { useCallback, useSyncExternalStore } from "react";
import { useYou } from "../store/drill.ts";
import { quietly } from "../store/quietly.ts";

/** What this browser keeps for a person, shared by all parts of the page that show it. */
const known = new Map<string, unknown>();
const listeners = new Set<() => void>();

function read(key: string): unknown {
  if (known.has(key)) return known.get(key);
  const value = quietly((): unknown => JSON.parse(localStorage.getItem(key) ?? "null"));
  known.set(key, value);
  return value;
}

function write(key: string, value: unknown): void {
  known.set(key, value);
  quietly(() => localStorage.setItem(key, JSON.stringify(value)));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Something of the person's own, kept in this browser by `name`: the value as it was kept, and a way to replace it. */
export function useKeptValue(name: string): [unknown, (value: unknown) => void] {
  const you = useYou();
  const key = `firebreak.feed.${you?.exercise ?? ""}/${you?.person ?? ""}/${name}`;
  const value = useSyncExternalStore(subscribe, () => read(key));
  const keep = useCallback((next: unknown) => write(key, next), [key]);
  return [value, keep];
}
