import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { Rejection } from "@firebreak/shared/rejections";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type DrillConnection, openDrill } from "../connection/drillConnection.ts";
import type { Environment } from "../connection/environment.ts";
import type { Accepted } from "../connection/outbox.ts";
import type { OutboxStorage, PendingCommand } from "../connection/outboxStorage.ts";
import type { Replica } from "../connection/replica.ts";
import type { Wire } from "../connection/wire.ts";
import { BEFORE, type DrillState } from "./drillState.ts";

export interface DrillOptions {
  wire: Wire;
  storage: OutboxStorage;
  environment: Environment;
}

/** A command was refused for good. Told apart from the promise, which may belong to a page long gone. */
export type RefusalListener = (command: PendingCommand, rejection: Rejection) => void;

/** The drill as the page holds it: a store to read, and the only ways to act on it. */
export interface Drill {
  readonly store: Pick<StoreApi<DrillState>, "getState" | "subscribe" | "getInitialState">;
  /** Connects as the person of `token`; an earlier connection is closed. */
  open(token: string): void;
  /** Disconnects and forgets what was shown. Commands that wait stay kept for that person. */
  close(): void;
  send<T extends CommandType>(type: T, data: CommandInput<T>): Promise<Accepted>;
  nudge(): void;
  /** True once everything that the server had sent by now is shown; see {@link DrillConnection.settle}. */
  settle(): Promise<boolean>;
  /** Says which drafts are open on this page; see {@link DrillConnection.attend}. */
  attend(drafts: readonly string[]): void;
  onRefusal(listener: RefusalListener): () => void;
}

export function createDrill({ wire, storage, environment }: DrillOptions): Drill {
  const store = createStore<DrillState>(() => BEFORE);
  const refusals = new Set<RefusalListener>();
  let connection: DrillConnection | null = null;

  function show(replica: Replica): void {
    const { view, you, position, counters } = replica;
    const before = store.getState();
    const clockChanged = view.exercise?.clock !== before.view?.exercise?.clock;
    const clock = clockChanged ? (view.exercise?.clock ?? null) : before.clock;
    store.setState({ view, you, position, counters, clock });
  }

  function close(): void {
    connection?.close();
    connection = null;
    store.setState(BEFORE, true);
  }

  return {
    store,
    close,
    open(token) {
      close();
      connection = openDrill({
        token,
        wire,
        storage,
        environment,
        listener: {
          state: (state) => store.setState({ connection: state }),
          replica: show,
          pulse: (pulse) => store.setState({ pulse, clock: pulse.clock }),
          clock: (estimate) => store.setState({ estimate }),
          pending: (pending, outboxDurable) => store.setState({ pending, outboxDurable }),
          rejected: (command, rejection) => {
            for (const listener of refusals) listener(command, rejection);
          },
        },
      });
    },
    send(type, data) {
      if (connection === null) return Promise.reject(new Error("no drill is open"));
      return connection.send(type, data);
    },
    nudge: () => connection?.nudge(),
    settle: () => connection?.settle() ?? Promise.resolve(false),
    attend: (drafts) => connection?.attend(drafts),
    onRefusal(listener) {
      refusals.add(listener);
      return () => refusals.delete(listener);
    },
  };
}
