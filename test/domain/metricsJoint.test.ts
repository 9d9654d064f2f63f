import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { publishedResponses } from "../../server/src/analysis/whatIf/publications.ts";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { describeMetrics } from "../../server/src/analysis/text/describeMetrics.ts";
import type { ResponseRow } from "@firebreak/shared/views";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  MINUTE,
  release,
  row,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";

const scenario = drillScenario({
  injects: [
    row("rumour", {
      channel: "feed",
      from: "troll",
      to: ["comms", "hydro", "press"],
      claim: "dam",
      expect: [
        { id: "say", unit: "hydro", action: "publish", within: "30m", with: ["press"] },
        { id: "tell", unit: "press", action: "publish", within: "30m", with: ["hydro"] },
      ],
    }),
    row("query", { to: ["press", "comms"] }),
    row("order", { to: ["lead", "comms"] }),
  ],
});
const measure = (drill: Drill) => computeMetrics(drill.log);
const response = (drill: Drill): ResponseRow => [...drill.state.tables.responses.values()].at(-1)!;
const on =
  (
    who: string,
    type: "response.clear" | "response.object" | "response.submit" | "response.approve" | "response.publish",
    data: object = {},
  ): Step =>
  (drill) =>
    drill.send(who, type, { response: response(drill).id, ...data });
const seek =
  (owner: string, units: string[], joint = true): Step =>
  (drill) =>
    drill.send(owner, "clearance.seek", { response: response(drill).id, units, joint });
const clear = (unit: string): Step => on(unit, "response.clear");
const statement = (owner: string, about: object = { inject: "query" }): Step =>
  act(owner, "response.draft", { text: "The dam stands.", ...about });
const type: Step = (drill) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(response(drill).doc ?? "", "base64"));
  doc.getText("text").insert(0, "Yes: ");
  const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
  return drill.send(response(drill).unit, "draft.edit", { response: response(drill).id, update });
};
const end = act("director", "exercise.end", {});
const minute = idle("1m");
/** The inject is two minutes into play, the draft three. */
const drafted = (owner = "press", about?: object): Step[] => [
  startex,
  minute,
  release("rumour"),
  minute,
  release("query"),
  minute,
  statement(owner, about),
];

describe("joint statements", () => {
  it("MET-56 it runs from the release of its inject to the last clearance that it needs", () => {
    const drill = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro", "lead"]),
      minute,
      clear("lead"),
      minute,
      minute,
      clear("hydro"),
      end,
    );
    const { jointStatement } = measure(drill);
    expect(jointStatement.overall).toEqual({
      n: 1,
      censored: 0,
      median: 4 * MINUTE,
      p90: 4 * MINUTE,
      values: [4 * MINUTE],
    });
    expect(jointStatement.cases).toEqual([
      { response: response(drill).id, with: ["hydro", "lead"], unit: "press", site: "hanoi", ms: 4 * MINUTE },
    ]);
    expect(jointStatement.byUnit).toMatchObject({ press: { n: 1 }, hydro: { n: 0, censored: 0 } });
    expect(jointStatement.bySite).toMatchObject({ hanoi: { n: 1 }, danang: { n: 0 } });
    expect(describeMetrics(measure(drill))).toMatch(/^Joint statement +1 +0 +4:00/m);
  });

  it("MET-56 without an inject from its claim's first, and the approval that follows is not in it", () => {
    const drill = drillAfter(
      scenario,
      ...drafted("comms", { claim: "dam" }),
      seek("comms", ["hydro"]),
      clear("hydro"),
      minute,
      on("comms", "response.approve"),
      minute,
      on("comms", "response.publish"),
    );
    expect(measure(drill).jointStatement.overall.values).toEqual([2 * MINUTE]);
  });

  it("MET-57 sought and never cleared by all it is censored; what is about nothing, or only consulted, is no case", () => {
    const open = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro", "lead"]),
      clear("lead"),
      on("hydro", "response.object", { reason: "r" }),
      end,
    );
    expect(measure(open).jointStatement.overall).toMatchObject({ n: 0, censored: 1 });
    const aimless = drillAfter(scenario, ...drafted("press", {}), seek("press", ["hydro"]), clear("hydro"));
    expect(measure(aimless).jointStatement.overall).toMatchObject({ n: 0, censored: 0 });
    const consulted = drillAfter(scenario, ...drafted(), seek("press", ["hydro"], false), clear("hydro"));
    expect(measure(consulted).jointStatement.overall).toMatchObject({ n: 0, censored: 0 });
  });

  it.each<[string, Step]>([
    ["typing", type],
    [
      "another version",
      (drill) => statement("comms", { inject: "query", response: response(drill).id, text: "No." })(drill),
    ],
    [
      "another stance",
      (drill) =>
        statement("comms", { inject: "query", response: response(drill).id, stance: "false", claim: "dam" })(
          drill,
        ),
    ],
  ])("MET-57 what was cleared before %s counts only once it is cleared again", (_name, change) => {
    const changed = [
      ...drafted("comms"),
      seek("comms", ["hydro", "press"]),
      clear("hydro"),
      clear("press"),
      minute,
      change,
    ];
    const never = drillAfter(scenario, ...changed, end);
    expect(measure(never).jointStatement.overall).toMatchObject({ n: 0, censored: 1 });
    const again = drillAfter(
      scenario,
      ...changed,
      seek("comms", ["press", "hydro"]),
      clear("press"),
      minute,
      clear("hydro"),
    );
    expect(measure(again).jointStatement.overall.values).toEqual([3 * MINUTE]);
  });

  it("MET-57 a word that was only for the text is none for the statement", () => {
    const drill = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro"], false),
      clear("hydro"),
      minute,
      seek("press", ["hydro"]),
    );
    expect(measure(drill).jointStatement.overall).toMatchObject({ n: 0, censored: 1 });
    clear("hydro")(drill);
    expect(measure(drill).jointStatement.overall.values).toEqual([2 * MINUTE]);
  });
});

describe("what another unit's clearance sends on", () => {
  it("MET-58 is submitted by its owner, at its owner's site; the deed is the unit's that cleared", () => {
    const drill = drillAfter(
      scenario,
      ...drafted("comms"),
      seek("comms", ["lead"]),
      minute,
      clear("lead"),
      minute,
      on("comms", "response.approve"),
    );
    const { approvalWait, workload } = measure(drill);
    expect(approvalWait.cases).toMatchObject([{ unit: "comms", site: "danang", ms: MINUTE }]);
    // Drafted, sought, approved; cleared.
    expect(workload.byUnit).toMatchObject({ comms: { acts: 3 }, lead: { acts: 1 } });
  });

  it("MET-58 is published by its owner, and the word of each unit that it speaks for", () => {
    const about = { inject: "rumour", claim: "dam", kind: "correction", stance: "true", nextUpdate: 10 };
    const drill = drillAfter(
      scenario,
      ...drafted("press", about),
      seek("press", ["hydro"]),
      minute,
      clear("hydro"),
      minute,
      end,
    );
    const { firstStatement, onTime, promises, wrongFirst, firstAction, consistency } = measure(drill);
    expect(firstStatement.overall.values).toEqual([3 * MINUTE]);
    expect(firstStatement.cases).toMatchObject([{ unit: "press", site: "hanoi" }]);
    expect(firstStatement.byUnit).toMatchObject({ press: { n: 1 }, hydro: { n: 1, censored: 0 } });
    expect(onTime.overall).toMatchObject({ n: 2, met: 2 });
    expect(firstAction.byUnit).toMatchObject({
      press: { values: [2 * MINUTE] },
      hydro: { values: [3 * MINUTE] },
    });
    expect(promises.byUnit).toMatchObject({ press: { open: 1 }, hydro: { open: 0 } });
    // One publication, wrong once, and at one with itself.
    expect(wrongFirst.publications).toMatchObject([{ unit: "press", first: true }]);
    expect(consistency.overall).toMatchObject({ share: null });
    expect(publishedResponses(drill.log)).toMatchObject([{ unit: "press" }]);
    const onScreen = [...drill.state.tables.expectations.values()].map(({ status }) => status);
    expect(onScreen).toEqual(["met", "met"]);
  });

  it("MET-28 asking for a clearance and answering it are messages of the network", () => {
    const drill = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro", "lead"], false),
      clear("hydro"),
      on("lead", "response.object", { reason: "r" }),
      seek("press", ["lead"], false),
    );
    const { network } = measure(drill);
    expect(network.overall).toMatchObject({ messages: 5, ties: 4, reciprocity: 1 });
    expect(network.byUnit["press"]).toEqual({ out: 2, in: 2, sent: 3, received: 2 });
    expect(network.bySite["danang"]).toMatchObject({ sent: 1, received: 1 });
  });
});

describe("a plan that control changed", () => {
  const fields = { title: "T", body: "B", storyline: "story", channel: "feed", from: "troll" };
  const edit = (inject: string, changes: object): Step =>
    act("controller", "inject.edit", { inject, fields: changes });
  const undo = act("controller", "inject.undo", { inject: "query" });
  const verdict = act("press", "claim.assess", { claim: "dam", verdict: "false" });
  const releaseNewest: Step = (drill) =>
    drill.send("controller", "inject.release", { inject: [...drill.state.tables.injects.keys()].at(-1) });

  it("MET-59 an inject written in play tasks its units and carries its claim", () => {
    const add = act("controller", "inject.add", { fields: { ...fields, to: ["press"], claim: "dam" } });
    const drill = drillAfter(scenario, startex, add, minute, releaseNewest, minute, verdict, end);
    const { acknowledge, verify, firstStatement } = measure(drill);
    expect(acknowledge.byUnit).toMatchObject({ press: { censored: 1 }, comms: { censored: 0 } });
    expect(verify.overall.values).toEqual([MINUTE]);
    expect(firstStatement.overall).toMatchObject({ n: 0, censored: 1 });
  });

  it.each([[[startex]], [[]]])("MET-59 an edit counts, made in play or before STARTEX (%#)", (before) => {
    const edited = [
      ...before,
      edit("query", { to: ["hydro"], claim: "dam" }),
      ...(before.length > 0 ? [] : [startex]),
    ];
    const drill = drillAfter(
      scenario,
      ...edited,
      release("query"),
      minute,
      act("hydro", "inject.acknowledge", { inject: "query" }),
      end,
    );
    const { acknowledge, verify } = measure(drill);
    expect(acknowledge.overall).toMatchObject({ values: [MINUTE], censored: 0 });
    expect(verify.overall).toMatchObject({ censored: 1 });
  });

  it("MET-59 an undo takes back the last change of whichever kind, and no more", () => {
    const hold = act("controller", "inject.hold", { inject: "query" });
    const to = [startex, edit("query", { to: ["hydro"] }), hold];
    const tasked = (...steps: Step[]) => {
      const { acknowledge } = measure(drillAfter(scenario, ...to, ...steps, release("query"), end));
      return Object.entries(acknowledge.byUnit).flatMap(([unit, { censored }]) =>
        censored > 0 ? [unit] : [],
      );
    };
    expect(tasked()).toEqual(["hydro"]);
    expect(tasked(undo)).toEqual(["hydro"]);
    expect(tasked(undo, undo)).toEqual(["comms", "press"]);
  });

  it("MET-59 nothing is due of a unit that was taken off the addressees, as on the evaluators' screen", () => {
    const late = idle("31m");
    const drill = drillAfter(
      scenario,
      startex,
      edit("rumour", { to: ["press"] }),
      release("rumour"),
      late,
      end,
    );
    const { onTime } = measure(drill);
    expect(onTime.overall).toMatchObject({ n: 1, missed: 1 });
    expect(onTime.byUnit).toMatchObject({ hydro: { n: 0 } });
    expect([...drill.state.tables.expectations.keys()]).toEqual(["rumour/tell"]);
  });

  it("MET-59 what an edit takes away is gone", () => {
    const drill = drillAfter(scenario, startex, edit("rumour", { claim: null }), release("rumour"), end);
    expect(measure(drill).firstStatement.overall).toMatchObject({ n: 0, censored: 0 });
  });
});
