import type { Change } from "@firebreak/shared/changes";
import type { UpdatePayload } from "@firebreak/shared/protocol";
import { payloadOf } from "../load/frame.ts";
import type { RawClient } from "../load/rawClient.ts";

/** What a client receives while `traffic` runs, decoded. */
export async function record(client: RawClient, traffic: () => Promise<unknown>): Promise<UpdatePayload[]> {
  client.kept = [];
  await traffic();
  const frames = client.kept;
  client.kept = null;
  return frames.map((frame) => payloadOf(frame) as UpdatePayload);
}

/** Frames taken apart into one update an event: an event's changes end with its line on the timeline. */
export function oneByOne(frames: readonly UpdatePayload[]): UpdatePayload[] {
  return frames.flatMap((frame) => {
    const updates: UpdatePayload[] = [];
    let changes: Change[] = [];
    for (const change of frame.changes) {
      changes.push(change);
      if (change.op !== "act") continue;
      updates.push({ from: change.act.seq - 1, to: change.act.seq, changes });
      changes = [];
    }
    return updates;
  });
}
