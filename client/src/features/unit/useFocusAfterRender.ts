import { useCallback, useEffect, useState } from "react";

type Find = () => HTMLElement | null;

/** Focuses what an act has just brought onto the screen, once it is there. */
export function useFocusAfterRender(): (find: Find) => void {
  const [wanted, setWanted] = useState<{ find: Find } | null>(null);
  useEffect(() => {
    wanted?.find()?.focus();
  }, [wanted]);
  return useCallback((find: Find) => setWanted({ find }), []);
}
