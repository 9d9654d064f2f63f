import { newCommandId } from "./commandId.ts";

/** Time, chance and ids, handed to what needs them so that tests can hold them still. */
export interface Environment {
  /** The client's clock, epoch ms with fractions; never steps backwards while the page lives. */
  now: () => number;
  /** From 0 up to but not including 1. */
  random: () => number;
  newId: () => string;
  /** Calls `run` once after `ms`; the answer cancels it. */
  after: (ms: number, run: () => void) => () => void;
}

export const browserEnvironment: Environment = {
  // Not Date.now(): that one steps when the machine's clock is set, and durations would step with it.
  now: () => performance.timeOrigin + performance.now(),
  random: () => Math.random(),
  newId: () => newCommandId(crypto),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
