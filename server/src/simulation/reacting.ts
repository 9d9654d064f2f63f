import type { Reaction } from "@firebreak/shared/reactions";
import { enter, type ClaimInPublic, type PublicState } from "./publicState.ts";

/** The public at work on one minute of the story: its state, written to, and why it moved. */
export interface Reacting {
  state: PublicState;
  minute: number;
  /** Play time of this minute, ms. */
  playMs: number;
  reactions: Reaction[];
}

/** Notes why the public moved, and moves its trust. */
export function note(reacting: Reacting, reaction: Omit<Reaction, "minute">): void {
  const { state } = reacting;
  const trust = Math.min(1, Math.max(0, state.trust + reaction.trust));
  reacting.reactions.push({ minute: reacting.minute, ...reaction, trust: trust - state.trust });
  state.trust = trust;
}

/** The claim among the public; it meets it now where it had not. Undefined for an unknown claim. */
export function claimAmong({ state, minute }: Reacting, id: string): ClaimInPublic | undefined {
  const there = state.claims.get(id);
  if (there !== undefined) return there;
  const known = state.known.get(id);
  if (known === undefined) return undefined;
  const claim = enter(known, minute);
  state.claims.set(id, claim);
  return claim;
}
