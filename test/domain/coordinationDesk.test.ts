import type { CardRow, MessageRow, RequestRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { project, viewOf } from "../../server/src/domain/project.ts";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  MINUTE,
  specify,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";

const scenario = drillScenario();
const { given } = specify(scenario);

describe("reminders", () => {
  const ask = act("comms.member", "request.send", { to: "hydro", text: "How high?" });
  const request = (drill: Drill): RequestRow => [...drill.state.tables.requests.values()].at(-1)!;
  const on =
    (
      who: string,
      type:
        "request.remind" | "request.acknowledge" | "request.answer" | "request.decline" | "request.complete",
      data: object = {},
    ): Step =>
    (drill) =>
      drill.send(who, type, { request: request(drill).id, ...data });
  const remind = on("comms.member", "request.remind");

  it("COO-17 the unit that asked asks again as often as it likes, while it has no answer", () => {
    const drill = drillAfter(
      scenario,
      startex,
      ask,
      idle("1m"),
      remind,
      on("hydro", "request.acknowledge"),
      idle("1m"),
      remind,
    );
    expect(request(drill)).toMatchObject({ status: "acknowledged", remindedMs: [MINUTE, 2 * MINUTE] });
    const answered = on("hydro", "request.answer", { text: "4 m" });
    for (const end of [
      [answered],
      [on("hydro", "request.decline", { reason: "r" })],
      [answered, on("comms", "request.complete")],
    ]) {
      given(startex, ask, ...end)
        .when(remind)
        .thenRefused("request/wrong-state", "/data/request");
    }
    for (const who of ["hydro", "press"]) {
      given(startex, ask).when(on(who, "request.remind")).thenRefused("request/unknown", "/data/request");
    }
  });
});

describe("a unit's own board and log", () => {
  const put = (data: object = {}, who = "comms.member"): Step =>
    act(who, "card.put", { column: "known", text: "The dam stands.", ...data });
  const card = (drill: Drill): CardRow => [...drill.state.tables.cards.values()].at(-1)!;
  const move =
    (changes: object, who = "comms.lead"): Step =>
    (drill) =>
      put({ card: card(drill).id, ...changes }, who)(drill);
  const remove =
    (who = "comms"): Step =>
    (drill) =>
      drill.send(who, "card.remove", { card: card(drill).id });

  it("COO-18 a card is put, moved, taken off and put back, while play is paused too", () => {
    const drill = drillAfter(scenario, startex, act("director", "exercise.pause", {}), put());
    expect(card(drill)).toMatchObject({
      unit: "comms",
      column: "known",
      removed: false,
      by: "Name of comms.member",
      playMs: 0,
    });
    move({ column: "next" })(drill);
    expect(drill.state.tables.cards.size).toBe(1);
    expect(card(drill)).toMatchObject({ column: "next", by: "Name of comms.lead" });
    remove()(drill);
    expect(card(drill).removed).toBe(true);
    move({ column: "next" })(drill);
    expect(card(drill).removed).toBe(false);
  });

  it("COO-18 what is so already is nothing; another unit's card is unknown", () => {
    given(startex, put()).when(move({})).thenNothing();
    given(startex, put(), remove()).when(remove()).thenNothing();
    given(startex, put()).when(move({}, "hydro")).thenRefused("card/unknown", "/data/card");
    given(startex, put()).when(remove("hydro")).thenRefused("card/unknown", "/data/card");
    given(startex)
      .when(put({ card: "x" }))
      .thenRefused("card/unknown", "/data/card");
  });

  it("COO-18 COO-19: cards and decisions are the unit's own, control's and evaluators'", () => {
    const note = act("comms.member", "decision.note", { text: "We wait.", reason: "No data." });
    const drill = drillAfter(scenario, startex, put(), note);
    expect([...drill.state.tables.decisions.values()]).toMatchObject([
      { unit: "comms", text: "We wait.", reason: "No data.", by: "Name of comms.member", playMs: 0 },
    ]);
    const told: string[] = [];
    drill.onEvent = (event, state) => {
      for (const audience of state.audiences) {
        if (project(event, state, audience).length > 0) told.push(`${event.type} ${audience}`);
      }
    };
    for (const step of [put(), remove(), note]) step(drill);
    expect(told.filter((line) => !/ (control|evaluator|unit:comms)$/.test(line))).toEqual([]);
    for (const audience of drill.state.audiences) {
      const { cards, decisions } = viewOf(drill.state, audience);
      const count = ["control", "evaluator", "unit:comms"].includes(audience) ? 2 : 0;
      expect([Object.keys(cards).length, Object.keys(decisions).length], audience).toEqual([count, count]);
    }
  });

  it("COO-19 each note is a line of its own", () => {
    const note = act("comms.member", "decision.note", { text: "We wait." });
    const { decisions } = drillAfter(scenario, startex, note, note).state.tables;
    expect([...decisions.values()]).toMatchObject([{ reason: null, playMs: 0 }, { text: "We wait." }]);
  });
});

describe("control's own room", () => {
  const say = (who: string): Step => act(who, "message.send", { to: "control", text: "Slow down." });

  it("COO-20 control and evaluators read it, nobody at a unit or in the hall hears that something was said", () => {
    const heard: string[] = [];
    const drill = drillAfter(scenario, startex);
    drill.onEvent = (event, state) => {
      for (const audience of state.audiences)
        if (project(event, state, audience).length > 0) heard.push(audience);
    };
    expect(say("controller")(drill)).toMatchObject({
      events: [{ data: { from: "control", to: "control" } }],
    });
    expect(heard).toEqual(["control", "evaluator"]);
    const messages: MessageRow[] = [...drill.state.tables.messages.values()];
    expect(messages).toMatchObject([{ fromName: "Name of controller", text: "Slow down." }]);
  });

  it("COO-20 what a unit writes to control is between the two, not the room's", () => {
    const drill = drillAfter(scenario, startex, say("hydro.member"));
    expect(Object.values(viewOf(drill.state, "unit:hydro").messages)).toMatchObject([{ from: "hydro" }]);
    expect(viewOf(drill.state, "unit:comms").messages).toEqual({});
  });
});
