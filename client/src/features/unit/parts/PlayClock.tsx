import { createContext, type ReactNode, use } from "react";
import { useClock } from "../../../store/drill.ts";

const PlayMs = createContext<number | null>(null);

/** Hands the play time down once a second: a list of countdowns then needs one subscription, not one a row. */
export function PlayClock({ children }: { children: ReactNode }) {
  return <PlayMs value={useClock()?.playMs ?? null}>{children}</PlayMs>;
}

/** Play time at this second, ms; null before STARTEX. */
export function usePlayMs(): number | null {
  return use(PlayMs);
}
