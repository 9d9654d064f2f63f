import { useMemo } from "react";
import { useClock } from "../../../store/drill.ts";
import type { Now } from "../model/timing.ts";

const BEFORE: Now = { playMs: null, scenarioMs: 0, rate: 1 };

/** The exercise clock at this second, as the board reckons with it. */
export function useNowReading(): Now {
  const clock = useClock();
  return useMemo(
    () =>
      clock === null
        ? BEFORE
        : {
            playMs: clock.playMs,
            scenarioMs: clock.scenarioMs,
            rate: clock.rate,
            over: clock.phase === "ended",
          },
    [clock],
  );
}
