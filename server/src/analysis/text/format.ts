import { formatSpan } from "@firebreak/shared/duration";

/** What stands where there is no number. */
export const NONE = "–";

/** Play time as m:ss, or h:mm:ss. */
export function time(ms: number | null): string {
  return ms === null ? NONE : formatSpan(ms);
}

export function percent(share: number | null): string {
  return share === null ? NONE : `${(share * 100).toFixed(0)} %`;
}

/** A measure between 0 and 1. */
export function measure(value: number | null): string {
  return value === null ? NONE : value.toFixed(2);
}

/** A whole number with thousands set apart: 1,234,567. */
export function count(value: number): string {
  const whole = Math.round(value);
  const digits = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, ",");
  return whole < 0 ? `−${digits}` : digits;
}
