import type { CommandType } from "@firebreak/shared/commands";
import type { ResponseRow } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import {
  act,
  drillAfter,
  drillScenario,
  idle,
  release,
  specify,
  startex,
  type Drill,
  type Step,
} from "../support/simulatedDrill.ts";

const { given } = specify();
const begun = [startex, release("rumour"), release("memo"), release("order")];

/** The id of the newest response. */
const newest = (drill: Drill): string => [...drill.state.tables.responses.keys()].at(-1) ?? "none";
const rowOf = (drill: Drill): ResponseRow | undefined => drill.state.tables.responses.get(newest(drill));
/** Something done to the newest response. */
const on =
  (who: string, type: CommandType, data: object = {}): Step =>
  (drill) =>
    drill.send(who, type, { response: newest(drill), ...data });
const draft = (who: string, data: object = {}): Step => act(who, "response.draft", { text: "one", ...data });

type Status = ResponseRow["status"];
/** The steps that bring a response of Communications, which has approvers, into each status. */
const INTO: Record<Status, Step[]> = {
  draft: [draft("comms")],
  submitted: [draft("comms"), on("comms", "response.submit")],
  returned: [
    draft("comms"),
    on("comms", "response.submit"),
    on("comms", "response.return", { reason: "tone" }),
  ],
  approved: [draft("comms"), on("comms", "response.submit"), on("comms", "response.approve")],
  published: [act("comms", "response.publish", { text: "one" })],
};
const STEPS = {
  "response.draft": { text: "two" },
  "response.submit": {},
  "response.approve": {},
  "response.return": { reason: "tone" },
  "response.publish": {},
} as const;
const WRONG = "response/wrong-state";
const NEEDS = "response/approval-needed";
const TABLE: Record<Status, Record<keyof typeof STEPS, Status | typeof WRONG | typeof NEEDS>> = {
  draft: {
    "response.draft": "draft",
    "response.submit": "submitted",
    "response.approve": WRONG,
    "response.return": WRONG,
    "response.publish": NEEDS,
  },
  submitted: {
    "response.draft": "draft",
    "response.submit": WRONG,
    "response.approve": "approved",
    "response.return": "returned",
    "response.publish": NEEDS,
  },
  returned: {
    "response.draft": "draft",
    "response.submit": "submitted",
    "response.approve": WRONG,
    "response.return": WRONG,
    "response.publish": NEEDS,
  },
  approved: {
    "response.draft": "draft",
    "response.submit": WRONG,
    "response.approve": WRONG,
    "response.return": "returned",
    "response.publish": "published",
  },
  published: {
    "response.draft": WRONG,
    "response.submit": WRONG,
    "response.approve": WRONG,
    "response.return": WRONG,
    "response.publish": WRONG,
  },
};

describe("responses", () => {
  it("DRL-28 a draft is the unit's own, numbered after its place in the log", () => {
    const data = { text: "We are checking.", inject: "rumour", claim: "dam", stance: "unresolved" } as const;
    const when = given(...begun, idle(500)).when(draft("comms.member", data));
    const response = newest(when.drill);
    expect(response).toBe(`response-${when.drill.state.seq}`);
    when.then({
      type: "response.drafted",
      data: { response, kind: "statement", version: 1, ...data },
    });
    expect(rowOf(when.drill)).toMatchObject({ unit: "comms", status: "draft", version: 1, draftedMs: 500 });
  });

  it("DRL-28 a new version replaces the whole draft, whoever of the unit writes it", () => {
    const drill = drillAfter(
      drillScenario(),
      ...begun,
      draft("comms.member", { claim: "dam", nextUpdate: 5 }),
      on("comms.lead", "response.draft", { text: "two", kind: "holding" }),
    );
    expect(rowOf(drill)).toMatchObject({
      text: "two",
      kind: "holding",
      claim: null,
      nextUpdate: null,
      version: 2,
      draftedBy: "Name of comms.lead",
    });
    expect(drill.state.tables.responses.size).toBe(1);
  });

  it("DRL-28 nobody touches another unit's response: it does not exist for them", () => {
    for (const [type, data] of Object.entries(STEPS)) {
      given(...begun, draft("comms"))
        .when(on("hydro", type as CommandType, data))
        .thenRefused("response/unknown", "/data/response");
      given(...begun)
        .when((drill) => drill.send("hydro", type, { response: "constructor", ...data }))
        .thenRefused("response/unknown", "/data/response");
    }
  });

  it("DRL-28 a response names only claims that have reached the unit", () => {
    for (const claim of ["late-pay", "none", "__proto__"]) {
      given(...begun)
        .when(draft("comms", { claim }))
        .thenRefused("claim/unknown", "/data/claim");
      given(...begun)
        .when(act("comms", "response.publish", { text: "t", claim }))
        .thenRefused("claim/unknown", "/data/claim");
    }
    expect(given(...begun).when(draft("hydro", { claim: "late-pay" })).decision?.ok).toBe(true);
    expect(given(...begun).when(draft("press", { claim: "dam" })).decision?.ok).toBe(true);
  });

  describe.each(Object.keys(TABLE) as Status[])("that are %s", (status) => {
    it.each(Object.keys(STEPS) as (keyof typeof STEPS)[])(
      `DRL-29 %s leads on or is refused (${status})`,
      (type) => {
        const expected = TABLE[status][type];
        const when = given(...begun, ...INTO[status]).when(on("comms", type, STEPS[type]));
        if (expected === WRONG) when.thenRefused(WRONG, "/data/response");
        else if (expected === NEEDS) when.thenRefused(NEEDS);
        else expect(when.decision?.ok).toBe(true);
        expect(rowOf(when.drill)?.status).toBe(expected.includes("/") ? status : expected);
      },
    );
  });

  it("DRL-29 a new version of an approved draft has to be approved again", () => {
    given(...begun, ...INTO.approved, on("comms", "response.draft", { text: "quite different" }))
      .when(on("comms", "response.publish"))
      .thenRefused(NEEDS);
  });

  it("DRL-63 when and by whom it last came back is kept, whatever becomes of it", () => {
    const drill = drillAfter(drillScenario(), ...begun, ...INTO.returned);
    const { returnedMs, returnedBy, submittedMs } = rowOf(drill)!;
    expect(returnedMs).toBeGreaterThanOrEqual(submittedMs ?? Infinity);
    expect(returnedBy).toBe("Name of comms.approver");
    drill.pass("2m");
    on("comms", "response.submit")(drill);
    expect(rowOf(drill)).toMatchObject({ status: "submitted", returnedMs, returnedBy });
    drill.send("comms.member", "response.draft", { response: rowOf(drill)!.id, text: "Better." });
    expect(rowOf(drill)).toMatchObject({ status: "draft", returnedMs, returnedBy });
    drill.pass("1m");
    for (const step of ["submit", "return"] as const) {
      on("comms", `response.${step}`, step === "return" ? { reason: "again" } : {})(drill);
    }
    expect(rowOf(drill)?.returnedMs).toBe((returnedMs ?? 0) + 3 * 60_000);
  });

  it("DRL-29 a returned response says why, until it is submitted again", () => {
    const drill = drillAfter(drillScenario(), ...begun, ...INTO.returned);
    expect(rowOf(drill)?.returnedReason).toBe("tone");
    on("comms", "response.submit")(drill);
    expect(rowOf(drill)?.returnedReason).toBeNull();
  });

  it("DRL-30 where a unit has approvers, a lead publishes what was approved and nothing else", () => {
    given(...begun, ...INTO.draft)
      .when(on("comms.lead", "response.publish"))
      .thenRefused(NEEDS);
    given(...begun)
      .when(act("comms.lead", "response.publish", { text: "at once" }))
      .thenRefused(NEEDS);
    expect(given(...begun, ...INTO.approved).when(on("comms.lead", "response.publish")).decision?.ok).toBe(
      true,
    );
  });

  it("DRL-30 where it has none, a lead publishes from any status", () => {
    for (const before of [[], [on("hydro", "response.submit")]]) {
      const drill = given(...begun, draft("hydro"), ...before).when(
        on("hydro.lead", "response.publish"),
      ).drill;
      expect(rowOf(drill)).toMatchObject({ status: "published", approvedMs: null });
    }
  });

  it("DRL-31 publishing in one go logs each step that was taken", () => {
    const data = { text: "The dam stands.", claim: "dam", kind: "correction", stance: "false" } as const;
    const types = (who: string) => {
      const { decision } = given(...begun).when(act(who, "response.publish", data));
      return decision?.ok === true ? decision.events.map(({ type }) => type) : decision;
    };
    expect(types("comms.approver")).toEqual([
      "response.drafted",
      "response.submitted",
      "response.approved",
      "response.published",
    ]);
    expect(types("hydro.lead")).toEqual(["response.drafted", "response.published"]);
    const when = given(...begun).when(act("hydro.lead", "response.publish", data));
    const response = newest(when.drill);
    when.then(
      { type: "response.drafted", data: { response, version: 1, ...data } },
      { type: "response.published", data: { response, ...data } },
    );
  });

  it("DRL-31 a publication carries the draft's own content and is a post, unless it answers one asker", () => {
    const content = {
      text: "one",
      inject: "rumour",
      claim: "dam",
      stance: "false",
      kind: "holding",
    } as const;
    const published = given(...begun, draft("hydro", content)).when(on("hydro", "response.publish"));
    const response = newest(published.drill);
    published.then({ type: "response.published", data: { response, ...content } });
    const posts = [...published.drill.state.tables.posts.values()];
    expect(posts.at(-1)).toMatchObject({
      unit: "hydro",
      kind: "holding",
      text: "one",
      claim: "dam",
      inject: "rumour",
      author: { name: "Hydrology", kind: "unit" },
    });
    const answer = given(...begun).when(act("hydro", "response.publish", { text: "to you", kind: "answer" }));
    expect([...answer.drill.state.tables.posts.values()].map(({ text }) => text)).not.toContain("to you");
  });

  it("DRL-32 a promised update falls due so many minutes of play after the publication", () => {
    const when = given(...begun, idle("2m")).when(
      act("hydro", "response.publish", { text: "one", claim: "dam", nextUpdate: 15 }),
    );
    const response = newest(when.drill);
    const promised = {
      type: "update.promised",
      data: { response, claim: "dam", dueMs: 17 * 60_000 },
    } as const;
    expect(when.decision).toMatchObject({ ok: true, events: [{}, {}, promised] });
    expect(rowOf(when.drill)).toMatchObject({ nextUpdate: 15, nextUpdateDueMs: 17 * 60_000 });
    const unpromised = given(...begun).when(act("hydro", "response.publish", { text: "one" }));
    expect(unpromised.drill.log.at(-1)?.type).toBe("response.published");
  });
});
