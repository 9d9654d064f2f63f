import type { ScenarioZone } from "../../../i18n/format.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/**
 * A time as planners type it, on the story's clock: `18:40`, `1840`, `18h40`, and with the day in front
 * `D+1 02:10` or `N+1 02:10`. Without a day it is the next such hour after `afterMs`.
 * @returns epoch ms, or null where it is no time
 */
export function parseStoryTime(typed: string, afterMs: number, zone: ScenarioZone): number | null {
  const match = /^(?:[dn]\s*\+?\s*(\d{1,2})\s+)?(\d{1,2})\s*[:h.]?\s*(\d{2})$/i.exec(typed.trim());
  if (match === null) return null;
  const [, day, hour, minute] = match;
  const ofDay = (Number(hour) * 60 + Number(minute)) * MINUTE;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const offset = zone.offsetMinutes * MINUTE;
  const midnight = (ms: number) => Math.floor((ms + offset) / DAY) * DAY - offset;
  if (day !== undefined) return midnight(zone.startMs) + Number(day) * DAY + ofDay;
  const today = midnight(afterMs) + ofDay;
  return today > afterMs ? today : today + DAY;
}
