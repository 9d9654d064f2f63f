import { useDeferredValue, useMemo } from "react";
import { usePacedView } from "../../store/drill.ts";
import { type Chronicle, readChronicle } from "./chronicle.ts";

/** The view as lanes read it. Lags a moment behind in a burst, so that keys and scrolling stay prompt. */
export function useChronicle(): Chronicle {
  const source = usePacedView(({ acts, injects, posts, units }) => ({ acts, injects, posts, units }));
  const settled = useDeferredValue(source);
  return useMemo(() => readChronicle(settled), [settled]);
}
