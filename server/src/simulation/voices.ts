import type { VoiceStance } from "@firebreak/shared/scenario";
import { coverage } from "./correction.ts";
import type { ClaimInPublic, PublicState } from "./publicState.ts";
import { random, type Random } from "./random.ts";
import { agrees } from "./stance.ts";

/** A comment that appears: its index among the scenario's voices, and a number that stands for who says it. */
export interface Spoken {
  voice: number;
  account: number;
}

/** Accounts are drawn from so many names; see domain/accounts.ts. */
export const ACCOUNTS = 100_000;
const AT_MOST = 3;

/** Which seeded comments appear in a minute: the more a claim spreads the more, in the mood of the moment. */
export function speak(
  state: PublicState,
  minute: number,
  claims: Readonly<Record<string, readonly [shares: number, ...unknown[]]>>,
): Spoken[] {
  const spoken: Spoken[] = [];
  for (const claim of state.claims.values()) {
    const left = state.voices.get(claim.id);
    const shares = claims[claim.id]?.[0] ?? 0;
    if (left === undefined || shares <= 0) continue;
    const chance = random(state.seed, `voices ${claim.id} ${minute}`);
    // A square root has one value on every machine; two comments of one claim never come in one minute.
    if (!chance.chance(Math.min(1, state.model.voiceRate * Math.sqrt(shares)))) continue;
    const voice = pick(left, moods(state, claim, minute), chance);
    if (voice !== undefined) spoken.push({ voice, account: Math.floor(chance.next() * ACCOUNTS) });
    if (spoken.length === AT_MOST) break;
  }
  return spoken;
}

/** How likely each stance is now, not yet out of 1. */
function moods(state: PublicState, claim: ClaimInPublic, minute: number): Record<VoiceStance, number> {
  const heard = coverage(state.model, claim.corrections, minute);
  const standing = [...(state.standing.get(claim.id)?.values() ?? [])];
  const isSpoiled = claim.restrictedTo < 1 || standing.some((each) => each.shownWrong);
  const isWaiting = !state.answered.has(claim.id) && minute - claim.from > state.model.earlyMinutes;
  const truth = state.known.get(claim.id)?.truth(minute);
  const isHonest = standing.some((each) => truth !== undefined && agrees(each.stance, truth));
  return {
    spread: 1 - heard * state.trust,
    worry: 0.7,
    doubt: 0.25 + heard,
    // Thanks for an honest word alone; anger for silence, for what came out, for what was taken away.
    thanks: isHonest && !isSpoiled ? state.trust : 0,
    anger: (isWaiting ? 0.6 + (1 - state.trust) * 0.6 : 0) + (isSpoiled ? 1 : 0),
  };
}

function pick(
  left: ReadonlyMap<VoiceStance, readonly number[]>,
  weights: Record<VoiceStance, number>,
  chance: Random,
): number | undefined {
  const stances = [...left].filter(([stance, voices]) => voices.length > 0 && weights[stance] > 0);
  let point = chance.next() * stances.reduce((sum, [stance]) => sum + weights[stance], 0);
  for (const [stance, voices] of stances) {
    point -= weights[stance];
    if (point < 0) return chance.pick(voices);
  }
  return undefined;
}
