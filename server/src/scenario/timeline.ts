import { formatSpan, parseDuration } from "@firebreak/shared/duration";
import type { Scenario, ScenarioInject } from "@firebreak/shared/scenario";
import { plannedMs, startMs } from "../domain/msel.ts";

/** Play milliseconds of a duration that the schema has accepted. */
export function spanMs(text: string | undefined): number {
  return text === undefined ? 0 : (parseDuration(text) ?? 0);
}

/** Play time, ms, at which an inject is due at the planned rate; undefined where no time is set. */
export function dueMs(scenario: Scenario, inject: ScenarioInject): number | undefined {
  const planned = plannedMs(scenario, inject);
  return planned === null ? undefined : Math.round((planned - startMs(scenario)) / scenario.clock.rate);
}

/** Planned play time from STARTEX to ENDEX, ms. */
export function endMs(scenario: Scenario): number {
  return spanMs(scenario.duration);
}

/** A moment of play in words: `12:00 of play`. */
export function playTime(ms: number): string {
  return `${formatSpan(ms)} of play`;
}
