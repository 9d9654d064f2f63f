import type { Truth } from "@firebreak/shared/scenario";
import type { ActRow, ClaimRow } from "@firebreak/shared/views";

export interface ClaimOutcome {
  claim: ClaimRow;
  /** The last verdict of each unit that gave one, in the order in which they first did. */
  verdicts: { unit: string; verdict: Truth }[];
}

/** What spread, and what the units made of it in the end. Read from acts: observers see no assessments. */
export function readOutcome(
  claims: Readonly<Record<string, ClaimRow>>,
  acts: readonly ActRow[],
): ClaimOutcome[] {
  const verdicts = new Map<string, Map<string, Truth>>();
  for (const { type, claim, unit, verdict } of acts) {
    if (type !== "claim.assessed" || claim === undefined || unit === undefined || verdict === undefined)
      continue;
    const ofClaim = verdicts.get(claim) ?? new Map<string, Truth>();
    verdicts.set(claim, ofClaim.set(unit, verdict));
  }
  return Object.values(claims).map((claim) => ({
    claim,
    verdicts: [...(verdicts.get(claim.id) ?? [])].map(([unit, verdict]) => ({ unit, verdict })),
  }));
}
