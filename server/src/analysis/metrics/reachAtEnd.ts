import type { Truth } from "@firebreak/shared/scenario";
import { publicSetting } from "../../domain/publicSetting.ts";
import { collect, reportGroups, type Grouped } from "../groups.ts";
import { denies } from "../statements.ts";
import { ratio, sum } from "../stats.ts";
import type { Timeline } from "../timeline.ts";

/** Where a claim stood at the end. */
export interface ClaimAtEnd {
  claim: string;
  /** At that moment. */
  truth: Truth;
  /** Shares of its audience, 0–1. */
  reach: number;
  belief: number;
  /** People reached. */
  people: number;
}

export interface ReachReport {
  /** Falsehoods that had reached the public. */
  n: number;
  /** Mean share of the public that they reached, 0–1; null where there was none. */
  mean: number | null;
  /** The greatest share. */
  most: number | null;
}

export interface ReachAtEnd extends Grouped<ReachReport> {
  /** Every claim that had reached the public. */
  cases: ClaimAtEnd[];
}

/** How far falsehoods had come by the last recorded minute; of a unit, those that an inject brought to it. */
export function reachAtEnd(timeline: Timeline): ReachAtEnd {
  const cases = casesOf(timeline);
  const falsehoods = cases.filter(({ truth }) => denies(truth));
  const units = ({ claim }: ClaimAtEnd): string[] => [...(timeline.claims.get(claim)?.tasked ?? [])];
  const groups = {
    overall: falsehoods,
    byUnit: collect(falsehoods, units),
    bySite: collect(falsehoods, (each) => units(each).map((unit) => timeline.homes.get(unit) ?? "")),
  };
  return { ...reportGroups(timeline, groups, report), cases };
}

function casesOf(timeline: Timeline): ClaimAtEnd[] {
  const last = timeline.minutes.at(-1);
  if (last === undefined) return [];
  return publicSetting(timeline.scenario, 0).claims.flatMap(({ id, audience, truth }) => {
    const numbers = last.data.claims[id];
    if (numbers === undefined) return [];
    const [, reach, belief] = numbers;
    return [{ claim: id, truth: truth(last.data.minute), reach, belief, people: reach * audience }];
  });
}

function report(cases: readonly ClaimAtEnd[]): ReachReport {
  const reaches = cases.map(({ reach }) => reach);
  return {
    n: cases.length,
    mean: ratio(sum(reaches), reaches.length),
    most: reaches.length === 0 ? null : Math.max(...reaches),
  };
}
