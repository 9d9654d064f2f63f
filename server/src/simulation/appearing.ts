import type { Model } from "./parameters.ts";
import type { Conduct } from "./publicState.ts";
import { claimAmong, note, type Reacting } from "./reacting.ts";

/** A claim comes up for the first time with the shares that set it off, later with those of one more post. */
export function appear(reacting: Reacting, conduct: Extract<Conduct, { kind: "appeared" }>): void {
  const { model, known } = reacting.state;
  const claim = claimAmong(reacting, conduct.claim);
  if (claim === undefined) return;
  note(reacting, {
    cause: "claim-appeared",
    trust: 0,
    claim: conduct.claim,
    shares: claim.isSetOff
      ? sharesOfPost(model, conduct.followers, conduct.isReport)
      : (known.get(conduct.claim)?.seeds ?? model.seeds),
    ...(conduct.inject !== undefined && { inject: conduct.inject }),
  });
  claim.isSetOff = true;
}

/** Shares that a further post, or report, on a claim sets off among those who follow its author. */
export function sharesOfPost(model: Model, followers: number, isReport: boolean): number {
  return Math.max(1, followers * model.followerShares) + (isReport ? model.mediaShares : 0);
}
