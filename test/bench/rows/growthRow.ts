import { median } from "../quantile.ts";
import type { Rounds } from "../rounds.ts";
import { row, rounded, type Row } from "../row.ts";

/** Flat within 15 %. A cost that falls as the exercise grows (what is done once is shared by more) is no growth. */
const FLAT = 1.15;

export function growthRow(
  name: string,
  what: string,
  measured: Rounds,
  [small, large]: readonly [string, string],
): Row {
  const cost = (of: string): number => rounded(median(measured.values.get(of) ?? []));
  return row({
    name,
    what,
    value: rounded(measured.ratio(large)),
    unit: "×",
    budget: FLAT,
    floor: measured.floor,
    detail: { [`${small}Us`]: cost(small), [`${large}Us`]: cost(large) },
  });
}
