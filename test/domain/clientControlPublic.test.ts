import { REACTION_CAUSES } from "@firebreak/shared/reactions";
import { LANGUAGES, localise, type Language } from "@firebreak/shared/text";
import { emptyView, type CurveRow, type ReactionRow, type RestrictionRow } from "@firebreak/shared/views";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { claimFigures, trustFigures } from "../../client/src/features/control/model/claimFigures.ts";
import { clip } from "../../client/src/features/control/model/clip.ts";
import {
  changeOf,
  formatCoverage,
  formatMinutes,
  formatPoints,
  formatShare,
} from "../../client/src/features/control/model/figures.ts";
import {
  type ReactionTeller,
  tellReaction,
  tellReactionLine,
} from "../../client/src/features/control/model/reactionWords.ts";
import { restrictionsOf } from "../../client/src/features/control/model/restrictionsOf.ts";
import { common } from "../../client/src/i18n/texts/common.ts";
import { controlParts } from "../../client/src/i18n/texts/controlParts.ts";

const view = emptyView("control");
const unit = (id: string, vi: string, en: string) => ({
  id,
  name: { vi, en },
  kind: "press" as const,
  site: "here",
  approver: false,
  task: null,
  online: true,
});
view.units = {
  comms: unit("comms", "Văn phòng Truyền thông", "Communications"),
  health: unit("health", "Sở Y tế", "Health"),
};
view.claims = {
  dam: { id: "dam", text: { vi: "Đập đã vỡ", en: "The dam has gone" }, truth: "false" },
  late: { id: "late", text: "Warned too late", truth: "true" },
};

const curve = (claim: string, from: number, reach: number[]): CurveRow => ({
  id: `${claim}/${from}`,
  claim,
  from,
  shares: reach.map(() => 10),
  reach,
  belief: reach.map((value) => value / 2),
});
const minutes = (count: number, of: (minute: number) => number) =>
  Array.from({ length: count }, (_, at) => of(at));

describe("the public's figures", () => {
  const curves = {
    a: curve(
      "dam",
      0,
      minutes(30, (at) => at / 1_000),
    ),
    b: curve("dam", 30, [0.03, 0.031]),
    c: curve(
      "late",
      20,
      minutes(12, (at) => at / 100),
    ),
  };
  const source = {
    ...view,
    curves,
    moods: { "0": { id: "0", from: 0, trust: minutes(32, (at) => 0.6 - at / 100) } },
  };

  it("CTL-33 claims stand with the fastest growing over the last ten story minutes on top", () => {
    const figures = claimFigures(source, undefined);
    expect(figures.map((each) => each.claim)).toEqual(["late", "dam"]);
    expect(figures[0]?.growth).toBeCloseTo(0.1);
    expect(figures[1]?.growth).toBeCloseTo(0.01);
    expect(figures[1]).toMatchObject({ reach: 0.031, shares: 320, truth: "false" });
    expect(figures[1]?.belief).toBeCloseTo(0.0155);
  });

  it("CTL-33 what the pulse counts is newer than the curve, and changes no order within the minute", () => {
    const counters = { posts: {}, claims: { dam: [999, 0.5] as [number, number] }, trust: 0.2 };
    const figures = claimFigures(source, counters);
    expect(figures.map((each) => each.claim)).toEqual(["late", "dam"]);
    expect(figures[1]).toMatchObject({ reach: 0.5, shares: 999 });
    expect(trustFigures(source, counters)).toMatchObject({ trust: 0.2 });
  });

  it("CTL-33 trust comes with its change over ten story minutes, and is unknown before the public was asked", () => {
    expect(trustFigures(source, undefined)?.change).toBeCloseTo(-0.1);
    expect(trustFigures(view, undefined)).toBeNull();
  });

  it("CTL-33 a course younger than ten minutes is told from its first number", () => {
    expect(changeOf({ from: 3, values: [0.2, 0.25] })).toBeCloseTo(0.05);
    expect(changeOf({ from: 3, values: [null, 0.25] })).toBe(0);
    expect(changeOf(null)).toBeNull();
  });

  it("CTL-33 figures are written as the page's language has them, a change always with its sign", () => {
    expect([formatShare(0.004, "vi"), formatShare(0.11, "vi")]).toEqual(["0,4%", "11%"]);
    expect([formatPoints(0.045, "vi"), formatPoints(-0.25, "en"), formatPoints(0.0002, "en")]).toEqual([
      "+4,5",
      "−25",
      "±0",
    ]);
    expect([formatCoverage(0.9, "vi"), formatCoverage(0.16, "en")]).toEqual(["0,9", "0.16"]);
    expect([formatMinutes(18 * 60_000, "en"), formatMinutes(90_000, "vi")]).toEqual(["18", "1,5"]);
  });
});

function teller(language: Language): ReactionTeller {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    ns: ["control", "common"],
    defaultNS: "control",
    resources: {
      vi: { control: controlParts.vi, common: common.vi },
      en: { control: controlParts.en, common: common.en },
    },
    interpolation: { escapeValue: false },
  });
  return {
    t: i18n.getFixedT(language, ["control", "common"]),
    language,
    text: (text) => localise(text, language),
    rows: view,
    story: (ms) => new Date(ms).toISOString().slice(11, 16),
    rate: 6,
  };
}

const reaction = (row: Partial<ReactionRow> & Pick<ReactionRow, "cause">): ReactionRow => ({
  id: "r",
  minute: 10,
  trust: 0,
  playMs: 100_000,
  scenarioMs: 600_000,
  ...row,
});
const CHECKS = { assessed: true, evidence: true, nextUpdate: false, agreed: true };

describe.each(LANGUAGES)("why the public moved (%s)", (language) => {
  const tell = teller(language);

  it.each(REACTION_CAUSES)("CTL-34 %s has words, whatever is known of it", (cause) => {
    const whole = { unit: "comms", other: "health", claim: "dam", shares: 12, quality: 0.9, checks: CHECKS };
    for (const row of [reaction({ cause, trust: -0.04, ...whole }), reaction({ cause })]) {
      const words = tellReactionLine(row, tell);
      expect(words).not.toMatch(/\{\{|cause\.|undefined|control:|comms/);
      expect(words.length).toBeGreaterThan(10);
    }
  });
});

describe("why the public moved, in Vietnamese", () => {
  const tell = teller("vi");

  it("CTL-34 a correction tells its coverage, what it had and what it lacked, and what it did to trust", () => {
    const row = reaction({
      cause: "correction",
      unit: "comms",
      claim: "dam",
      trust: 0.05,
      quality: 0.9,
      checks: CHECKS,
    });
    expect(tellReactionLine(row, tell)).toBe(
      "Văn phòng Truyền thông đính chính “Đập đã vỡ” (độ phủ 0,9: có kết luận xác minh, bằng chứng, thống nhất với đơn vị liên quan; thiếu giờ cập nhật) · tin cậy +5 điểm",
    );
  });

  it("CTL-34 what is true is told, not corrected", () => {
    const row = reaction({ cause: "correction", unit: "comms", claim: "late" });
    expect(tellReaction(row, tell).text).toBe("Văn phòng Truyền thông nói rõ về “Warned too late”");
  });

  it("CTL-34 a missed promise names the story time that was promised", () => {
    const known = { ...tell, rows: { ...view, responses: { a: { nextUpdateDueMs: 90_000 } as never } } };
    const row = reaction({ cause: "promise-missed", unit: "comms", response: "a", trust: -0.04 });
    expect(tellReactionLine(row, known)).toBe(
      "Văn phòng Truyền thông đã hứa cập nhật 00:09, không thấy · tin cậy −4 điểm",
    );
    expect(tellReaction(row, tell).text).toBe("Văn phòng Truyền thông đã hứa cập nhật, không thấy");
  });

  it("CTL-34 two units that contradict each other are both named", () => {
    const row = reaction({ cause: "contradiction", unit: "comms", other: "health" });
    expect(tellReaction(row, tell)).toEqual({
      text: "Văn phòng Truyền thông và Sở Y tế nói ngược nhau",
      detail: null,
      trust: null,
    });
  });

  it("CTL-34 a long title is cut between words", () => {
    expect(clip("one two three four", 9)).toBe("one two…");
    expect(clip("short", 9)).toBe("short");
    expect(clip("word\n broken", 20)).toBe("word broken");
    expect(clip("unbreakablelongword", 9)).toBe("unbreakab…");
  });
});

describe("requests to restrict content", () => {
  it("CTL-39 they stand with the latest first", () => {
    const row = (id: string, scenarioMs: number) => ({ id, scenarioMs }) as RestrictionRow;
    const restrictions = { a: row("a", 1), b: row("b", 3), c: row("c", 2) };
    expect(restrictionsOf({ restrictions }).map(({ id }) => id)).toEqual(["b", "c", "a"]);
  });
});
