import type { Reaction } from "@firebreak/shared/reactions";
import { appear } from "./appearing.ts";
import type { Conduct, PublicState } from "./publicState.ts";
import { ratedQuality } from "./quality.ts";
import { note, type Reacting } from "./reacting.ts";
import { request, restrict } from "./restricting.ts";
import { hear } from "./saying.ts";
import { showWrong } from "./standing.ts";

/**
 * Takes in what happened since the last minute and what has come due: moves trust, sets corrections and
 * restrictions to work, and says why. Writes to `state`; the claims' spread is left to `advance`.
 */
export function settle(state: PublicState, minute: number, playMs: number): Reaction[] {
  const reacting: Reacting = { state, minute, playMs, reactions: [] };
  const pending = state.pending;
  state.pending = [];
  for (const conduct of pending) takeIn(reacting, conduct);
  missPromises(reacting);
  showWrong(reacting);
  restrict(reacting);
  return reacting.reactions;
}

function takeIn(reacting: Reacting, conduct: Conduct): void {
  const { state } = reacting;
  switch (conduct.kind) {
    case "appeared":
      return appear(reacting, conduct);
    case "said":
      return hear(reacting, conduct);
    case "promised": {
      const { kind: _kind, ...promise } = conduct;
      state.promises.push(promise);
      return;
    }
    case "unanswered":
      return note(reacting, {
        cause: "no-answer",
        trust: state.model.trustNoAnswer,
        unit: conduct.unit,
        inject: conduct.inject,
        ...(conduct.claim !== undefined && { claim: conduct.claim }),
      });
    case "restricted":
      return request(reacting, conduct);
    case "rated":
      return rate(reacting, conduct);
  }
}

/** The rating takes the place of the checks in how far the publication's correction reaches. */
function rate(reacting: Reacting, { response, rating }: Extract<Conduct, { kind: "rated" }>): void {
  const { state } = reacting;
  for (const claim of state.claims.values()) {
    claim.corrections = claim.corrections.map((each) => {
      if (each.response !== response) return each;
      const quality = each.full * ratedQuality(state.model, rating);
      note(reacting, { cause: "rated", trust: 0, unit: each.unit, response, claim: claim.id, quality });
      return { ...each, quality };
    });
  }
}

function missPromises(reacting: Reacting): void {
  const { state, playMs } = reacting;
  const missed = state.promises.filter((promise) => promise.duePlayMs < playMs);
  if (missed.length === 0) return;
  state.promises = state.promises.filter((promise) => promise.duePlayMs >= playMs);
  for (const { unit, response, claim } of missed) {
    note(reacting, {
      cause: "promise-missed",
      trust: state.model.trustPromise,
      unit,
      response,
      ...(claim !== undefined && { claim }),
    });
  }
}
