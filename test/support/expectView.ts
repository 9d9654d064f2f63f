import { audienceOf } from "@firebreak/shared/roles";
import { expect } from "vitest";
import type { Drill } from "./drill.ts";
import { foldLog } from "./foldLog.ts";
import type { WireClient } from "./wireClient.ts";

/** Each client's view is what its audience must see at the position it stands at. */
export async function expectFold(drill: Drill, ...clients: WireClient[]): Promise<void> {
  const standpoints = clients.map(({ you, position }) => ({
    audience: audienceOf(you!.role, you!.unit ?? undefined),
    position,
  }));
  const expected = foldLog(await drill.log(), standpoints);
  for (const [index, client] of clients.entries()) {
    expect(client.view).toEqual(JSON.parse(expected(standpoints[index]!)));
  }
}

/** Each update starts where the message before it ended. */
export function expectContiguous(client: WireClient): void {
  let position: number | null = null;
  for (const { name, payload } of client.messages) {
    if (name === "sync") position = payload.position;
    else {
      expect(payload.from).toBe(position);
      expect(payload.to).toBeGreaterThanOrEqual(payload.from);
      position = payload.to;
    }
  }
}
