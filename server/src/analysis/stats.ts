/**
 * The few statistics that the metrics report. Samples need not be sorted and are never written to.
 */

function ascending(sample: readonly number[]): number[] {
  return [...sample].sort((a, b) => a - b);
}

/**
 * The quantile `p` (0–1) by linear interpolation between order statistics, type 7 of Hyndman & Fan (1996):
 * R's default. Null for an empty sample. In the sample's own unit, not rounded.
 */
export function quantile(sample: readonly number[], p: number): number | null {
  if (sample.length === 0) return null;
  const sorted = ascending(sample);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

export function median(sample: readonly number[]): number | null {
  return quantile(sample, 0.5);
}

/** Sample standard deviation (divisor n − 1, as R's `sd`); null below two values. */
export function standardDeviation(sample: readonly number[]): number | null {
  if (sample.length < 2) return null;
  const mean = sum(sample) / sample.length;
  const squares = sum(sample.map((value) => (value - mean) ** 2));
  return Math.sqrt(squares / (sample.length - 1));
}

/** Largest less smallest; null below two values. */
export function range(sample: readonly number[]): number | null {
  if (sample.length < 2) return null;
  const [first, ...rest] = ascending(sample);
  return (rest.at(-1) as number) - (first as number);
}

/**
 * The Gini coefficient of non-negative amounts: half the mean absolute difference relative to the mean
 * (Gini 1912), 0 where all have the same, (n − 1)/n where one has everything; no small-sample correction.
 * Null where there is nothing to share out.
 */
export function gini(amounts: readonly number[]): number | null {
  const total = sum(amounts);
  if (total <= 0) return null;
  const count = amounts.length;
  const weighted = ascending(amounts).reduce((running, amount, index) => running + (index + 1) * amount, 0);
  return (2 * weighted) / (count * total) - (count + 1) / count;
}

/** `part ÷ whole`; null where the whole is nothing. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function sum(sample: readonly number[]): number {
  return sample.reduce((running, value) => running + value, 0);
}
