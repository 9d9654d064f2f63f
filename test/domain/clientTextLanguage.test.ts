import { describe, expect, it } from "vitest";
import { otherLanguage } from "../../client/src/i18n/textLanguage.ts";
import { localise } from "@firebreak/shared/text";

describe("a text that falls back to another language", () => {
  it("CLI-46 is marked with the language that it is shown in, a text of the page's language with none", () => {
    const both = { vi: "Đập vỡ", en: "The dam has gone" };
    expect([otherLanguage(both, "vi", ["vi", "en"]), otherLanguage(both, "en", ["vi", "en"])]).toEqual([
      undefined,
      undefined,
    ]);
    expect(otherLanguage({ vi: "Đập vỡ" }, "en", ["vi", "en"])).toBe("vi");
    expect(localise({ vi: "Đập vỡ" }, "en")).toBe("Đập vỡ");
    expect(otherLanguage({ en: "The dam" }, "vi", ["vi", "en"])).toBe("en");
    for (const nothing of [null, undefined, {}]) {
      expect(otherLanguage(nothing, "en", ["vi", "en"])).toBeUndefined();
    }
  });

  it("CLI-46 words said once are of the exercise's only language; of several nobody knows which", () => {
    expect(otherLanguage("Đập vỡ", "en", ["vi"])).toBe("vi");
    expect(otherLanguage("Đập vỡ", "vi", ["vi"])).toBeUndefined();
    expect(otherLanguage("VTV", "en", ["vi", "en"])).toBeUndefined();
  });
});
