import type { InjectRow } from "@firebreak/shared/views";
import type { Desk } from "./desk.ts";
import { asking } from "./phrases.ts";

/** Minutes of play in which a bot would like its question answered. */
const WITHIN = 5;

/**
 * The units that a careful one asks before it speaks: those that the scenario wants asked, as an exercise's
 * people would know from their plans; else those at work on the same inject, else whoever measures things.
 */
export function whomToAsk(desk: Desk, inject: InjectRow | undefined, wanted: readonly string[]): string[] {
  if (wanted.length > 0) return [...wanted];
  const others = Object.values(desk.view.units).filter(({ id }) => id !== desk.unit.id);
  const expert = others.filter(({ kind }) => kind === "technical" || kind === "health");
  const atWork = expert.filter(({ id }) => inject?.to.includes(id));
  return (atWork.length > 0 ? atWork : expert.slice(0, 1)).map(({ id }) => id);
}

/** Asks each of the units about an inject or a claim of the unit's own. */
export function ask(desk: Desk, units: readonly string[], inject?: string, claim?: string): void {
  const text = asking(desk.words, desk.scenario, claim);
  for (const to of units) {
    desk.act("request.send", { to, text, within: WITHIN, ...(inject !== undefined && { inject }) });
  }
}
