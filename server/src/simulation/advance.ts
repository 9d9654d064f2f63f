import type { Reaction } from "@firebreak/shared/reactions";
import { beliefOf, nextShares, reachOf, take } from "./claimSpread.ts";
import { correctionMultiplier, coverage } from "./correction.ts";
import { countMinute } from "./postCounts.ts";
import type { ClaimInPublic, PublicState } from "./publicState.ts";
import { random } from "./random.ts";
import { settle } from "./settle.ts";
import { speak, type Spoken } from "./voices.ts";

/** A claim's minute: new shares, the share of the public reached, the share that believes it. */
export type ClaimMinute = [shares: number, reach: number, belief: number];

/** What the public did in one minute of the story. */
export interface PublicMinute {
  /** Counted from STARTEX. */
  minute: number;
  /** Trust in the authorities, 0 to 1. */
  trust: number;
  claims: Record<string, ClaimMinute>;
  /** Why it moved. */
  reactions: Reaction[];
  /** Who spoke up. */
  voices: Spoken[];
}

/** What the next minute brings. `state` is only read: what comes of it is the log's to say. */
export function react(state: PublicState, minute: number, playMs: number): PublicMinute {
  const draft = draftOf(state);
  const reactions = settle(draft, minute, playMs);
  const claims: PublicMinute["claims"] = {};
  for (const claim of draft.claims.values()) claims[claim.id] = nextMinute(draft, claim, minute, reactions);
  return { minute, trust: draft.trust, claims, reactions, voices: speak(draft, minute, claims) };
}

/** Folds a minute that the log holds into the public, in place. Its numbers stand, whoever computed them. */
export function evolvePublic(state: PublicState, reacted: PublicMinute, playMs: number): void {
  settle(state, reacted.minute, playMs);
  state.minute = reacted.minute;
  state.trust = reacted.trust;
  for (const [id, [shares, reach, belief]] of Object.entries(reacted.claims)) {
    const claim = state.claims.get(id);
    if (claim === undefined) continue;
    claim.before = { total: claim.total, reach: claim.reach };
    take(claim, shares, reach);
    claim.belief = belief;
  }
  countMinute(
    state,
    reacted.minute,
    new Map(Object.entries(reacted.claims).map(([id, [shares]]) => [id, shares])),
  );
  for (const { voice } of reacted.voices) silence(state, voice);
}

function nextMinute(
  state: PublicState,
  claim: ClaimInPublic,
  minute: number,
  reactions: readonly Reaction[],
): ClaimMinute {
  const covered = coverage(state.model, claim.corrections, minute);
  const multiplier = correctionMultiplier(state.model, state.trust, covered) * claim.restrictedTo;
  let seeds = 0;
  for (const reaction of reactions) if (reaction.claim === claim.id) seeds += reaction.shares ?? 0;
  const chance = state.isStochastic ? random(state.seed, `spread ${claim.id} ${minute}`) : undefined;
  const shares = nextShares(state.kernel, claim, multiplier, seeds, chance);
  const reach = reachOf(state.model, claim.total + shares, claim.audience);
  return [shares, reach, beliefOf(state.model, reach, state.trust, covered)];
}

/** Whoever has spoken does not say the same again. */
function silence(state: PublicState, voice: number): void {
  for (const byStance of state.voices.values()) {
    for (const [stance, left] of byStance) {
      if (left.includes(voice))
        byStance.set(
          stance,
          left.filter((each) => each !== voice),
        );
    }
  }
}

/** A copy to settle on: what `settle` writes to is its own, what it only reads is shared. */
function draftOf(state: PublicState): PublicState {
  return {
    ...state,
    claims: new Map(
      [...state.claims].map(([id, claim]) => [id, { ...claim, corrections: [...claim.corrections] }]),
    ),
    standing: new Map([...state.standing].map(([claim, all]) => [claim, new Map(all)])),
    contradictions: new Set(state.contradictions),
    apologiesOwed: new Set(state.apologiesOwed),
    promises: [...state.promises],
    restrictions: [...state.restrictions],
    credited: {
      holding: new Set(state.credited.holding),
      correction: new Set(state.credited.correction),
      answer: new Set(state.credited.answer),
    },
    answered: new Set(state.answered),
  };
}
