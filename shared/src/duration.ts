const UNITS = { h: 3_600_000, m: 60_000, s: 1_000 } as const;

/** `1h30m`, `12m`, `90s`, `2m30s`. */
export const DURATION_PATTERN = /^(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/;

/** Milliseconds of a duration as scenarios write it, or undefined where it is not one. */
export function parseDuration(text: string): number | undefined {
  const match = DURATION_PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [, hours, minutes, seconds] = match;
  return Number(hours ?? 0) * UNITS.h + Number(minutes ?? 0) * UNITS.m + Number(seconds ?? 0) * UNITS.s;
}

/** A clock reading `h:mm:ss` or `m:ss` of a span in milliseconds; negative spans carry a minus sign. */
export function formatSpan(ms: number): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const seconds = String(total % 60).padStart(2, "0");
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3600);
  const sign = ms <= -1000 ? "−" : "";
  if (hours === 0) return `${sign}${minutes}:${seconds}`;
  return `${sign}${hours}:${String(minutes).padStart(2, "0")}:${seconds}`;
}
