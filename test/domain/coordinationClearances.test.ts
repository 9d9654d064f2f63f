import type { CommandInput } from "@firebreak/shared/commands";
import type { ClearanceRow, ResponseRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { computeMetrics } from "../../server/src/analysis/metrics.ts";
import { project, viewOf } from "../../server/src/domain/project.ts";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  MINUTE,
  release,
  row,
  specify,
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
        { id: "answer", unit: "press", action: "publish", within: "10m", with: ["hydro"] },
        { id: "support", unit: "hydro", action: "publish", within: "10m", with: ["press"] },
      ],
    }),
    row("order", { to: ["lead", "comms", "press"] }),
    row("memo", { to: ["hydro"], claim: "late-pay" }),
    row("thanks", { when: { published: { claim: "dam", by: "hydro", kind: "correction" } }, to: ["lead"] }),
  ],
});
const { given } = specify(scenario);

/** Press publishes without an approver, communications only with one. */
type Owner = "press" | "comms";
const response = (drill: Drill): ResponseRow => [...drill.state.tables.responses.values()].at(-1)!;
const clearance = (drill: Drill, unit: string): ClearanceRow | undefined =>
  drill.state.tables.clearances.get(`${response(drill).id}/${unit}`);
const on =
  (
    who: string,
    type:
      | "response.clear"
      | "response.object"
      | "response.submit"
      | "response.approve"
      | "response.return"
      | "response.publish",
    data: object = {},
  ): Step =>
  (drill) =>
    drill.send(who, type, { response: response(drill).id, ...data });
const WORDING = {
  text: "The dam stands.",
  inject: "rumour",
  claim: "dam",
  kind: "correction",
  stance: "false",
} as const;
type Draft = Partial<Omit<CommandInput<"response.draft">, "response" | "text">> & { text?: string };
const write = (owner: Owner, changes: Draft = {}): Step =>
  act(owner, "response.draft", { ...WORDING, ...changes });
const rewrite =
  (owner: Owner, changes: Draft): Step =>
  (drill) =>
    drill.send(owner, "response.draft", { response: response(drill).id, ...WORDING, ...changes });
const reword =
  (owner: Owner, fields: Draft): Step =>
  (drill) =>
    drill.send(owner, "response.draft", { response: response(drill).id, ...fields });
const remind =
  (owner: string, unit: string): Step =>
  (drill) =>
    drill.send(owner, "clearance.remind", { response: response(drill).id, unit });
const withdraw =
  (owner: string, unit: string, reason?: string): Step =>
  (drill) =>
    drill.send(owner, "clearance.withdraw", {
      response: response(drill).id,
      unit,
      ...(reason !== undefined && { reason }),
    });
const seek =
  (owner: string, units: string[], joint = false): Step =>
  (drill) =>
    drill.send(owner, "clearance.seek", { response: response(drill).id, units, joint });
const clear = (unit: string): Step => on(unit, "response.clear");
const object = (unit: string): Step => on(unit, "response.object", { reason: "Not yet." });
const type =
  (owner: Owner, change: (text: Y.Text) => void): Step =>
  (drill) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Buffer.from(response(drill).doc ?? "", "base64"));
    const before = Y.encodeStateVector(doc);
    change(doc.getText("text"));
    const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString("base64");
    return drill.send(owner, "draft.edit", { response: response(drill).id, update });
  };
const begun = [startex, release("rumour"), release("order"), idle("1m")];
const drafted = (owner: Owner = "press") => [...begun, write(owner)];
const events = (drill: Drill) => drill.log.slice(-3).map(({ type }) => type);

describe("a word from another unit", () => {
  it("COO-1 a unit asks others to clear its text as it stands, each once while its word is out or given", () => {
    const asked = given(...drafted()).when(seek("press", ["hydro", "lead", "hydro"]));
    const { id } = response(asked.drill);
    asked.then({ type: "clearance.sought", data: { response: id, units: ["hydro", "lead"], joint: false } });
    expect(clearance(asked.drill, "hydro")).toEqual({
      id: `${id}/hydro`,
      response: id,
      owner: "press",
      unit: "hydro",
      text: "The dam stands.",
      kind: "correction",
      claim: "dam",
      stance: "false",
      inject: "rumour",
      joint: false,
      status: "sought",
      reason: null,
      soughtBy: "Name of press.approver",
      soughtMs: MINUTE,
      dueMs: null,
      remindedMs: [],
      answeredBy: null,
      answeredMs: null,
      withdrawnMs: null,
    });
    given(...drafted(), seek("press", ["hydro"]))
      .when(seek("press", ["hydro"]))
      .thenNothing();
    given(...drafted(), seek("press", ["hydro"]), clear("hydro"))
      .when(seek("press", ["hydro"]))
      .thenNothing();
    const again = given(...drafted(), seek("press", ["hydro"]), object("hydro")).when(
      seek("press", ["hydro"]),
    );
    expect(clearance(again.drill, "hydro")).toMatchObject({ status: "sought", reason: null });
  });

  it("COO-1 of its own text, of other units, before it is out", () => {
    given(...drafted())
      .when(seek("press", ["x"]))
      .thenRefused("unit/unknown", "/data/units/0");
    given(...drafted())
      .when(seek("press", ["hydro", "press"]))
      .thenRefused("request/to-self", "/data/units/1");
    given(...drafted())
      .when(seek("comms", ["hydro"]))
      .thenRefused("response/unknown", "/data/response");
    given(...drafted(), on("press", "response.publish"))
      .when(seek("press", ["hydro"]))
      .thenRefused("response/wrong-state", "/data/response");
  });

  it("COO-1 a text that typing has emptied is neither cleared nor submitted nor published", () => {
    const emptied = [
      ...drafted(),
      type("press", (text) => text.delete(0, text.length)),
      type("press", (text) => text.insert(0, " \n")),
    ];
    for (const step of [
      seek("press", ["hydro"]),
      on("press", "response.submit"),
      on("press", "response.publish"),
    ]) {
      given(...emptied)
        .when(step)
        .thenRefused("response/wrong-state", "/data/response");
    }
  });

  it("COO-2 the unit that was asked clears or objects with a reason, once", () => {
    const sought = [...drafted(), seek("press", ["hydro"]), idle("1m")];
    const cleared = drillAfter(scenario, ...sought, clear("hydro"));
    expect(clearance(cleared, "hydro")).toMatchObject({
      status: "cleared",
      reason: null,
      answeredBy: "Name of hydro.approver",
      answeredMs: 2 * MINUTE,
    });
    expect(response(cleared).status).toBe("draft");
    const objected = drillAfter(scenario, ...sought, object("hydro"));
    expect(clearance(objected, "hydro")).toMatchObject({ status: "objected", reason: "Not yet." });
    for (const one of [clear("hydro"), object("hydro")]) {
      for (const two of [clear("hydro"), object("hydro")]) {
        given(...sought, one)
          .when(two)
          .thenRefused("clearance/wrong-state", "/data/response");
      }
    }
    for (const who of ["lead", "comms", "press"]) {
      given(...sought)
        .when(clear(who))
        .thenRefused("clearance/unknown", "/data/response");
      given(...sought)
        .when(object(who))
        .thenRefused("clearance/unknown", "/data/response");
    }
    given(...sought)
      .when(clear("hydro.member"))
      .thenRefused("command/not-permitted", "/type");
  });

  it.each<[string, Step]>([
    ["another text", rewrite("press", { text: "The dam holds." })],
    ["typing", type("press", (text) => text.insert(0, "Yes: "))],
    ["another kind", rewrite("press", { kind: "statement" })],
    ["another stance", rewrite("press", { stance: "misleading" })],
    ["another claim", rewrite("press", { claim: undefined })],
  ])("COO-3 %s voids every word on it, given or not; whoever was asked is asked again", (_name, change) => {
    const asked = [...drafted(), seek("press", ["hydro", "lead", "comms"]), clear("hydro"), object("lead")];
    const drill = drillAfter(scenario, ...asked, change);
    for (const unit of ["hydro", "lead", "comms"]) {
      expect(clearance(drill, unit)?.status).toBe("void");
      expect(clear(unit)(drill)).toMatchObject({ error: { code: "clearance/wrong-state" } });
    }
    expect(seek("press", ["hydro"])(drill)).toMatchObject({
      ok: true,
      events: [{ data: { units: ["hydro"] } }],
    });
    expect(clearance(drill, "hydro")).toMatchObject({ status: "sought", text: response(drill).text });
  });

  it("COO-3 what changes nothing that was cleared voids nothing", () => {
    const same = given(...drafted(), seek("press", ["hydro"]), clear("hydro")).when(
      rewrite("press", { nextUpdate: 30 }),
    );
    expect(clearance(same.drill, "hydro")?.status).toBe("cleared");
  });
});

describe("joint statements", () => {
  it("COO-4 the last clearance publishes it, as its owner's, for all of them", () => {
    const asked = [...drafted(), seek("press", ["hydro", "lead"], true), clear("lead")];
    const last = given(...asked).when(clear("hydro"));
    const content = {
      response: response(last.drill).id,
      kind: "correction" as const,
      text: "The dam stands.",
      inject: "rumour",
      claim: "dam",
      stance: "false" as const,
    };
    last.then(
      { type: "response.cleared", data: { response: content.response } },
      { type: "response.published", data: { ...content, unit: "press", with: ["hydro", "lead"] } },
    );
    expect(response(last.drill)).toMatchObject({ status: "published", publishedMs: MINUTE });
    expect([...last.drill.state.tables.posts.values()].at(-1)).toMatchObject({
      unit: "press",
      author: { name: "Press" },
      with: ["hydro", "lead"],
    });
  });

  it("COO-4 an objection keeps it back until that unit is asked again and clears it", () => {
    const stuck = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro", "lead"], true),
      object("hydro"),
      clear("lead"),
    );
    expect(response(stuck).status).toBe("draft");
    seek("press", ["hydro"])(stuck);
    clear("hydro")(stuck);
    expect(response(stuck).status).toBe("published");
  });

  it("COO-5 where an approver is needed, the last clearance submits it, or publishes what is approved", () => {
    const asked = [...drafted("comms"), seek("comms", ["hydro"], true)];
    const unseen = given(...asked).when(clear("hydro"));
    const { id } = response(unseen.drill);
    unseen.then(
      { type: "response.cleared", data: { response: id } },
      { type: "response.submitted", data: { response: id, unit: "comms" } },
    );
    given(...asked, on("comms", "response.submit"))
      .when(clear("hydro"))
      .then({ type: "response.cleared", data: { response: id } });
    const approved = given(...asked, on("comms", "response.submit"), on("comms", "response.approve")).when(
      clear("hydro"),
    );
    expect(events(approved.drill)).toEqual(["response.approved", "response.cleared", "response.published"]);
    const late = drillAfter(
      scenario,
      ...asked,
      clear("hydro"),
      on("comms", "response.approve"),
      on("comms.lead", "response.publish"),
    );
    expect(late.log.at(-1)).toMatchObject({ type: "response.published", data: { with: ["hydro"] } });
    expect(late.log.at(-1)?.data).not.toHaveProperty("unit");
  });

  it.each<Owner>(["press", "comms"])(
    "COO-5 what an approver has returned is not sent on by another unit (%s)",
    (owner) => {
      const returned = [on(owner, "response.submit"), on(owner, "response.return", { reason: "No." })];
      const last = given(...drafted(owner), seek(owner, ["hydro"], true), ...returned).when(clear("hydro"));
      last.then({ type: "response.cleared", data: { response: response(last.drill).id } });
      expect(response(last.drill)).toMatchObject({ status: "returned", returnedReason: "No." });
    },
  );

  it("COO-6 it is not published while a unit that it speaks for has not cleared it", () => {
    const asked = [
      ...drafted("comms"),
      seek("comms", ["hydro"], true),
      on("comms", "response.submit"),
      on("comms", "response.approve"),
    ];
    const publish = on("comms", "response.publish");
    given(...asked)
      .when(publish)
      .thenRefused("response/clearance-open", "/data/response");
    given(...asked, object("hydro"))
      .when(publish)
      .thenRefused("response/clearance-open", "/data/response");
    const voided = [
      ...drafted(),
      seek("press", ["hydro", "lead"], true),
      clear("hydro"),
      rewrite("press", { text: "New." }),
    ];
    given(...voided)
      .when(on("press", "response.publish"))
      .thenRefused("response/clearance-open", "/data/response");
    const consulted = given(...drafted(), seek("press", ["hydro"])).when(on("press", "response.publish"));
    expect(consulted.decision?.ok).toBe(true);
    expect(consulted.drill.log.at(-1)?.data).not.toHaveProperty("with");
  });

  it("COO-7 who only cleared a text is neither spoken for nor waited for, until asked to speak with it", () => {
    const consulted = [
      ...drafted(),
      seek("press", ["hydro", "comms"]),
      clear("hydro"),
      seek("press", ["lead"], true),
    ];
    const drill = drillAfter(scenario, ...consulted, clear("lead"));
    expect(drill.log.at(-1)).toMatchObject({ type: "response.published", data: { with: ["lead"] } });
    const asked = given(...consulted).when(seek("press", ["hydro"]));
    expect(clearance(asked.drill, "hydro")).toMatchObject({ status: "sought", joint: true });
    clear("comms")(asked.drill);
    clear("lead")(asked.drill);
    expect(response(asked.drill).status).toBe("draft");
    clear("hydro")(asked.drill);
    expect(asked.drill.log.at(-1)?.data).toMatchObject({ with: ["hydro", "lead"] });
  });

  it("COO-8 it answers the tasks and expected actions of each of them, and the conditions that wait for their word", () => {
    const drill = drillAfter(scenario, ...drafted(), seek("press", ["hydro"], true), clear("hydro"));
    const { tasks, expectations, injects } = drill.state.tables;
    for (const unit of ["press", "hydro"]) {
      expect(tasks.get(`rumour/${unit}`)).toMatchObject({ state: "answered", answeredMs: MINUTE });
    }
    expect(tasks.get("rumour/comms")?.state).toBe("new");
    expect([...expectations.values()].map(({ status }) => status)).toEqual(["met", "met"]);
    expect(injects.get("thanks")?.plan?.dueMs).toBe(drill.log.at(-1)?.scenarioMs);
  });

  it("COO-10 its promise is its owner's, and what is sent on stands on the timeline as the owner's act, at its site", () => {
    const drill = drillAfter(
      scenario,
      ...begun,
      write("press", { nextUpdate: 30 }),
      seek("press", ["hydro"], true),
    );
    const told: Record<string, unknown[]> = {};
    drill.onEvent = (event, state) => {
      for (const audience of ["control", "unit:press", "unit:hydro", "observer"] as const) {
        const acts = project(event, state, audience).flatMap((change) =>
          change.op === "act" ? [change.act] : [],
        );
        for (const { type, unit, site, name } of acts) (told[audience] ??= []).push([type, unit, site, name]);
      }
    };
    clear("hydro")(drill);
    expect(response(drill).nextUpdateDueMs).toBe(31 * MINUTE);
    const who = "Name of hydro.approver";
    const sentOn = [
      ["response.published", "press", "hanoi", undefined],
      ["update.promised", "press", "hanoi", undefined],
    ];
    expect(told["control"]).toEqual([["response.cleared", "hydro", "danang", who], ...sentOn]);
    expect(told["observer"]).toEqual([["response.cleared", "hydro", "danang", undefined], ...sentOn]);
    expect(told["unit:press"]).toEqual([["response.cleared", "hydro", "danang", undefined], ...sentOn]);
    expect(told["unit:hydro"]).toEqual([["response.cleared", "hydro", "danang", who], sentOn[0]]);
  });
});

describe("clearing is consulting", () => {
  const answer = (drill: Drill) => drill.state.tables.expectations.get("rumour/answer")?.status;
  const agreed = (drill: Drill) =>
    drill.state.public.pending.findLast((each) => each.kind === "said")?.checks.agreed;
  const publish = on("press", "response.publish");

  it("COO-9 a unit whose text another has cleared since the release has consulted it, also in the public's eyes", () => {
    const alone = drillAfter(scenario, ...drafted(), publish);
    expect([answer(alone), agreed(alone)]).toEqual(["pending", false]);
    const asked = drillAfter(scenario, ...drafted(), seek("press", ["hydro"]), object("hydro"), publish);
    expect([answer(asked), agreed(asked)]).toEqual(["pending", false]);
    const cleared = drillAfter(scenario, ...drafted(), seek("press", ["hydro"]), clear("hydro"), publish);
    expect([answer(cleared), agreed(cleared)]).toEqual(["met", true]);
  });

  it("COO-9 and so has the unit that cleared", () => {
    const drill = drillAfter(scenario, ...drafted("comms"));
    const orderly = act("press", "response.draft", { text: "t", inject: "order" });
    const publishes = act("hydro", "response.publish", { text: "The dam stands.", claim: "dam" });
    for (const step of [orderly, seek("press", ["hydro"]), clear("hydro"), publishes]) {
      expect(step(drill)).toMatchObject({ ok: true });
    }
    expect(drill.state.tables.expectations.get("rumour/support")?.status).toBe("met");
  });

  it("COO-9 what was cleared before the release does not count", () => {
    const early = [
      startex,
      release("order"),
      act("press", "response.draft", { text: "t", inject: "order" }),
      seek("press", ["hydro"]),
      clear("hydro"),
    ];
    const drill = drillAfter(scenario, ...early, idle("1m"), release("rumour"), write("press"), publish);
    expect(answer(drill)).toBe("pending");
  });
});

describe("who sees it", () => {
  const seen = (drill: Drill, audience: Parameters<typeof viewOf>[1]) =>
    Object.values(viewOf(drill.state, audience).clearances);

  it("COO-11 the two units, control and evaluators; the hall sees that it was asked for, not the text", () => {
    const drill = drillAfter(scenario, ...drafted(), seek("press", ["hydro"]));
    for (const audience of ["control", "evaluator", "unit:press", "unit:hydro"] as const) {
      expect(seen(drill, audience)).toHaveLength(1);
    }
    for (const audience of ["unit:comms", "unit:lead", "observer"] as const) {
      expect(seen(drill, audience)).toEqual([]);
    }
    expect(Object.values(viewOf(drill.state, "unit:hydro").responses)).toEqual([]);
  });

  it("COO-11 the asked unit reads the text as it was put to it, never what it became", () => {
    const drill = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro"]),
      rewrite("press", { text: "Secret." }),
    );
    expect(seen(drill, "unit:hydro")).toMatchObject([{ text: "The dam stands.", status: "void" }]);
  });

  it("COO-11 it names an inject or a claim to the asked unit only where that unit has it, the claim from then on", () => {
    const quiet = drillScenario({
      injects: [
        row("memo", { to: ["press"], claim: "late-pay" }),
        row("loud", { channel: "feed", claim: "late-pay" }),
      ],
    });
    const draft = write("press", { inject: "memo", claim: "late-pay" });
    const drill = drillAfter(quiet, startex, release("memo"), draft, seek("press", ["hydro"]));
    expect(seen(drill, "unit:press")).toMatchObject([{ claim: "late-pay", inject: "memo" }]);
    expect(seen(drill, "unit:hydro")).toMatchObject([{ claim: null, inject: null }]);
    release("loud")(drill);
    expect(seen(drill, "unit:hydro")).toMatchObject([{ claim: "late-pay", inject: null }]);
  });

  it("COO-11 on the timeline each asked unit reads itself, and the owner why another objects", () => {
    const drill = drillAfter(scenario, ...drafted());
    const told: string[] = [];
    drill.onEvent = (event, state) => {
      for (const audience of ["unit:press", "unit:hydro", "unit:lead", "unit:comms", "observer"] as const) {
        for (const change of project(event, state, audience)) {
          if (change.op === "act")
            told.push(
              `${audience} ${change.act.type} ${change.act.to ?? ""} ${change.act.text ?? ""}`.trim(),
            );
        }
      }
    };
    seek("press", ["hydro", "lead"])(drill);
    object("hydro")(drill);
    expect(told).toEqual([
      "unit:press clearance.sought hydro",
      "unit:hydro clearance.sought hydro",
      "unit:lead clearance.sought lead",
      "observer clearance.sought hydro",
      "unit:press response.objected press Not yet.",
      "unit:hydro response.objected press Not yet.",
      "observer response.objected press",
    ]);
  });

  it("COO-11 what it says of a claim is told with the claim", () => {
    const quiet = drillScenario({
      injects: [
        row("memo", { to: ["press"], claim: "late-pay" }),
        row("loud", { channel: "feed", claim: "late-pay" }),
      ],
    });
    const draft = write("press", { inject: "memo", claim: "late-pay" });
    const drill = drillAfter(quiet, startex, release("memo"), draft, seek("press", ["hydro"]));
    expect(seen(drill, "unit:hydro")).toMatchObject([{ claim: null, stance: null }]);
    release("loud")(drill);
    expect(seen(drill, "unit:hydro")).toMatchObject([{ claim: "late-pay", stance: "false" }]);
  });
});

describe("what the owner does about whom it has asked", () => {
  const within =
    (minutes: number): Step =>
    (drill) =>
      drill.send("press", "clearance.seek", {
        response: response(drill).id,
        units: ["hydro"],
        within: minutes,
      });

  it("COO-25 an answer may be wanted by a moment of play, which pauses put off", () => {
    const asked = given(...drafted()).when(within(5));
    asked.then({
      type: "clearance.sought",
      data: { response: response(asked.drill).id, units: ["hydro"], joint: false, dueMs: 6 * MINUTE },
    });
    expect(clearance(asked.drill, "hydro")).toMatchObject({ dueMs: 6 * MINUTE });
    given(...drafted())
      .when(within(0))
      .thenRefused("command/invalid", "/data/within");
    const again = given(...drafted(), within(5), object("hydro"), idle("2m")).when(seek("press", ["hydro"]));
    expect(clearance(again.drill, "hydro")).toMatchObject({ dueMs: null, soughtMs: 3 * MINUTE });
  });

  it("COO-26 it reminds whom it has asked, as often as it likes, while there is no answer", () => {
    const { drill } = given(
      ...drafted(),
      seek("press", ["hydro"]),
      remind("press", "hydro"),
      idle("1m"),
    ).when(remind("press", "hydro"));
    expect(clearance(drill, "hydro")).toMatchObject({
      status: "sought",
      remindedMs: [MINUTE, 2 * MINUTE],
    });
    given(...drafted(), seek("press", ["hydro"]), clear("hydro"))
      .when(remind("press", "hydro"))
      .thenRefused("clearance/wrong-state", "/data/unit");
    given(...drafted(), seek("press", ["hydro"]))
      .when(remind("press", "lead"))
      .thenRefused("clearance/unknown", "/data/unit");
    given(...drafted(), seek("press", ["hydro"]))
      .when(remind("comms", "hydro"))
      .thenRefused("response/unknown", "/data/response");
    given(...drafted(), seek("press", ["hydro"]), on("press", "response.publish"))
      .when(remind("press", "hydro"))
      .thenRefused("response/wrong-state", "/data/response");
  });

  it("COO-27 a unit that is let go is neither waited for nor spoken for, whatever it had answered but its yes", () => {
    for (const before of [[], [object("hydro")], [rewrite("press", { text: "Another text." })]]) {
      const { drill } = given(
        ...drafted(),
        seek("press", ["hydro", "lead"], true),
        ...before,
        seek("press", ["lead"], true),
        clear("lead"),
      ).when(withdraw("press", "hydro", "Too late for us."));
      expect(clearance(drill, "hydro")).toMatchObject({ status: "withdrawn", reason: "Too late for us." });
      expect(response(drill).status).toBe("draft");
      on("press", "response.publish")(drill);
      expect([...drill.state.tables.posts.values()].at(-1)).toMatchObject({ unit: "press", with: ["lead"] });
    }
    given(...drafted(), seek("press", ["hydro", "lead"], true), clear("hydro"))
      .when(withdraw("press", "hydro"))
      .thenRefused("clearance/wrong-state", "/data/unit");
  });

  it("COO-27 with it gone the last of the others' words sends the text out", () => {
    const { drill } = given(
      ...drafted(),
      seek("press", ["hydro", "lead"], true),
      withdraw("press", "hydro"),
    ).when(clear("lead"));
    expect(events(drill)).toContain("response.published");
  });

  it("COO-27 it can't answer any more, is let go once, and may be asked anew", () => {
    const gone = [...drafted(), seek("press", ["hydro"]), withdraw("press", "hydro")];
    given(...gone)
      .when(clear("hydro"))
      .thenRefused("clearance/wrong-state", "/data/response");
    given(...gone)
      .when(withdraw("press", "hydro"))
      .thenNothing();
    given(...gone)
      .when(withdraw("comms", "hydro"))
      .thenRefused("response/unknown", "/data/response");
    const again = given(...gone).when(seek("press", ["hydro"]));
    expect(clearance(again.drill, "hydro")).toMatchObject({ status: "sought", reason: null });
    // A later version has nothing to do with whoever is no longer asked.
    const { drill } = given(...gone).when(rewrite("press", { text: "Another text." }));
    expect(clearance(drill, "hydro")).toMatchObject({ status: "withdrawn" });
  });

  it("COO-28 the moment at which a unit was let go stands with the clearance until it is asked anew", () => {
    const gone = [...drafted(), seek("press", ["hydro"]), idle("3m"), withdraw("press", "hydro")];
    const { drill } = given(...gone).when(idle("1m"));
    expect(clearance(drill, "hydro")).toMatchObject({ soughtMs: MINUTE, withdrawnMs: 4 * MINUTE });
    seek("press", ["hydro"])(drill);
    expect(clearance(drill, "hydro")).toMatchObject({ soughtMs: 5 * MINUTE, withdrawnMs: null });
  });

  it("COO-27 the joint statement's metric waits for those that were not let go", () => {
    const drill = drillAfter(
      scenario,
      ...drafted(),
      seek("press", ["hydro", "lead"], true),
      idle("1m"),
      clear("lead"),
      idle("1m"),
      withdraw("press", "hydro"),
      on("press", "response.publish"),
    );
    const { jointStatement } = computeMetrics(drill.log);
    expect(jointStatement.cases).toMatchObject([{ with: ["lead"], ms: 2 * MINUTE }]);
  });
});

describe("a new version without words", () => {
  it("DRL-54 changes what it names, and keeps the words and the document that others are typing in", () => {
    const drill = drillAfter(
      scenario,
      ...drafted(),
      type("press", (text) => text.insert(0, "Now: ")),
    );
    const before = response(drill);
    reword("press", { kind: "holding", claim: "dam", inject: "rumour" })(drill);
    expect(response(drill)).toMatchObject({
      kind: "holding",
      stance: null,
      text: "Now: The dam stands.",
      version: 2,
      doc: before.doc,
    });
    given(...drafted())
      .when(act("press", "response.draft", { kind: "holding" } as CommandInput<"response.draft">))
      .thenRefused("command/invalid", "/data/text");
  });
});
