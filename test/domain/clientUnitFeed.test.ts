import { describe, expect, it } from "vitest";
import { feedOf } from "../../client/src/features/unit/model/feed.ts";
import { postRow, table } from "./clientUnitRows.ts";

const posts = table(
  postRow({ seq: 1, text: { vi: "Vỡ đập rồi bà con ơi", en: "The dam has gone" } }),
  postRow({ seq: 2, unit: "health", kind: "holding", text: "Nước máy an toàn", channelName: "" }),
  postRow({
    seq: 3,
    title: "Hải Đăng cắt sóng",
    author: { name: "Khổng Minh Triết", handle: null, kind: "journalist", followers: 0 },
  }),
);
const search = (words: string, language: "vi" | "en" = "vi") =>
  feedOf(posts, { words, official: false, upTo: null }, language).map((post) => post.seq);

describe("the public feed", () => {
  it("DSK-15 is newest first", () => {
    expect(search("")).toEqual([3, 2, 1]);
  });

  it("DSK-15 finds words in any order, without case and accents", () => {
    expect(search("DAP vo")).toEqual([1]);
    expect(search("đập")).toEqual([1]);
    expect(search("hai dang")).toEqual([3]);
    expect(search("triet")).toEqual([3]);
    expect(search("rì rào")).toEqual([3, 1]);
    expect(search("dam gone", "en")).toEqual([1]);
    expect(search("gone")).toEqual([]);
  });

  it("DSK-15 shows official statements alone where asked, and nothing newer than asked", () => {
    const seqs = (query: { official: boolean; upTo: number | null }) =>
      feedOf(posts, { words: "", ...query }, "vi").map((post) => post.seq);
    expect(seqs({ official: true, upTo: null })).toEqual([2]);
    expect(seqs({ official: false, upTo: 2 })).toEqual([2, 1]);
  });
});
