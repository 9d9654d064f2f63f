import { useCallback, useEffect, useState } from "react";

/** Runs what moves the focus to something that an act has just brought onto the screen, once it is there. */
export function useFocusAfterRender(): (focus: () => void) => void {
  const [wanted, setWanted] = useState<{ focus: () => void } | null>(null);
  useEffect(() => {
    wanted?.focus();
  }, [wanted]);
  return useCallback((focus: () => void) => setWanted({ focus }), []);
}
