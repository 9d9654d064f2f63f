import type { Truth } from "@firebreak/shared/scenario";
import type { ClaimHistory, Publication } from "./moments.ts";
import { elapsed } from "./spread.ts";
import { contradicts } from "../simulation/stance.ts";

/** A time during which two units told the public what can't both be so. Play times, ms. */
export interface Contradiction {
  claim: string;
  /** The unit that had spoken before, and the one whose publication brought the contradiction. */
  units: [string, string];
  sites: [string, string];
  stances: [Truth, Truth];
  fromMs: number;
  /** When one of them took a stance that agrees; the end of the log where neither did. */
  toMs: number;
  ms: number;
  /** Still standing at the end. */
  open: boolean;
}

export type Stance = Publication & { stance: Truth };

/** Told of every comparable pair: the stance that stood, and the one that was taken beside it. */
export type OnPair = (standing: Stance, taken: Stance, contradicting: boolean) => void;

/**
 * Compares each published stance on a claim with those of the other units that stand at its moment; a unit's
 * latest stance stands until its next. A publication without a stance changes nothing. The pairs are handed
 * out and not kept, for there are publications × units of them. Returns the contradictions.
 */
export function compareStances(claim: ClaimHistory, endMs: number, onPair: OnPair): Contradiction[] {
  const standing = new Map<string, Stance>();
  const running = new Map<string, Contradiction>();
  const contradictions: Contradiction[] = [];
  for (const { stance, ...rest } of claim.publications) {
    if (stance === undefined) continue;
    const said: Stance = { ...rest, stance };
    for (const other of standing.values()) {
      if (other.unit === said.unit) continue;
      const contradicting = contradicts(other.stance, stance);
      onPair(other, said, contradicting);
      const key = [other.unit, said.unit].sort().join(" ");
      const before = running.get(key);
      if (contradicting && before === undefined) {
        const begun = begin(claim.id, other, said, endMs);
        running.set(key, begun);
        contradictions.push(begun);
      } else if (!contradicting && before !== undefined) {
        Object.assign(before, { toMs: said.playMs, ms: elapsed(before.fromMs, said.playMs), open: false });
        running.delete(key);
      }
    }
    standing.set(said.unit, said);
  }
  return contradictions;
}

/** A contradiction lasts to the end unless something ends it. */
function begin(claim: string, other: Stance, said: Stance, endMs: number): Contradiction {
  return {
    claim,
    units: [other.unit, said.unit],
    sites: [other.site, said.site],
    stances: [other.stance, said.stance],
    fromMs: said.playMs,
    toMs: endMs,
    ms: elapsed(said.playMs, endMs),
    open: true,
  };
}
