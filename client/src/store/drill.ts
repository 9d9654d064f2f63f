import { type ClockReading, readClock } from "@firebreak/shared/clock";
import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { PulsePayload, You } from "@firebreak/shared/protocol";
import type { Phase, View } from "@firebreak/shared/views";
import { useMemo, useSyncExternalStore } from "react";
import type { ConnectionState } from "../connection/connectionState.ts";
import { browserEnvironment } from "../connection/environment.ts";
import { indexedDbStorage } from "../connection/indexedDbStorage.ts";
import type { Accepted } from "../connection/outbox.ts";
import { withFallback } from "../connection/outboxStorage.ts";
import { socketWire } from "../connection/socketWire.ts";
import { type DrillState, NO_VIEW } from "./drillState.ts";
import { createDrill } from "./drillStore.ts";
import { paced } from "./paced.ts";
import { createTicker } from "./ticker.ts";
import { useSelected } from "./useSelected.ts";

/** The page's drill. Screens read it through the hooks below and act on it through {@link send}. */
export const drill = createDrill({
  wire: socketWire(),
  storage: withFallback(indexedDbStorage()),
  environment: browserEnvironment,
});

/** Server time now as best we know it, epoch ms. For moments; what a screen shows ticks by {@link useNow}. */
export function serverNow(): number {
  return browserEnvironment.now() + (drill.store.getState().estimate?.offsetMs ?? 0);
}

const ticker = createTicker({
  now: serverNow,
  turnover: () => {
    const clock = drill.store.getState().clock;
    return clock?.running === true && clock.playMs !== null ? clock.at - clock.playMs : 0;
  },
  after: (ms, run) => browserEnvironment.after(ms, run),
});
drill.store.subscribe((state, before) => {
  // Pulses bring an equal clock every second; only one that reads differently is a reason to tick.
  const moved = state.clock?.running !== before.clock?.running || state.clock?.rate !== before.clock?.rate;
  if (moved || (before.estimate === null && state.estimate !== null)) ticker.realign();
});

/**
 * Sends a command. It is kept in the browser until the server has answered it, across broken lines
 * and reloads. Resolves with the log position; rejects with a `CommandRejected` (code, message,
 * path), which the page has then already shown in words: a form needs only to keep its text.
 */
export function send<T extends CommandType>(type: T, data: CommandInput<T>): Promise<Accepted> {
  return drill.send(type, data);
}

export function useDrill<T>(selector: (state: DrillState) => T): T {
  return useSelected(drill.store, selector);
}

/** The view alone: what changes besides it (pulses, clocks, commands under way) is no reason to select anew. */
const viewStore = {
  getState: (): View => drill.store.getState().view ?? NO_VIEW,
  subscribe: (listener: () => void) =>
    drill.store.subscribe((state, before) => {
      if (state.view !== before.view) listener();
    }),
};

/** Something of the view. While there is none yet, the selector sees an empty one. */
export function useView<T>(selector: (view: View) => T): T {
  return useSelected(viewStore, selector);
}

/** In a burst of acts, what takes long to draw is drawn four times a second. */
const PACE_MS = 250;
const pacedView = paced({ get: viewStore.getState, subscribe: viewStore.subscribe }, PACE_MS, (ms, run) =>
  browserEnvironment.after(ms, run),
);
const pacedStore = { getState: pacedView.get, subscribe: pacedView.subscribe };

/** As {@link useView}, for pictures of the whole play: at most four changes a second, the first of them at once. */
export function usePacedView<T>(selector: (view: View) => T): T {
  return useSelected(pacedStore, selector);
}

/** Who we are in the exercise; null until the first sync. */
export function useYou(): You | null {
  return useDrill((state) => state.you);
}

export interface ConnectionReading {
  state: ConnectionState;
  /** The last round trip to the server, ms; null while not measured. */
  delayMs: number | null;
  /** Server clock − ours, ms, and its bound (±). */
  offsetMs: number | null;
  errorMs: number | null;
  /** How many commands wait for their answer. */
  pending: number;
  outboxDurable: boolean;
  /** False while the server cannot write its log: nothing is accepted meanwhile. */
  storeOk: boolean;
}

export function useConnection(): ConnectionReading {
  return useDrill((state) => ({
    state: state.connection,
    delayMs: state.estimate?.delayMs ?? null,
    offsetMs: state.estimate?.offsetMs ?? null,
    errorMs: state.estimate?.errorMs ?? null,
    pending: state.pending.length,
    outboxDurable: state.outboxDurable,
    storeOk: state.pulse?.storeOk ?? true,
  }));
}

/** The newest pulse (who is present, the store's health); null before the first. */
export function usePulse(): PulsePayload | null {
  return useDrill((state) => state.pulse);
}

/**
 * Server time, epoch ms, ticking once a second for the whole page at one moment. With a larger
 * `everyMs` (whole seconds) the answer is rounded down to a multiple of it and changes as seldom.
 */
export function useNow(everyMs = 1_000): number {
  return useSyncExternalStore(ticker.subscribe, () =>
    everyMs <= 1_000 ? ticker.now() : Math.floor(ticker.now() / everyMs) * everyMs,
  );
}

export interface ShownClock extends ClockReading {
  phase: Phase;
  rate: number;
  running: boolean;
}

/** The exercise clock at this second; null until the exercise is known. */
export function useClock(): ShownClock | null {
  const now = useNow();
  const anchor = useDrill((state) => state.clock);
  const phase = useView((view) => view.exercise?.phase ?? null);
  return useMemo(() => {
    if (anchor === null || phase === null) return null;
    return { ...readClock(anchor, now), phase, rate: anchor.rate, running: anchor.running };
  }, [anchor, phase, now]);
}
