import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBase64, fromBase64 } from "../../client/src/features/unit/drafting/model/base64.ts";
import { bundles } from "../../client/src/features/unit/drafting/model/bundles.ts";
import {
  createDraftSession,
  type DraftSession,
} from "../../client/src/features/unit/drafting/model/draftSession.ts";
import {
  createKeptDrafts,
  type ListedStorage,
} from "../../client/src/features/unit/drafting/model/keptWords.ts";
import { isShared } from "../../client/src/features/unit/drafting/model/openness.ts";
import { changeBetween } from "../../client/src/features/unit/drafting/model/textChange.ts";
import { withTyping, writersOf, writingNow } from "../../client/src/features/unit/drafting/model/writers.ts";
import { merge, newDraft } from "../../server/src/domain/sharedDraft.ts";
import { responseRow } from "./clientUnitRows.ts";

const RESPONSE = "response-1";

function browserStorage(): ListedStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

/** One draft on a server, and the pages that are at it. The test says when time passes and when there is a line. */
function room(text: string) {
  let draft = newDraft(text, 1);
  const pages: Page[] = [];
  class Page {
    readonly commands: string[] = [];
    readonly session: DraftSession;
    caret = { start: 0, end: 0 };
    online = true;
    takes = true;
    private timers: (() => void)[] = [];
    private waiting: { update: string; answer: (taken: boolean) => void }[] = [];
    readonly storage: ListedStorage;
    constructor(storage: ListedStorage = browserStorage()) {
      this.storage = storage;
      this.session = createDraftSession({
        response: RESPONSE,
        doc: draft.doc,
        kept: createKeptDrafts(storage, "here", `page-${pages.length}`),
        send: (update) => {
          this.commands.push(update);
          return new Promise((resolve, reject) => {
            this.waiting.push({
              update,
              answer: (taken) => (taken ? resolve(0) : reject(new Error("refused"))),
            });
          });
        },
        after: (_ms, run) => {
          this.timers.push(run);
          return () => void (this.timers = this.timers.filter((each) => each !== run));
        },
      });
      pages.push(this);
    }
    type(value: string, caret = value.length, composing = false): void {
      this.caret = { start: caret, end: caret };
      this.session.type(value, caret, composing);
    }
    hear(open = true): void {
      this.session.receive(draft.doc, open, () => this.caret);
      this.caret = this.session.get().selection ?? this.caret;
    }
    /** Gathering ends, and the server answers everything it can hear. */
    async settle(): Promise<void> {
      for (let rounds = 0; rounds < 20; rounds += 1) {
        for (const run of this.timers.splice(0)) run();
        if (!this.online) return;
        for (const { update, answer } of this.waiting.splice(0)) {
          if (this.takes) draft = merge(draft.doc, update) ?? draft;
          answer(this.takes);
        }
        await Promise.resolve();
        await Promise.resolve();
      }
    }
    get text(): string {
      return this.session.get().text;
    }
    get unsent(): string {
      return this.session.get().unsent;
    }
  }
  return {
    open: (storage?: ListedStorage) => new Page(storage),
    text: () => draft.text,
    async meet(): Promise<void> {
      for (const page of pages) await page.settle();
      for (const page of pages) page.hear();
    },
  };
}

describe("what somebody has typed", () => {
  it("DSK-25 is the stretch at the caret", () => {
    expect(changeBetween("aaa", "aaaa", 2)).toEqual({ at: 1, removed: 0, inserted: "a" });
    expect(changeBetween("aaaa", "aaa", 1)).toEqual({ at: 1, removed: 1, inserted: "" });
    expect(changeBetween("dap", "đập", 3)).toEqual({ at: 0, removed: 2, inserted: "đậ" });
    expect(changeBetween("same", "same", 2)).toBeNull();
  });

  it("DSK-25 makes the new text of the old one, and cuts no character", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, fc.nat(25), (before, after, caret) => {
        const change = changeBetween(before, after, Math.min(caret, after.length));
        if (change === null) {
          expect(after).toBe(before);
          return;
        }
        const { at, removed, inserted } = change;
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
        for (const part of [before.slice(0, at), inserted, before.slice(at + removed)]) {
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
    expect(changeBetween("🌊", "🌋", 2)).toEqual({ at: 0, removed: 2, inserted: "🌋" });
  });
});

describe("a draft that several people write", () => {
  it("DSK-26 holds the words of both, also of whoever had no line", async () => {
    const draft = room("The dam holds.");
    const lan = draft.open();
    const minh = draft.open();
    minh.online = false;
    lan.type("Official: The dam holds.", 10);
    minh.type("The dam holds. Next update at 15:45.");
    await draft.meet();
    expect(minh.text).toBe("Official: The dam holds. Next update at 15:45.");
    expect(lan.text).toBe("Official: The dam holds.");
    minh.online = true;
    await draft.meet();
    expect([lan.text, minh.text]).toEqual([draft.text(), draft.text()]);
    expect(draft.text()).toBe("Official: The dam holds. Next update at 15:45.");
    expect([lan.unsent, minh.unsent]).toEqual(["none", "none"]);
  });

  it("DSK-26 ends the same on every page whatever is typed in whatever order", async () => {
    const step = fc.record({
      who: fc.nat(2),
      at: fc.nat(40),
      word: fc.stringMatching(/^[a-zđậ]{1,6}$/),
      meet: fc.boolean(),
      online: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const draft = room("The dam holds: 168.9 metres and steady.");
        const pages = [draft.open(), draft.open(), draft.open()];
        for (const { who, at, word, meet, online } of steps) {
          const page = pages[who];
          if (page === undefined) continue;
          page.online = online;
          const place = Math.min(at, page.text.length);
          page.type(page.text.slice(0, place) + word + page.text.slice(place), place + word.length);
          if (meet) await draft.meet();
        }
        for (const page of pages) page.online = true;
        await draft.meet();
        for (const page of pages) expect(page.text).toBe(draft.text());
        const typed = steps.reduce((sum, { word }) => sum + word.length, 0);
        expect(draft.text()).toHaveLength("The dam holds: 168.9 metres and steady.".length + typed);
      }),
      { numRuns: 60 },
    );
  });

  it("DSK-27 sends what was typed in a while as one command, and the next only once that is answered", async () => {
    const draft = room("");
    const lan = draft.open();
    lan.online = false;
    for (const text of ["W", "Wa", "Wat"]) lan.type(text);
    expect(lan.commands).toHaveLength(0);
    await lan.settle();
    expect(lan.commands).toHaveLength(1);
    for (const text of ["Wate", "Water"]) lan.type(text);
    await lan.settle();
    expect([lan.commands.length, lan.unsent]).toEqual([1, "waiting"]);
    lan.online = true;
    await lan.settle();
    expect([lan.commands.length, lan.unsent, draft.text()]).toEqual([2, "none", "Water"]);
  });

  it("DSK-27 hands everything over at once before a step is taken on it", async () => {
    const draft = room("");
    const lan = draft.open();
    lan.online = false;
    lan.type("Water");
    await lan.settle();
    lan.type("Water: 41.2 m");
    lan.session.flush();
    expect(lan.commands).toHaveLength(2);
  });

  it("DSK-27 sends nothing of a word that an input method composes, and takes nothing in meanwhile", async () => {
    const draft = room("Nuoc");
    const lan = draft.open();
    const minh = draft.open();
    for (const text of ["Nươ", "Nươc"]) lan.type(text, text.length, true);
    minh.type("Nuoc: 41,2 m");
    await draft.meet();
    expect([lan.commands.length, lan.text]).toEqual([0, "Nươc"]);
    lan.type("Nước", 4, false);
    expect(lan.text).toBe("Nước: 41,2 m");
    await draft.meet();
    expect([draft.text(), minh.text]).toEqual(["Nước: 41,2 m", "Nước: 41,2 m"]);
  });

  it("DSK-27 cuts a long absence into pieces that a command can carry", () => {
    const pieces = [40, 50, 20, 200, 10].map((size) => new Uint8Array(size));
    expect(bundles(pieces, 100).map((group) => group.map(({ length }) => length))).toEqual([
      [40, 50],
      [20],
      [200],
      [10],
    ]);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });
});

describe("typing that is not in the log", () => {
  it("DSK-28 outlives the page: the next one shows it and sends it", async () => {
    const draft = room("The dam holds.");
    const storage = browserStorage();
    const before = draft.open(storage);
    before.online = false;
    before.type("The dam holds. Steady.");
    await before.settle();
    before.type("The dam holds. Steady. Lan");
    const after = draft.open(storage);
    expect([after.text, after.unsent]).toEqual(["The dam holds. Steady. Lan", "waiting"]);
    await after.settle();
    expect([draft.text(), after.unsent, storage.keys()]).toEqual(["The dam holds. Steady. Lan", "none", []]);
  });

  it("DSK-28 stays, with the whole text, where it was refused, and goes once the draft is open again", async () => {
    const draft = room("The dam holds.");
    const lan = draft.open();
    lan.takes = false;
    lan.type("The dam holds. Steady.");
    await lan.settle();
    lan.hear(false);
    expect(lan.unsent).toBe("refused");
    const [words] = createKeptDrafts(lan.storage, "here", "next").of(RESPONSE);
    expect(words?.text).toBe("The dam holds. Steady.");
    await lan.settle();
    expect(lan.commands).toHaveLength(1);
    lan.takes = true;
    lan.hear(true);
    await lan.settle();
    expect([draft.text(), lan.unsent]).toEqual(["The dam holds. Steady.", "none"]);
  });

  it("DSK-28 goes when its writer discards it, and for good", async () => {
    const draft = room("The dam holds.");
    const lan = draft.open();
    lan.takes = false;
    lan.type("The dam holds. Steady.");
    await lan.settle();
    lan.session.discard();
    lan.takes = true;
    lan.hear(true);
    await lan.settle();
    expect([lan.storage.keys(), draft.text()]).toEqual([[], "The dam holds."]);
  });

  it("DSK-28 lasts as long as the page where the browser keeps nothing", () => {
    const forbidden = (): never => {
      throw new Error("forbidden");
    };
    const kept = createKeptDrafts(
      { getItem: forbidden, setItem: forbidden, removeItem: forbidden, keys: forbidden },
      "here",
      "page",
    );
    kept.keep(RESPONSE, { update: "AAA=", text: "Water" });
    expect(kept.of(RESPONSE)).toEqual([{ update: "AAA=", text: "Water" }]);
    kept.forget(RESPONSE);
    expect(kept.responses()).toEqual([]);
  });
});

describe("where the caret is", () => {
  it("DSK-29 a caret stays behind its writer's last character, whatever others put before and after it", async () => {
    const draft = room("");
    const lan = draft.open();
    const minh = draft.open();
    lan.type("Water");
    await draft.meet();
    minh.type("Water is rising");
    await draft.meet();
    expect(lan.caret).toEqual({ start: 5, end: 5 });
    minh.type("Bulletin. Water is rising", 10);
    await draft.meet();
    expect(lan.caret).toEqual({ start: 15, end: 15 });
  });

  it("DSK-29 a selection keeps its words", async () => {
    const draft = room("Water is rising");
    const lan = draft.open();
    const minh = draft.open();
    lan.caret = { start: 6, end: 8 };
    minh.type("The Water is rising", 4);
    minh.type("The Water is not rising", 17);
    await draft.meet();
    expect(lan.text.slice(lan.caret.start, lan.caret.end)).toBe("is");
  });

  it("DSK-29 undoing takes back one's own typing and redoing puts it back", async () => {
    const draft = room("Water.");
    const lan = draft.open();
    const minh = draft.open();
    lan.type("Water. Lan.");
    minh.type("Minh. Water.", 6);
    await draft.meet();
    lan.session.undo();
    expect(lan.text).toBe("Minh. Water.");
    lan.session.redo();
    expect(lan.text).toBe("Minh. Water. Lan.");
    lan.session.undo();
    lan.session.undo();
    await draft.meet();
    expect([draft.text(), minh.text]).toEqual(["Minh. Water.", "Minh. Water."]);
  });
});

describe("who is writing", () => {
  const before = responseRow({ id: "r", doc: "A", editors: ["Lan"] });
  const after = responseRow({ id: "r", doc: "B", editors: ["Minh", "Lan"] });

  it("DSK-30 is whoever's typing came in the last six seconds", () => {
    const writers = withTyping(writersOf(before), after, 1_000);
    expect(writingNow(writersOf(before), "Lan", 1_000)).toEqual([]);
    expect(writingNow(writers, "Lan", 6_999)).toEqual(["Minh"]);
    expect(writingNow(writers, "Lan", 7_000)).toEqual([]);
    expect(withTyping(writers, after, 9_000)).toBe(writers);
  });

  it("DSK-30 is never oneself", () => {
    expect(writingNow(withTyping(writersOf(before), after, 1_000), "Minh", 1_000)).toEqual([]);
  });

  it("DSK-31 a draft is open to all until it is approved", () => {
    const open = (["draft", "submitted", "returned", "approved", "published"] as const).filter((status) =>
      isShared(responseRow({ id: "r", doc: "A", status })),
    );
    expect(open).toEqual(["draft", "submitted", "returned"]);
    expect(isShared(responseRow({ id: "r", doc: null }))).toBe(false);
  });
});
