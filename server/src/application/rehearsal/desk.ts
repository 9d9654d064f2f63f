import type { CommandInput, CommandType } from "@firebreak/shared/commands";
import type { Scenario, ScenarioUnit } from "@firebreak/shared/scenario";
import type { View } from "@firebreak/shared/views";
import type { Random } from "../../simulation/random.ts";
import type { Words } from "./phrases.ts";
import type { Policy, Span } from "./policy.ts";

/** Where a bot works: what its unit's screen shows, what it may do, its chance and its habits. */
export interface Desk {
  readonly unit: ScenarioUnit;
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly random: Random;
  /** The unit's view, as the wire would bring it. */
  readonly view: View;
  readonly words: Words;
  /** The simulated time, epoch ms. */
  now: () => number;
  /** Thinks again in so many ms. */
  later: (inMs: number, think: () => void) => void;
  /** Sends a command now. */
  act: <T extends CommandType>(type: T, data: CommandInput<T>) => void;
}

/** Milliseconds drawn from a span of seconds. */
export function seconds(desk: Desk, span: Span): number {
  return Math.round(desk.random.between(...span) * 1_000);
}

/** Milliseconds drawn from a span of minutes. */
export function minutes(desk: Desk, span: Span): number {
  return Math.round(desk.random.between(...span) * 60_000);
}
