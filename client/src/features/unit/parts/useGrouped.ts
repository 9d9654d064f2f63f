import { useCallback, useState } from "react";
import { browserStorage } from "./browserStorage.ts";

const KEY = "firebreak.desk.inbox";
const storage = browserStorage(() => localStorage);

/** Whether this person wants the inbox in groups; remembered in the browser. */
export function useGrouped(): [boolean, () => void] {
  const [grouped, setGrouped] = useState(remembered);
  const toggle = useCallback(() => {
    setGrouped(!grouped);
    try {
      storage.setItem(KEY, grouped ? "latest" : "grouped");
    } catch {
      // Nothing to remember with: it holds as long as the page.
    }
  }, [grouped]);
  return [grouped, toggle];
}

function remembered(): boolean {
  try {
    return storage.getItem(KEY) !== "latest";
  } catch {
    return true;
  }
}
