import { describe, expect, it } from "vitest";
import { act, Drill, specify, startex, system } from "../support/simulatedDrill.ts";

const { given } = specify();
const join = (person: string) => system("participant.join", { person });
const leave = (person: string) => system("participant.leave", { person });
const remove = (person: string) => act("director", "participant.remove", { person });

describe("people", () => {
  it("DRL-15 registering names unit and site that take part; only the role unit has a unit", () => {
    const person = { person: "p", name: "P" } as const;
    given()
      .when(system("participant.register", { ...person, role: "unit", unit: "comms", site: "hanoi" }))
      .then({
        type: "participant.registered",
        data: { ...person, role: "unit", unit: "comms", site: "hanoi" },
      });
    for (const unit of ["none", "constructor", "__proto__"]) {
      given()
        .when(system("participant.register", { ...person, role: "unit", unit }))
        .thenRefused("unit/unknown", "/unit");
    }
    given()
      .when(system("participant.register", { ...person, role: "unit" }))
      .thenRefused("unit/unknown", "/unit");
    given()
      .when(system("participant.register", { ...person, role: "observer", unit: "comms" }))
      .thenRefused("unit/unknown", "/unit");
    given()
      .when(system("participant.register", { ...person, role: "observer", site: "constructor" }))
      .thenRefused("site/unknown", "/site");
  });

  it("DRL-15 a unit's person is a member unless told otherwise; registering again changes nothing", () => {
    const again = { person: "p", name: "Other", role: "director" } as const;
    const drill = given(
      system("participant.register", { person: "p", name: "P", role: "unit", unit: "comms" }),
    )
      .when(system("participant.register", again))
      .thenNothing();
    expect(drill.state.tables.people.get("p")).toEqual({
      id: "p",
      name: "P",
      role: "unit",
      unit: "comms",
      site: null,
      level: "member",
      online: false,
      removed: false,
    });
  });

  it("DRL-16 a unit comes online with the first of its people and goes with the last", () => {
    const online = { type: "unit.online", data: { unit: "comms" } } as const;
    const offline = { type: "unit.offline", data: { unit: "comms" } } as const;
    const joined = given()
      .when(join("comms.lead"))
      .then({ type: "participant.joined", data: { person: "comms.lead" } }, online);
    expect(joined.state.tables.units.get("comms")?.online).toBe(true);
    given(join("comms.lead"))
      .when(join("comms.member"))
      .then({ type: "participant.joined", data: { person: "comms.member" } });
    given(join("comms.lead")).when(join("comms.lead")).thenNothing();
    given(join("comms.lead"), join("comms.member"))
      .when(leave("comms.lead"))
      .then({ type: "participant.left", data: { person: "comms.lead" } });
    const left = given(join("comms.lead"), join("comms.member"), leave("comms.lead"))
      .when(leave("comms.member"))
      .then({ type: "participant.left", data: { person: "comms.member" } }, offline);
    expect(left.state.tables.units.get("comms")?.online).toBe(false);
    given().when(leave("comms.lead")).thenNothing();
    given().when(leave("constructor")).thenNothing();
    given()
      .when(join("director"))
      .then({ type: "participant.joined", data: { person: "director" } });
  });

  it("DRL-16 who is unknown or removed can't join", () => {
    given().when(join("constructor")).thenRefused("person/unknown");
    given(remove("comms.lead")).when(join("comms.lead")).thenRefused("person/removed");
  });

  it("DRL-17 a director removes people, once, with a reason; the unit goes offline with its last", () => {
    given(join("comms.lead"))
      .when(act("director", "participant.remove", { person: "comms.lead", reason: "wrong room" }))
      .then(
        { type: "participant.removed", data: { person: "comms.lead", reason: "wrong room" } },
        { type: "unit.offline", data: { unit: "comms" } },
      );
    const drill = given(join("comms.lead"), join("comms.member"))
      .when(remove("comms.lead"))
      .then({ type: "participant.removed", data: { person: "comms.lead" } });
    expect(drill.state.tables.people.get("comms.lead")).toMatchObject({ online: false, removed: true });
    given(remove("comms.lead")).when(remove("comms.lead")).thenNothing();
    given(remove("comms.lead")).when(leave("comms.lead")).thenNothing();
    given().when(remove("__proto__")).thenRefused("person/unknown", "/data/person");
  });

  it("DRL-17 a director can't remove themselves; another one can", () => {
    given(startex).when(remove("director")).thenRefused("command/not-permitted", "/data/person");
    given(startex)
      .when(act("director-2", "participant.remove", { person: "director" }))
      .then({ type: "participant.removed", data: { person: "director" } });
  });

  it("DRL-9 a registration without a site and one with leave no undefined key in the log", () => {
    const drill = new Drill();
    for (const event of drill.log) expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
  });
});
