import type { Rejection } from "@firebreak/shared/rejections";

/**
 * Where the browser stands towards the server.
 * - `idle`: nothing was asked for.
 * - `connecting`: the first connection is being opened; there is nothing to show yet.
 * - `syncing`: the line is open, what it brings is not complete yet.
 * - `live`: what is shown is what the server has.
 * - `stale`: the line is open but something was missed; it has been asked for.
 * - `reconnecting`: the line broke; what is shown is what was known then.
 * - `refused`: the server will not have us, for the reason in `error`; only a new start helps.
 *
 * `attempt` counts the tries since the view was last complete, from 1.
 */
export type ConnectionState =
  | { readonly name: "idle" }
  | { readonly name: "connecting"; readonly attempt: number }
  | { readonly name: "syncing"; readonly attempt: number }
  | { readonly name: "live" }
  | { readonly name: "stale" }
  | { readonly name: "reconnecting"; readonly attempt: number }
  | { readonly name: "refused"; readonly error: Rejection };
export type ConnectionName = ConnectionState["name"];

/** What can happen to a connection. */
export type ConnectionSignal =
  | { readonly name: "start" }
  | { readonly name: "opened" }
  | { readonly name: "caughtUp" }
  | { readonly name: "gap" }
  | { readonly name: "lost" }
  | { readonly name: "refused"; readonly error: Rejection }
  | { readonly name: "stop" };
export type SignalName = ConnectionSignal["name"];

/** `same`: the signal changes nothing in that state. */
export type Target = ConnectionName | "same";

/** Where each signal leads from each state. Total: a state or signal without a cell does not compile. */
export const TRANSITIONS: Readonly<Record<ConnectionName, Readonly<Record<SignalName, Target>>>> = {
  idle: {
    start: "connecting",
    opened: "same",
    caughtUp: "same",
    gap: "same",
    lost: "same",
    refused: "same",
    stop: "same",
  },
  connecting: {
    start: "same",
    opened: "syncing",
    caughtUp: "same",
    gap: "same",
    lost: "connecting",
    refused: "refused",
    stop: "idle",
  },
  syncing: {
    start: "same",
    opened: "same",
    caughtUp: "live",
    gap: "stale",
    lost: "reconnecting",
    refused: "refused",
    stop: "idle",
  },
  live: {
    start: "same",
    opened: "same",
    caughtUp: "same",
    gap: "stale",
    lost: "reconnecting",
    refused: "refused",
    stop: "idle",
  },
  stale: {
    start: "same",
    opened: "same",
    caughtUp: "live",
    gap: "same",
    lost: "reconnecting",
    refused: "refused",
    stop: "idle",
  },
  reconnecting: {
    start: "same",
    opened: "syncing",
    caughtUp: "same",
    gap: "same",
    lost: "reconnecting",
    refused: "refused",
    stop: "idle",
  },
  refused: {
    start: "connecting",
    opened: "same",
    caughtUp: "same",
    gap: "same",
    lost: "same",
    refused: "same",
    stop: "idle",
  },
};

/** The state after `signal`; the same object where nothing changes. */
export function transition(state: ConnectionState, signal: ConnectionSignal): ConnectionState {
  const target = TRANSITIONS[state.name][signal.name];
  switch (target) {
    case "same":
      return state;
    case "idle":
    case "live":
    case "stale":
      return { name: target };
    case "connecting":
    case "reconnecting":
      return { name: target, attempt: attemptOf(state) + 1 };
    case "syncing":
      return { name: target, attempt: attemptOf(state) };
    case "refused":
      // Only the signal `refused` leads here (the table's test says so), and it brings the error.
      return signal.name === "refused" ? { name: target, error: signal.error } : state;
  }
}

function attemptOf(state: ConnectionState): number {
  switch (state.name) {
    case "connecting":
    case "syncing":
    case "reconnecting":
      return state.attempt;
    case "idle":
    case "live":
    case "stale":
    case "refused":
      return 0;
  }
}
