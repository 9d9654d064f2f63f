import { spanMs } from "../timeline.ts";
import type { Atom } from "./conditions.ts";
import type { Story } from "./story.ts";

/**
 * The earliest play time, ms, at which one thing can come to hold, given that of each release; Infinity
 * for what can't before `end`. What refers to an unknown id counts as possible.
 */
export function earliestAtom(
  atom: Atom,
  story: Story,
  release: (inject: string) => number,
  end: number,
): number {
  const { injects, leaders, model } = story;
  const known = (unit: string | undefined): boolean => unit === undefined || story.units.has(unit);
  /** An inject's release, where a unit has it in its inbox. */
  const tasked = (inject: string, by: string | undefined): number => {
    const found = injects.get(inject);
    return found === undefined || !known(by) || story.addresses(found, by) ? release(inject) : Infinity;
  };
  const met = ({ claim, by }: { claim: string; by?: string | undefined }): number => {
    const carriers = story.carriers.get(claim);
    // A claim that never appears is reported as such.
    if (carriers === undefined || !known(by)) return 0;
    const times = carriers.filter((inject) => story.reaches(inject, by)).map(({ id }) => release(id));
    return Math.min(...times);
  };
  /** The claim's first post, report or message among the public. */
  const spread = (claim: string): number => {
    const carriers = story.carriers.get(claim);
    if (carriers === undefined) return 0;
    return Math.min(...carriers.filter(story.spreads).map(({ id }) => release(id)));
  };
  if ("released" in atom) return release(atom.released);
  if ("acknowledged" in atom) return tasked(atom.acknowledged.inject, atom.acknowledged.by);
  if ("assessed" in atom) return met(atom.assessed);
  if ("published" in atom) return met(atom.published);
  if ("restricted" in atom) return met(atom.restricted);
  if ("wrong" in atom) return Math.max(met(atom.wrong), settledMs(atom.wrong.claim, story));
  if ("requested" in atom) {
    const { from, to, inject } = atom.requested;
    if (from === to) return Infinity;
    return inject === undefined ? 0 : tasked(inject, from);
  }
  if ("escalated" in atom)
    return leaders.size === 0 ? Infinity : tasked(atom.escalated.inject, atom.escalated.by);
  if ("decided" in atom) return leaders.size === 0 ? Infinity : tasked(atom.decided.inject, undefined);
  // The reach of a claim comes as near to 1 as one likes and no nearer, and not all whom it reaches believe it.
  if ("reach" in atom) return atom.reach.above >= 1 ? Infinity : spread(atom.reach.claim);
  if ("belief" in atom) return atom.belief.above >= model.belief ? Infinity : spread(atom.belief.claim);
  // Trust may fall at once: any unit can err from the first minute on.
  if ("trust" in atom) return atom.trust.below <= 0 ? Infinity : 0;
  const { inject, expect } = atom.missed;
  const deadline = release(inject) + spanMs(story.expectation(inject, expect)?.within);
  return deadline > end ? Infinity : deadline;
}

/** From when on somebody can be wrong on a claim, ms of play: nobody is while its truth is open. */
export function settledMs(id: string, story: Story): number {
  const claim = story.claims.get(id);
  if (claim === undefined || claim.truth !== "unresolved") return 0;
  const turnsTo = claim.becomes?.truth ?? "unresolved";
  return turnsTo === "unresolved" ? Infinity : spanMs(claim.becomes?.at);
}
