import type { InjectRow, LadderRow, View } from "@firebreak/shared/views";
import { isWaiting } from "./boardEntry.ts";
import type { Evidence } from "./conditionState.ts";
import { nearnessOf } from "./nearness.ts";
import { type Now, playUntil } from "./timing.ts";

/**
 * How far a ladder has been climbed: `waits` for its condition; `runs`, since its condition holds and its
 * time passes; `held`, where control keeps back all that is left of it; `climbed`; `spent`, where nothing
 * is left to release and nothing has been.
 */
export const LADDER_STATES = ["runs", "held", "waits", "climbed", "spent"] as const;
export type LadderState = (typeof LADDER_STATES)[number];

export interface ShownLadder {
  row: LadderRow;
  state: LadderState;
  /** Play ms until its rungs are released; null unless it runs. */
  leftMs: number | null;
  /** How near its condition is, 0 to 1. */
  nearness: number;
  rungs: InjectRow[];
}

/** Every ladder, what runs first, then what is nearest to it; of equals, in the scenario's order. */
export function shownLadders(
  view: Pick<View, "ladders" | "injects">,
  evidence: Evidence,
  now: Now,
): ShownLadder[] {
  return Object.values(view.ladders)
    .map((row): ShownLadder => {
      const rungs = row.rungs.flatMap((id) => view.injects[id] ?? []);
      const state = stateOfLadder(row, rungs);
      return {
        row,
        rungs,
        state,
        leftMs:
          state === "runs" && row.sinceMs !== null
            ? Math.max(0, playUntil(row.sinceMs + row.afterMs, now))
            : null,
        nearness: nearnessOf(row.condition, evidence),
      };
    })
    .sort((a, b) => place(a.state) - place(b.state) || b.nearness - a.nearness);
}

const place = (state: LadderState) => LADDER_STATES.indexOf(state);

function stateOfLadder(row: LadderRow, rungs: readonly InjectRow[]): LadderState {
  const left = rungs.filter(isWaiting);
  if (left.length === 0) return rungs.some((rung) => rung.releasedSeq !== null) ? "climbed" : "spent";
  if (left.every((rung) => rung.plan?.held === true)) return "held";
  return row.sinceMs === null ? "waits" : "runs";
}
