import { emptyView, type MessageRow, type View } from "@firebreak/shared/views";
import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import { createDesktop, type DesktopNotice } from "../../client/src/notice/desktop.ts";
import { APART_MS, GATHER_MS } from "../../client/src/notice/model/gather.ts";
import {
  merged,
  NEW_LEDGER,
  readLedger,
  shownMeanwhile,
  withKnown,
  writeLedger,
} from "../../client/src/notice/model/ledger.ts";
import { ASLEEP_MS, AWAY_MS, type Presence, presenceAfter } from "../../client/src/notice/model/presence.ts";
import type { Tiding } from "../../client/src/notice/model/tiding.ts";
import type { Ears } from "../../client/src/notice/model/tidings.ts";
import { createPermission } from "../../client/src/notice/permission.ts";
import type { Sounds } from "../../client/src/notice/sound/sounds.ts";
import type { TabMessage } from "../../client/src/notice/tabs/channel.ts";
import { createWatch, NOBODY, type WatchState } from "../../client/src/notice/watch.ts";
import { createWish } from "../../client/src/notice/wish.ts";
import { BEFORE, type DrillState } from "../../client/src/store/drillState.ts";
import { settled, stillEnvironment } from "../support/clientEnvironment.ts";
import { callRow } from "./clientCallRows.ts";
import { messageRow, table } from "./clientUnitRows.ts";

const exercise: NonNullable<View["exercise"]> = {
  id: "x",
  title: "Storm",
  summary: "",
  languages: ["en"],
  phase: "running",
  reason: null,
  clock: { at: 0, playMs: 0, scenarioMs: 0, rate: 1, running: false },
  startMs: 0,
  offsetMinutes: 0,
  durationMs: 3_600_000,
};

/** A person's browser: what it keeps, the line between its tabs, and the server behind all of them. */
function browser() {
  const environment = stillEnvironment(1_000_000);
  const kept = new Map<string, string>();
  const lines = new Set<{ hear: (message: TabMessage) => void }>();
  let messages: MessageRow[] = [];
  const calls: Record<string, ReturnType<typeof callRow>> = {};
  let read: string[] = [];
  let slept = 0;

  function tab(name: string, wish: { seen?: boolean; storage?: "forbidden" } = {}) {
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const own = wish.storage === "forbidden" ? null : storage;
    const page = { visible: wish.seen !== false, focused: wish.seen !== false, mark: "" };
    const did = {
      sounds: [] as string[],
      shown: [] as string[],
      closed: 0,
      rings: false,
      opened: [] as string[],
    };
    const drill = createStore<DrillState>(() => ({ ...BEFORE, connection: { name: "live" } }));
    const store = createStore<WatchState>(() => NOBODY);
    const said: string[][] = [];
    store.subscribe((now, before) => {
      if (now.spoken !== null && now.spoken !== before.spoken)
        said.push(now.spoken.news.map(({ key }) => key));
    });
    const sounds: Sounds = {
      state: () => "ready",
      subscribe: () => () => undefined,
      unlock: () => undefined,
      play: (melody) => void did.sounds.push(melody),
      ring: (on) => (did.rings = on),
      hush: () => (did.rings = false),
    };
    const pressed = new Map<string, DesktopNotice>();
    const wanted = createWish(null, "");
    wanted.set(true);
    const desktop = createDesktop(
      {
        permission: createPermission(
          () => "granted",
          () => undefined,
        ),
        request: () => Promise.resolve("granted"),
        show(title, { tag = "" }) {
          did.shown.push(title);
          const notice: DesktopNotice = { onclick: null, onclose: null, close: () => void (did.closed += 1) };
          pressed.set(tag, notice);
          return notice;
        },
      },
      true,
      wanted,
    );
    const mute = createWish(own, "mute");
    // What the line has brought to this tab; while it is cut nothing arrives, and nothing settles.
    let cut = false;
    let answer: (done: boolean) => void = () => undefined;
    const ears = (): Ears => ({
      for: "unit",
      unit: "health",
      name: "Lan",
      level: "member",
      leads: false,
      read: new Set(read),
      deadlines: [],
    });
    const watch = createWatch({
      drill: {
        store: drill,
        settle: () => (cut ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(true)),
      },
      owner: "x/lan",
      tab: name,
      storage: own,
      surroundings: {
        wall: () => environment.now() + slept,
        now: environment.now,
        serverNow: environment.now,
        after: environment.after,
        visible: () => page.visible,
        focused: () => page.focused,
        focus: () => undefined,
        mark: (words) => (page.mark = words),
      },
      sounds,
      mute,
      desktop,
      store,
      channel(_name, hear) {
        const line = { hear };
        lines.add(line);
        return {
          post(message) {
            for (const each of lines) if (each !== line) environment.after(2, () => each.hear(message));
          },
          close: () => void lines.delete(line),
        };
      },
    });
    function receive(): void {
      if (cut) return;
      const view: View = {
        ...emptyView("unit:health"),
        exercise,
        messages: table(...messages),
        calls: { ...calls },
      };
      drill.setState({ view, connection: { name: "live" } });
      watch.attach({
        ears: ears(),
        open: (place) => void did.opened.push(place.at === "item" ? place.key : place.at),
        phrase: (news) => ({ title: news.map(({ key }) => key).join(), body: "" }),
      });
    }
    receive();
    return {
      did,
      page,
      said,
      mute,
      watch,
      receive,
      pressed,
      meanwhile: () => store.getState().meanwhile,
      came: () => store.getState().meanwhile?.tidings.map(({ key }) => key) ?? null,
      cut() {
        cut = true;
        drill.setState({ connection: { name: "reconnecting", attempt: 1 } });
      },
      /** Stops with its line open: what comes waits until the page runs again. */
      freeze() {
        cut = true;
      },
      /** As a line does that opens again: the view is there before it is known to be the newest. */
      async catchUp() {
        drill.setState({ connection: { name: "syncing", attempt: 1 } });
        cut = false;
        const view: View = { ...emptyView("unit:health"), exercise, messages: table(...messages) };
        drill.setState({ view });
        await settled();
      },
      async mend() {
        cut = false;
        receive();
        answer(true);
        await settled();
      },
      async look(how: "away" | "here") {
        page.visible = how === "here";
        page.focused = how === "here";
        watch.look();
        await settled();
      },
    };
  }
  type Tab = ReturnType<typeof tab>;
  const tabs: Tab[] = [];
  return {
    environment,
    kept,
    open: async (name: string, wish?: Parameters<typeof tab>[1]) => {
      const opened = tab(name, wish);
      tabs.push(opened);
      await settled();
      return opened;
    },
    close: (which: Tab) => {
      tabs.splice(tabs.indexOf(which), 1);
      which.watch.close();
    },
    /** The machine sleeps: its clock goes on, and nothing else does. */
    sleep: (ms: number) => {
      slept += ms;
    },
    /** A message reaches every tab that has a line. */
    message: (id: string) => {
      messages = [...messages, messageRow({ id, playMs: 1 })];
      for (const each of tabs) each.receive();
    },
    readAll: () => {
      read = messages.map(({ id }) => `message:${id}`);
      for (const each of tabs) each.receive();
    },
    ring: (id: string, state: "ringing" | "ended") => {
      calls[id] = callRow({ id, state });
      for (const each of tabs) each.receive();
    },
    /** Time passes while the pages run: every tab looks about itself, as with each pulse. */
    pass: async (ms: number) => {
      for (let left = ms; left > 0; left -= 1_000) {
        await environment.pass(Math.min(1_000, left));
        for (const each of tabs) each.watch.look();
      }
    },
  };
}

describe("the watch over one page", () => {
  it("NTC-9 tells nothing of what was there before, and of what comes then once", async () => {
    const { open, message, pass } = browser();
    message("old");
    const page = await open("a");
    await pass(10_000);
    expect([page.said, page.did.sounds]).toEqual([[], []]);
    message("new");
    await pass(10_000);
    page.receive();
    await pass(10_000);
    expect([page.said, page.did.sounds]).toEqual([[["message:new"]], ["new"]]);
  });

  it("NTC-13 tells together what came together, and then waits", async () => {
    const { open, message, pass, environment } = browser();
    const page = await open("a");
    message("1");
    message("2");
    await environment.pass(GATHER_MS + 1);
    message("3");
    await environment.pass(GATHER_MS + 1);
    message("4");
    expect(page.said).toEqual([["message:1", "message:2"]]);
    await environment.pass(APART_MS);
    expect(page.said).toEqual([
      ["message:1", "message:2"],
      ["message:3", "message:4"],
    ]);
    await pass(1_000);
    expect(page.did.sounds).toEqual(["new", "new"]);
  });

  it("NTC-13 leaves out what was read meanwhile", async () => {
    const { open, message, readAll, pass } = browser();
    const page = await open("a");
    message("1");
    readAll();
    await pass(10_000);
    expect([page.said, page.did.sounds]).toEqual([[], []]);
  });

  it("NTC-15 counts in the title what came since the page was last in front, until it is again", async () => {
    const { open, message, readAll, ring, pass } = browser();
    message("old");
    const page = await open("a");
    await page.look("away");
    expect(page.page.mark).toBe("");
    message("1");
    message("2");
    expect(page.page.mark).toBe("(2) ");
    ring("c", "ringing");
    expect(page.page.mark).toBe("☎ (3) ");
    ring("c", "ended");
    readAll();
    expect(page.page.mark).toBe("");
    message("3");
    await pass(5_000);
    expect(page.page.mark).toBe("(1) ");
    await page.look("here");
    expect(page.page.mark).toBe("");
  });

  it("NTC-19 shows a notification while nobody looks, opens its matter, and closes it on return", async () => {
    const { open, message, pass } = browser();
    const page = await open("a");
    message("seen");
    await pass(5_000);
    expect(page.did.shown).toEqual([]);
    await page.look("away");
    message("1");
    await pass(5_000);
    expect(page.did.shown).toEqual(["message:1"]);
    page.pressed.get("x/lan message:1")?.onclick?.call({} as Notification, {} as Event);
    expect(page.did.opened).toEqual(["message:1"]);
    for (const id of ["2", "3", "4"]) message(id);
    await pass(5_000);
    expect(page.did.shown.slice(1).map((title) => title.split(",").length)).toEqual([3]);
    const closed = page.did.closed;
    await page.look("here");
    expect(page.did.closed).toBe(closed + 1);
  });

  it("NTC-17 a mute ends the ring at once and keeps news silent", async () => {
    const { open, message, ring, pass } = browser();
    const page = await open("a");
    ring("c", "ringing");
    await pass(2_000);
    expect(page.did.rings).toBe(true);
    page.mute.set(true);
    expect(page.did.rings).toBe(false);
    message("1");
    await pass(5_000);
    expect([page.did.sounds, page.did.rings]).toEqual([[], false]);
    page.mute.set(false);
    await pass(2_000);
    expect(page.did.rings).toBe(true);
    ring("c", "ended");
    expect(page.did.rings).toBe(false);
  });
});

describe("the watch over several tabs and pages", () => {
  it("NTC-9 NTC-10 two tabs tell once, in the one in front", async () => {
    const { open, message, pass } = browser();
    const front = await open("b");
    const behind = await open("a", { seen: false });
    for (const id of ["1", "2", "3"]) {
      message(id);
      await pass(6_000);
    }
    expect([front.did.sounds, behind.did.sounds]).toEqual([["new", "new", "new"], []]);
    expect([front.did.shown, behind.did.shown]).toEqual([[], []]);
  });

  it("NTC-9 a page that is loaded anew says nothing again, and says what came in between", async () => {
    const { open, close, message, pass } = browser();
    const before = await open("a");
    message("1");
    await pass(5_000);
    close(before);
    message("2");
    const after = await open("b");
    await pass(5_000);
    expect([before.did.sounds, after.did.sounds]).toEqual([["new"], ["new"]]);
    expect([after.said, after.came()]).toEqual([[["message:2"]], null]);
  });

  it("NTC-12 a ring moves on from a tab that is closed", async () => {
    const { open, close, ring, pass } = browser();
    const first = await open("a");
    ring("c", "ringing");
    await pass(2_000);
    const second = await open("b");
    await pass(3_000);
    expect([first.did.rings, second.did.rings]).toEqual([true, false]);
    close(first);
    await pass(2_000);
    expect([first.did.rings, second.did.rings]).toEqual([false, true]);
  });

  it("NTC-14 works without storage, for as long as the page lasts", async () => {
    const { open, message, pass } = browser();
    const page = await open("a", { storage: "forbidden" });
    message("1");
    await pass(5_000);
    expect(page.did.sounds).toEqual(["new"]);
    await page.look("away");
    await pass(AWAY_MS);
    message("2");
    await pass(AWAY_MS);
    await page.look("here");
    expect(page.came()).toEqual(["message:2"]);
  });
});

describe("after an absence", () => {
  it("NTC-22 says exactly what came while the page was hidden, though it was told", async () => {
    const { open, message, pass } = browser();
    message("old");
    const page = await open("a");
    message("before");
    await pass(5_000);
    await page.look("away");
    message("1");
    await pass(5 * AWAY_MS);
    message("2");
    await pass(5_000);
    expect(page.did.sounds).toEqual(["new", "new", "new"]);
    await page.look("here");
    expect(page.came()?.sort()).toEqual(["message:1", "message:2"]);
    expect(page.meanwhile()).toMatchObject({ cause: "away" });
    const { since, until } = page.meanwhile() ?? { since: 0, until: 0 };
    expect(until - since).toBe(5 * AWAY_MS + 5_000);
  });

  it("NTC-22 needs none for a short absence, and none where nothing came", async () => {
    const { open, message, pass } = browser();
    const page = await open("a");
    await page.look("away");
    message("1");
    await pass(AWAY_MS - 5_000);
    await page.look("here");
    expect(page.came()).toBeNull();
    await page.look("away");
    await pass(2 * AWAY_MS);
    await page.look("here");
    expect(page.came()).toBeNull();
  });

  it("NTC-21 NTC-22 says what came while the machine slept with the page in sight, once all of it is here", async () => {
    const { open, message, pass, sleep } = browser();
    const page = await open("a");
    await pass(5_000);
    page.freeze();
    message("1");
    message("2");
    sleep(12 * 60_000);
    // It runs again, and what waited in the line has not been read yet.
    page.watch.look();
    await settled();
    expect(page.came()).toBeNull();
    await page.mend();
    expect(page.came()?.sort()).toEqual(["message:1", "message:2"]);
    const { since, until, cause } = page.meanwhile() ?? { since: 0, until: 0, cause: "offline" };
    expect([until - since, cause]).toEqual([12 * 60_000, "away"]);
    await pass(10_000);
    expect([page.said, page.did.sounds]).toEqual([[["message:1", "message:2"]], ["new"]]);
  });

  it("NTC-22 tells a line that was down from an absence", async () => {
    const { open, message, pass } = browser();
    const page = await open("a");
    page.cut();
    message("1");
    await pass(2 * AWAY_MS);
    expect(page.came()).toBeNull();
    await page.mend();
    expect(page.came()).toEqual(["message:1"]);
    expect(page.meanwhile()?.cause).toBe("offline");
  });

  it("NTC-9 NTC-22 what a line brings before it is live is told once, by the summary", async () => {
    const { open, message, pass } = browser();
    const page = await open("a");
    page.cut();
    message("1");
    message("2");
    await pass(2 * AWAY_MS);
    await page.catchUp();
    await page.mend();
    await pass(10_000);
    expect(page.said.map((keys) => [...keys].sort())).toEqual([["message:1", "message:2"]]);
    expect(page.did.sounds).toEqual(["new"]);
  });

  it("NTC-9 NTC-22 what still waited for its turn on return is told by the summary alone", async () => {
    const { open, message, pass } = browser();
    const page = await open("a");
    await page.look("away");
    message("1");
    await pass(2 * AWAY_MS);
    message("2");
    message("3");
    await page.look("here");
    await pass(10_000);
    expect(page.said.map((keys) => keys.length)).toEqual([1, 3]);
    expect(page.did.sounds).toEqual(["new", "new"]);
  });

  it("NTC-23 stays across reloads and tabs until it is put away, and is lengthened by the next absence", async () => {
    const { open, close, message, pass, sleep } = browser();
    const page = await open("a");
    await page.look("away");
    message("1");
    await pass(2 * AWAY_MS);
    await page.look("here");
    const since = page.meanwhile()?.since;
    close(page);
    const again = await open("b");
    expect(again.came()).toEqual(["message:1"]);
    await again.look("away");
    message("2");
    await pass(2 * AWAY_MS);
    await again.look("here");
    expect(again.came()).toEqual(["message:1", "message:2"]);
    expect(again.meanwhile()?.since).toBe(since);
    const other = await open("c");
    expect(other.came()).toEqual(["message:1", "message:2"]);
    other.watch.dismiss();
    again.watch.reread();
    expect([again.came(), other.came()]).toEqual([null, null]);
    close(again);
    const later = await open("d");
    expect(later.came()).toBeNull();
    close(later);

    // The machine's clock is set back: what comes now is news all the same.
    close(other);
    sleep(-60 * 60_000);
    const last = await open("e");
    await last.look("away");
    message("3");
    await pass(2 * AWAY_MS);
    await last.look("here");
    expect(last.came()).toEqual(["message:3"]);
  });

  it("NTC-22 a person who was there in another tab was not away", async () => {
    const { open, message, pass } = browser();
    const one = await open("a");
    await one.look("away");
    const two = await open("b");
    message("1");
    await pass(3 * AWAY_MS);
    await two.look("away");
    one.watch.reread();
    await one.look("here");
    expect(one.came()).toBeNull();
  });
});

describe("presence", () => {
  const sight = { now: 100_000, lastMs: 99_000, visible: true, live: true, settled: false };
  const here: Presence = { name: "here" };

  it("NTC-21 is lost by hiding, by sleeping and with the line, and regained once all is here", () => {
    expect(presenceAfter(here, sight)).toBe(here);
    expect(presenceAfter(here, { ...sight, visible: false })).toMatchObject({ name: "away", cause: "away" });
    expect(presenceAfter(here, { ...sight, live: false })).toMatchObject({ name: "away", cause: "offline" });
    const lastMs = sight.now - ASLEEP_MS;
    const woken = presenceAfter(here, { ...sight, lastMs });
    expect(woken).toEqual({ name: "returning", since: lastMs, cause: "away" });
    expect(presenceAfter(woken, sight)).toBe(woken);
    expect(presenceAfter(woken, { ...sight, settled: true })).toEqual(here);
    // It slept once more before anything came: what was asked before that proves nothing.
    expect(presenceAfter(woken, { ...sight, settled: true, lastMs })).toMatchObject({ name: "returning" });
    expect(presenceAfter(woken, { ...sight, settled: true, live: false })).toMatchObject({
      name: "away",
      since: lastMs,
    });
  });
});

describe("the ledger", () => {
  const tiding: Tiding = {
    key: "message:1",
    kind: "message",
    from: "Control",
    title: "Hello",
    atMs: 1,
    place: { at: "item", key: "message:1" },
    open: true,
  };

  it("NTC-9 two tabs' books are one, in whatever order they meet", () => {
    const a = withKnown(NEW_LEDGER, ["1", "2"]);
    const b = { ...withKnown(NEW_LEDGER, ["2", "3"]), dismissed: 7 };
    for (const both of [merged(a, b), merged(b, a)]) {
      expect([...both.known].sort()).toEqual(["1", "2", "3"]);
      expect(both.dismissed).toBe(7);
    }
  });

  it("NTC-14 is read as it was written, and a spoilt one is none", () => {
    const meanwhile = { no: 1, since: 1, until: 2, cause: "offline" as const, tidings: [tiding] };
    const ledger = { ...withKnown(NEW_LEDGER, ["1"]), meanwhile };
    expect(readLedger(writeLedger(ledger))).toEqual(ledger);
    for (const spoilt of [null, "", "null", "[]", "{", '{"known":1,"told":[]}']) {
      expect(readLedger(spoilt)).toBeNull();
    }
    const odd = readLedger('{"known":[1,"a"],"told":[],"meanwhile":{"since":"x"}}');
    expect([[...(odd?.known ?? [])], odd && shownMeanwhile(odd)]).toEqual([["a"], null]);
  });
});
