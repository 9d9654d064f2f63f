import type { Language } from "@firebreak/shared/text";
import { type Course, latestOf, valueAt } from "../../../feed/curves.ts";
import { formatPercent, signed } from "../../../feed/model/compact.ts";

/** Minutes of the story over which a change is told. */
export const CHANGE_MINUTES = 10;

const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };
const upTo = (digits: number): Record<Language, Intl.NumberFormat> => ({
  vi: new Intl.NumberFormat(LOCALES.vi, { maximumFractionDigits: digits }),
  en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: digits }),
});
const ONE = upTo(1);
const TWO = upTo(2);

/** A share of the public, or trust, 0 to 1, in per cent, as the charts have it. */
export const formatShare = formatPercent;

/** How far a correction reaches, 0 to 1, in up to two decimals: `0,9`. */
export function formatCoverage(value: number, language: Language): string {
  return TWO[language].format(value);
}

/** A span of the story in minutes, with a decimal where it needs one: `18`, `1,5`. */
export function formatMinutes(ms: number, language: Language): string {
  return ONE[language].format(ms / 60_000);
}

/** A change of a share or of trust (−1 to 1) in percentage points with its sign: `+4,5`, `−25`, `±0`. */
export function formatPoints(change: number, language: Language): string {
  const points = Math.round(change * 1_000) / 10;
  return signed(points, (value) => ONE[language].format(value));
}

/**
 * How much a course has changed over the last {@link CHANGE_MINUTES} minutes that it tells, up to its
 * newest number, or up to `latest` where a pulse knows better. A course that is younger is told from
 * its first number. Null where it tells nothing.
 */
export function changeOf(course: Course | null, latest: number | null = latestOf(course)): number | null {
  if (course === null || latest === null) return null;
  const last = course.from + course.values.length - 1;
  const before = valueAt(course, last - CHANGE_MINUTES) ?? course.values.find((value) => value !== null);
  return before === undefined || before === null ? null : latest - before;
}
