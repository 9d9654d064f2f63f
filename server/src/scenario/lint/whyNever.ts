import type { Scenario } from "@firebreak/shared/scenario";
import { dueMs, endMs, playTime, spanMs } from "../timeline.ts";
import { atomsOf, conditionsOf, type Atom } from "./conditions.ts";
import type { Earliest } from "./earliest.ts";
import { settledMs } from "./earliestAtom.ts";
import type { Story } from "./story.ts";

export interface Reason {
  message: string;
  hint: string;
}

/** Why something that a condition asks for can't happen before ENDEX. */
export function whyNever(atom: Atom, scenario: Scenario, story: Story, earliest: Earliest): Reason {
  const inject = injectOf(atom);
  if (inject !== undefined && earliest.release(inject) === Infinity) {
    return whyNotReleased(inject, scenario, story, earliest);
  }
  if ("requested" in atom && atom.requested.from === atom.requested.to) {
    return { message: "a unit sends no request to itself", hint: "name two units" };
  }
  if (("escalated" in atom || "decided" in atom) && story.leaders.size === 0) {
    return { message: "no unit is there to decide", hint: "give a unit the kind leadership" };
  }
  if ("missed" in atom) {
    const { expect } = atom.missed;
    const within = spanMs(story.expectation(atom.missed.inject, expect)?.within);
    const deadline = playTime(earliest.release(atom.missed.inject) + within);
    return {
      message: `the deadline of "${expect}" (${deadline}) lies after ENDEX (${playTime(endMs(scenario))})`,
      hint: "shorten its within, or release the inject earlier",
    };
  }
  if ("trust" in atom) {
    return { message: "trust never falls below 0", hint: "write a share between 0 and 1, as 0.4" };
  }
  if ("reach" in atom || "belief" in atom) return whyNotSpread(atom, story);
  if ("wrong" in atom && settledMs(atom.wrong.claim, story) === Infinity) {
    return {
      message: `the truth of "${atom.wrong.claim}" stays open, so nobody is ever wrong on it`,
      hint: "settle it with becomes: { truth: …, at: … }",
    };
  }
  const by = byOf(atom);
  const unit = by === undefined ? "no unit" : `"${by}"`;
  const claim = claimOf(atom);
  if (claim !== undefined) {
    const never = (story.carriers.get(claim) ?? []).some((each) => story.reaches(each, by));
    return never
      ? {
          message: `no inject that carries the claim "${claim}" can be released`,
          hint: "release one of them",
        }
      : {
          message: `${unit} ${by === undefined ? "ever meets" : "never meets"} the claim "${claim}"`,
          hint: "send an inject that carries it to the unit, or through a public channel",
        };
  }
  return {
    message: `${unit} ${by === undefined ? "has" : "does not have"} "${inject ?? ""}" in its inbox`,
    hint: `add the unit to the inject's to, or name ${listed(story.injects.get(inject ?? "")?.to ?? [])}`,
  };
}

function whyNotSpread(atom: Extract<Atom, { reach: unknown } | { belief: unknown }>, story: Story): Reason {
  const [what, { claim, above }, limit] =
    "reach" in atom ? ["reach", atom.reach, 1] : ["belief", atom.belief, story.model.belief];
  if (above >= limit) {
    const why = what === "belief" ? " (model: { belief: … })" : "";
    return { message: `${what} stays below ${limit}${why}`, hint: "ask for less" };
  }
  const spreads = (story.carriers.get(claim) ?? []).some(story.spreads);
  return spreads
    ? {
        message: `no inject that brings "${claim}" among the public can be released`,
        hint: "release one of them",
      }
    : {
        message: `no inject brings "${claim}" among the public`,
        hint: "send one that carries it through a public channel or a messaging group",
      };
}

function whyNotReleased(id: string, scenario: Scenario, story: Story, earliest: Earliest): Reason {
  const inject = story.injects.get(id);
  const due = inject === undefined ? undefined : dueMs(scenario, inject);
  if (due !== undefined && due > endMs(scenario)) {
    return { message: `the inject "${id}" comes after ENDEX`, hint: "bring its time forward" };
  }
  const circle = circleOf(id, scenario, story, earliest);
  const why = circle === undefined ? "" : `: it waits for itself (${circle.join(" → ")})`;
  const hint =
    circle === undefined ? "mend what releases it" : "break the circle: give one of them a time or manual";
  return { message: `the inject "${id}" can never be released${why}`, hint };
}

/** The way from an inject that is never released, through what it waits for, back to itself. */
function circleOf(id: string, scenario: Scenario, story: Story, earliest: Earliest): string[] | undefined {
  const waits = new Map<string, string[]>();
  for (const { condition, path, releases } of conditionsOf(scenario)) {
    const awaited = atomsOf(condition, path)
      .filter(({ negated }) => !negated)
      .flatMap(({ atom }) => awaitedBy(atom, story))
      .filter((each) => earliest.release(each) === Infinity);
    for (const inject of releases) waits.set(inject, [...(waits.get(inject) ?? []), ...awaited]);
  }
  const seen = new Set<string>();
  const ways = [[id]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of waits.get(way.at(-1) ?? "") ?? []) {
      if (next === id) return [...way, id];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function awaitedBy(atom: Atom, story: Story): string[] {
  const claim = claimOf(atom);
  if (claim !== undefined) return (story.carriers.get(claim) ?? []).map(({ id }) => id);
  const inject = injectOf(atom);
  return inject === undefined ? [] : [inject];
}

function injectOf(atom: Atom): string | undefined {
  if ("released" in atom) return atom.released;
  if ("acknowledged" in atom) return atom.acknowledged.inject;
  if ("requested" in atom) return atom.requested.inject;
  if ("escalated" in atom) return atom.escalated.inject;
  if ("decided" in atom) return atom.decided.inject;
  if ("missed" in atom) return atom.missed.inject;
  return undefined;
}

function claimOf(atom: Atom): string | undefined {
  if ("assessed" in atom) return atom.assessed.claim;
  if ("published" in atom) return atom.published.claim;
  if ("reach" in atom) return atom.reach.claim;
  if ("belief" in atom) return atom.belief.claim;
  if ("wrong" in atom) return atom.wrong.claim;
  return "restricted" in atom ? atom.restricted.claim : undefined;
}

function byOf(atom: Atom): string | undefined {
  if ("acknowledged" in atom) return atom.acknowledged.by;
  if ("assessed" in atom) return atom.assessed.by;
  if ("published" in atom) return atom.published.by;
  if ("wrong" in atom) return atom.wrong.by;
  if ("restricted" in atom) return atom.restricted.by;
  if ("requested" in atom) return atom.requested.from;
  return "escalated" in atom ? atom.escalated.by : undefined;
}

function listed(units: readonly string[]): string {
  return units.length === 0 ? "another inject" : units.join(" or ");
}
