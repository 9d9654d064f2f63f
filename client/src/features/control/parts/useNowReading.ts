import { useClock } from "../../../store/drill.ts";
import type { Now } from "../model/timing.ts";

const BEFORE: Now = { playMs: null, scenarioMs: 0, rate: 1 };

/** The exercise clock at this second, as the board reckons with it. */
export function useNowReading(): Now {
  return useClock() ?? BEFORE;
}
