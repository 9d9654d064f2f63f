import { describe, expect, it } from "vitest";
import type { PaletteAction, StepLine } from "../../client/src/palette/model/action.ts";
import { matchLine } from "../../client/src/palette/model/rank.ts";
import { recentOf } from "../../client/src/palette/model/recent.ts";
import { sectionsOf, stepSection } from "../../client/src/palette/model/sections.ts";
import { unfold } from "../../client/src/palette/model/unfold.ts";

const nothing = () => undefined;
const action = (id: string, more: Partial<PaletteAction> = {}): PaletteAction =>
  ({ id, title: id, group: "act", run: nothing, ...more }) as PaletteAction;
const score = (title: string, typed: string, also: string[] = []) =>
  matchLine({ title, also }, typed)?.score ?? 0;
const ids = (sections: ReturnType<typeof sectionsOf>) =>
  sections.map(({ heading, found }) => [heading, ...found.map(({ line }) => line.id)]);

describe("finding in the palette", () => {
  it.each(["dời giờ", "DỜI GIỜ", "doi gio", "defer", "hoan", "hoãn", "doigio", "dg", "dời"])(
    "PAL-1: “%s” finds Dời giờ…",
    (typed) => {
      expect(matchLine({ title: "Dời giờ…", also: ["hoãn, lùi giờ", "Defer…"] }, typed)).not.toBeNull();
    },
  );

  it("PAL-1: accents typed as signs of their own are the same, and a number or a hint finds too", () => {
    const line = { lead: "#12", title: "Điểm trú hết nước", hint: "Sở Y tế" };
    for (const typed of ["Đie\u0302\u0309m tru\u0301", "#12", "12 nuoc", "y te", "diem tru so y te"]) {
      expect(matchLine(line, typed), typed).not.toBeNull();
    }
    expect(matchLine(line, "diem tru cong an")).toBeNull();
  });

  it("PAL-2: finds are worth the less the looser they are", () => {
    const worth = [
      score("Giữ lại", "giu"),
      score("Giữgìn lại", "giu"),
      score("Gần ích ưu", "giu"),
      score("Gi ữa", "giu"),
      score("Tagiur", "giu"),
      score("Galiku", "giu"),
    ];
    expect(worth).toEqual([...worth].sort((a, b) => b - a));
    expect(new Set(worth).size).toBe(worth.length);
    expect(score("Bảng lệnh", "giu")).toBe(0);
    expect(score("Giữ lại", "giu xyz")).toBe(0);
  });

  it.each(["resme", "reusme", "resumee", "resune"])("PAL-2: one slip, “%s”, is forgiven", (typed) => {
    expect(score("Resume the clock", typed)).toBeGreaterThan(0);
  });

  it("PAL-3: a number is that number, else the beginning of one", () => {
    const line = (number: number) => ({ lead: `#${number}`, title: "Tin" });
    const worth = (number: number) => matchLine(line(number), "12")?.score ?? 0;
    expect(worth(12)).toBeGreaterThan(worth(120));
    expect(worth(120)).toBeGreaterThan(0);
    expect(worth(212)).toBe(0);
    expect(worth(102)).toBe(0);
  });

  it("PAL-4: marks stand in the title as it is written", () => {
    const title = "Phát ngay: Đập Hồ Vọng";
    const marked = (typed: string) =>
      matchLine({ title }, typed)?.marks.map(([from, to]) => title.slice(from, to));
    expect(marked("dap phat")).toEqual(["Phát", "Đập"]);
    expect(marked("dhv")).toEqual(["Đ", "H", "V"]);
    expect(marked("phatngay")).toEqual(["Phát ngay"]);
  });

  it("PAL-5: unasked stand what was used last, then the groups in their order; deep ones are not listed", () => {
    const actions = [
      action("go", { group: "go" }),
      action("act"),
      action("inject:7", { group: "inject", deep: true }),
      action("here", { group: "here" }),
    ];
    expect(ids(sectionsOf(actions, "", []))).toEqual([
      ["here", "here"],
      ["act", "act"],
      ["go", "go"],
    ]);
    expect(ids(sectionsOf(actions, " ", ["gone", "inject:7", "go"]))).toEqual([
      ["recent", "inject:7", "go"],
      ["here", "here"],
      ["act", "act"],
    ]);
  });

  it("PAL-6: a command that begins with what was typed stands before a thing that bears the very word", () => {
    const all = [
      action("thing", { title: "Start of exercise", group: "inject" }),
      action("startex", { title: "STARTEX…" }),
    ];
    expect(ids(sectionsOf(all, "start", []))).toEqual([
      ["act", "startex"],
      ["inject", "thing"],
    ]);
    expect(ids(sectionsOf(all, "start of", []))[0]).toEqual(["inject", "thing"]);
  });

  it("PAL-6: the best line leads its group, use decides between equals, bad fits give way", () => {
    const actions = [
      action("a", { title: "Filter by unit", group: "filter" }),
      action("b", { title: "Unit messages", group: "act" }),
      action("c", { title: "Unit calls", group: "act" }),
      action("d", { title: "Punit", group: "go" }),
    ];
    expect(ids(sectionsOf(actions, "unit", ["c"]))).toEqual(
      [
        ["act", "c", "b"],
        ["filter", "a"],
      ].map((section) => section),
    );
    const parts = [
      action("x/1", { title: "Message: Message", deep: true }),
      action("x", { title: "Message…" }),
    ];
    expect(ids(sectionsOf(parts, "message", []))).toEqual([["act", "x", "x/1"]]);
  });

  it("PAL-7: what can't be done now comes last with its reason, and only if it was asked for", () => {
    const actions = [action("release now", { because: "not running" }), action("release later")];
    expect(ids(sectionsOf(actions, "", ["release now"]))).toEqual([["act", "release later"]]);
    expect(ids(sectionsOf(actions, "release", ["release now"]))).toEqual([
      ["act", "release later"],
      ["notNow", "release now"],
    ]);
  });
});

describe("the lists of steps", () => {
  it("PAL-9: lines made of what was typed stand behind names that fit, and before nothing", () => {
    const lines = (typed: string): StepLine[] => [
      { id: "busy", title: "Đơn vị đang quá tải", run: nothing },
      { id: "wait", title: "Chờ việc trước", run: nothing },
      ...(typed === "" ? [] : [{ id: "own", title: typed, made: true, run: nothing }]),
    ];
    const shown = (typed: string) =>
      stepSection(lines(typed), typed).flatMap(({ found }) => found.map(({ line }) => line.id));
    expect(shown("")).toEqual(["busy", "wait"]);
    expect(shown("qua tai")).toEqual(["busy", "own"]);
    expect(shown("mất điện")).toEqual(["own"]);
  });

  it("PAL-10: the parts of a step are found by their whole name in either language", () => {
    const units: StepLine[] = [{ id: "hydro", title: "Thủy văn", also: ["Hydrology"], run: nothing }];
    const step = { ask: "?", lines: () => units };
    const all = unfold({ id: "msg", group: "act", title: "Nhắn…", also: ["Message…"], step });
    expect(all.map(({ id, title }) => [id, title])).toEqual([
      ["msg", "Nhắn…"],
      ["msg/hydro", "Nhắn: Thủy văn"],
    ]);
    for (const typed of ["nhan thuy", "message hydro"]) {
      expect(sectionsOf(all, typed, [])[0]?.found[0]?.line.id).toBe("msg/hydro");
    }
    expect(unfold({ id: "msg", group: "act", title: "Nhắn…", because: "no", step })).toHaveLength(1);
  });
});

describe("what was used last", () => {
  it("PAL-14: is kept by role, the latest first and each once; broken storage keeps nobody from anything", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    const recent = recentOf(() => storage, "director");
    for (const id of ["a", "b", "a"]) recent.add(id);
    expect(recentOf(() => storage, "director").get()).toEqual(["a", "b"]);
    expect(recentOf(() => storage, "unit").get()).toEqual([]);
    kept.set("firebreak.palette.unit", "{");
    expect(recentOf(() => storage, "unit").get()).toEqual([]);
    const broken = recentOf(() => {
      throw new Error("forbidden");
    }, "unit");
    broken.add("a");
    expect(broken.get()).toEqual(["a"]);
  });
});
