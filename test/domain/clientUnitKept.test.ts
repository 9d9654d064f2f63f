import { describe, expect, it } from "vitest";
import { createKeptTexts, type TextStorage } from "../../client/src/features/unit/model/keptTexts.ts";
import { createReadMarks } from "../../client/src/features/unit/model/readMarks.ts";

function storageOf(entries = new Map<string, string>()): TextStorage {
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
const broken: TextStorage = {
  getItem: () => {
    throw new Error("forbidden");
  },
  setItem: () => {
    throw new Error("full");
  },
  removeItem: () => {
    throw new Error("forbidden");
  },
};

describe("kept text", () => {
  it("DSK-12 outlives the page, with the command it was sent as", () => {
    const storage = storageOf();
    createKeptTexts(storage).write("form", { fields: { text: "Đang kiểm tra" }, sent: "{}" });
    expect(createKeptTexts(storage).peek("form")).toEqual({ fields: { text: "Đang kiểm tra" }, sent: "{}" });
  });

  it("DSK-12 is gone once forgotten, here and after a reload", () => {
    const storage = storageOf();
    const texts = createKeptTexts(storage);
    texts.write("form", { fields: { text: "a" }, sent: null });
    texts.forget("form");
    expect(texts.peek("form")).toBeNull();
    expect(createKeptTexts(storage).peek("form")).toBeNull();
  });

  it("DSK-12 is one text for all who show it, told on every change, the same object in between", () => {
    const texts = createKeptTexts(storageOf());
    let told = 0;
    const stop = texts.subscribe(() => (told += 1));
    texts.write("form", { fields: { text: "a" }, sent: null });
    expect(texts.peek("form")).toBe(texts.peek("form"));
    texts.forget("form");
    texts.forget("form");
    expect(told).toBe(2);
    stop();
    texts.write("form", { fields: {}, sent: null });
    expect(told).toBe(2);
  });

  it("DSK-13 lasts as long as the page where storage throws", () => {
    const texts = createKeptTexts(broken);
    expect(texts.peek("form")).toBeNull();
    texts.write("form", { fields: { text: "a" }, sent: null });
    expect(texts.peek("form")?.fields).toEqual({ text: "a" });
    texts.forget("form");
    expect(texts.peek("form")).toBeNull();
  });

  it("DSK-13 takes spoilt entries for none", () => {
    for (const spoilt of ["", "{", "null", "[]", '{"fields":{}}', '{"fields":{},"sent":3}']) {
      expect(createKeptTexts(storageOf(new Map([["form", spoilt]]))).peek("form"), spoilt).toBeNull();
    }
  });
});

describe("read marks", () => {
  it("DSK-14 remembers what was read, and tells of a mark once", () => {
    const storage = storageOf();
    const marks = createReadMarks(storage, "place");
    let told = 0;
    marks.subscribe(() => (told += 1));
    marks.add(["message:a"]);
    const before = marks.get();
    marks.add(["message:a"]);
    expect(marks.get()).toBe(before);
    expect(told).toBe(1);
    expect([...createReadMarks(storage, "place").get()]).toEqual(["message:a"]);
    expect([...createReadMarks(storage, "elsewhere").get()]).toEqual([]);
  });

  it("DSK-13 counts everything as unread where storage is spoilt or forbidden", () => {
    expect(createReadMarks(broken, "place").get().size).toBe(0);
    expect([...createReadMarks(storageOf(new Map([["place", '["a",3]']])), "place").get()]).toEqual(["a"]);
    expect(createReadMarks(storageOf(new Map([["place", "{"]])), "place").get().size).toBe(0);
    const marks = createReadMarks(broken, "place");
    marks.add(["a"]);
    expect(marks.get().has("a")).toBe(true);
  });
});
