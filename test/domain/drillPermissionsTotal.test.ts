import { COMMAND_TYPES, type CommandType } from "@firebreak/shared/commands";
import { describe, expect, it } from "vitest";
import { random } from "../../server/src/simulation/random.ts";
import {
  act,
  type Drill,
  drillAfter,
  drillScenario,
  release,
  row,
  startex,
  type Step,
} from "../support/simulatedDrill.ts";
import { typing } from "../support/typing.ts";

/**
 * The columns of the table, in its order: the roles outside the units (director, controller, evaluator,
 * observer), then member, lead and approver of a unit that has approvers, of one without, and of the leadership.
 */
const SEATS: readonly [who: string, unit: string][] = [
  ...["director", "controller", "evaluator", "observer"].map((who): [string, string] => [who, "comms"]),
  ...["comms", "hydro", "lead"].flatMap((unit) =>
    ["member", "lead", "approver"].map((level): [string, string] => [`${unit}.${level}`, unit]),
  ),
];

/** `x`: it is done. `-`: not this person's to do. `!`: an approver of the unit has to approve it first. */
type Mark = "x" | "-" | "!";
const REFUSALS: Record<Exclude<Mark, "x">, string> = {
  "-": "command/not-permitted /type",
  "!": "response/approval-needed ",
};

interface Row {
  type: CommandType;
  /** One mark a column. */
  marks: string;
  /** What has to have happened before `unit` can do it, or control with it. */
  given?: (unit: string) => Step[];
  data?: object | ((drill: Drill, unit: string) => object);
}

const START = Date.parse("2031-09-14T17:00:00+07:00");
const HOUR = 3_600_000;
const scenario = drillScenario({
  injects: [
    row("alarm", { channel: "feed", from: "troll", to: ["comms", "hydro", "lead"], claim: "dam" }),
    row("memo", { to: ["hydro"] }),
    row("timed", { to: ["hydro"], at: "30m" }),
  ],
});

const DIRECTOR = "x--- --- --- ---";
const CONTROL = "xx-- --- --- ---";
const MEMBERS = "---- xxx xxx xxx";
const LEADS = "---- -xx -xx -xx";
const APPROVERS = "---- --x --x --x";
const BOTH_ENDS = "xx-- xxx xxx xxx";

const last = (ids: Iterable<string>): string => [...ids].at(-1) ?? "";
const text = (drill: Drill) => ({ response: last(drill.state.tables.responses.keys()) });
const request = (drill: Drill) => ({ request: last(drill.state.tables.requests.keys()) });
const call = (drill: Drill) => ({ call: last(drill.state.tables.calls.keys()) });
const other = (unit: string): string => (unit === "hydro" ? "lead" : "hydro");
/** A step whose data come from what is there by then. A unit's bare id is somebody who may do all of this. */
const then =
  (who: string, type: CommandType, data: (drill: Drill) => object): Step =>
  (drill) =>
    drill.send(who, type, data(drill));

const drafted = (unit: string): Step[] => [act(unit, "response.draft", { text: "It holds." })];
const submitted = (unit: string): Step[] => [...drafted(unit), then(unit, "response.submit", text)];
const approved = (unit: string): Step[] => [...submitted(unit), then(unit, "response.approve", text)];
const sought = (owner: string, unit: string): Step[] => [
  ...drafted(owner),
  then(owner, "clearance.seek", (drill) => ({ ...text(drill), units: [unit] })),
];
const asked = (from: string, to: string): Step[] => [act(from, "request.send", { to, text: "How high?" })];
const rung = (unit: string): Step[] => [
  act("controller", "call.ring", { unit, persona: "someone", subject: "The dam" }),
];
const pickedUp = (unit: string): Step[] => [...rung(unit), then(unit, "call.pickUp", call)];

const REASON = { reason: "It has to be." };
const TABLE: readonly Row[] = [
  { type: "exercise.start", marks: DIRECTOR, given: () => [] },
  { type: "exercise.pause", marks: DIRECTOR },
  { type: "exercise.resume", marks: DIRECTOR, given: () => [startex, act("director", "exercise.pause", {})] },
  { type: "exercise.changeRate", marks: DIRECTOR, data: { rate: 2 } },
  { type: "exercise.jump", marks: DIRECTOR, data: { to: START + HOUR / 4 } },
  { type: "exercise.end", marks: DIRECTOR },
  { type: "exercise.stop", marks: DIRECTOR },
  { type: "participant.remove", marks: DIRECTOR, data: { person: "press.member" } },
  {
    type: "inject.add",
    marks: CONTROL,
    data: { fields: { title: "New", body: "b", storyline: "story", channel: "mail", from: "someone" } },
  },
  { type: "inject.edit", marks: CONTROL, data: { inject: "memo", fields: { title: "Other" } } },
  {
    type: "inject.undo",
    marks: CONTROL,
    given: () => [startex, act("director", "inject.edit", { inject: "memo", fields: { title: "Other" } })],
    data: { inject: "memo" },
  },
  { type: "inject.assign", marks: CONTROL, data: { inject: "memo", person: "controller" } },
  { type: "inject.release", marks: CONTROL, data: { inject: "memo" } },
  { type: "inject.skip", marks: CONTROL, data: { inject: "memo", ...REASON } },
  { type: "inject.defer", marks: CONTROL, data: { inject: "timed", to: START + HOUR, ...REASON } },
  { type: "inject.hold", marks: CONTROL, data: { inject: "memo" } },
  {
    type: "inject.unhold",
    marks: CONTROL,
    given: () => [startex, act("director", "inject.hold", { inject: "memo" })],
    data: { inject: "memo" },
  },
  { type: "inject.complete", marks: CONTROL, data: { inject: "alarm" } },
  { type: "inject.see", marks: MEMBERS, data: { inject: "alarm" } },
  { type: "inject.acknowledge", marks: MEMBERS, data: { inject: "alarm" } },
  { type: "inject.claim", marks: MEMBERS, data: { inject: "alarm" } },
  { type: "claim.assess", marks: MEMBERS, data: { claim: "dam", verdict: "false" } },
  { type: "response.draft", marks: MEMBERS, data: { text: "It holds." } },
  {
    type: "draft.edit",
    marks: MEMBERS,
    given: drafted,
    data: (drill) => {
      const { response } = text(drill);
      const { doc } = drill.state.tables.responses.get(response) ?? { doc: null };
      return { response, update: typing(doc, "Steady.", random(1)) };
    },
  },
  {
    type: "clearance.seek",
    marks: MEMBERS,
    given: drafted,
    data: (drill, unit) => ({ ...text(drill), units: [other(unit)] }),
  },
  {
    type: "clearance.remind",
    marks: MEMBERS,
    given: (unit) => sought(unit, other(unit)),
    data: (drill, unit) => ({ ...text(drill), unit: other(unit) }),
  },
  {
    type: "clearance.withdraw",
    marks: MEMBERS,
    given: (unit) => sought(unit, other(unit)),
    data: (drill, unit) => ({ ...text(drill), unit: other(unit) }),
  },
  { type: "response.clear", marks: LEADS, given: (unit) => sought(other(unit), unit), data: text },
  {
    type: "response.object",
    marks: LEADS,
    given: (unit) => sought(other(unit), unit),
    data: (drill) => ({ ...text(drill), ...REASON }),
  },
  { type: "response.submit", marks: MEMBERS, given: drafted, data: text },
  { type: "response.approve", marks: APPROVERS, given: submitted, data: text },
  {
    type: "response.return",
    marks: APPROVERS,
    given: submitted,
    data: (drill) => ({ ...text(drill), ...REASON }),
  },
  // In one go: an approver takes all the steps, a lead only where there are no approvers.
  { type: "response.publish", marks: "---- -!x -xx -xx", data: { text: "It holds." } },
  // What is written but not approved.
  { type: "response.publish", marks: "---- -!! -xx -xx", given: drafted, data: text },
  { type: "response.publish", marks: "---- -!! -xx -xx", given: submitted, data: text },
  // What is approved.
  { type: "response.publish", marks: LEADS, given: approved, data: text },
  { type: "request.send", marks: MEMBERS, data: (_, unit) => ({ to: other(unit), text: "How high?" }) },
  { type: "request.remind", marks: MEMBERS, given: (unit) => asked(unit, other(unit)), data: request },
  { type: "request.acknowledge", marks: MEMBERS, given: (unit) => asked(other(unit), unit), data: request },
  {
    type: "request.answer",
    marks: MEMBERS,
    given: (unit) => asked(other(unit), unit),
    data: (drill) => ({ ...request(drill), text: "168.9 m." }),
  },
  {
    type: "request.decline",
    marks: LEADS,
    given: (unit) => asked(other(unit), unit),
    data: (drill) => ({ ...request(drill), ...REASON }),
  },
  {
    type: "request.complete",
    marks: MEMBERS,
    given: (unit) => [
      ...asked(unit, other(unit)),
      then(other(unit), "request.answer", (drill) => ({ ...request(drill), text: "168.9 m." })),
    ],
    data: request,
  },
  { type: "escalation.raise", marks: LEADS, data: { question: "May we?" } },
  {
    type: "decision.make",
    marks: "---- --- --- -xx",
    given: (unit) => [act(unit, "escalation.raise", { question: "May we?" })],
    data: (drill) => ({ escalation: last(drill.state.tables.escalations.keys()), text: "Yes." }),
  },
  { type: "call.ring", marks: CONTROL, data: { unit: "comms", persona: "someone", subject: "The dam" } },
  { type: "call.pickUp", marks: MEMBERS, given: rung, data: call },
  {
    type: "call.say",
    marks: BOTH_ENDS,
    given: pickedUp,
    data: (drill) => ({ ...call(drill), text: "Yes?" }),
  },
  { type: "call.end", marks: BOTH_ENDS, given: pickedUp, data: call },
  {
    type: "call.note",
    marks: CONTROL,
    given: (unit) => [...pickedUp(unit), then(unit, "call.end", call)],
    data: (drill) => ({ ...call(drill), outcome: "They ring back." }),
  },
  { type: "card.put", marks: MEMBERS, data: { column: "known", text: "It holds." } },
  {
    type: "card.remove",
    marks: MEMBERS,
    given: (unit) => [act(unit, "card.put", { column: "known", text: "It holds." })],
    data: (drill) => ({ card: last(drill.state.tables.cards.keys()) }),
  },
  { type: "decision.note", marks: MEMBERS, data: { text: "One spokesperson." } },
  { type: "persona.post", marks: CONTROL, data: { persona: "someone", text: "Is it so?" } },
  {
    type: "restriction.request",
    marks: LEADS,
    data: {
      claim: "dam",
      measure: "limit",
      legalBasis: "l",
      aim: "public-order",
      harm: "h",
      evidence: "e",
      milder: "m",
      review: "r",
    },
  },
  {
    type: "rating.give",
    marks: "xxx- --- --- ---",
    given: (unit) => [...approved(unit), then(unit, "response.publish", text)],
    data: (drill) => ({ ...text(drill), rating: "P" }),
  },
  { type: "message.send", marks: BOTH_ENDS, data: { text: "Hello." } },
];

/** Where a row says nothing else: play runs, and every unit has the alarm. What comes before STARTEX says so itself. */
function situation({ type, given }: Row, unit: string): Step[] {
  const steps = given?.(unit) ?? [];
  const ownStart = type === "exercise.start" || steps.includes(startex);
  return ownStart ? steps : [startex, release("alarm"), ...steps];
}

function isMade(data: object): data is (drill: Drill, unit: string) => object {
  return typeof data === "function";
}

function answer(line: Row, who: string, unit: string): string {
  const drill = drillAfter(scenario, ...situation(line, unit));
  const before = drill.log.length;
  const { data = {} } = line;
  const decision = drill.send(who, line.type, isMade(data) ? data(drill, unit) : data);
  if (decision.ok) return drill.log.length > before ? "x" : "nothing happened";
  return `${decision.error.code} ${decision.error.path ?? ""}`;
}

describe("permissions, cell by cell", () => {
  it.each(TABLE.map((line, index) => ({ ...line, index })))(
    "DRL-11 DRL-30 $type ($index): done by those who may, refused to everybody else",
    (line) => {
      const marks = [...line.marks.replaceAll(" ", "")] as Mark[];
      expect(marks).toHaveLength(SEATS.length);
      const found = SEATS.map(([who, unit]) => [who, answer(line, who, unit)]);
      const due = SEATS.map(([who], column) => {
        const mark = marks[column] ?? "-";
        return [who, mark === "x" ? mark : REFUSALS[mark]];
      });
      expect(found).toEqual(due);
    },
  );

  it("DRL-11 the table has a row for each command, and none lets nobody through", () => {
    expect([...new Set(TABLE.map(({ type }) => type))].sort()).toEqual([...COMMAND_TYPES].sort());
    expect(TABLE.filter(({ marks }) => !marks.includes("x")).map(({ type }) => type)).toEqual([]);
  });
});
