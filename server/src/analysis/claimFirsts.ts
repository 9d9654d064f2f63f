import { collect, type Collected } from "./groups.ts";
import type { ClaimHistory, Moment } from "./moments.ts";
import type { Timeline } from "./timeline.ts";

/** What a group did first about a claim; undefined where it never did. */
export interface ClaimFirst<E extends Moment> {
  claim: ClaimHistory;
  first: E | undefined;
}

export interface ClaimFirsts<E extends Moment> {
  /** One a claim that came up: whoever was first. */
  overall: ClaimFirst<E>[];
  /** One a claim and unit that did it or should have. */
  byUnit: Collected<ClaimFirst<E>>;
  bySite: Collected<ClaimFirst<E>>;
}

/**
 * The first of a kind of act on each claim: of all, of each unit, of each site. The units on `duty` have a
 * case even where they never acted, and so have their home sites.
 */
export function claimFirsts<E extends Moment>(
  timeline: Timeline,
  actsOf: (claim: ClaimHistory) => readonly E[],
  dutyOf: (claim: ClaimHistory) => ReadonlySet<string>,
): ClaimFirsts<E> {
  const overall: ClaimFirst<E>[] = [];
  const units: { group: string; entry: ClaimFirst<E> }[] = [];
  const sites: typeof units = [];
  for (const claim of timeline.claims.values()) {
    const acts = actsOf(claim);
    const duty = [...dutyOf(claim)];
    const homes = duty.map((unit) => timeline.homes.get(unit) ?? "");
    overall.push({ claim, first: acts[0] });
    for (const [group, first] of firstsOf(acts, ({ unit }) => unit, duty)) {
      units.push({ group, entry: { claim, first } });
    }
    for (const [group, first] of firstsOf(acts, ({ site }) => site, homes)) {
      sites.push({ group, entry: { claim, first } });
    }
  }
  return { overall, byUnit: entriesOf(units), bySite: entriesOf(sites) };
}

function firstsOf<E>(acts: readonly E[], groupOf: (act: E) => string, duty: readonly string[]) {
  const firsts = new Map<string, E | undefined>();
  for (const act of acts) {
    const group = groupOf(act);
    if (!firsts.has(group)) firsts.set(group, act);
  }
  for (const group of duty) if (!firsts.has(group)) firsts.set(group, undefined);
  return firsts;
}

function entriesOf<E extends Moment>(
  placed: readonly { group: string; entry: ClaimFirst<E> }[],
): Collected<ClaimFirst<E>> {
  const collected = collect(placed, ({ group }) => [group]);
  return new Map([...collected].map(([group, list]) => [group, list.map(({ entry }) => entry)]));
}
