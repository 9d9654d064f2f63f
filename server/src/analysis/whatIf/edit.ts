import type { Truth } from "@firebreak/shared/scenario";

/** The one thing that is otherwise in a counterfactual. Times are play time, ms. */
export type Edit =
  /** The response is never published. */
  | { kind: "remove"; response: string }
  /** It is published so much later; negative: sooner. */
  | { kind: "shift"; response: string; byMs: number }
  /** It is published at this moment. */
  | { kind: "move"; response: string; toMs: number; ideal?: true }
  /** The unit also publishes this. */
  | {
      kind: "add";
      unit: string;
      claim: string;
      what: "correction" | "holding";
      toMs: number;
      /** What it says of the claim; left out: `false` of a correction, `unresolved` of a holding statement. */
      stance?: Truth;
      /** Minutes of play until the update that it promises. */
      nextUpdate?: number;
      ideal?: true;
    };
// `ideal`: made as well as can be (all four checks hold), and nobody asks whether the unit could have
// known by then. It is a yardstick, not a course that people could have taken.

/** What can be wrong with a question. A code never changes its meaning. */
export const WHATIF_CODES = [
  /** The log has no response with this id. */
  "whatif/unknown-response",
  /** It was written and never published. */
  "whatif/not-published",
  "whatif/unknown-unit",
  "whatif/unknown-claim",
  /** The claim, or the inject that is answered, had not reached the unit by then. */
  "whatif/too-early",
  /** Before STARTEX. */
  "whatif/before-start",
  /** After ENDEX, or after the log's last record. */
  "whatif/after-end",
  /** The log holds not one minute of a simulated public. */
  "whatif/no-public",
  /** Not a duration as `10m`, `-1h30m`. */
  "whatif/duration",
  /** Not exactly one thing is to be otherwise. */
  "whatif/one-edit",
] as const;
export type WhatIfCode = (typeof WHATIF_CODES)[number];

export class WhatIfError extends Error {
  override readonly name = "WhatIfError";
  readonly code: WhatIfCode;

  constructor(code: WhatIfCode, message: string) {
    super(message);
    this.code = code;
  }
}
