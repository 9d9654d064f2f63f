import { createHands } from "../../../palette/hands.ts";
import type { ExpectationStatus } from "../model/expectations.ts";

/** What the evaluators' screen lets the palette do with its own state. */
export interface EvaluatorHands {
  screen: {
    readonly unit: string | null;
    readonly onUnit: (unit: string | null) => void;
    readonly status: ExpectationStatus | "all";
    readonly onStatus: (status: ExpectationStatus | "all") => void;
    readonly show: (part: "reasons" | "injects" | "acts" | "claims" | "expected" | "statements") => void;
  };
}

export const { useHand, hand } = createHands<EvaluatorHands>();
