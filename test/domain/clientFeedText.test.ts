import { describe, expect, it } from "vitest";
import { plainText } from "../../client/src/feed/model/plain.ts";
import { hashtagsIn, textParts } from "../../client/src/feed/model/textParts.ts";
import { hitsIn, holdsAny, readWatch, withWord } from "../../client/src/feed/model/watchWords.ts";
import { postRow } from "./clientFeedRows.ts";

const marked = (text: string, ...words: string[]) =>
  hitsIn(text.normalize("NFC"), readWatch(words)).map(([from, to]) => text.normalize("NFC").slice(from, to));

describe("watched words", () => {
  it("FED-3 match whole words: with accents as they are typed, without them in every spelling", () => {
    expect(marked("Đập vỡ, đáp án, dập tắt", "đập")).toEqual(["Đập"]);
    expect(marked("Đập vỡ, đáp án, dập tắt", "dap")).toEqual(["Đập", "đáp", "dập"]);
    expect(marked("damage at the dam", "dam")).toEqual(["dam"]);
    expect(marked("damage at the dams", "dam*")).toEqual(["dam", "dam"]);
    expect(marked("hồ Khe  Mun cạn", "khe mun")).toEqual(["Khe  Mun"]);
  });

  it("FED-3 find a hashtag with and without its sign, and accents written as signs of their own", () => {
    expect(marked("ai ở #KheMun không, khemun ơi", "#khemun")).toEqual(["KheMun", "khemun"]);
    expect(marked("Đập".normalize("NFD"), "đập")).toEqual(["Đập"]);
  });

  it("FED-3 mark each place once where words overlap, and take signs for what they are", () => {
    expect(marked("hồ Khe Mun", "khe mun", "mun", "khe")).toEqual(["Khe Mun"]);
    expect(marked("(a+b)? yes, aab", "(a+b)?")).toEqual(["(a+b)?"]);
    expect(marked("c++ and ccc", "c++")).toEqual(["c++"]);
    expect(() => readWatch(["[", "\\", "(", "a|b", "^$"])).not.toThrow();
  });

  it("FED-3 are looked for in everything that a post says, in the page's language", () => {
    const post = postRow({ text: { vi: "Vỡ đập", en: "The dam has gone" }, headline: "Khe Mun" });
    expect(holdsAny(post, readWatch(["dam"]), "en")).toBe(true);
    expect(holdsAny(post, readWatch(["dam"]), "vi")).toBe(false);
    expect(holdsAny(post, readWatch(["khe mun"]), "vi")).toBe(true);
    // Patterns are global: asking twice must not answer twice differently.
    const watch = readWatch(["đập"]);
    expect([holdsAny(post, watch, "vi"), holdsAny(post, watch, "vi")]).toEqual([true, true]);
  });

  it("FED-3 are kept once, trimmed, and only where they say something", () => {
    expect(withWord([], "  khe   mun ")).toEqual(["khe mun"]);
    const words = ["Khe Mun"];
    expect(withWord(words, "khe mun")).toBe(words);
    expect(withWord(words, "#")).toBe(words);
    expect(withWord(words, " ")).toBe(words);
    const full = Array.from({ length: 20 }, (_, at) => `w${at}`);
    expect(withWord(full, "more")).toBe(full);
  });
});

describe("the text of a post", () => {
  it("FED-4 sets hashtags and mentions apart, and is whole when its parts are joined", () => {
    const text = "Khẩn! #VỡĐập ở @khe.mun, gọi a@b.vn hoặc #1 nhé.";
    const parts = textParts(text, []);
    expect(
      parts.filter(({ kind }) => kind !== "plain").map(({ kind, text: words }) => [kind, words]),
    ).toEqual([
      ["hashtag", "#VỡĐập"],
      ["mention", "@khe.mun"],
      ["hashtag", "#1"],
    ]);
    expect(parts.map((part) => part.text).join("")).toBe(text.normalize("NFC"));
    expect(hashtagsIn(text)).toEqual(["#vỡđập"]);
  });

  it("FED-4 marks watched words also inside a hashtag and across its edge", () => {
    const parts = textParts("nước #khemun dâng", readWatch(["khemun dâng", "nước"]));
    expect(parts.filter(({ hit }) => hit).map(({ kind, text }) => [kind, text])).toEqual([
      ["plain", "nước"],
      ["hashtag", "khemun"],
      ["plain", " dâng"],
    ]);
    expect(parts.map(({ text }) => text).join("")).toBe("nước #khemun dâng");
  });

  it("FED-2 without accents keeps its letters, and đ is a d", () => {
    expect(plainText("ĐẬP Hồ Vọng")).toBe("dap ho vong");
  });
});
