import type { QualityChecks } from "@firebreak/shared/reactions";
import type { Truth } from "@firebreak/shared/scenario";
import type { AssessmentRow, RequestRow } from "@firebreak/shared/views";

/** What makes people believe a statement, in the order in which one sees to it. */
export const CHECKS = [
  "assessed",
  "evidence",
  "agreed",
  "nextUpdate",
] as const satisfies readonly (keyof QualityChecks)[];
export type Check = (typeof CHECKS)[number];

/** A statement, written or published, as far as its checks go. */
export interface Checked {
  inject: string | null;
  claim: string | null;
  /** What it says of the claim; null where it says nothing. */
  stance: Truth | null;
  promisesUpdate: boolean;
  /** Play time at which it was published; null while it is being written. */
  atMs: number | null;
}

/** What of the unit's own work the checks are read from. */
export interface CheckSource {
  unit: string;
  /** The unit's verdict on the claim. */
  assessment: AssessmentRow | undefined;
  requests: readonly RequestRow[];
  /** Play time at which the matter reached the unit. */
  sinceMs: number;
}

/**
 * Which of the public's four checks a statement meets, by what this unit knows; null where one does not
 * apply, as a verdict where there is no claim. Whom the scenario wants asked the unit does not know: any
 * question to another unit since, and any answer to one, counts here; the model may want a certain one.
 */
export function checksOf(said: Checked, source: CheckSource): Record<Check, boolean | null> {
  const before = (playMs: number) => said.atMs === null || playMs <= said.atMs;
  if (said.claim === null) {
    return { assessed: null, evidence: null, agreed: null, nextUpdate: said.promisesUpdate };
  }
  const { unit, assessment, requests, sinceMs } = source;
  const known = assessment !== undefined && before(assessment.playMs) ? assessment : null;
  const within = (playMs: number) => playMs >= sinceMs && before(playMs);
  return {
    assessed: known !== null && fits(known.verdict, said.stance),
    evidence: known !== null && known.evidence !== null,
    agreed: requests.some(
      (row) =>
        (row.from === unit && within(row.sentMs)) ||
        (row.to === unit && row.answeredMs !== null && within(row.answeredMs)),
    ),
    nextUpdate: said.promisesUpdate,
  };
}

/** A statement says what the unit holds: the same, the other way to deny it, or nothing of it at all. */
function fits(verdict: Truth, stance: Truth | null): boolean {
  const denies = (truth: Truth) => truth === "false" || truth === "misleading";
  return stance === null || stance === verdict || (denies(stance) && denies(verdict));
}
