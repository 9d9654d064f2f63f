import type { Condition } from "@firebreak/shared/scenario";
import { neededBy, partsOf, type Atom } from "./conditions.ts";

export interface Contradiction {
  is: Atom;
  isNot: Atom;
}

/**
 * Things that a condition needs to hold and, at the same moment, not to hold, or undefined. Such a
 * condition never comes true, whether they are things that stay as they are once they have happened or
 * belief and trust, which rise and fall.
 */
export function contradictionIn(condition: Condition, negated = false): Contradiction | undefined {
  const needed = neededBy(condition, negated);
  for (const is of needed) {
    const other = needed.find(({ atom, negated: no }) => no && !is.negated && implies(is.atom, atom));
    if (other !== undefined) return { is: is.atom, isNot: other.atom };
  }
  return undefined;
}

/** Why the two exclude each other, as a hint. */
export function whyContradictory({ is, isNot }: Contradiction): string {
  if (wavers(is) || wavers(isNot))
    return "at one moment only one of the two can be so: take one out, or change its threshold";
  return "what has happened stays so: take one of them out";
}

/** What rises and falls; all else stays once it has happened, the reach of a claim too. */
function wavers(atom: Atom): boolean {
  return "belief" in atom || "trust" in atom;
}

/** Whether the second holds whenever the first does: with details left open, or with a threshold passed before. */
function implies(is: Atom, other: Atom): boolean {
  if ("trust" in is) return "trust" in other && is.trust.below <= other.trust.below;
  const threshold = thresholdOf(is);
  if (threshold !== undefined) {
    const passed = thresholdOf(other);
    // Who believes a claim has met it; who has met it may not believe it.
    const isWeaker = "reach" in other || "belief" in is;
    return (
      passed !== undefined && isWeaker && passed.claim === threshold.claim && passed.above <= threshold.above
    );
  }
  // Whoever was wrong in public has published.
  if ("wrong" in is && "published" in other) {
    const { claim, by, kind, stance } = other.published;
    const isOpen = kind === undefined && stance === undefined;
    return isOpen && claim === is.wrong.claim && (by === undefined || by === is.wrong.by);
  }
  const [kind, details] = partsOf(is);
  const [otherKind, otherDetails] = partsOf(other);
  return kind === otherKind && [...otherDetails].every(([key, value]) => details.get(key) === value);
}

function thresholdOf(atom: Atom): { claim: string; above: number } | undefined {
  if ("reach" in atom) return atom.reach;
  return "belief" in atom ? atom.belief : undefined;
}
