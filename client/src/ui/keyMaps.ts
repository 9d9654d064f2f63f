import { useEffect, useRef } from "react";

type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

const maps = new Set<{ readonly current: KeyMap }>();

/** Makes what a part's shortcuts do known to {@link keyAct}, as they are now. */
export function useKeyMap(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    maps.add(latest);
    return () => void maps.delete(latest);
  }, []);
}

/** What a shortcut does now, so that something else can do the same; undefined where it does nothing. */
export function keyAct(key: string): (() => void) | undefined {
  for (const { current } of maps) if (current[key] !== undefined) return current[key];
  return undefined;
}
