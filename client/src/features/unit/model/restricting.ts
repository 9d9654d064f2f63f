import type { CommandInput } from "@firebreak/shared/commands";
import {
  LEGITIMATE_AIMS,
  type LegitimateAim,
  MEASURES,
  type Measure,
  type RestrictionGrounds,
} from "@firebreak/shared/reactions";
import type { Truth } from "@firebreak/shared/scenario";
import type { RestrictionRow } from "@firebreak/shared/views";

/** A request to restrict content while it is being written: every ground is there, if only as an empty text. */
export type Restricting = Record<keyof Omit<RestrictionGrounds, "measure" | "aim">, string> & {
  measure: Measure | "";
  aim: LegitimateAim | "";
};

export const NO_GROUNDS: Restricting = {
  measure: "",
  legalBasis: "",
  aim: "",
  harm: "",
  evidence: "",
  milder: "",
  review: "",
  imminent: "",
};

export type Ground = keyof Restricting;

/**
 * What the unit's own verdict makes of a request. `suppresses`: it holds the claim to be true or an
 * opinion; `open`: it has not settled it, so only imminent harm could justify it; `untrue`: it holds it
 * to be false or misleading.
 */
export type Standing = "suppresses" | "open" | "untrue";

export function standingOf(verdict: Truth | null): Standing {
  switch (verdict) {
    case "true":
    case "opinion":
      return "suppresses";
    case "false":
    case "misleading":
      return "untrue";
    case "unresolved":
    case null:
      return "open";
  }
}

/** The three parts of the test, each with what it asks for. */
export type Part = "basis" | "aim" | "necessity";
export const PARTS: readonly Part[] = ["basis", "aim", "necessity"];

/** What a part asks for, in the order of the form. Imminence is asked while the claim is open. */
export function groundsOf(part: Part, standing: Standing): readonly Ground[] {
  switch (part) {
    case "basis":
      return ["measure", "legalBasis"];
    case "aim":
      return ["aim"];
    case "necessity":
      return [
        "harm",
        "evidence",
        ...(standing === "open" ? (["imminent"] as const) : []),
        "milder",
        "review",
      ];
  }
}

/** What a part still wants, in the order of the form. */
export function missingIn(part: Part, fields: Restricting, standing: Standing): Ground[] {
  return groundsOf(part, standing).filter((ground) => fields[ground].trim() === "");
}

/** The request as the server takes it; null while a ground is wanting. */
export function requestOf(
  claim: string,
  fields: Restricting,
  standing: Standing,
): CommandInput<"restriction.request"> | null {
  const { measure, aim } = fields;
  if (measure === "" || aim === "") return null;
  if (PARTS.some((part) => missingIn(part, fields, standing).length > 0)) return null;
  const [legalBasis, harm, evidence, milder, review, imminent] = [
    fields.legalBasis,
    fields.harm,
    fields.evidence,
    fields.milder,
    fields.review,
    fields.imminent,
  ].map((each) => each.trim()) as [string, string, string, string, string, string];
  return {
    claim,
    measure,
    legalBasis,
    aim,
    harm,
    evidence,
    milder,
    review,
    // Argued while the claim was open, it would only confuse once the unit has settled it.
    ...(standing === "open" && { imminent }),
  };
}

export function isRestricting(value: unknown): value is Restricting {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Record<string, unknown>;
  if (!Object.keys(NO_GROUNDS).every((ground) => typeof fields[ground] === "string")) return false;
  const { measure, aim } = fields;
  return (
    (measure === "" || MEASURES.some((each) => each === measure)) &&
    (aim === "" || LEGITIMATE_AIMS.some((each) => each === aim))
  );
}

/** The unit's requests, that on `claim` first, then the latest. */
export function requestsToRestrict(
  rows: Readonly<Record<string, RestrictionRow>>,
  unit: string,
  claim: string | null,
): RestrictionRow[] {
  return Object.values(rows)
    .filter((row) => row.unit === unit)
    .sort((a, b) => Number(b.claim === claim) - Number(a.claim === claim) || b.playMs - a.playMs);
}
