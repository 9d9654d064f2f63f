import { setTimeout as sleep } from "node:timers/promises";
import type { Wire, WireLink } from "../../client/src/connection/wire.ts";

export interface Shaking {
  /** From 0 up to but not including 1. */
  random: () => number;
  /** How long at most a message is under way, each on its own way, in ms. */
  delayMs: number;
  /** How often the line breaks while a command is under way, from 0 to 1. */
  cut: number;
}

/**
 * The same wire over a poor network: what is sent and what comes is late, in its order, and now and then
 * the line breaks just when a command has been sent, before or after its answer.
 */
export function shakyWire(wire: Wire, { random, delayMs, cut }: Shaking): Wire {
  return (auth, listener) => {
    let closed = false;
    let arriving = Promise.resolve();
    const late = (run: () => void): void => {
      arriving = arriving
        .then(() => sleep(random() * delayMs))
        .then(() => {
          if (!closed) run();
        });
    };
    const line = wire(auth, {
      ...listener,
      sync: (payload) => late(() => listener.sync(payload)),
      update: (payload) => late(() => listener.update(payload)),
      pulse: (payload) => late(() => listener.pulse(payload)),
      closed() {
        closed = true;
        listener.closed();
      },
    });
    const command: WireLink["command"] = async (envelope) => {
      await sleep(random() * delayMs);
      const answer = line.command(envelope);
      if (random() < cut) setTimeout(() => line.close(), random() * delayMs);
      return answer;
    };
    return { ...line, command };
  };
}
