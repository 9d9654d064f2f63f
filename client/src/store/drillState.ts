import type { ClockAnchor } from "@firebreak/shared/clock";
import type { Counters, PulsePayload, You } from "@firebreak/shared/protocol";
import { emptyView, type View } from "@firebreak/shared/views";
import type { ClockEstimate } from "../connection/clockEstimate.ts";
import type { ConnectionState } from "../connection/connectionState.ts";
import type { PendingCommand } from "../connection/outboxStorage.ts";

/** Everything the page knows of the drill. Written by the connection alone; screens read it. */
export interface DrillState {
  readonly connection: ConnectionState;
  /** Null until the first sync. */
  readonly view: View | null;
  readonly you: You | null;
  readonly position: number;
  /** The newest word on the exercise clock, from the log or a pulse, whichever came last. */
  readonly clock: ClockAnchor | null;
  readonly pulse: PulsePayload | null;
  /** What the feed counted when the view last came whole: more posts than a pulse carries. */
  readonly counters: Counters | null;
  /** The server's clock against ours; null before the first exchange. */
  readonly estimate: ClockEstimate | null;
  /** Commands on their way or waiting for the line, oldest first. */
  readonly pending: readonly PendingCommand[];
  /** False where pending commands would not outlive a reload (a private window). */
  readonly outboxDurable: boolean;
}

export const BEFORE: DrillState = {
  connection: { name: "idle" },
  view: null,
  you: null,
  position: 0,
  clock: null,
  pulse: null,
  counters: null,
  estimate: null,
  pending: [],
  outboxDurable: true,
};

/** What selectors see while there is no view: every table empty, no exercise. */
export const NO_VIEW: View = emptyView("observer");
