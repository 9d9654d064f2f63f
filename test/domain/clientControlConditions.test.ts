import type { Condition } from "@firebreak/shared/scenario";
import { LANGUAGES, localise, type Language } from "@firebreak/shared/text";
import { emptyView, type InjectRow, type LadderRow, type View } from "@firebreak/shared/views";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import type { Evidence, PlainCondition } from "../../client/src/features/control/model/conditionState.ts";
import { progressOf, stateOf } from "../../client/src/features/control/model/conditionState.ts";
import {
  awaitedWords,
  conditionLine,
  type ConditionTeller,
  nearest,
  progressWords,
  tellCondition,
} from "../../client/src/features/control/model/conditionWords.ts";
import { shownLadders } from "../../client/src/features/control/model/ladders.ts";
import { nearnessOf } from "../../client/src/features/control/model/nearness.ts";
import { common } from "../../client/src/i18n/texts/common.ts";
import { controlParts as control } from "../../client/src/i18n/texts/controlParts.ts";
import { telling } from "../../client/src/i18n/texts/telling.ts";
import { injectRow } from "../support/injectRow.ts";

const MINUTE = 60_000;

const inject = (id: string, row: Partial<InjectRow> = {}): InjectRow =>
  injectRow(
    id,
    { title: { vi: `Tin ${id}`, en: `Inject ${id}` }, storyline: null, to: [], ...row },
    { mode: "manual" },
  );

const released = { state: "released", releasedSeq: 3, releasedPlayMs: 0, releasedScenarioMs: 0 } as const;
const held = (row: InjectRow): InjectRow => ({ ...row, plan: { ...row.plan!, held: true } });

function world(): View {
  const view = emptyView("control");
  const unit = (id: string, name: string) => ({
    id,
    name,
    kind: "press" as const,
    site: "here",
    approver: false,
    task: null,
    online: true,
  });
  view.units = { press: unit("press", "Press Department"), health: unit("health", "Health Department") };
  view.injects = { post: inject("post", released), call: inject("call"), tv: inject("tv") };
  view.claims = { dam: { id: "dam", text: { vi: "Đập đã vỡ", en: "The dam has gone" } } };
  view.curves = {
    "dam/0": { id: "dam/0", claim: "dam", from: 0, shares: [1, 2], reach: [0.05, 0.1], belief: [0.02, 0.04] },
  };
  view.moods = { "0": { id: "0", from: 0, trust: [0.6, 0.5] } };
  view.expectations = {
    "post/holding": {
      id: "post/holding",
      inject: "post",
      unit: "press",
      action: "publish",
      kind: "holding",
      with: [],
      text: { vi: "Ra thông báo tạm thời", en: "Issue a holding statement" },
      objective: null,
      dueMs: 10 * MINUTE,
      status: "pending",
      metMs: null,
    },
  };
  return view;
}

const evidence = (view: View = world(), rest: Partial<Evidence> = {}): Evidence => ({
  view,
  counters: undefined,
  playMs: 8 * MINUTE,
  ...rest,
});

function teller(language: Language, rows: View = world()): ConditionTeller {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    ns: ["control", "common", "observer"],
    defaultNS: "control",
    resources: {
      vi: { control: control.vi, common: common.vi, observer: telling.vi },
      en: { control: control.en, common: common.en, observer: telling.en },
    },
    interpolation: { escapeValue: false },
  });
  return {
    t: i18n.getFixedT(language, ["control", "common", "observer"]),
    language,
    text: (text) => localise(text, language),
    rows,
  };
}

/** One of each, with and without what may be left open. */
const PARTS: PlainCondition[] = [
  { released: "post" },
  { acknowledged: { inject: "post" } },
  { acknowledged: { inject: "post", by: "press" } },
  { assessed: { claim: "dam" } },
  { assessed: { claim: "dam", by: "press", verdict: "misleading" } },
  { published: { claim: "dam" } },
  { published: { claim: "dam", by: "press", kind: "correction", stance: "false" } },
  { requested: { to: "health" } },
  { requested: { to: "health", from: "press", inject: "post" } },
  { escalated: { inject: "post" } },
  { escalated: { inject: "post", by: "press" } },
  { decided: { inject: "post" } },
  { missed: { inject: "post", expect: "holding" } },
  { missed: { inject: "call", expect: "answer" } },
  { reach: { claim: "dam", above: 0.15 } },
  { belief: { claim: "dam", above: 0.15 } },
  { trust: { below: 0.4 } },
  { wrong: { claim: "dam" } },
  { wrong: { claim: "dam", by: "press" } },
  { restricted: { claim: "dam" } },
  { restricted: { claim: "dam", by: "press" } },
];

describe.each(LANGUAGES)("conditions in words (%s)", (language) => {
  const tell = teller(language);
  const line = (condition: Condition) => conditionLine(tellCondition(condition, tell), tell.t);

  it("CTL-30 every kind of condition has words that leave nothing open, and names instead of ids", () => {
    for (const part of PARTS) {
      for (const condition of [part, { not: part }]) {
        const words = line(condition);
        expect(words, JSON.stringify(condition)).not.toMatch(/\{\{|when\.|undefined|control:|“dam”|“post”/);
        expect(words.length).toBeGreaterThan(10);
      }
      expect(line(part)).not.toBe(line({ not: part }));
    }
  });
});

describe("conditions in English", () => {
  const tell = teller("en");
  const line = (condition: Condition) => conditionLine(tellCondition(condition, tell), tell.t);
  const [a, b] = [{ released: "post" }, { released: "call" }];

  it("CTL-30 what is left open is any unit, and its denial is no unit", () => {
    expect(line({ acknowledged: { inject: "post" } })).toBe("A unit has acknowledged “Inject post”");
    expect(line({ not: { acknowledged: { inject: "post" } } })).toBe(
      "No unit has acknowledged “Inject post”",
    );
    expect(line({ not: { acknowledged: { inject: "post", by: "press" } } })).toBe(
      "Press Department has not acknowledged “Inject post”",
    );
  });

  it("CTL-30 an expected action is named once its inject is out", () => {
    expect(line({ missed: { inject: "post", expect: "holding" } })).toBe(
      "Press Department missed the deadline: Issue a holding statement (“Inject post”)",
    );
    expect(line({ missed: { inject: "call", expect: "x" } })).toBe(
      "An expected action on “Inject call” is missed",
    );
  });

  it("CTL-30 a denied combination denies its parts, twice denied is said once, and lists of one kind are one list", () => {
    expect(line({ not: { all: [a, b] } })).toBe(
      "“Inject post” has not been released or “Inject call” has not been released",
    );
    expect(line({ not: { not: a } })).toBe("“Inject post” has been released");
    const told = tellCondition({ all: [a, { all: [b, { trust: { below: 0.4 } }] }] }, tell);
    expect(told).toMatchObject({
      kind: "all",
      parts: [{ kind: "part" }, { kind: "part" }, { kind: "part" }],
    });
    expect(tellCondition({ any: [a] }, tell)).toMatchObject({ kind: "part" });
  });

  it("CTL-30 in one line brackets keep 'and' and 'or' apart", () => {
    expect(line({ all: [a, { any: [b, { not: a }] }] })).toBe(
      "“Inject post” has been released and (“Inject call” has been released or “Inject post” has not been released)",
    );
  });
});

describe("what an inject waits for", () => {
  it("CTL-31 it tells all its conditions, and the figures of the nearest", () => {
    const wait = (condition: Condition) => ({ condition, afterMs: 0, ladder: null });
    const far = wait({ reach: { claim: "dam", above: 0.9 } });
    const near = wait({ reach: { claim: "dam", above: 0.12 } });
    expect(awaitedWords([far, near], teller("en"), evidence())).toEqual({
      words: "Reach of “The dam has gone” is above 12%\nReach of “The dam has gone” is above 90%",
      progress: "10% of 12%",
    });
    expect(awaitedWords([], teller("en"), evidence())).toEqual({ words: null, progress: null });
    expect(awaitedWords([wait({ released: "call" })], teller("en"), evidence()).progress).toBeNull();
  });
});

describe("how near a condition is", () => {
  const tell = teller("en");
  const words = (condition: Condition, of = evidence()) => {
    const progress = nearest(tellCondition(condition, tell, of));
    return progress === null ? null : progressWords(progress, tell);
  };

  it("CTL-31 reach and belief tell where they stand and where the condition begins, the pulse before the curve", () => {
    expect(words({ reach: { claim: "dam", above: 0.15 } })).toBe("10% of 15%");
    expect(words({ belief: { claim: "dam", above: 0.15 } })).toBe("4% of 15%");
    const counters = { posts: {}, claims: { dam: [900, 0.12] as [number, number] }, trust: 0.45 };
    expect(words({ reach: { claim: "dam", above: 0.15 } }, evidence(world(), { counters }))).toBe(
      "12% of 15%",
    );
    expect(words({ trust: { below: 0.4 } }, evidence(world(), { counters }))).toBe("now 45%");
  });

  it("CTL-31 a claim that has not come up stands at nothing", () => {
    expect(words({ reach: { claim: "unknown", above: 0.15 } })).toBe("0% of 15%");
  });

  it("CTL-31 a deadline tells the play time left, until it has been met or missed", () => {
    const missed = { missed: { inject: "post", expect: "holding" } };
    expect(words(missed)).toBe("due in 2:00");
    const view = world();
    view.expectations["post/holding"]!.status = "missed";
    expect(words(missed, evidence(view))).toBeNull();
    expect(words({ missed: { inject: "call", expect: "x" } })).toBeNull();
  });

  it("CTL-31 trust nears its limit from above", () => {
    const near = (trust: number) =>
      progressOf(
        { trust: { below: 0.5 } },
        evidence(world(), { counters: { posts: {}, claims: {}, trust } }),
      );
    expect(near(1)).toMatchObject({ fraction: 0 });
    expect(near(0.75)).toMatchObject({ fraction: 0.5 });
    expect(near(0.4)).toMatchObject({ fraction: 1 });
  });

  it("CTL-31 each part says whether it holds, as far as the screen can know", () => {
    const view = world();
    const state = (condition: PlainCondition) => stateOf(condition, evidence(view));
    expect(state({ released: "post" })).toBe(true);
    expect(state({ released: "call" })).toBe(false);
    expect(state({ reach: { claim: "dam", above: 0.1 } })).toBe(false);
    expect(state({ reach: { claim: "dam", above: 0.09 } })).toBe(true);
    expect(state({ trust: { below: 0.5 } })).toBe(false);
    expect(state({ wrong: { claim: "dam" } })).toBeNull();
    expect(state({ missed: { inject: "post", expect: "holding" } })).toBe(false);
    view.expectations["post/holding"]!.status = "late";
    expect(state({ missed: { inject: "post", expect: "holding" } })).toBe(true);
    expect(tellCondition({ not: { released: "post" } }, tell, evidence(view))).toMatchObject({
      holds: false,
    });
  });

  it("CTL-31 a verdict that was taken back has still been given", () => {
    const view = world();
    const condition = { assessed: { claim: "dam", verdict: "true" as const } };
    expect(stateOf(condition, evidence(view))).toBe(false);
    view.acts = [
      {
        seq: 1,
        type: "claim.assessed",
        at: 0,
        playMs: 0,
        scenarioMs: 0,
        role: "unit",
        unit: "press",
        claim: "dam",
        verdict: "true",
      },
    ];
    expect(stateOf(condition, evidence(view))).toBe(true);
  });
});

describe("ladders", () => {
  const now = { playMs: 8 * MINUTE, scenarioMs: 48 * MINUTE, rate: 6 };
  const ladder = (id: string, row: Partial<LadderRow>): LadderRow => ({
    id,
    title: id,
    condition: { released: "never" },
    afterMs: 0,
    rungs: ["call"],
    sinceMs: null,
    ...row,
  });
  const shown = (rows: LadderRow[], view: View = world()) => {
    view.ladders = Object.fromEntries(rows.map((row) => [row.id, row]));
    return shownLadders(view, evidence(view), now);
  };

  it("CTL-32 a ladder runs while its condition holds and its time passes, in play time", () => {
    const [row] = shown([ladder("a", { sinceMs: 42 * MINUTE, afterMs: 18 * MINUTE })]);
    expect(row).toMatchObject({ state: "runs", leftMs: 2 * MINUTE });
  });

  it("CTL-32 it is climbed when a rung is out, held when all that is left is held, spent when all was given up", () => {
    const view = world();
    view.injects["call"] = held(inject("call"));
    view.injects["gone"] = inject("gone", { state: "skipped" });
    const states = (rungs: string[]) => shown([ladder("a", { rungs, sinceMs: 1 })], view)[0]?.state;
    expect(states(["post"])).toBe("climbed");
    expect(states(["call"])).toBe("held");
    expect(states(["post", "call"])).toBe("held");
    expect(states(["call", "tv"])).toBe("runs");
    expect(states(["gone"])).toBe("spent");
    expect(shown([ladder("a", { rungs: ["tv"] })], view)[0]).toMatchObject({ state: "waits", leftMs: null });
  });

  it("CTL-32 what runs comes first, then what is nearest to its condition, then what is over", () => {
    const rows = [
      ladder("over", { rungs: ["post"] }),
      ladder("far", {}),
      ladder("near", { condition: { reach: { claim: "dam", above: 0.12 } } }),
      ladder("half", { condition: { reach: { claim: "dam", above: 0.2 } } }),
      ladder("runs", { sinceMs: 1 }),
    ];
    expect(shown(rows).map(({ row }) => row.id)).toEqual(["runs", "near", "half", "far", "over"]);
  });

  it("CTL-32 of several that must hold the farthest counts, of alternatives the nearest, of a denial whether it holds", () => {
    const [is, isNot] = [{ released: "post" }, { released: "call" }];
    const near = (condition: Condition) => nearnessOf(condition, evidence());
    expect(near({ all: [is, isNot] })).toBe(0);
    expect(near({ any: [is, isNot] })).toBe(1);
    expect(near({ not: isNot })).toBe(1);
    expect(near({ not: is })).toBe(0);
    expect(near({ missed: { inject: "post", expect: "holding" } })).toBeCloseTo(1 - 2 / 15);
  });
});
