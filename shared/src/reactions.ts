/**
 * Why the simulated public moved: each thing that people in authority did, or failed to do, and what
 * the public made of it. The model's numbers are in server/src/simulation/parameters.ts.
 */
export const REACTION_CAUSES = [
  /** A claim came up, or came up again: shares that set it off. */
  "claim-appeared",
  /** An early holding statement: what is known, what is not, when the next word comes. */
  "holding",
  /** A publication that tells people what is so; `checks` say how well it was made. */
  "correction",
  /** What an answer to a journalist told the public. */
  "answer",
  /** Control or an evaluator has rated a publication: from now on it reaches as far as that says. */
  "rated",
  /** The press has asked and nobody answered in time. */
  "no-answer",
  /** A correction of something that hardly anybody had met: it made it known. */
  "amplified",
  /** A unit put its own wrong statement right before others did. */
  "mistake-disclosed",
  /** An apology after a wrong statement was shown to be wrong. */
  "apology",
  /** Two units told the public what can't both be so. */
  "contradiction",
  /** A promised update did not come. */
  "promise-missed",
  /** A statement of an authority was shown to be wrong. */
  "shown-wrong",
  /** Good news, while nothing that worries people was left without a word. */
  "story",
  /** Good news in place of an answer. */
  "looked-away",
  /** A request to restrict content became known. */
  "restriction",
  /** The same, where what was restricted is true or an opinion. */
  "suppression",
  /** The restriction takes hold on the platforms. */
  "restricted",
  /** What was restricted comes back, passed on because it was restricted. */
  "rebound",
] as const;
export type ReactionCause = (typeof REACTION_CAUSES)[number];

/** What of a publication can be checked; each one missing costs it reach. */
export interface QualityChecks {
  /** The unit had assessed the claim before, with the verdict that it then published. */
  assessed: boolean;
  /** Its assessment names its evidence. */
  evidence: boolean;
  /** It says when the next word comes. */
  nextUpdate: boolean;
  /** The units that the scenario wants asked had been asked. */
  agreed: boolean;
}

export interface Reaction {
  /** Minute of the story since STARTEX at which the public reacted. */
  minute: number;
  cause: ReactionCause;
  /** What it did to trust in the authorities, −1 to 1. */
  trust: number;
  unit?: string;
  /** The other unit of a contradiction. */
  other?: string;
  claim?: string;
  response?: string;
  restriction?: string;
  inject?: string;
  /** How far a correction reaches, 0 to 1. */
  quality?: number;
  checks?: QualityChecks;
  /** Shares that it added. */
  shares?: number;
}

/** P, S, M, U: performed without challenges, with some, with major challenges, unable to be performed. */
export const RATINGS = ["P", "S", "M", "U"] as const;
export type Rating = (typeof RATINGS)[number];

/** What a unit can ask of a platform or of the police, mildest first. */
export const MEASURES = ["label", "limit", "remove", "police"] as const;
export type Measure = (typeof MEASURES)[number];

/** The aims for which expression may be restricted at all: ICCPR article 19(3). */
export const LEGITIMATE_AIMS = [
  "rights-of-others",
  "national-security",
  "public-order",
  "public-health",
] as const;
export type LegitimateAim = (typeof LEGITIMATE_AIMS)[number];

/** The grounds of a restriction, in the three parts that article 19(3) asks for. */
export interface RestrictionGrounds {
  measure: Measure;
  /** The law that provides for it. */
  legalBasis: string;
  aim: LegitimateAim;
  /** Necessity and proportion: which harm, shown by what, which milder means were considered, who reviews it and when. */
  harm: string;
  evidence: string;
  milder: string;
  review: string;
  /** Why harm is imminent, where the claim is still open. */
  imminent?: string;
}
