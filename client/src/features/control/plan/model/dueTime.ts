import type { Language } from "@firebreak/shared/text";
import { readScenarioTime, type ScenarioZone } from "../../../../i18n/format.ts";
import { parseStoryTime } from "../../model/storyTime.ts";

const MINUTE = 60_000;
const RELATIVE = /^\+\s*(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min|p|ph|phút)?)?$/i;
const DAYS: Record<Language, string> = { vi: "N", en: "D" };

/**
 * When an inject is to be due: a moment of the story as planners type it (see `parseStoryTime`), or how
 * far ahead of now on the story's clock: `+10m`, `+1h30`, `+45`.
 * @returns epoch ms on the story's clock; null where it is no time
 */
export function parseDue(typed: string, nowMs: number, zone: ScenarioZone): number | null {
  const text = typed.trim();
  if (!text.startsWith("+")) return parseStoryTime(text, nowMs, zone);
  const match = RELATIVE.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const minutes = Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
  return minutes === 0 ? null : Math.round(nowMs + minutes * MINUTE);
}

/** A due moment as its field begins with it: `18:40`, and on later days `D+1 02:10`. */
export function writeDue(dueMs: number, zone: ScenarioZone, language: Language): string {
  const { time, day } = readScenarioTime(dueMs, zone);
  return day === 0 ? time : `${DAYS[language]}+${day} ${time}`;
}
