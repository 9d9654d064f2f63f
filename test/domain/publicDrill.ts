import type { Reaction, ReactionCause } from "@firebreak/shared/reactions";
import type { Scenario, ScenarioInput } from "@firebreak/shared/scenario";
import type { EventOf } from "../../server/src/domain/events.ts";
import {
  act,
  drillScenario,
  MINUTE,
  row,
  type Drill,
  type Step,
  type Who,
} from "../support/simulatedDrill.ts";

/** STARTEX of the drill's story. */
export const START = Date.parse("2031-09-14T17:00:00+07:00");

/** 200 shares reach 1 − e^−0.02 = 1.98 % of a million people; with n0 0 nobody passes them on. */
const STILL = { n0: 0, seeds: 200 };

/**
 * A drill whose claims stand still unless `spread` says otherwise, so that trust and reasons can be told by
 * hand: `dam` is false, `late-pay` true, `taste` an opinion, `ford` open; each comes up by its post (`on-dam`,
 * `on-late-pay`, `on-taste`, `on-ford`), `memo` brings `late-pay` to Hydrology by mail alone.
 */
export function publicScenario(changes: Partial<ScenarioInput> = {}): Scenario {
  const { injects = [], channels = [], ...more } = changes;
  const posted = (claim: string) =>
    row(`on-${claim}`, { channel: "feed", from: "troll", to: ["comms", "hydro"], claim });
  return drillScenario({
    duration: "48h",
    claims: [
      { id: "dam", text: "The dam has burst.", truth: "false", harm: "high", spread: STILL },
      { id: "late-pay", text: "The crews were paid late.", truth: "true", harm: "low", spread: STILL },
      { id: "taste", text: "The minister is slow.", truth: "opinion", harm: "none", spread: STILL },
      { id: "ford", text: "The ford is safe.", truth: "unresolved", harm: "medium", spread: STILL },
    ],
    channels: [
      { id: "feed", kind: "microblog", name: "Feed" },
      { id: "tv", kind: "tv", name: "Television" },
      { id: "mail", kind: "email", name: "Mail" },
      { id: "group", kind: "messaging", name: "Neighbours" },
      { id: "desk", kind: "press-call", name: "Press desk" },
      ...channels,
    ],
    injects: [
      ...["dam", "late-pay", "taste", "ford"].map(posted),
      row("memo", { to: ["hydro"], claim: "late-pay" }),
      ...injects,
    ],
    ...more,
  });
}

/** Publishes in one go, as the unit's approver unless somebody else is named. */
export function say(who: Who, data: object): Step {
  return act(who, "response.publish", { text: "words", ...data });
}

export const assess = (who: Who, claim: string, verdict: string, evidence?: string): Step =>
  act(who, "claim.assess", { claim, verdict, ...(evidence !== undefined && { evidence }) } as never);

/** A request to restrict, with its grounds in full. */
export function restrict(who: Who, claim: string, changes: object = {}): Step {
  return act(who, "restriction.request", {
    claim,
    measure: "remove",
    legalBasis: "law",
    aim: "public-order",
    harm: "harm",
    evidence: "evidence",
    milder: "milder",
    review: "review",
    ...changes,
  });
}

export function minutesOf(drill: Drill): EventOf<"public.reacted">[] {
  return drill.log.filter((event) => event.type === "public.reacted");
}

/** Why the public moved, in order. */
export function reactionsOf(drill: Drill, ...causes: ReactionCause[]): Reaction[] {
  const all = minutesOf(drill).flatMap(({ data }) => data.reactions);
  return causes.length === 0 ? all : all.filter(({ cause }) => causes.includes(cause));
}

/** Minute, cause and what it did to trust, in hundredths. */
export function reasons(drill: Drill, ...causes: ReactionCause[]): [number, ReactionCause, number][] {
  return reactionsOf(drill, ...causes).map(({ minute, cause, trust }) => [minute, cause, hundredths(trust)]);
}

export function hundredths(share: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(share * 1e10) / 1e8 + 0;
}

/** Trust after the last minute, in hundredths. */
export function trustOf(drill: Drill): number {
  return hundredths(minutesOf(drill).at(-1)?.data.trust ?? NaN);
}

/** New shares of a claim by minute of the story. */
export function sharesOf(drill: Drill, claim: string): Map<number, number> {
  return new Map(
    minutesOf(drill).flatMap(({ data }) => {
      const numbers = data.claims[claim];
      return numbers === undefined ? [] : [[data.minute, numbers[0]] as [number, number]];
    }),
  );
}

/** Lets the time go by until the drill's play clock shows this. */
export function until(play: string): Step {
  const [minutes = 0, seconds = 0] = play.split(":").map(Number);
  return (drill) => {
    const { clock } = drill.state.exercise;
    drill.pass(minutes * MINUTE + seconds * 1_000 - ((clock.playMs ?? 0) + drill.now - clock.at));
    return undefined;
  };
}

/** An inject to the leadership, of a ladder or of the plan. */
export function rung(id: string, changes: Partial<ScenarioInput["injects"][number]> = {}) {
  return row(id, { to: ["lead"], ...changes });
}

/** Minutes of play at which the inject was released by itself. */
export function released(drill: Drill, inject = "rung"): number[] {
  return drill.log.flatMap((event) =>
    event.type === "inject.released" && event.data.inject === inject && event.actor.role === "system"
      ? [(event.playMs ?? NaN) / MINUTE]
      : [],
  );
}
