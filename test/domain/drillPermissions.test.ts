import { COMMAND_TYPES, type CommandType } from "@firebreak/shared/commands";
import { ROLES, UNIT_LEVELS } from "@firebreak/shared/roles";
import type { Phase } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { PERMISSIONS, PHASES } from "../../server/src/domain/permissions.ts";
import {
  act,
  Drill,
  drillAfter,
  drillScenario,
  specify,
  startex,
  type Step,
  type Who,
} from "../support/simulatedDrill.ts";

/** Data that parse, about things that do not exist. */
const DATA: Record<CommandType, object> = {
  "exercise.start": {},
  "exercise.pause": {},
  "exercise.resume": {},
  "exercise.changeRate": { rate: 2 },
  "exercise.jump": { to: 0 },
  "exercise.end": {},
  "exercise.stop": {},
  "participant.remove": { person: "none" },
  "inject.add": { fields: { title: "t", body: "b", storyline: "none", channel: "none", from: "none" } },
  "inject.edit": { inject: "none", fields: {} },
  "inject.undo": { inject: "none" },
  "inject.assign": { inject: "none", person: null },
  "inject.release": { inject: "none" },
  "inject.skip": { inject: "none", reason: "r" },
  "inject.defer": { inject: "none", to: 0, reason: "r" },
  "inject.hold": { inject: "none" },
  "inject.unhold": { inject: "none" },
  "inject.complete": { inject: "none" },
  "inject.see": { inject: "none" },
  "inject.acknowledge": { inject: "none" },
  "inject.claim": { inject: "none" },
  "claim.assess": { claim: "none", verdict: "true" },
  "response.draft": { text: "t", claim: "none" },
  "draft.edit": { response: "none", update: "AAAA" },
  "clearance.seek": { response: "none", units: ["none"] },
  "clearance.remind": { response: "none", unit: "none" },
  "clearance.withdraw": { response: "none", unit: "none" },
  "response.clear": { response: "none" },
  "response.object": { response: "none", reason: "r" },
  "response.submit": { response: "none" },
  "response.approve": { response: "none" },
  "response.return": { response: "none", reason: "r" },
  "response.publish": { response: "none" },
  "request.send": { to: "none", text: "t" },
  "request.remind": { request: "none" },
  "request.acknowledge": { request: "none" },
  "request.answer": { request: "none", text: "t" },
  "request.decline": { request: "none", reason: "r" },
  "request.complete": { request: "none" },
  "escalation.raise": { question: "q" },
  "decision.make": { escalation: "none", text: "t" },
  "call.ring": { unit: "none", persona: "none", subject: "s" },
  "call.pickUp": { call: "none" },
  "call.say": { call: "none", text: "t" },
  "call.end": { call: "none" },
  "call.note": { call: "none", outcome: "o" },
  "card.put": { card: "none", column: "known", text: "t" },
  "card.remove": { card: "none" },
  "decision.note": { text: "t" },
  "persona.post": { persona: "none", text: "t" },
  "restriction.request": {
    claim: "none",
    measure: "limit",
    legalBasis: "l",
    aim: "public-order",
    harm: "h",
    evidence: "e",
    milder: "m",
    review: "r",
  },
  "rating.give": { response: "none", rating: "P" },
  "message.send": { text: "t" },
};

/** DESIGN §1 as a table: who may send it, lowest level of a unit included. */
const MAY: Record<CommandType, readonly Who[]> = (() => {
  const director = ["director"];
  const control = ["director", "controller"];
  const member = ["member", "lead", "approver"];
  const lead = ["lead", "approver"];
  const approver = ["approver"];
  return {
    "exercise.start": director,
    "exercise.pause": director,
    "exercise.resume": director,
    "exercise.changeRate": director,
    "exercise.jump": director,
    "exercise.end": director,
    "exercise.stop": director,
    "participant.remove": director,
    "inject.add": control,
    "inject.edit": control,
    "inject.undo": control,
    "inject.assign": control,
    "inject.release": control,
    "inject.skip": control,
    "inject.defer": control,
    "inject.hold": control,
    "inject.unhold": control,
    "inject.complete": control,
    "inject.see": member,
    "inject.acknowledge": member,
    "inject.claim": member,
    "claim.assess": member,
    "response.draft": member,
    "draft.edit": member,
    "clearance.seek": member,
    "clearance.remind": member,
    "clearance.withdraw": member,
    "response.clear": lead,
    "response.object": lead,
    "response.submit": member,
    "response.approve": approver,
    "response.return": approver,
    "response.publish": lead,
    "request.send": member,
    "request.remind": member,
    "request.acknowledge": member,
    "request.answer": member,
    "request.decline": lead,
    "request.complete": member,
    "escalation.raise": lead,
    "decision.make": lead,
    "call.ring": control,
    "call.pickUp": member,
    "call.say": [...control, ...member],
    "call.end": [...control, ...member],
    "call.note": control,
    "card.put": member,
    "card.remove": member,
    "decision.note": member,
    "persona.post": control,
    "restriction.request": lead,
    "rating.give": [...control, "evaluator"],
    "message.send": [...control, ...member],
  };
})();

const SEATS: Record<string, Who> = {
  director: "director",
  controller: "controller",
  evaluator: "evaluator",
  observer: "observer",
  member: "lead.member",
  lead: "lead.lead",
  approver: "lead.approver",
};

const INTO: Record<Phase, Step[]> = {
  planned: [],
  running: [startex],
  paused: [startex, act("director", "exercise.pause", {})],
  stopped: [startex, act("director", "exercise.stop", {})],
  ended: [startex, act("director", "exercise.end", {})],
};
const ALL = Object.keys(INTO) as Phase[];
const OUT_OF_PHASE = [
  "exercise/not-running",
  "exercise/ended",
  "exercise/already-started",
  "exercise/not-paused",
];

/** Somebody who may send it. */
function somebody(type: CommandType): Who {
  return SEATS[MAY[type].at(-1) ?? ""] ?? "director";
}

describe("permissions", () => {
  it.each(COMMAND_TYPES)("DRL-11 %s is for whom DESIGN says, and for nobody else", (type) => {
    const phase = ALL.find((each) => PHASES[type].includes(each)) ?? "running";
    for (const [seat, who] of Object.entries(SEATS)) {
      const decision = drillAfter(drillScenario(), ...INTO[phase]).send(who, type, DATA[type]);
      const refused = decision.ok ? "" : `${decision.error.code} ${decision.error.path ?? ""}`;
      const where = `${seat} sends ${type} while ${phase}: ${refused}`;
      if (MAY[type].includes(seat)) expect(refused, where).not.toBe("command/not-permitted /type");
      else expect(refused, where).toBe("command/not-permitted /type");
    }
  });

  it("DRL-11 the table has a row for each command and a cell for each role; levels are ordered", () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual([...COMMAND_TYPES].sort());
    for (const grant of Object.values(PERMISSIONS))
      expect(Object.keys(grant).sort()).toEqual([...ROLES].sort());
    expect(UNIT_LEVELS).toEqual(["member", "lead", "approver"]);
  });

  it.each(COMMAND_TYPES)("DRL-12 %s fits in its phases and is refused with a code in the others", (type) => {
    for (const phase of ALL) {
      const decision = drillAfter(drillScenario(), ...INTO[phase]).send(somebody(type), type, DATA[type]);
      const refused = !decision.ok && OUT_OF_PHASE.includes(decision.error.code);
      expect(refused, `${type} while ${phase}`).toBe(!PHASES[type].includes(phase));
      if (refused && phase === "ended") expect(decision.error.code).toBe("exercise/ended");
    }
  });

  it("DRL-12 in a pause people at their desks read, draft and write to control; the rest waits", () => {
    const inPause = COMMAND_TYPES.filter((type) => PHASES[type].includes("paused")).sort();
    expect(inPause).toEqual([
      "call.end",
      "call.note",
      "card.put",
      "card.remove",
      "decision.note",
      "draft.edit",
      "exercise.changeRate",
      "exercise.end",
      "exercise.jump",
      "exercise.resume",
      "exercise.stop",
      "inject.add",
      "inject.assign",
      "inject.complete",
      "inject.defer",
      "inject.edit",
      "inject.hold",
      "inject.see",
      "inject.skip",
      "inject.undo",
      "inject.unhold",
      "message.send",
      "participant.remove",
      "rating.give",
      "response.draft",
    ]);
  });

  it("DRL-13 nobody who is not registered, or was removed, may do anything", () => {
    const remove = act("director", "participant.remove", { person: "comms.lead" });
    for (const type of COMMAND_TYPES) {
      const drill = drillAfter(drillScenario(), startex, remove);
      expect(drill.send("stranger", type, DATA[type])).toMatchObject({ error: { code: "person/unknown" } });
      expect(drill.send("constructor", type, DATA[type])).toMatchObject({
        error: { code: "person/unknown" },
      });
      expect(drill.send("comms.lead", type, DATA[type])).toMatchObject({ error: { code: "person/removed" } });
    }
  });

  it("DRL-13 nobody acts in a role or for a unit other than their registered one", () => {
    const drill = new Drill();
    drill.send("director", "exercise.start", {});
    const pause = { id: "x", type: "exercise.pause", data: {} } as const;
    const claims = [
      { person: "comms.lead", role: "director" },
      { person: "controller", role: "director" },
      { person: "director", role: "director", unit: "comms" },
    ] as const;
    for (const actor of claims) {
      expect(drill.execute({ ...pause, actor })).toMatchObject({ error: { code: "person/unknown" } });
    }
    const asOther = { person: "comms.lead", role: "unit", unit: "lead" } as const;
    const data = { escalation: "escalation-1", text: "yes", binds: [] };
    expect(drill.execute({ id: "y", type: "decision.make", data, actor: asOther })).toMatchObject({
      error: { code: "person/unknown" },
    });
  });

  it("DRL-14 of the leads only those of a leadership unit decide", () => {
    const { given } = specify();
    const raised = act("comms", "escalation.raise", { question: "May we?" });
    const decide =
      (who: Who): Step =>
      (drill) =>
        drill.send(who, "decision.make", {
          escalation: [...drill.state.tables.escalations.keys()][0],
          text: "yes",
        });
    for (const unit of ["comms", "hydro", "press"]) {
      given(startex, raised)
        .when(decide(`${unit}.lead`))
        .thenRefused("command/not-permitted", "/type");
    }
    given(startex, raised).when(decide("lead.member")).thenRefused("command/not-permitted", "/type");
    expect(given(startex, raised).when(decide("lead.lead")).decision?.ok).toBe(true);
  });
});
