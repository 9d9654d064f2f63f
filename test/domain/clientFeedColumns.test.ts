import { describe, expect, it } from "vitest";
import {
  addable,
  COLUMN_KINDS,
  columnsIn,
  FIRST_PLAN,
  type FeedPlan,
  planAfter,
  type PlanStep,
  readPlan,
} from "../../client/src/feed/model/columns.ts";
import { newestFirst, newestSeq } from "../../client/src/feed/model/order.ts";
import { type FeedQuery, heldBack, isOfficial, pickPosts } from "../../client/src/feed/model/pick.ts";
import { storiesOf, storyOf } from "../../client/src/feed/model/stories.ts";
import { readWatch } from "../../client/src/feed/model/watchWords.ts";
import { feedView, postRow, postTable } from "./clientFeedRows.ts";
import { injectRow } from "./clientUnitRows.ts";

const ALL: FeedQuery = { kind: "all", words: "", watch: [], inStory: () => false, voices: true };

describe("the order of the feed", () => {
  it("FED-1 is newest first; of one position the row that came later stands first", () => {
    const posts = [
      postRow({ seq: 3 }),
      postRow({ seq: 5, id: "a" }),
      postRow({ seq: 5, id: "b" }),
      postRow({ seq: 4 }),
    ];
    const table = postTable(...posts);
    expect(newestFirst(table).map(({ id, seq }) => [seq, id === "a" || id === "b" ? id : ""])).toEqual([
      [5, "b"],
      [5, "a"],
      [4, ""],
      [3, ""],
    ]);
    expect(newestFirst(table)).toBe(newestFirst(table));
    expect(newestSeq(table)).toBe(5);
    expect(newestSeq({})).toBe(0);
  });

  it("FED-8 nothing newer than the row at which somebody began to read is put in front of it", () => {
    const posts = newestFirst(postTable(postRow({ seq: 1 }), postRow({ seq: 2 }), postRow({ seq: 3 })));
    expect(heldBack(posts, null)).toBe(posts);
    expect(heldBack(posts, 3)).toBe(posts);
    expect(heldBack(posts, 2).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(heldBack(posts, 0)).toEqual([]);
  });
});

describe("what a column shows", () => {
  const dam = postRow({
    id: "dam",
    text: { vi: "Vỡ đập rồi bà con ơi", en: "The dam has gone" },
    claim: "dam",
  });
  const unit = postRow({
    id: "unit",
    unit: "health",
    kind: "holding",
    text: "Nước máy an toàn",
    claim: "water",
  });
  const news = postRow({
    id: "news",
    headline: "Hải Đăng cắt sóng",
    author: { name: "Khổng Minh Triết", handle: null, kind: "journalist", followers: 0 },
    inject: "i-news",
  });
  const mayor = postRow({
    id: "mayor",
    author: { name: "Phó Chủ tịch", handle: null, kind: "official", followers: 0 },
  });
  const voice = postRow({ id: "voice", text: "Sợ quá", voice: true, claim: "dam" });
  const newest = newestFirst(postTable(dam, unit, news, mayor, voice));
  const picked = (query: Partial<FeedQuery>, language: "vi" | "en" = "vi") =>
    pickPosts(newest, { ...ALL, ...query }, language).map(({ id }) => id);

  it("FED-2 holds all filter words, in any order, as parts of words, without case and accents", () => {
    expect(picked({ words: "" })).toEqual(["voice", "mayor", "news", "unit", "dam"]);
    expect(picked({ words: "DAP vo" })).toEqual(["dam"]);
    expect(picked({ words: "đập" })).toEqual(["dam"]);
    expect(picked({ words: "hai dang" })).toEqual(["news"]);
    expect(picked({ words: "triet" })).toEqual(["news"]);
    expect(picked({ words: "nguoi.la rì" })).toEqual(["voice", "unit", "dam"]);
    expect(picked({ words: "dam gone" }, "en")).toEqual(["dam"]);
    expect(picked({ words: "gone" })).toEqual([]);
  });

  it("FED-5 official voices are the units and the story's officials; comments can be left out anywhere", () => {
    expect(picked({ kind: "official" })).toEqual(["mayor", "unit"]);
    expect(newest.filter(isOfficial).map(({ id }) => id)).toEqual(["mayor", "unit"]);
    expect(picked({ voices: false })).toEqual(["mayor", "news", "unit", "dam"]);
  });

  it("FED-5 watched words alone fill the column of watched words", () => {
    expect(picked({ kind: "watch", watch: readWatch(["đập", "Hải Đăng"]) })).toEqual(["news", "dam"]);
    expect(picked({ kind: "watch", watch: [] })).toEqual([]);
  });

  it("FED-5 control follows a storyline with all its claims, everybody else a claim", () => {
    const control = feedView("control");
    for (const [id, channel] of [
      ["s-calm", "email"],
      ["s-dam", "microblog"],
    ] as const) {
      control.storylines[id] = { id, title: id, summary: null };
      control.injects[`i-${id}`] = injectRow({
        id: `i-${id}`,
        storyline: id,
        channel,
        claim: id === "s-dam" ? "dam" : null,
      });
    }
    control.injects["i-news"] = injectRow({ id: "i-news", storyline: "s-dam", channel: "news", claim: null });
    expect(storiesOf(control).map(({ id }) => id)).toEqual(["s-dam", "s-calm"]);
    expect(picked({ kind: "story", inStory: storyOf(control, "s-dam") })).toEqual(["voice", "news", "dam"]);

    const observer = feedView();
    observer.claims["water"] = { id: "water", text: "The water is bad" };
    observer.claims["dam"] = { id: "dam", text: "The dam has gone" };
    expect(storiesOf(observer).map(({ id }) => id)).toEqual(["water", "dam"]);
    expect(picked({ kind: "story", inStory: storyOf(observer, "dam") })).toEqual(["voice", "dam"]);
    expect(picked({ kind: "story", inStory: storyOf(observer, null) })).toEqual([]);
  });
});

describe("the columns of a person", () => {
  const after = (...steps: PlanStep[]) => steps.reduce<FeedPlan>(planAfter, FIRST_PLAN);
  const ids = (plan: FeedPlan) => plan.columns.map(({ id }) => id);

  it("FED-6 can be added, moved, brought into sight and taken away, but for the last", () => {
    expect([...ids(FIRST_PLAN)].sort()).toEqual([...COLUMN_KINDS].sort());
    const [first = "", second = "", third = ""] = ids(FIRST_PLAN);
    expect(ids(after({ do: "move", id: second, by: -1 })).slice(0, 2)).toEqual([second, first]);
    expect(after({ do: "move", id: first, by: -1 })).toEqual(FIRST_PLAN);
    const brought = after({ do: "bring", id: "watch", to: 1 });
    expect(ids(brought).slice(0, 3)).toEqual([first, "watch", second]);
    expect(brought.active).toBe("watch");
    const two = after({ do: "add", kind: "story" });
    expect(ids(two).at(-1)).toBe("story-2");
    expect(after({ do: "add", kind: "all" })).toEqual(FIRST_PLAN);
    expect(planAfter(two, { do: "story", id: "story-2", story: "dam" }).columns.at(-1)?.story).toBe("dam");
    const one = after(
      ...[first, second, third, "trends", "watch"].map((id): PlanStep => ({ do: "remove", id })),
    );
    expect(one.columns).toHaveLength(1);
    expect(planAfter(one, { do: "remove", id: one.columns[0]?.id ?? "" })).toEqual(one);
  });

  it("FED-6 stay within eight, and offer only what can be added", () => {
    const full = after(...Array.from({ length: 9 }, (): PlanStep => ({ do: "add", kind: "story" })));
    expect(full.columns).toHaveLength(8);
    expect(addable(full)).toEqual([]);
    expect(addable(FIRST_PLAN)).toEqual(["story"]);
    expect(addable(after({ do: "remove", id: "trends" }))).toEqual(["story", "trends"]);
  });

  it("FED-6 are read back from the browser as they were kept; what is spoilt begins anew", () => {
    const plan = after(
      { do: "move", id: "all", by: 1 },
      { do: "voices", shown: false },
      { do: "show", id: "trends" },
    );
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    for (const spoilt of [
      null,
      7,
      "x",
      {},
      { columns: [] },
      { columns: [{ id: 1 }, { id: "a", kind: "b" }] },
    ]) {
      expect(readPlan(spoilt)).toEqual(FIRST_PLAN);
    }
    const twice = { columns: [FIRST_PLAN.columns[0], FIRST_PLAN.columns[0]], active: "gone" };
    expect(readPlan(twice)).toMatchObject({ columns: [FIRST_PLAN.columns[0]], active: "all", voices: true });
  });

  it("FED-7 as many are shown as there is room for; where there is room for one, the one that was chosen", () => {
    const shown = (plan: FeedPlan, width: number) => columnsIn(plan, width, 300).map(({ id }) => id);
    expect(shown(FIRST_PLAN, 1_000)).toEqual(ids(FIRST_PLAN).slice(0, 3));
    expect(shown(FIRST_PLAN, 9_000)).toEqual(ids(FIRST_PLAN));
    expect(shown(FIRST_PLAN, 599)).toEqual(["all"]);
    expect(shown(after({ do: "show", id: "trends" }), 0)).toEqual(["trends"]);
  });
});
