import type { Truth } from "@firebreak/shared/scenario";
import { reportPlaced, type Grouped, type Placed } from "../groups.ts";
import type { ClaimHistory } from "../moments.ts";
import { ratio } from "../stats.ts";
import type { Timeline } from "../timeline.ts";
import { contradicts, isDefinite } from "../../simulation/stance.ts";

/** A publication that committed itself against the truth of its moment, or before there was one to know. */
export interface WrongPublication extends Placed {
  seq: number;
  /** Play time, ms. */
  playMs: number;
  response: string;
  claim: string;
  stance: Truth;
  truth: Truth;
  fault: "contradicts" | "premature";
  /** Nobody had published anything on the claim before. */
  first: boolean;
}

export interface WrongFirstReport {
  /** Publications on a claim that took a stance. */
  n: number;
  /** Of these: those that contradicted the truth of their moment. */
  wrong: number;
  /** Wrong ones that were the very first word on their claim. */
  wrongFirst: number;
  /** Those that committed themselves while the truth was still unresolved. */
  premature: number;
  /** wrong ÷ n, 0–1; null where nobody took a stance. */
  share: number | null;
}

export interface WrongFirst extends Grouped<WrongFirstReport> {
  publications: WrongPublication[];
}

type Judged = Placed & { fault: WrongPublication | null };

/** Speed never outweighs being wrong: what was published against the truth, and whether it was the first word. */
export function wrongFirst(timeline: Timeline): WrongFirst {
  const cases = [...timeline.claims.values()].flatMap((claim) => judge(timeline, claim));
  const publications = cases
    .flatMap(({ fault }) => (fault === null ? [] : [fault]))
    .sort((a, b) => a.seq - b.seq);
  return { ...reportPlaced(timeline, cases, report), publications };
}

function judge(timeline: Timeline, claim: ClaimHistory): Judged[] {
  return claim.publications.flatMap<Judged>(
    ({ seq, playMs, scenarioMs, unit, site, response, stance }, index) => {
      const truth = timeline.truth(claim.id, scenarioMs);
      if (stance === undefined || truth === undefined) return [];
      const kind = faultOf(stance, truth);
      if (kind === null) return [{ unit, site, fault: null }];
      const first = index === 0;
      const fault = { seq, playMs, unit, site, response, claim: claim.id, stance, truth, fault: kind, first };
      return [{ unit, site, fault }];
    },
  );
}

function faultOf(stance: Truth, truth: Truth): WrongPublication["fault"] | null {
  if (contradicts(stance, truth)) return "contradicts";
  return isDefinite(stance) && !isDefinite(truth) ? "premature" : null;
}

function report(cases: readonly Judged[]): WrongFirstReport {
  const wrong = cases.filter(({ fault }) => fault?.fault === "contradicts");
  return {
    n: cases.length,
    wrong: wrong.length,
    wrongFirst: wrong.filter(({ fault }) => fault?.first).length,
    premature: cases.filter(({ fault }) => fault?.fault === "premature").length,
    share: ratio(wrong.length, cases.length),
  };
}
