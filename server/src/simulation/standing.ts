import type { Truth } from "@firebreak/shared/scenario";
import type { PublicState, Said, Standing } from "./publicState.ts";
import { note, type Reacting } from "./reacting.ts";
import { agrees, contradicts, isDefinite } from "./stance.ts";

/** A unit's word on a claim stands until its next: against others', against the truth, against its own. */
export function takeStance(reacting: Reacting, said: Said, claim: string, stance: Truth): void {
  const { state, minute } = reacting;
  const all = state.standing.get(claim) ?? new Map<string, Standing>();
  state.standing.set(claim, all);
  const before = all.get(said.unit);
  const truth = state.known.get(claim)?.truth(minute);
  all.set(said.unit, {
    response: said.response,
    stance,
    // Saying it once more does not put off the day on which it comes out.
    minute: before !== undefined && isSame(before.stance, stance) ? before.minute : minute,
    // What has been shown to be wrong is no news when it is said again.
    shownWrong: before !== undefined && before.shownWrong && isSame(before.stance, stance),
  });
  if (before !== undefined && isDefinite(before.stance) && !isSame(before.stance, stance)) {
    withdraw(state, claim, said.unit, said.response);
  }
  if (before !== undefined && truth !== undefined) {
    if (!before.shownWrong && contradicts(before.stance, truth) && agrees(stance, truth)) {
      note(reacting, {
        cause: "mistake-disclosed",
        trust: state.model.trustDisclosed,
        unit: said.unit,
        response: said.response,
        claim,
      });
    }
  }
  compare(reacting, said, claim, stance);
}

/** Whether the unit says again what has been shown to be wrong. */
export function isDiscredited(state: PublicState, unit: string, claim: string, stance: Truth): boolean {
  const standing = state.standing.get(claim)?.get(unit);
  return standing !== undefined && standing.shownWrong && isSame(standing.stance, stance);
}

function isSame(before: Truth, stance: Truth): boolean {
  return before === stance || agrees(before, stance);
}

/** Each pair of units that can't both be right costs trust once, for as long as it lasts. */
function compare(reacting: Reacting, said: Said, claim: string, stance: Truth): void {
  const { state } = reacting;
  for (const [other, standing] of state.standing.get(claim) ?? []) {
    if (other === said.unit) continue;
    const key = [claim, ...[other, said.unit].sort()].join(" ");
    if (!contradicts(standing.stance, stance)) state.contradictions.delete(key);
    else if (!state.contradictions.has(key)) {
      state.contradictions.add(key);
      note(reacting, {
        cause: "contradiction",
        trust: state.model.trustContradiction,
        unit: said.unit,
        other,
        response: said.response,
        claim,
      });
    }
  }
}

/**
 * What stands and is not so comes out: when its time has come, or at once where what was open has turned
 * out otherwise. Its corrections have no hold on anybody from then on.
 */
export function showWrong(reacting: Reacting): void {
  const { state, minute } = reacting;
  for (const [claim, all] of state.standing) {
    const known = state.known.get(claim);
    if (known === undefined) continue;
    const truth = known.truth(minute);
    for (const [unit, standing] of all) {
      if (standing.shownWrong || !contradicts(standing.stance, truth)) continue;
      const wasWrong = contradicts(standing.stance, known.truth(standing.minute));
      if (wasWrong && minute < standing.minute + known.revealMinutes) continue;
      all.set(unit, { ...standing, shownWrong: true });
      state.apologiesOwed.add(`${claim} ${unit}`);
      withdraw(state, claim, unit);
      note(reacting, {
        cause: "shown-wrong",
        trust: state.model.trustShownWrong,
        unit,
        response: standing.response,
        claim,
      });
    }
  }
}

/** Takes back what the unit's earlier word did to the claim's spread. */
function withdraw(state: PublicState, claim: string, unit: string, but?: string): void {
  const found = state.claims.get(claim);
  if (found === undefined) return;
  found.corrections = found.corrections.filter((each) => each.unit !== unit || each.response === but);
}
