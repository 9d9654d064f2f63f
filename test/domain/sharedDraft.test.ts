import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { merge, newDraft, rewrite } from "../../server/src/domain/sharedDraft.ts";

/** What somebody types into a copy of a document: the update (base64). */
function typed(doc: string, at: number, words: string, author: number): string {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Buffer.from(doc, "base64"));
  copy.clientID = author;
  const before = Y.encodeStateVector(copy);
  const text = copy.getText("text");
  text.insert(Math.min(at, text.length), words);
  return Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString("base64");
}

const all = (doc: string, updates: readonly string[]) =>
  updates.reduce((state, update) => merge(state.doc, update) ?? state, { doc, text: "" });

describe("a draft's shared document", () => {
  it("DRL-51 holds the text it was made of", () => {
    expect(newDraft("Đập an toàn.", 7).text).toBe("Đập an toàn.");
    expect(merge(newDraft("Đập an toàn.", 7).doc, newDraft("", 8).doc)?.text).toBe("Đập an toàn.");
  });

  it("DRL-51 merges typing in every order, and twice, to the same text", () => {
    const words = fc.array(
      fc.tuple(fc.nat(30), fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" })),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), (edits, random) => {
        const { doc } = newDraft("The dam holds: 168.9 metres.", 1);
        const updates = edits.map(([at, text], index) => typed(doc, at, text, index + 2));
        const order = [...updates, ...updates].sort(() => ((random.next().value ?? 0) % 2 === 0 ? 1 : -1));
        const there = all(doc, updates);
        const back = all(doc, order);
        expect(back.text).toBe(there.text);
        for (const [, text] of edits) expect(there.text).toContain(text);
      }),
    );
  });

  it("DRL-51 tells typing that it has from typing that is new", () => {
    const { doc } = newDraft("Water: 41.2 m", 1);
    const update = typed(doc, 0, "Official. ", 2);
    const once = merge(doc, update);
    expect(once?.doc).not.toBe(doc);
    expect(merge(once?.doc ?? "", update)?.doc).toBe(once?.doc);
  });

  it("DRL-52 a new version keeps what others typed at once where it does not touch it", () => {
    const { doc } = newDraft("Water: 41.2 m. Steady.", 1);
    const others = typed(doc, 0, "Bulletin 4. ", 2);
    const version = rewrite(doc, "Water: 41.3 m. Steady.", 3);
    expect(version.text).toBe("Water: 41.3 m. Steady.");
    expect(merge(version.doc, others)?.text).toBe("Bulletin 4. Water: 41.3 m. Steady.");
  });

  it("DRL-52 a new version never cuts a character of two halves", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const next = rewrite(newDraft(one, 1).doc, other, 2);
        expect(next.text).toBe(other);
        expect(merge(next.doc, newDraft("", 3).doc)?.text).toBe(other);
      }),
    );
    expect(merge(rewrite(newDraft("🌊", 1).doc, "🌋", 2).doc, newDraft("", 3).doc)?.text).toBe("🌋");
  });

  it("DRL-53 refuses what is no update", () => {
    const { doc } = newDraft("Water", 1);
    for (const bytes of ["AAEC", "////", Buffer.from("no update at all").toString("base64")]) {
      expect([bytes, merge(doc, bytes)]).toEqual([bytes, null]);
    }
  });

  it("DRL-53 refuses documents beyond all measure, and keeps no half of a character", () => {
    const { doc } = newDraft("Water", 1);
    expect(merge(doc, typed(doc, 0, "x".repeat(400_000), 2))).toBeNull();
    const parted = merge(newDraft("🌊", 1).doc, typed(newDraft("🌊", 1).doc, 1, "x", 2));
    expect(parted?.text.isWellFormed()).not.toBe(false);
  });
});
