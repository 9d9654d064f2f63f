import { useCallback, useEffect, useState } from "react";
import { browserStorage } from "./parts/browserStorage.ts";

const KEY = "firebreak.desk.open";
const storage = browserStorage(() => sessionStorage);

/**
 * Which item is open, also after a reload. Where the thread covers the list (`pushed`), opening one is
 * a step in the browser's history, so that a phone's back gesture leads to the list.
 */
export function useOpenItem(exercise: string, pushed: boolean) {
  const [openKey, setOpenKey] = useState(() => remembered(exercise));

  const show = useCallback(
    (key: string | null) => {
      setOpenKey(key);
      remember(exercise, key);
    },
    [exercise],
  );
  const open = useCallback(
    (key: string) => {
      if (pushed && !isPushed()) history.pushState({ thread: true }, "");
      show(key);
    },
    [pushed, show],
  );
  const close = useCallback(() => {
    if (pushed && isPushed()) history.back();
    else show(null);
  }, [pushed, show]);

  useEffect(() => {
    if (!pushed) return;
    const onPop = () => {
      if (!isPushed()) show(null);
    };
    addEventListener("popstate", onPop);
    return () => removeEventListener("popstate", onPop);
  }, [pushed, show]);

  return { openKey, open, close };
}

function isPushed(): boolean {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "thread" in state;
}

function remembered(exercise: string): string | null {
  try {
    const [of, key] = (storage.getItem(KEY) ?? "").split(" ");
    return of === exercise && key !== undefined && key !== "" ? key : null;
  } catch {
    return null;
  }
}

function remember(exercise: string, key: string | null): void {
  try {
    if (key === null) storage.removeItem(KEY);
    else storage.setItem(KEY, `${exercise} ${key}`);
  } catch {
    // Nothing to remember with: after a reload nothing is open.
  }
}
