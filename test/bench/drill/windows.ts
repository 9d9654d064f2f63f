import { openLoop, steady } from "../load/openLoop.ts";
import type { RawClient } from "../load/rawClient.ts";
import type { LiveDrill } from "./liveDrill.ts";

/** What a stretch of traffic cost. */
export interface Sample {
  cpuMs: number;
  /** Updates (events that change what observers see) times the clients that got them. */
  delivered: number;
  /** Frames that carried them. */
  frames: number;
}

/** Microseconds of CPU a delivered update. */
export function costOf({ cpuMs, delivered }: Sample): number {
  return (cpuMs * 1_000) / delivered;
}

/**
 * Releases a second when they come one at a time: further apart than the flush time, so that each is a
 * frame of its own, and with room to breathe for so many clients.
 */
export function singleRate(clients: number): number {
  return Math.min(25, 25_000 / clients);
}

/** Injects released one at a time, until every observer has them. */
export function singleReleases(drill: LiveDrill, releases: number, aSecond: number): Promise<Sample> {
  return window(drill, releases, (releases / aSecond) * 1_000, () =>
    openLoop(steady(releases, aSecond), () => drill.release()),
  );
}

export const LOAD = { releases: 20, responses: 200 };
/** What a response makes observers see: its draft and its post. */
export const UPDATES_A_RESPONSE = 2;
const COMMANDS = LOAD.releases + LOAD.responses;
const UPDATES = LOAD.releases + LOAD.responses * UPDATES_A_RESPONSE;

/** Injects and the units' answers at the rates of a busy drill; `seconds` such that whole commands come of it. */
export function busyDrill(drill: LiveDrill, seconds: number): Promise<Sample> {
  return window(drill, UPDATES * seconds, seconds * 1_000, () =>
    busyTraffic(
      seconds,
      () => drill.release(),
      (index) => drill.publish(index),
    ),
  );
}

/** Calls `release` and `respond` at the rates of a busy drill, evenly mixed. */
export function busyTraffic(
  seconds: number,
  release: () => void,
  respond: (index: number) => void,
): Promise<void> {
  const every = COMMANDS / LOAD.releases;
  return openLoop(steady(COMMANDS * seconds, COMMANDS), (index) => {
    if (index % every === 0) release();
    else respond(index);
  });
}

async function window(
  drill: LiveDrill,
  updates: number,
  forMs: number,
  traffic: () => Promise<void>,
): Promise<Sample> {
  const { observers, server } = drill;
  await betweenPulses(observers.witness, forMs);
  const before = observers.frames;
  const cpu = await server.call("cpu");
  await traffic();
  await drill.answered();
  await observers.reached(drill.position);
  const cpuMs = (await server.call("cpu")) - cpu;
  return { cpuMs, delivered: updates * observers.clients.length, frames: observers.frames - before };
}

const PULSE_MS = 1_000;
const MARGIN_MS = 80;

/**
 * Waits until so many milliseconds hold as many pulses as in every other window of that length: none,
 * or, for a window longer than the time between two, those that follow a pulse.
 */
export async function betweenPulses(witness: RawClient, forMs: number): Promise<void> {
  const left = witness.pulseAt + PULSE_MS - performance.now();
  if (left < forMs + MARGIN_MS) await witness.nextPulse();
}
