import type { Truth } from "@firebreak/shared/scenario";
import type { AssessmentRow, ClaimRow } from "@firebreak/shared/views";

/**
 * A verdict held against the truth. `cautious`: left open what can be known; `early`: settled what is
 * still open. Neither is right, and neither is wrong.
 */
export type Judgement = "right" | "wrong" | "cautious" | "early";

/** What a verdict asks the public to do: `false` and `misleading` both deny. The server's metrics agree. */
const BEARING: Record<Truth, "affirms" | "denies" | "opinion" | "open"> = {
  true: "affirms",
  false: "denies",
  misleading: "denies",
  opinion: "opinion",
  unresolved: "open",
};

export function judge(verdict: Truth, truth: Truth): Judgement {
  const [given, due] = [BEARING[verdict], BEARING[truth]];
  if (given === due) return "right";
  if (given === "open") return "cautious";
  return due === "open" ? "early" : "wrong";
}

export interface ClaimVerdicts {
  claim: ClaimRow;
  /** By unit. */
  verdicts: ReadonlyMap<string, { assessment: AssessmentRow; judgement: Judgement | null }>;
}

/** Each claim with what the units made of it, in the order of the table. */
export function readVerdicts(
  claims: Readonly<Record<string, ClaimRow>>,
  assessments: Readonly<Record<string, AssessmentRow>>,
): ClaimVerdicts[] {
  const byClaim = Map.groupBy(Object.values(assessments), (row) => row.claim);
  return Object.values(claims).map((claim) => ({
    claim,
    verdicts: new Map(
      (byClaim.get(claim.id) ?? []).map((row) => [
        row.unit,
        { assessment: row, judgement: claim.truth === undefined ? null : judge(row.verdict, claim.truth) },
      ]),
    ),
  }));
}
