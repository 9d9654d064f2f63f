import type { ClaimRow, ResponseRow, RestrictionRow } from "@firebreak/shared/views";

/**
 * A critical failure (DESIGN §10): a unit restricted, or denied in public, what is true or an opinion.
 * Each caps its objective at M.
 */
export type Critical = { key: string; unit: string; claim: string; playMs: number } & (
  { kind: "restricted"; restriction: RestrictionRow } | { kind: "denied"; response: ResponseRow }
);

export interface CriticalSource {
  restrictions: Readonly<Record<string, RestrictionRow>>;
  responses: Readonly<Record<string, ResponseRow>>;
  claims: Readonly<Record<string, ClaimRow>>;
}

/** The critical failures so far, the latest first; of one unit or of all. */
export function readCriticals(
  { restrictions, responses, claims }: CriticalSource,
  unit: string | null,
): Critical[] {
  const found: Critical[] = [];
  for (const row of Object.values(restrictions)) {
    if (row.failure !== "critical") continue;
    const { id, claim, playMs } = row;
    found.push({ kind: "restricted", key: id, unit: row.unit, claim, playMs, restriction: row });
  }
  for (const row of Object.values(responses)) {
    const { id, claim, publishedMs, stance } = row;
    if (claim === null || publishedMs === null || (stance !== "false" && stance !== "misleading")) continue;
    const truth = claims[claim]?.truth;
    if (truth !== "true" && truth !== "opinion") continue;
    found.push({ kind: "denied", key: id, unit: row.unit, claim, playMs: publishedMs, response: row });
  }
  return found
    .filter((each) => unit === null || each.unit === unit)
    .sort((a, b) => b.playMs - a.playMs || (a.key < b.key ? 1 : -1));
}
