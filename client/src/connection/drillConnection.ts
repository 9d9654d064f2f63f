import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { PROTOCOL_VERSION, PulsePayload, SyncPayload, UpdatePayload } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import type { ClockEstimate } from "./clockEstimate.ts";
import { type ClockSync, startClockSync } from "./clockSync.ts";
import { type ConnectionSignal, type ConnectionState, transition } from "./connectionState.ts";
import type { Environment } from "./environment.ts";
import { isFinal } from "./finalRefusals.ts";
import { type Accepted, createOutbox } from "./outbox.ts";
import type { OutboxStorage, PendingCommand } from "./outboxStorage.ts";
import { applyUpdate, judge, missedSince, type Replica, replicaOf } from "./replica.ts";
import { retryDelay } from "./retryDelay.ts";
import type { Wire, WireLink } from "./wire.ts";

/** The constant's type, so that the page need not load the schemas for a number. */
const PROTOCOL: typeof PROTOCOL_VERSION = 1;
/** A line on which nothing was heard for so long is tested; pulses come once a second. */
const SILENCE_MS = 5_000;
/** How long a line may take to bring what was asked for: a whole view over a poor line takes its time. */
const PATIENCE_MS = 60_000;
/** Refused for coming too often: wait as after this many failed tries. */
const THROTTLED_ATTEMPT = 5;

/** What a connection tells its owner. All of it on the thread of the page, none of it twice. */
export interface ConnectionListener {
  state(state: ConnectionState): void;
  replica(replica: Replica): void;
  pulse(pulse: PulsePayload): void;
  clock(estimate: ClockEstimate): void;
  pending(pending: readonly PendingCommand[], durable: boolean): void;
  rejected(command: PendingCommand, rejection: Rejection): void;
}

export interface DrillConnection {
  send<T extends CommandType>(type: T, data: CommandInput<T>): Promise<Accepted>;
  /** Something speaks for trying now: the network came back, the page was brought to the front. */
  nudge(): void;
  /**
   * Asks the server for a sign of life: true once it is here, and with it everything that the server had
   * sent before it was asked, since one line keeps the order. False where nothing can be said.
   */
  settle(): Promise<boolean>;
  /** Says which drafts are open on the screen, now and to each line that follows. */
  attend(drafts: readonly string[]): void;
  close(): void;
}

export interface ConnectionOptions {
  token: string;
  wire: Wire;
  storage: OutboxStorage;
  environment: Environment;
  listener: ConnectionListener;
}

/**
 * Keeps one person's view of an exercise current over lines that break, and their commands safe
 * until they are answered. No React in here, and no sockets: those come in as `wire`.
 */
export function openDrill({
  token,
  wire,
  storage,
  environment,
  listener,
}: ConnectionOptions): DrillConnection {
  let state: ConnectionState = { name: "idle" };
  let replica: Replica | null = null;
  let link: WireLink | null = null;
  let clock: ClockSync | null = null;
  let lastPulse: PulsePayload | null = null;
  let lastHeard = 0;
  let stateSince = 0;
  let throttled = false;
  let attended: readonly string[] = [];
  let cancelRetry: (() => void) | null = null;
  let cancelWatch: (() => void) | null = null;

  const outbox = createOutbox({
    storage,
    environment,
    // The storage may answer after the connection was closed, when another one is being shown.
    onChange: (pending, durable) => {
      if (state.name !== "idle") listener.pending(pending, durable);
    },
    onRejected: (command, rejection) => listener.rejected(command, rejection),
  });

  function signal(what: ConnectionSignal): void {
    const next = transition(state, what);
    if (next === state) return;
    state = next;
    stateSince = environment.now();
    listener.state(next);
  }

  function tryToOpen(): void {
    cancelRetry = null;
    throttled = false;
    lastPulse = null;
    const resume = replica === null ? {} : { resume: { epoch: replica.epoch, position: replica.position } };
    link = wire({ token, protocol: PROTOCOL, ...resume }, { opened, sync, update, pulse, refused, closed });
  }

  function opened(): void {
    const line = link;
    if (line === null) return;
    heard();
    signal({ name: "opened" });
    if (attended.length > 0) line.attend(attended);
    outbox.attach((envelope) => line.command(envelope));
    watch();
  }

  function heard(): void {
    lastHeard = environment.now();
  }

  function silent(): boolean {
    return environment.now() - lastHeard >= SILENCE_MS;
  }

  /** TCP can take minutes to notice a dead line; a drill notices in seconds. */
  function watch(): void {
    cancelWatch = environment.after(SILENCE_MS, () => {
      watch();
      if (state.name === "live") {
        if (silent()) clock?.probe();
      } else if (environment.now() - stateSince >= PATIENCE_MS) {
        link?.close();
      }
    });
  }

  function caughtUp(): void {
    signal({ name: "caughtUp" });
    const line = link;
    if (clock !== null || line === null) return;
    // Not before now: an exchange that had to wait behind a whole view would measure the view.
    clock = startClockSync(
      (t1) => line.clock(t1),
      environment,
      (estimate) => {
        heard();
        listener.clock(estimate);
      },
      () => {
        if (state.name === "live" && silent()) line.close();
      },
    );
  }

  function sync(payload: SyncPayload): void {
    heard();
    replica = replicaOf(payload);
    listener.replica(replica);
    void outbox.open(`${payload.you.exercise}/${payload.you.person}`);
    caughtUp();
  }

  function update(payload: UpdatePayload): void {
    heard();
    if (replica === null) return;
    switch (judge(replica.position, payload)) {
      case "apply":
        replica = applyUpdate(replica, payload);
        listener.replica(replica);
        return caughtUp();
      case "ignore":
        return;
      case "gap":
        return askForMissing();
    }
  }

  function pulse(payload: PulsePayload): void {
    heard();
    if (replica !== null) {
      if (missedSince(lastPulse, replica.position)) askForMissing();
      else if (payload.position <= replica.position) caughtUp();
    }
    const storeIsBack = lastPulse?.storeOk === false && payload.storeOk;
    lastPulse = payload;
    listener.pulse(payload);
    if (storeIsBack) outbox.retryNow();
  }

  /** Asks once for what a gap hides; the state is `stale` until it is there, and asks no more. */
  function askForMissing(): void {
    const line = link;
    if (line === null || replica === null || state.name === "stale") return;
    signal({ name: "gap" });
    const { epoch, position } = replica;
    line.resume({ epoch, position }).then(
      (answer) => {
        if (link !== line) return;
        if (!answer.ok) {
          // The server cannot make sense of where we stand: begin anew with a whole view.
          replica = null;
          line.close();
        }
      },
      () => line.close(),
    );
  }

  function refused(error: Rejection): void {
    throttled = error.code === "auth/throttled";
    if (!isFinal(error.code)) return;
    signal({ name: "refused", error });
    link?.close();
  }

  function closed(): void {
    link = null;
    clock?.stop();
    clock = null;
    cancelWatch?.();
    outbox.detach();
    signal({ name: "lost" });
    if (state.name !== "connecting" && state.name !== "reconnecting") return;
    const attempt = throttled ? Math.max(state.attempt, THROTTLED_ATTEMPT) : state.attempt;
    cancelRetry = environment.after(retryDelay(attempt, environment.random()), tryToOpen);
  }

  signal({ name: "start" });
  tryToOpen();

  return {
    send: (type, data) => outbox.add(type, data),
    nudge() {
      if (cancelRetry !== null) {
        cancelRetry();
        tryToOpen();
      } else {
        clock?.probe();
      }
      outbox.retryNow();
    },
    settle() {
      const line = link;
      if (line === null || state.name !== "live") return Promise.resolve(false);
      return line.clock(environment.now()).then(
        () => link === line && state.name === "live",
        () => false,
      );
    },
    attend(drafts) {
      attended = drafts;
      link?.attend(drafts);
    },
    close() {
      signal({ name: "stop" });
      cancelRetry?.();
      cancelRetry = null;
      link?.close();
    },
  };
}
