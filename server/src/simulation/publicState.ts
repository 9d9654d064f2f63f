import type { QualityChecks, Rating, Measure } from "@firebreak/shared/reactions";
import type { ResponseKind, Truth, VoiceStance } from "@firebreak/shared/scenario";
import { spreading, type Spreading } from "./claimSpread.ts";
import type { Correction } from "./correction.ts";
import { Kernel } from "./kernel.ts";
import type { Model } from "./parameters.ts";
import type { PostCount } from "./postCount.ts";

/** A claim as the scenario has it, for the public. */
export interface PublicClaim {
  id: string;
  n0: number;
  audience: number;
  /** Shares that set it off. */
  seeds: number;
  /** Minutes until others show that a wrong statement on it was wrong. */
  revealMinutes: number;
  /** The truth at a minute of the story. */
  truth: (minute: number) => Truth;
}

/** What a unit told the public, or a journalist, as far as the public can judge it. */
export interface Said {
  kind: "said";
  response: string;
  unit: string;
  what: ResponseKind;
  claim?: string;
  /** The inject that it answers to: then it is no news of its own. */
  inject?: string;
  /** What it says of the claim. */
  stance?: Truth;
  checks: QualityChecks;
  /** Play time of it, ms. */
  playMs: number;
  /** For an answer: whether the deadline of the inject that asked was kept. */
  inTime?: boolean;
}

/** What happened since the public last moved. */
export type Conduct =
  | Said
  /** A post, report or message brings the claim up. */
  | { kind: "appeared"; claim: string; followers: number; isReport: boolean; inject?: string }
  | { kind: "promised"; response: string; unit: string; claim?: string; duePlayMs: number }
  | { kind: "unanswered"; inject: string; unit: string; claim?: string }
  | {
      kind: "restricted";
      restriction: string;
      unit: string;
      claim: string;
      measure: Measure;
      grade: "none" | "failure" | "critical";
    }
  | { kind: "rated"; response: string; rating: Rating };

/** A correction under way among the public, and whose it is. */
export interface RunningCorrection extends Correction {
  response: string;
  unit: string;
  /** What its quality is a part of, once it is rated. */
  full: number;
  /** A holding statement: a unit's first on a claim is heard, further ones tell nothing new. */
  isHolding: boolean;
}

/** What a unit says of a claim until it says otherwise. */
export interface Standing {
  response: string;
  stance: Truth;
  /** Minute of the story at which the public heard it. */
  minute: number;
  /** It has been shown to be wrong. */
  shownWrong: boolean;
}

export interface Promise {
  response: string;
  unit: string;
  claim?: string;
  duePlayMs: number;
}

/** A request to restrict, on its way through the platforms. */
export interface Restriction {
  restriction: string;
  unit: string;
  claim: string;
  measure: Measure;
  grade: "none" | "failure" | "critical";
  /** Minute at which it takes hold and becomes known. */
  holdsFrom: number;
  held: boolean;
  /** Minute of its rebound. */
  reboundsAt: number;
  rebounded: boolean;
}

export interface ClaimInPublic extends Spreading {
  id: string;
  /** Minute of the story at which the public first met it. */
  from: number;
  /** Somebody has brought it up: a unit that speaks of it first does not set it off. */
  isSetOff: boolean;
  belief: number;
  corrections: RunningCorrection[];
  /** What is left of its spread under restrictions. */
  restrictedTo: number;
  /** Its latest numbers before the last tick, for counters between ticks. */
  before: { total: number; reach: number };
}

/**
 * The simulated public between two minutes of the story. Written to by `evolvePublic` alone; `react`
 * reads it and says what the next minute brings.
 */
export interface PublicState {
  model: Model;
  kernel: Kernel;
  isStochastic: boolean;
  seed: number;
  /** The last minute of the story that it lived through. */
  minute: number;
  trust: number;
  /** What the scenario says of the claims. */
  known: ReadonlyMap<string, PublicClaim>;
  /** The claims that have reached the public. */
  claims: Map<string, ClaimInPublic>;
  /** What it has not reacted to yet, in order. */
  pending: Conduct[];
  standing: Map<string, Map<string, Standing>>;
  /** Pairs of units that contradict each other on a claim, as `claim unit unit`. */
  contradictions: Set<string>;
  /** Wrong statements for which nobody has apologised, as `claim unit`. */
  apologiesOwed: Set<string>;
  promises: Promise[];
  restrictions: Restriction[];
  /** What has been credited: an early holding statement and a verified statement by claim, an answer by `inject unit`. */
  credited: { holding: Set<string>; correction: Set<string>; answer: Set<string> };
  /** Claims of which some unit has spoken. */
  answered: Set<string>;
  lastStory: number;
  /** The counted posts of the feed, by id. */
  posts: Map<string, PostCount>;
  /** The seeded comments: by claim and stance, those not yet spoken, by index. */
  voices: Map<string, Map<VoiceStance, number[]>>;
}

export interface PublicSetting {
  model: Model;
  isStochastic: boolean;
  seed: number;
  claims: readonly PublicClaim[];
  voices: readonly { claim: string; stance: VoiceStance }[];
}

export function createPublic(setting: PublicSetting): PublicState {
  const voices: PublicState["voices"] = new Map();
  setting.voices.forEach(({ claim, stance }, index) => {
    const byStance = voices.get(claim) ?? new Map<VoiceStance, number[]>();
    byStance.set(stance, [...(byStance.get(stance) ?? []), index]);
    voices.set(claim, byStance);
  });
  return {
    model: setting.model,
    kernel: new Kernel(setting.model),
    isStochastic: setting.isStochastic,
    seed: setting.seed,
    minute: -1,
    trust: setting.model.trust,
    known: new Map(setting.claims.map((claim) => [claim.id, claim])),
    claims: new Map(),
    pending: [],
    standing: new Map(),
    contradictions: new Set(),
    apologiesOwed: new Set(),
    promises: [],
    restrictions: [],
    credited: { holding: new Set(), correction: new Set(), answer: new Set() },
    answered: new Set(),
    lastStory: -Infinity,
    posts: new Map(),
    voices,
  };
}

/** A claim at the minute at which the public first meets it. */
export function enter(claim: PublicClaim, minute: number): ClaimInPublic {
  return {
    ...spreading(claim.n0, claim.audience),
    id: claim.id,
    from: minute,
    isSetOff: false,
    belief: 0,
    corrections: [],
    restrictedTo: 1,
    before: { total: 0, reach: 0 },
  };
}

/** Nothing has reached the public yet, and it has nothing to wait for: no promise, no restriction, no word that may prove wrong. */
export function isAsleep(state: PublicState): boolean {
  return (
    state.claims.size === 0 &&
    state.pending.length === 0 &&
    state.promises.length === 0 &&
    state.restrictions.length === 0 &&
    state.standing.size === 0
  );
}
