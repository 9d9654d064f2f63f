import { applyChange, type Change } from "@firebreak/shared/changes";
import type { Audience } from "@firebreak/shared/roles";
import { emptyView, type View } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { project } from "../../server/src/domain/project.ts";
import { act, Drill, release, startex, type Step } from "../support/simulatedDrill.ts";
import { minutesOf, publicScenario, restrict, say, sharesOf, START, until } from "./publicDrill.ts";

const AUDIENCES = ["control", "evaluator", "observer", "unit:comms", "unit:hydro", "unit:press"] as const;
type Watched = (typeof AUDIENCES)[number];

/** Plays the steps; what each audience's screen holds is the fold of what it was told. */
function watched(...steps: Step[]): {
  drill: Drill;
  views: Record<Watched, View>;
  told: Record<Watched, Change[]>;
} {
  const views = Object.fromEntries(AUDIENCES.map((each) => [each, emptyView(each)])) as Record<Watched, View>;
  const told = Object.fromEntries(AUDIENCES.map((each) => [each, []])) as unknown as Record<
    Watched,
    Change[]
  >;
  const scenario = publicScenario({
    escalations: [{ id: "ladder", when: { trust: { below: 0.5 } }, then: ["memo"] }],
  });
  const drill = new Drill(scenario, (event, state) => {
    for (const audience of AUDIENCES) {
      const changes = project(event, state, audience);
      told[audience].push(...changes);
      for (const change of changes) applyChange(views[audience], change);
    }
  });
  for (const step of steps) expect(step(drill)?.ok).not.toBe(false);
  return { drill, views, told };
}

const up = [startex, release("on-dam"), until("1:00")];
const end = act("director", "exercise.end", {});
const curvesOf = (view: View, claim = "dam") =>
  Object.values(view.curves).filter((row) => row.claim === claim);

describe("the curves of a view", () => {
  it("PUB-40 come in rows of thirty minutes, the last one growing", () => {
    const { views, drill } = watched(startex, until("5:00"), release("on-dam"), until("70:00"));
    const rows = curvesOf(views.control);
    expect(rows.map(({ id, from, shares }) => [id, from, shares.length])).toEqual([
      ["dam/6", 6, 30],
      ["dam/36", 36, 30],
      ["dam/66", 66, 5],
    ]);
    expect(Object.values(views.control.moods).map(({ id, from, trust }) => [id, from, trust.length])).toEqual(
      [
        ["6", 6, 30],
        ["36", 36, 30],
        ["66", 66, 5],
      ],
    );
    // Strung together they are the log, to the last digit.
    const minutes = minutesOf(drill).map(({ data }) => data);
    expect(rows.flatMap(({ shares }) => shares)).toEqual(minutes.map(({ claims }) => claims["dam"]?.[0]));
    expect(rows.flatMap(({ reach }) => reach)).toEqual(minutes.map(({ claims }) => claims["dam"]?.[1]));
    expect(rows.flatMap(({ belief }) => belief)).toEqual(minutes.map(({ claims }) => claims["dam"]?.[2]));
    expect(Object.values(views.control.moods).flatMap(({ trust }) => trust)).toEqual(
      minutes.map(({ trust }) => trust),
    );
  });

  it("PUB-40 a row does not grow over minutes that nobody lived through", () => {
    const { views } = watched(
      ...up,
      until("10:00"),
      act("director", "exercise.jump", { to: START + 3_000 * 60_000 }),
      until("10:00.001"),
    );
    const froms = curvesOf(views.control).map(({ from, reach }) => [from, reach.length]);
    expect(froms.slice(0, 2)).toEqual([
      [1, 10],
      [1_561, 30],
    ]);
    expect(froms.at(-1)).toEqual([2_971, 30]);
  });

  it("PUB-41 a unit that meets the claim later gets its whole course at once, and no other claim's", () => {
    const { views, drill, told } = watched(
      startex,
      release("memo"),
      say("hydro", { claim: "late-pay" }),
      until("40:00"),
    );
    expect(curvesOf(views["unit:hydro"], "late-pay")).toHaveLength(2);
    expect(views["unit:press"].curves).toEqual({});
    expect(views["unit:press"].claims).toEqual({});
    expect(curvesOf(views.observer, "late-pay")).toHaveLength(2);
    told["unit:press"].length = 0;
    release("on-late-pay")(drill);
    const rows = curvesOf(views["unit:press"], "late-pay");
    expect(rows.flatMap(({ shares }) => shares)).toEqual([...sharesOf(drill, "late-pay").values()]);
    expect(rows).toEqual(curvesOf(views["unit:hydro"], "late-pay"));
    expect(
      told["unit:press"].filter((change) => change.op === "put" && change.table === "curves"),
    ).toHaveLength(2);
    until("41:00")(drill);
    expect(curvesOf(views["unit:press"], "late-pay").at(-1)?.shares).toHaveLength(11);
  });
});

describe("who is told what of the public", () => {
  const steps: Step[] = [
    ...up,
    say("comms", { claim: "dam", stance: "false" }),
    restrict("comms", "dam"),
    until("5:00"),
    (drill) =>
      act("evaluator", "rating.give", {
        response: [...drill.state.tables.responses.keys()][0] ?? "",
        rating: "S",
      })(drill),
    until("80:00"),
  ];
  /** By audience: rows of curves, of them with belief, moods, reactions, restrictions, of them with their grade, ratings, plan. */
  const seen = (views: Record<Watched, View>) =>
    Object.fromEntries(
      AUDIENCES.map((audience) => {
        const view = views[audience];
        const count = (rows: Record<string, object>, key?: string) =>
          Object.values(rows).filter((row) => key === undefined || key in row).length;
        return [
          audience,
          [
            count(view.curves),
            count(view.curves, "belief"),
            count(view.moods),
            count(view.reactions),
            count(view.restrictions),
            count(view.restrictions, "failure"),
            count(view.ratings),
            count(view.ladders) + count(view.personas) + count(view.channels),
          ],
        ];
      }),
    );
  // claim-appeared, correction, rated, restricted, restriction; one ladder, two personas, five channels.
  const before = {
    control: [3, 3, 3, 5, 1, 1, 1, 8],
    evaluator: [3, 3, 3, 5, 1, 1, 1, 0],
    observer: [3, 0, 3, 0, 1, 0, 0, 0],
    "unit:comms": [3, 0, 0, 0, 1, 0, 0, 0],
    "unit:hydro": [3, 0, 0, 0, 0, 0, 0, 0],
    "unit:press": [3, 0, 0, 0, 0, 0, 0, 0],
  };

  it("PUB-42 before ENDEX: belief and reasons are control's and the evaluators', trust not the units'", () => {
    expect(seen(watched(...steps).views)).toEqual(before);
    // A safety stop is no ENDEX.
    expect(seen(watched(...steps, act("director", "exercise.stop", {})).views)).toEqual(before);
  });

  it("PUB-42 after ENDEX observers see why, and what was believed; units see no more than before", () => {
    expect(seen(watched(...steps, end).views)).toEqual({ ...before, observer: [3, 3, 3, 5, 1, 1, 0, 0] });
  });

  it("PUB-43 on the timeline: a request to restrict is the hall's to see, a rating and a persona's post are not", () => {
    const { views, drill } = watched(
      ...steps,
      act("controller", "persona.post", { persona: "troll", text: "x", claim: "dam" }),
      act("controller", "inject.hold", { inject: "memo", reason: "wait" }),
      act("controller", "inject.unhold", { inject: "memo" }),
    );
    const types = (audience: Audience & Watched) =>
      views[audience].acts
        .map(({ type }) => type)
        .filter((type) => /restriction|rating|persona|held|public/.test(type));
    expect(types("control")).toEqual([
      "restriction.requested",
      "rating.given",
      "persona.posted",
      "inject.held",
      "inject.unheld",
    ]);
    expect(types("evaluator")).toEqual(["restriction.requested", "rating.given", "persona.posted"]);
    expect(types("observer")).toEqual(["restriction.requested"]);
    expect(types("unit:comms")).toEqual(["restriction.requested"]);
    expect(types("unit:hydro")).toEqual([]);
    const line = views.observer.acts.find(({ type }) => type === "restriction.requested");
    expect(line).toMatchObject({ measure: "remove", claim: "dam", unit: "comms" });
    expect(line).not.toHaveProperty("name");
    const by = (audience: Watched) => Object.values(views[audience].restrictions).map((row) => row.by);
    expect([by("control"), by("unit:comms"), by("observer")]).toEqual([
      ["Name of comms.approver"],
      ["Name of comms.approver"],
      [""],
    ]);
    end(drill);
    expect(by("observer")).toEqual([""]);
  });
});
