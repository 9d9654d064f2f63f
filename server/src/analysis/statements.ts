import type { Truth } from "@firebreak/shared/scenario";
import type { Publication } from "./moments.ts";
import type { Timeline } from "./timeline.ts";

/** A published word on a claim that takes a stance, by the reading of the simulated public. */
export type Statement = Publication & { claim: string; stance: Truth };

/**
 * Every stance that was published or given in answer. An answer to a call on a claim speaks of that claim,
 * whether it names it or not; a correction without a stance says what the unit's last verdict says, else
 * that the claim is false.
 */
export function statements(timeline: Timeline): Statement[] {
  return timeline.publications.flatMap((publication) => {
    const { kind, inject } = publication;
    const asked = kind === "answer" ? timeline.injects.get(inject ?? "")?.claim : undefined;
    const claim = publication.claim ?? asked;
    if (claim === undefined) return [];
    const stance =
      publication.stance ?? (kind === "correction" ? verdictOf(timeline, claim, publication) : undefined);
    return stance === undefined ? [] : [{ ...publication, claim, stance }];
  });
}

function verdictOf(timeline: Timeline, claim: string, { unit, seq }: Publication): Truth {
  const last = timeline.claims
    .get(claim)
    ?.assessments.findLast((each) => each.unit === unit && each.seq < seq)?.verdict;
  return last === undefined || last === "unresolved" ? "false" : last;
}

/** Tells people that the claim is not so. */
export function denies(stance: Truth): boolean {
  return stance === "false" || stance === "misleading";
}
