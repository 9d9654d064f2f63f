import { readClock } from "@firebreak/shared/clock";
import type { StoreApi } from "zustand/vanilla";
import type { Drill } from "../store/drillStore.ts";
import type { SessionStorageLike } from "../store/session.ts";
import { createAttention } from "./attention.ts";
import type { Desktop } from "./desktop.ts";
import { createKeptLedger } from "./keptLedger.ts";
import { createLastHere } from "./lastHere.ts";
import { createGather } from "./model/gather.ts";
import {
  dismissed,
  type Ledger,
  type Meanwhile,
  NEW_LEDGER,
  shownMeanwhile,
  unheard,
  unknown,
  withKnown,
  withMeanwhile,
  withoutFound,
  withSeen,
  withTold,
} from "./model/ledger.ts";
import { AWAY_MS, type Presence, presenceAfter } from "./model/presence.ts";
import { inOrder, type Tiding, toneOf } from "./model/tiding.ts";
import { isRinging, tidingsOf } from "./model/tidings.ts";
import type { Sounds } from "./sound/sounds.ts";
import type { Desk, Surroundings } from "./surroundings.ts";
import type { TabChannel, TabMessage } from "./tabs/channel.ts";
import { createClaims, type Share } from "./tabs/claims.ts";
import { createRingShare } from "./tabs/ringShare.ts";
import type { Wish } from "./wish.ts";

export interface WatchOptions {
  drill: Pick<Drill, "store" | "settle">;
  /** Names exercise and person. */
  owner: string;
  /** This tab, among the person's. */
  tab: string;
  storage: SessionStorageLike | null;
  surroundings: Surroundings;
  sounds: Sounds;
  mute: Wish;
  desktop: Desktop;
  channel: (name: string, hear: (message: TabMessage) => void) => TabChannel;
  /** What the page draws of it. Empty again once nobody is watched over. */
  store: StoreApi<WatchState>;
}

export interface WatchState {
  /** The newest words for the page's live region. */
  readonly spoken: { readonly id: number; readonly news: readonly Tiding[]; readonly summed: boolean } | null;
  readonly meanwhile: Meanwhile | null;
  /** What still wants somebody, by its key. */
  readonly open: ReadonlySet<string>;
}

/** How often the page looks about itself where nothing else makes it, ms. */
const BEAT_MS = 5_000;
/** The line is open, and what it brings is not complete. */
const CATCHING_UP: ReadonlySet<string> = new Set(["connecting", "syncing", "stale"]);
export const NOBODY: WatchState = { spoken: null, meanwhile: null, open: new Set() };

/**
 * Watches over what comes for one person, and tells them by the means that there are: the page's title, a
 * sound, a desktop notification, a live region, and after an absence a summary. Draws nothing itself.
 */
export function createWatch(options: WatchOptions) {
  const { drill, owner, tab, storage, surroundings, sounds, mute, desktop, store } = options;
  const { wall, after } = surroundings;
  const lastHere = createLastHere(storage, owner);

  let desk: Desk | null = null;
  let last: ReadonlyMap<string, Tiding> = new Map();
  let lastMs = wall();
  let presence: Presence = { name: "away", since: Math.min(lastHere.get() ?? lastMs, lastMs), cause: "away" };
  let settled = false;
  let asking: object | null = null;
  /** What this tab has put through already. */
  const handled = new Set<string>();
  let spokenId = 0;
  let over = false;

  const ledger = createKeptLedger({ storage, owner, after, tidings: () => [...last.values()] });
  const attention = createAttention({ owner, surroundings, desktop, desk: () => desk, tidings: () => last });
  const line = options.channel(`firebreak.notice.${owner}`, (message) => {
    if (message.type === "ringing" || message.type === "silent") ringShare.hear(message);
    else claims.hear(message);
  });
  const claims = createClaims({
    tab,
    post: line.post,
    after,
    stance: () => ({
      nearness: attention.nearness(),
      sounds: !mute.get() && sounds.state() === "ready",
      notifies: desktop.state() === "on",
    }),
    onRival: (keys) => {
      if (gather.waiting().some(({ key }) => keys.includes(key))) gather.release();
    },
    onTold: (keys) => ledger.keep(withTold(ledger.get() ?? NEW_LEDGER, keys)),
  });
  const ringShare = createRingShare({ tab, post: line.post, after, sound: sounds.ring });
  const gather = createGather<Tiding>({ now: surroundings.now, after, flush: tell });

  /** Looks at everything once more. Cheap: it is done whenever anything has changed, and each second. */
  function look(): void {
    const { view, clock, connection } = drill.store.getState();
    if (over || desk === null || view === null || view.exercise === null) return;
    const { ears } = desk;
    const now = wall();
    const live = connection.name === "live";
    const playMs = clock === null ? null : readClock(clock, surroundings.serverNow()).playMs;
    const wasHere = (person: string) => ledger.get()?.seen.has(person) ?? false;
    const tidings = tidingsOf(view, ears, playMs, wasHere);
    last = new Map(tidings.map((tiding) => [tiding.key, tiding]));
    const keys = [...last.keys()];

    // What was there when a person first came is no news to them.
    let next = ledger.get() ?? withKnown(NEW_LEDGER, keys);
    if (ears.for === "control") {
      next = withSeen(
        next,
        Object.values(view.people).flatMap(({ id, online }) => (online ? [id] : [])),
      );
    }
    for (const key of [...next.known, ...next.told]) {
      if (key.startsWith("lost:") && !last.has(key)) {
        handled.delete(key);
        claims.forget(key);
      }
    }
    next = withoutFound(next, tidings);

    const before = presence;
    presence = presenceAfter(before, { now, lastMs, visible: surroundings.visible(), live, settled });
    // A page that has slept while it returned must ask once more.
    if (presence.name !== "returning" || now - lastMs > BEAT_MS * 2) {
      settled = false;
      asking = null;
    }
    lastMs = now;

    const fresh = unheard(next, tidings).filter(({ key, open }) => open && !handled.has(key));
    let summed = false;
    switch (presence.name) {
      case "here": {
        if (before.name !== "here") {
          // In another tab they may have been there until just now. A clock that was set back proves nothing.
          const elsewhere = lastHere.get() ?? 0;
          const since = elsewhere > now ? before.since : Math.max(before.since, elsewhere);
          const came = inOrder(unknown(next, tidings));
          summed = now - since >= AWAY_MS && came.length > 0;
          if (summed) {
            next = withMeanwhile(next, { since, until: now, cause: before.cause, tidings: came });
          }
        }
        next = withKnown(next, keys);
        if (before.name === "here") lastHere.refresh(now, BEAT_MS);
        else lastHere.write(now);
        break;
      }
      case "away":
        if (before.name === "here") lastHere.write(Math.min(now, presence.since));
        break;
      case "returning":
        if (!settled && asking === null) settle();
    }
    ledger.keep(next);
    if (summed) ledger.save();
    // What a line brings before it is live is the past: the return will tell of all of it.
    const catchingUp = presence.name === "returning" || CATCHING_UP.has(connection.name);
    if (!catchingUp) {
      for (const { key } of fresh) handled.add(key);
      if (summed) {
        // What still waited for its turn is in the summary.
        callFor([...gather.take(), ...fresh]);
        say(shownMeanwhile(ledger.get() ?? next)?.tidings ?? [], true);
      } else gather.add(fresh);
    }
    show(ledger.get() ?? next);
    ringShare.want(live && !mute.get() && sounds.state() === "ready" && isRinging(view, ears));
    attention.attend(isRinging(view, ears));
  }

  function settle(): void {
    const own = {};
    asking = own;
    void drill.settle().then((done) => {
      if (asking !== own) return;
      asking = null;
      settled = done;
      if (done) look();
    });
  }

  function show(next: Ledger): void {
    const open = [...last.values()].filter((tiding) => tiding.open).map(({ key }) => key);
    const before = store.getState();
    const meanwhile = shownMeanwhile(next);
    const sameOpen = open.length === before.open.size && open.every((key) => before.open.has(key));
    if (sameOpen && meanwhile === before.meanwhile) return;
    store.setState({ meanwhile, open: sameOpen ? before.open : new Set(open) });
  }

  /** What was gathered: what nobody wants any more by now is left out. */
  function tell(gathered: readonly Tiding[]): void {
    const news = gathered.flatMap(({ key }) => {
      const now = last.get(key);
      return now?.open === true ? [now] : [];
    });
    if (news.length === 0) return;
    say(inOrder(news), false);
    callFor(news);
  }

  function say(news: readonly Tiding[], summed: boolean): void {
    spokenId += 1;
    store.setState({ spoken: { id: spokenId, news, summed } });
  }

  function callFor(news: readonly Tiding[]): void {
    const keys = news.map(({ key }) => key);
    claims.claim(keys, (share) => {
      if (over) return;
      ledger.keep(withTold(ledger.get() ?? NEW_LEDGER, keys));
      carryOut(share);
    });
  }

  function carryOut({ sound, notify }: Share): void {
    const find = (keys: readonly string[]) =>
      inOrder(keys.flatMap((key) => last.get(key) ?? []).filter(({ open }) => open));
    const tones = new Set(find(sound).map(({ kind }) => toneOf(kind)));
    if (tones.has("urgent")) sounds.play("urgent");
    else if (tones.has("new")) sounds.play("new");
    attention.notify(find(notify));
  }

  function beat(): void {
    if (over) return;
    look();
    cancelBeat = after(BEAT_MS, beat);
  }
  let cancelBeat = after(BEAT_MS, beat);
  const stops = [drill.store.subscribe(look), mute.subscribe(look), sounds.subscribe(look)];

  return {
    /** What the desk behind the page knows of its person. */
    attach(next: Desk): void {
      desk = next;
      look();
    },
    look,
    /** Another tab has written something down. */
    reread(): void {
      ledger.reread();
      look();
    },
    /** Puts the summary away, in all tabs and for good. */
    dismiss(): void {
      const known = ledger.get();
      if (known === null) return;
      ledger.keep(dismissed(known));
      ledger.save();
      look();
    },
    /** The page may not come back: what is known is written down now. */
    save(): void {
      if (presence.name === "here") lastHere.write(wall());
      ledger.save();
    },
    close(): void {
      over = true;
      gather.stop();
      ringShare.want(false);
      sounds.hush();
      desktop.closeAll();
      surroundings.mark("", false);
      cancelBeat();
      if (presence.name === "here") lastHere.write(wall());
      ledger.save();
      for (const stop of stops) stop();
      store.setState(NOBODY, true);
      line.close();
    },
  };
}

export type Watch = ReturnType<typeof createWatch>;
