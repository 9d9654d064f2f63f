import type { Conduct } from "./publicState.ts";
import { claimAmong, note, type Reacting } from "./reacting.ts";

/** A claim comes up for the first time with the shares that set it off, later with those of one more post. */
export function appear(reacting: Reacting, conduct: Extract<Conduct, { kind: "appeared" }>): void {
  const { model, known } = reacting.state;
  const claim = claimAmong(reacting, conduct.claim);
  if (claim === undefined) return;
  const again =
    Math.max(1, conduct.followers * model.followerShares) + (conduct.isReport ? model.mediaShares : 0);
  note(reacting, {
    cause: "claim-appeared",
    trust: 0,
    claim: conduct.claim,
    shares: claim.isSetOff ? again : (known.get(conduct.claim)?.seeds ?? model.seeds),
    ...(conduct.inject !== undefined && { inject: conduct.inject }),
  });
  claim.isSetOff = true;
}
