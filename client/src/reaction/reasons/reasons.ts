import type { ReactionRow } from "@firebreak/shared/views";

/** What to show of the public's reactions; null takes all. */
export interface ReasonFilter {
  unit: string | null;
  claim: string | null;
}

/** Why the public moved, the latest first: of one unit (also where another contradicted it), of one claim, or all. */
export function listReasons(
  reactions: Readonly<Record<string, ReactionRow>>,
  { unit, claim }: ReasonFilter,
): ReactionRow[] {
  return Object.values(reactions)
    .filter(
      (row) =>
        (unit === null || row.unit === unit || row.other === unit) && (claim === null || row.claim === claim),
    )
    .sort((a, b) => b.minute - a.minute || (a.id < b.id ? 1 : -1));
}
