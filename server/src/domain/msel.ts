import { parseDuration } from "@firebreak/shared/duration";
import type { Scenario, ScenarioInject } from "@firebreak/shared/scenario";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A duration that the scenario's schema has already checked. */
export function durationMs(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new Error(`not a duration: ${text}`);
  return ms;
}

/** The scenario clock at STARTEX, epoch ms. */
export function startMs(scenario: Scenario): number {
  return Date.parse(scenario.clock.start);
}

/** The offset from UTC that the scenario's start was written with, in minutes. */
export function offsetMinutes(scenario: Scenario): number {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(scenario.clock.start);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

/** Play time at the planned rate as scenario milliseconds: how a planner's minutes become the story's. */
export function toScenarioMs(scenario: Scenario, playMs: number): number {
  return Math.round(playMs * scenario.clock.rate);
}

/** Scenario milliseconds that a scenario's `after` lets go by; none where it says nothing. */
export function waitMs(scenario: Scenario, after: string | undefined): number {
  return after === undefined ? 0 : toScenarioMs(scenario, durationMs(after));
}

/**
 * When an inject is due on the story's clock (epoch ms), or null where only a condition or a hand
 * releases it. `at: 12m` is play time at the planned rate; `at: "18:40"` and `at: "D+1 02:10"` are the
 * story's clock, on the first day at or after STARTEX, and so many days later.
 */
export function plannedMs(scenario: Scenario, inject: ScenarioInject): number | null {
  if (inject.at === undefined) return null;
  const span = parseDuration(inject.at);
  if (span !== undefined) return startMs(scenario) + toScenarioMs(scenario, span);
  const match = /^(?:D\+(\d+) )?(\d{2}):(\d{2})$/.exec(inject.at);
  if (match === null) throw new Error(`not a time: ${inject.at}`);
  const offset = offsetMinutes(scenario) * MINUTE;
  const localStart = startMs(scenario) + offset;
  const midnight = Math.floor(localStart / DAY) * DAY;
  const local =
    midnight + Number(match[1] ?? 0) * DAY + Number(match[2]) * 60 * MINUTE + Number(match[3]) * MINUTE;
  return local - offset;
}

export function releaseMode(inject: ScenarioInject): "scheduled" | "conditional" | "manual" {
  if (inject.at !== undefined) return "scheduled";
  return inject.when !== undefined ? "conditional" : "manual";
}
