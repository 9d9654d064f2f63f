import type { Conduct, Restriction } from "./publicState.ts";
import { random } from "./random.ts";
import { note, type Reacting } from "./reacting.ts";

/** A request goes to the platforms: some time later it takes hold, and becomes known. */
export function request(reacting: Reacting, conduct: Extract<Conduct, { kind: "restricted" }>): void {
  const { state, minute } = reacting;
  const { kind: _kind, ...rest } = conduct;
  const { restrictionFrom: from, restrictionTo: to, reboundAfter } = state.model;
  const part = state.isStochastic ? random(state.seed, `restriction ${rest.restriction}`).next() : 0.5;
  const holdsFrom = minute + Math.round(from + (to - from) * part);
  state.restrictions.push({
    ...rest,
    holdsFrom,
    held: false,
    reboundsAt: holdsFrom + Math.round(reboundAfter),
    rebounded: false,
  });
}

/** What requests do to the public when their time has come: they hold, become known, and rebound. */
export function restrict(reacting: Reacting): void {
  const { state, minute } = reacting;
  state.restrictions = state.restrictions.map((each) => {
    const next = { ...each };
    if (!next.held && minute >= next.holdsFrom) {
      next.held = true;
      takeHold(reacting, next);
    }
    if (next.held && !next.rebounded && minute >= next.reboundsAt) {
      next.rebounded = true;
      rebound(reacting, next);
    }
    return next;
  });
}

function takeHold(reacting: Reacting, restriction: Restriction): void {
  const { state } = reacting;
  const { model } = state;
  const { unit, claim, restriction: id } = restriction;
  const factor = restriction.measure === "label" ? model.labelFactor : model.restrictionFactor;
  const spreading = state.claims.get(claim);
  if (spreading !== undefined) spreading.restrictedTo = Math.min(spreading.restrictedTo, factor);
  note(reacting, { cause: "restricted", trust: 0, unit, claim, restriction: id, quality: factor });
  const { cause, trust } = {
    none: { cause: "restriction" as const, trust: model.trustRestriction },
    failure: { cause: "restriction" as const, trust: model.trustUngrounded },
    critical: { cause: "suppression" as const, trust: model.trustSuppression },
  }[restriction.grade];
  note(reacting, { cause, trust, unit, claim, restriction: id });
}

/** In deterministic mode the mean: the chance of a rebound times its size. */
function rebound(reacting: Reacting, restriction: Restriction): void {
  const { state } = reacting;
  const spreading = state.claims.get(restriction.claim);
  if (spreading === undefined) return;
  const chance = chanceOf(reacting, restriction);
  const size = state.model.reboundShares * spreading.total;
  const happens = random(state.seed, `rebound ${restriction.restriction}`).chance(chance);
  const shares = state.isStochastic ? (happens ? size : 0) : chance * size;
  if (shares === 0) return;
  const { unit, claim, restriction: id } = restriction;
  note(reacting, { cause: "rebound", trust: 0, unit, claim, restriction: id, shares });
}

function chanceOf({ state, minute }: Reacting, { claim }: Restriction): number {
  const { model, known } = state;
  const truth = known.get(claim)?.truth(minute);
  return truth === "true" || truth === "opinion" ? model.reboundTrue : model.reboundFalse;
}
