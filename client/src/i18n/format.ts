import type { Language } from "@firebreak/shared/text";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

const two = (value: number) => String(value).padStart(2, "0");

/** What of an exercise its story's clock is read by. */
export interface ScenarioZone {
  startMs: number;
  offsetMinutes: number;
}

export interface ScenarioReading {
  /** `18:40`, on the scenario's own clock. */
  time: string;
  /** `18:40:05`. */
  timeWithSeconds: string;
  /** Days since the day of STARTEX: 0 on it. */
  day: number;
}

/** Scenario epoch ms as people in the story would read it, wherever the screen stands. */
export function readScenarioTime(scenarioMs: number, zone: ScenarioZone): ScenarioReading {
  const local = scenarioMs + zone.offsetMinutes * MINUTE;
  const seconds = Math.floor(mod(local, DAY) / 1_000);
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const day = Math.floor(local / DAY) - Math.floor((zone.startMs + zone.offsetMinutes * MINUTE) / DAY);
  return { time, timeWithSeconds: `${time}:${two(seconds % 60)}`, day };
}

/** The story's date, as `Thứ Năm, 16/10/2025` or `Thursday 16 October 2025`. */
export function formatScenarioDate(scenarioMs: number, zone: ScenarioZone, language: Language): string {
  return dateFormat(language).format(new Date(scenarioMs + zone.offsetMinutes * MINUTE));
}

/** Play time as `00:12:41`. */
export function formatPlay(playMs: number): string {
  const total = Math.max(0, Math.floor(playMs / 1_000));
  return `${two(Math.floor(total / 3_600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
}

/** A count with its language's grouping: `12.400`, `12,400`. */
export function formatCount(count: number, language: Language): string {
  return numberFormat(language).format(count);
}

/** A server's wall time (epoch ms) on this device's clock, as `14:03:22`. */
export function formatWallTime(at: number, language: Language): string {
  return wallFormat(language).format(new Date(at));
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

const dateFormat = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
    }),
);
const numberFormat = perLanguage((locale) => new Intl.NumberFormat(locale));
const wallFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
);

/** Formatters are slow to make and are asked for on every tick. */
function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALES[language]);
    made.set(language, known);
    return known;
  };
}
