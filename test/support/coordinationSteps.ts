import { lineOf, linesOf } from "./coordinationByHand.ts";
import * as words from "./coordinationWords.ts";
import type { RawLine } from "./exportedLog.ts";

/** A line of the log with its person's name. */
export interface Step {
  type: string;
  by: unknown;
  unit: string | undefined;
  data: object;
}

/** What comes and goes by itself and is no step of anybody's coordination. */
const BESIDE = /^(exercise\.created|participant\.|unit\.|public\.reacted$|inject\.seen$|draft\.edited$)/;

/** The lines that are steps of the coordination, in the log's order. */
export function stepLines(lines: readonly RawLine[]): RawLine[] {
  return lines.filter(({ type }) => !BESIDE.test(type));
}

/** Names by person, as they were registered. */
export function namesIn(lines: readonly RawLine[]): Map<unknown, unknown> {
  return new Map(linesOf(lines, "participant.registered").map(({ data }) => [data["person"], data["name"]]));
}

export function stepsTaken(lines: readonly RawLine[]): Step[] {
  const names = namesIn(lines);
  return stepLines(lines).map(({ type, actor, data }) => ({
    type,
    by: names.get(actor.person),
    unit: actor.unit,
    data,
  }));
}

/** The coordination as it was played, step for step; ids are those that the log gave when each first came up. */
export function stepsPlayed(lines: readonly RawLine[]): Step[] {
  const [question, second] = linesOf(lines, "request.sent").map(({ data }) => data["request"]);
  const { call } = lineOf(lines, "call.pickedUp").data;
  const { response } = lineOf(lines, "response.drafted").data;
  const inject = "press-call";
  const claim = "silent-release";
  const units = ["hydrology", "public-safety"];
  const { control, lan, ha, binh, son, tu } = words.NAMES;
  const step = (by: string, unit?: string) => (type: string, data: object) => ({ type, by, unit, data });
  const director = step(control);
  const member = step(lan, "comms");
  const lead = step(ha, "comms");
  const approver = step(binh, "comms");
  const hydrology = step(son, "hydrology");
  const police = step(tu, "public-safety");
  const about = { inject, claim };
  const correction = { response, ...about, kind: "correction", stance: "false" };
  const toPolice = { request: second, to: "public-safety", inject, text: words.SECOND_QUESTION };
  return [
    director("exercise.started", {}),
    director("inject.released", { inject }),
    member("call.pickedUp", { call }),
    director("call.said", { call, text: words.ASKS }),
    member("call.said", { call, text: words.SAYS }),
    member("call.ended", { call }),
    director("call.noted", { call, outcome: words.OUTCOME }),
    member("inject.acknowledged", { inject }),
    member("inject.claimed", { inject }),
    member("request.sent", { request: question, to: "hydrology", inject, text: words.QUESTION }),
    member("request.sent", toPolice),
    hydrology("request.acknowledged", { request: question }),
    hydrology("request.answered", { request: question, text: words.ANSWER }),
    police("request.acknowledged", { request: second }),
    member("request.completed", { request: question }),
    member("claim.assessed", { ...about, verdict: "false", evidence: words.EVIDENCE }),
    director("exercise.paused", {}),
    member("response.drafted", { ...correction, version: 1, text: words.ROUGH + words.DRAFT }),
    director("exercise.resumed", {}),
    member("clearance.sought", { response, units, joint: true }),
    police("response.cleared", { response }),
    hydrology("response.cleared", { response }),
    // The last clearance sends it on, for its owner.
    hydrology("response.submitted", { response, unit: "comms" }),
    approver("response.approved", { response }),
    lead("response.published", { ...correction, text: words.STATEMENT, with: units }),
    director("rating.given", { response, rating: "S", note: words.NOTE }),
    director("exercise.ended", {}),
  ];
}
