import { median } from "./quantile.ts";
import type { Say } from "./row.ts";

/** What rounds of A, others, A again gave. */
export interface Rounds {
  /** Each contender's value, a round an entry; A's is the mean of its two. */
  values: Map<string, number[]>;
  /** Median over the rounds of a contender's value by A's of the same round. */
  ratio(contender: string): number;
  /** A's second value by its first: lowest, median, highest. What differs less than this is noise. */
  floor: [number, number, number];
}

export interface Contender {
  name: string;
  /** Measures once. */
  measure(): Promise<number>;
}

/**
 * Measures in the order A B C A, round after round, so that whatever drifts (heat, neighbours on the
 * machine) touches all alike. The first round warms up and does not count.
 */
export async function interleave(
  a: Contender,
  others: readonly Contender[],
  rounds: number,
  say: Say,
): Promise<Rounds> {
  const values = new Map<string, number[]>([a, ...others].map(({ name }) => [name, []]));
  const again: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = await a.measure();
    const measured: [string, number][] = [];
    for (const each of others) measured.push([each.name, await each.measure()]);
    const last = await a.measure();
    const shown = [[a.name, (first + last) / 2] as [string, number], ...measured];
    const words = shown.map(([name, value]) => `${name} ${value.toPrecision(3)}`).join(", ");
    say(`${round === 0 ? "warm-up" : `round ${round}/${rounds}`}: ${words}`);
    if (round === 0) continue;
    for (const [name, value] of shown) values.get(name)?.push(value);
    again.push(last / first);
  }
  const of = (name: string): number[] => values.get(name) ?? [];
  return {
    values,
    ratio: (contender) => median(of(contender).map((value, round) => value / (of(a.name)[round] ?? NaN))),
    floor: [Math.min(...again), median(again), Math.max(...again)],
  };
}
