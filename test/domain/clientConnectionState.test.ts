import { describe, expect, it } from "vitest";
import {
  type ConnectionName,
  type ConnectionSignal,
  type ConnectionState,
  type SignalName,
  transition,
  TRANSITIONS,
} from "../../client/src/connection/connectionState.ts";

const error = { code: "auth/revoked", message: "revoked" } as const;
const STATES: Record<ConnectionName, ConnectionState> = {
  idle: { name: "idle" },
  connecting: { name: "connecting", attempt: 2 },
  syncing: { name: "syncing", attempt: 3 },
  live: { name: "live" },
  stale: { name: "stale" },
  reconnecting: { name: "reconnecting", attempt: 4 },
  refused: { name: "refused", error },
};
const SIGNALS: Record<SignalName, ConnectionSignal> = {
  start: { name: "start" },
  opened: { name: "opened" },
  caughtUp: { name: "caughtUp" },
  gap: { name: "gap" },
  lost: { name: "lost" },
  refused: { name: "refused", error },
  stop: { name: "stop" },
};

/** The table as people read it; `·` changes nothing. */
const SPECIFIED = `
               start       opened   caughtUp  gap    lost          refused  stop
idle           connecting  ·        ·         ·      ·             ·        ·
connecting     ·           syncing  ·         ·      connecting    refused  idle
syncing        ·           ·        live      stale  reconnecting  refused  idle
live           ·           ·        ·         stale  reconnecting  refused  idle
stale          ·           ·        live      ·      reconnecting  refused  idle
reconnecting   ·           syncing  ·         ·      reconnecting  refused  idle
refused        connecting  ·        ·         ·      ·             ·        idle
`;

function specified(): [ConnectionName, SignalName, string][] {
  const [head, ...rows] = SPECIFIED.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([state, ...cells]) =>
    cells.map((cell, at): [ConnectionName, SignalName, string] => [
      state as ConnectionName,
      head?.[at] as SignalName,
      cell,
    ]),
  );
}

describe("the connection's states", () => {
  it("CLI-1 the transition table has a cell for every state and signal, and no other", () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual(Object.keys(STATES).sort());
    for (const row of Object.values(TRANSITIONS)) {
      expect(Object.keys(row).sort()).toEqual(Object.keys(SIGNALS).sort());
    }
    expect(specified()).toHaveLength(Object.keys(STATES).length * Object.keys(SIGNALS).length);
  });

  it.each(specified())("CLI-1 %s, on %s: %s", (state, signal, target) => {
    const before = STATES[state];
    const after = transition(before, SIGNALS[signal]);
    if (target === "·") expect(after).toBe(before);
    else expect(after.name).toBe(target);
  });

  it("CLI-2 counts the tries since the view was last complete", () => {
    const names = ["start", "lost", "opened", "lost", "lost", "opened", "caughtUp", "lost"] as const;
    const attempts: unknown[] = [];
    let state: ConnectionState = { name: "idle" };
    for (const name of names) {
      state = transition(state, SIGNALS[name]);
      attempts.push("attempt" in state ? state.attempt : null);
    }
    expect(attempts).toEqual([1, 2, 2, 3, 4, 4, null, 1]);
  });

  it("CLI-1 a refusal keeps its reason", () => {
    expect(transition(STATES.live, SIGNALS.refused)).toEqual({ name: "refused", error });
  });
});
