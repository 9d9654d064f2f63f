import { describe, expect, it } from "vitest";
import { createClaims, type Nearness, type Stance } from "../../client/src/notice/tabs/claims.ts";
import type { TabMessage } from "../../client/src/notice/tabs/channel.ts";
import { createRingShare, LOST_MS } from "../../client/src/notice/tabs/ringShare.ts";
import { random as randomOf } from "../../server/src/simulation/random.ts";
import { stillEnvironment } from "../support/clientEnvironment.ts";

type Environment = ReturnType<typeof stillEnvironment>;

interface Tab {
  sounded: string[];
  shown: string[];
  rings: boolean;
  stance: Stance;
  open: boolean;
  claim: (keys: readonly string[]) => void;
  want: (on: boolean) => void;
  hear: (message: TabMessage) => void;
}

/** Tabs of one person, with a line between them that takes its time. */
function tabsOf(environment: Environment, latency: () => number = () => 3) {
  const tabs = new Map<string, Tab>();
  const post = (from: string) => (message: TabMessage) => {
    if (tabs.get(from)?.open === false) return;
    for (const [name, tab] of tabs) {
      if (name !== from) environment.after(latency(), () => tab.open && tab.hear(message));
    }
  };
  return (name: string, nearness: Nearness, can: Partial<Stance> = {}): Tab => {
    const claims = createClaims({
      tab: name,
      post: post(name),
      after: environment.after,
      stance: () => tab.stance,
    });
    const share = createRingShare({
      tab: name,
      post: post(name),
      after: environment.after,
      sound: (on) => (tab.rings = on),
    });
    const tab: Tab = {
      sounded: [],
      shown: [],
      rings: false,
      stance: { nearness, sounds: true, notifies: true, ...can },
      open: true,
      claim: (keys) =>
        claims.claim(keys, ({ sound, notify }) => {
          if (!tab.open) return;
          tab.sounded.push(...sound);
          tab.shown.push(...notify);
        }),
      want: (on) => share.want(on),
      hear: (message) => {
        if (message.type === "ringing" || message.type === "silent") share.hear(message);
        else claims.hear(message);
      },
    };
    tabs.set(name, tab);
    return tab;
  };
}

describe("news in several tabs of one person", () => {
  it("NTC-10 sounds in the tab nearest to them, whoever heard of it first", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [hidden, front, beside] = [tab("a", "hidden"), tab("b", "attentive"), tab("c", "visible")];
    hidden.claim(["k"]);
    await environment.pass(20);
    beside.claim(["k"]);
    front.claim(["k"]);
    await environment.pass(1_000);
    expect([hidden.sounded, front.sounded, beside.sounded]).toEqual([[], ["k"], []]);
  });

  it("NTC-10 passes over a tab that may not sound", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [front, hidden] = [tab("a", "attentive", { sounds: false }), tab("b", "hidden")];
    front.claim(["k"]);
    hidden.claim(["k"]);
    await environment.pass(1_000);
    expect([front.sounded, hidden.sounded]).toEqual([[], ["k"]]);
  });

  it("NTC-10 stays silent in a tab that hears of it after another has sounded", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [quick, late] = [tab("a", "hidden"), tab("b", "attentive")];
    quick.claim(["k"]);
    await environment.pass(400);
    late.claim(["k", "new"]);
    await environment.pass(400);
    expect([quick.sounded, late.sounded]).toEqual([["k"], ["new"]]);
  });

  it("NTC-10 waits for no tab that sleeps or was closed", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [asleep, awake] = [tab("a", "attentive"), tab("b", "hidden")];
    asleep.open = false;
    awake.claim(["k"]);
    await environment.pass(1_000);
    expect(awake.sounded).toEqual(["k"]);
  });

  it("NTC-11 shows no notification while one of the tabs is in front of the person, else in one tab", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [a, b] = [tab("a", "visible"), tab("b", "hidden")];
    a.claim(["k"]);
    b.claim(["k"]);
    await environment.pass(1_000);
    expect([a.shown, b.shown]).toEqual([["k"], []]);
    const front = tab("c", "attentive", { sounds: false, notifies: false });
    for (const each of [a, b, front]) each.claim(["later"]);
    await environment.pass(1_000);
    expect([a.shown, b.shown, front.shown]).toEqual([["k"], [], []]);
    expect([a.sounded, b.sounded]).toEqual([["k", "later"], []]);
  });

  it("NTC-10 sounds exactly once whatever the tabs are like and whenever they hear of it", async () => {
    const seed = Number(process.env["SEED"] ?? 20_261_122);
    const random = randomOf(seed, "tabs");
    for (let round = 0; round < 300; round += 1) {
      const environment = stillEnvironment();
      const make = tabsOf(environment, () => random.between(0, 60));
      const tabs = Array.from({ length: 1 + Math.floor(random.between(0, 4)) }, (_, at) => {
        const nearness =
          (["attentive", "visible", "hidden"] as const)[Math.floor(random.between(0, 3))] ?? "hidden";
        return make(`${Math.floor(random.between(10, 99))}${at}`, nearness);
      });
      for (const each of tabs) environment.after(random.between(0, 500), () => each.claim(["k"]));
      await environment.pass(3_000);
      expect(
        tabs.flatMap(({ sounded }) => sounded),
        `seed ${seed}, round ${round}`,
      ).toEqual(["k"]);
    }
  });
});

describe("a ring in several tabs of one person", () => {
  const ringing = (...tabs: Tab[]) => tabs.filter(({ rings }) => rings).length;

  it("NTC-12 rings in one tab, for as long as it is wanted", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [a, b] = [tab("a", "hidden"), tab("b", "hidden")];
    a.want(true);
    b.want(true);
    await environment.pass(10_000);
    expect(ringing(a, b)).toBe(1);
    a.want(false);
    b.want(false);
    expect(ringing(a, b)).toBe(0);
    await environment.pass(20_000);
    expect(ringing(a, b)).toBe(0);
  });

  it("NTC-12 is taken over at once from a tab that stops, and soon from one that is gone", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment);
    const [a, b, c] = [tab("a", "hidden"), tab("b", "hidden"), tab("c", "hidden")];
    a.want(true);
    await environment.pass(500);
    b.want(true);
    c.want(true);
    await environment.pass(9_000);
    expect([a.rings, b.rings, c.rings]).toEqual([true, false, false]);
    a.want(false);
    await environment.pass(1_000);
    expect(ringing(b, c)).toBe(1);
    const holder = b.rings ? b : c;
    holder.open = false;
    holder.rings = false;
    await environment.pass(LOST_MS + 1_000);
    expect(ringing(b, c)).toBe(1);
  });

  it("NTC-12 comes down to one tab where the line between them is slow", async () => {
    const environment = stillEnvironment();
    const tab = tabsOf(environment, () => 700);
    const tabs = [tab("a", "hidden"), tab("b", "hidden"), tab("c", "hidden")];
    for (const each of tabs) each.want(true);
    await environment.pass(500);
    expect(ringing(...tabs)).toBe(3);
    await environment.pass(5_000);
    expect(ringing(...tabs)).toBe(1);
  });
});
