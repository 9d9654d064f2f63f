import type { Language } from "@firebreak/shared/text";

const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

/** Formatters are slow to make, and counters ask for them every second. */
function perLanguage(options: Intl.NumberFormatOptions): (value: number, language: Language) => string {
  const made = new Map<Language, Intl.NumberFormat>();
  return (value, language) => {
    const known = made.get(language) ?? new Intl.NumberFormat(LOCALES[language], options);
    made.set(language, known);
    return known.format(value);
  };
}

const whole = perLanguage({ maximumFractionDigits: 0 });
const oneDecimal = perLanguage({ maximumFractionDigits: 1 });
const wholePercent = perLanguage({ style: "percent", maximumFractionDigits: 0 });
const finePercent = perLanguage({ style: "percent", maximumFractionDigits: 1 });

/** Thousand, million, billion, as people of the language write them beside a number. */
const STEPS: Record<Language, readonly (readonly [at: number, sign: string])[]> = {
  vi: [
    [1e9, "\u00a0T"],
    [1e6, "\u00a0Tr"],
    [1e3, "\u00a0N"],
  ],
  en: [
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "K"],
  ],
};

/**
 * A count in few signs: `999`, `1,2 N` and `3,4 Tr` in Vietnamese, `1.2K` and `3.4M` in English. Cut off,
 * never rounded up: a counter that is not there yet does not show 1K.
 */
export function compactCount(count: number, language: Language): string {
  for (const [at, sign] of STEPS[language]) {
    if (count < at) continue;
    const value = count / at;
    return value < 100
      ? `${oneDecimal(Math.floor(value * 10) / 10, language)}${sign}`
      : `${whole(Math.floor(value), language)}${sign}`;
  }
  return whole(Math.floor(count), language);
}

/** A share, 0 to 1, in per cent: whole, or with one decimal below ten. */
export function formatPercent(share: number, language: Language): string {
  return Math.abs(share) < 0.0995 ? finePercent(share, language) : wholePercent(share, language);
}

/** A change with its sign in front; a real minus. */
export function signed(value: number, format: (value: number) => string): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "±";
  return `${sign}${format(Math.abs(value))}`;
}
