import type { Counters } from "@firebreak/shared/protocol";
import type { LocalText } from "@firebreak/shared/text";
import type { Truth } from "@firebreak/shared/scenario";
import type { View } from "@firebreak/shared/views";
import { type ClaimCurve, curvesOf, latestOf, trustOf } from "../../../feed/curves.ts";
import { changeOf } from "./figures.ts";

/** A claim's standing with the public at this second. */
export interface ClaimFigures {
  claim: string;
  text: LocalText;
  truth: Truth | null;
  curve: ClaimCurve;
  /** Shares so far, whole. */
  shares: number;
  /** The share of the public that has met it, and that believes it, 0 to 1. */
  reach: number;
  belief: number | null;
  /** Change of reach over the last ten story minutes, and of belief. */
  growth: number;
  beliefChange: number | null;
}

export interface TrustFigures {
  /** 0 to 1. */
  trust: number;
  change: number | null;
}

type Sources = Pick<View, "claims" | "curves" | "moods">;

/**
 * Every claim that has begun to spread, whatever grows fastest first; of equals the one that has reached
 * more. What the pulse counts is newer than the curves, which come a minute of the story at a time.
 */
export function claimFigures(view: Sources, counters: Counters | undefined): ClaimFigures[] {
  return [...curvesOf(view).values()]
    .map((curve) => figuresOf(curve, view, counters))
    .sort((a, b) => b.growth - a.growth || b.reach - a.reach || a.claim.localeCompare(b.claim));
}

function figuresOf(curve: ClaimCurve, { claims }: Sources, counters: Counters | undefined): ClaimFigures {
  const counted = counters?.claims[curve.claim];
  const summed = curve.shares.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const reach = counted?.[1] ?? latestOf(curve.reach) ?? 0;
  const row = claims[curve.claim];
  return {
    claim: curve.claim,
    text: row?.text ?? curve.claim,
    truth: row?.truth ?? null,
    curve,
    shares: Math.round(counted?.[0] ?? summed),
    reach,
    belief: latestOf(curve.belief),
    // By the minute: an order that changed every second could not be read.
    growth: changeOf(curve.reach) ?? 0,
    beliefChange: changeOf(curve.belief),
  };
}

/** Trust in the authorities now and its change; null before the public has been asked. */
export function trustFigures(view: Pick<View, "moods">, counters: Counters | undefined): TrustFigures | null {
  const course = trustOf(view);
  const trust = counters?.trust ?? latestOf(course);
  return trust === null ? null : { trust, change: changeOf(course, trust) };
}
