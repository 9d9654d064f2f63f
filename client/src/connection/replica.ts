import { withChanges } from "@firebreak/shared/changes";
import type { Counters, PulsePayload, SyncPayload, UpdatePayload, You } from "@firebreak/shared/protocol";
import type { View } from "@firebreak/shared/views";

/** The browser's copy of its audience's view, and the log position it stands at. */
export interface Replica {
  readonly epoch: string;
  readonly position: number;
  readonly view: View;
  readonly you: You;
  /** What the feed counted when the view came whole; pulses carry it on. */
  readonly counters: Counters | null;
}

export function replicaOf(sync: SyncPayload): Replica {
  const { epoch, position, view, you, counters = null } = sync;
  return { epoch, position, view, you, counters };
}

/**
 * What to make of an update at `position`: `apply` it when it starts right there, `ignore` it when
 * it brings nothing new, and `gap` when something between is missing.
 */
export function judge(position: number, update: UpdatePayload): "apply" | "ignore" | "gap" {
  if (update.from === position) return "apply";
  return update.to <= position ? "ignore" : "gap";
}

/** The replica after an update that {@link judge} wants applied. */
export function applyUpdate(replica: Replica, update: UpdatePayload): Replica {
  const view = update.changes.length === 0 ? replica.view : withChanges(replica.view, update.changes);
  return { ...replica, position: update.to, view };
}

/**
 * Whether two pulses running show that an update was lost: the position that the earlier one told
 * of has still not been reached when the later one comes. One pulse ahead proves nothing, since it
 * may overtake an update that waits to be flushed.
 */
export function missedSince(previous: PulsePayload | null, position: number): boolean {
  return previous !== null && position < previous.position;
}
