import type { Scale } from "./scale.ts";

/** One line of the result: a measured value against its budget. */
export interface Row {
  name: string;
  /** What was measured, in words. */
  what: string;
  value: number;
  /** `×` for ratios. */
  unit: "×" | "ms" | "KB" | "s";
  budget: number;
  met: boolean;
  /** For ratios: what A measured against itself gave in the same rounds: lowest, median, highest. */
  floor?: [number, number, number];
  /** The share of the servers' core that other programs took meanwhile, 0 to 1; added by main.ts. */
  neighbours?: number | null;
  /** What else was seen, by name, with its unit in the name. */
  detail: Record<string, number | string>;
}

/** A measurement; it may yield several rows where one set-up serves them. */
export interface Measurement {
  names: readonly string[];
  measure(scale: Scale, say: Say): Promise<Row[]>;
}

/** Progress, for people; goes to stderr. */
export type Say = (words: string) => void;

/** A row that meets its budget where its value is not above it. */
export function row(fields: Omit<Row, "met">): Row {
  return { ...fields, met: fields.value <= fields.budget };
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
