import { localise } from "@firebreak/shared/text";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import { type Demo, type DemoLinks, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { until } from "../support/until.ts";
import { WireClient } from "../support/wireClient.ts";

/** What a page was made to do where nobody can look: written down by the browser itself. */
interface Witness {
  /** Sounds begun: one-off ones, and rings that go on. */
  sounds: number;
  rings: number;
  shown: { title: string; tag: string; body: string; closed: boolean }[];
  press: (place: number) => void;
}
declare global {
  interface Window {
    witness: Witness;
    /** Set: the page is behind another. */
    behind: boolean;
    /** How much longer the machine's clock has run than the page has, ms. */
    slept: number;
  }
}

/**
 * A browser window that can be put behind another, and whose machine can sleep: headless pages are always
 * in front. Sounds and notifications are the browser's own; they are only written down.
 */
async function witnessed(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.behind = false;
    window.slept = 0;
    const now = Date.now.bind(Date);
    Date.now = () => now() + window.slept;
    // What a test asks of a page counts for its browser as a press of the person's.
    let pressed = false;
    for (const press of ["pointerup", "keydown"]) {
      addEventListener(press, ({ isTrusted }) => (pressed ||= isTrusted), true);
    }
    Object.defineProperty(navigator.userActivation, "hasBeenActive", { get: () => pressed });
    Object.defineProperty(document, "visibilityState", { get: () => (window.behind ? "hidden" : "visible") });
    document.hasFocus = () => !window.behind;

    const shown: (Witness["shown"][number] & { notice: Notification })[] = [];
    window.witness = {
      sounds: 0,
      rings: 0,
      shown,
      press: (place) => {
        shown[place]?.notice.onclick?.(new Event("click"));
      },
    };
    window.AudioContext = class extends AudioContext {
      override createBufferSource(): AudioBufferSourceNode {
        const node = super.createBufferSource();
        const [start, stop] = [node.start.bind(node), node.stop.bind(node)];
        node.start = () => {
          window.witness[node.loop ? "rings" : "sounds"] += 1;
          start();
        };
        node.stop = () => {
          if (node.loop) window.witness.rings -= 1;
          stop();
        };
        return node;
      }
    };
    const Original = window.Notification;
    window.Notification = class extends Original {
      constructor(title: string, options: NotificationOptions = {}) {
        super(title, options);
        shown.push({ title, tag: options.tag ?? "", body: options.body ?? "", closed: false, notice: this });
      }
      override close(): void {
        for (const each of shown) if (each.notice === this) each.closed = true;
        super.close();
      }
    };
  });
}

/**
 * Stops a page as a sleeping machine does: nothing runs in it, and what its line brings has to wait. Goes on
 * with so many more minutes on the machine's clock.
 */
async function standStill(
  context: BrowserContext,
  page: Page,
): Promise<{ goOn: (minutes: number) => Promise<void> }> {
  const session = await context.newCDPSession(page);
  await session.send("Debugger.enable");
  const paused = new Promise<{ callFrames: { callFrameId: string }[] }>((resolve) =>
    session.once("Debugger.paused", resolve),
  );
  await session.send("Debugger.pause");
  const [frame] = (await paused).callFrames;
  return {
    async goOn(minutes) {
      const expression = `window.slept += ${minutes * 60_000}`;
      await session.send("Debugger.evaluateOnCallFrame", {
        callFrameId: frame?.callFrameId ?? "",
        expression,
      });
      await session.send("Debugger.resume");
      await session.send("Debugger.disable");
      await session.detach();
    },
  };
}

/** One exercise, a unit that looks away, and a control cell that goes on: each test is a scene that builds on the last. */
describe("notification in real browsers", () => {
  let demo: Demo;
  let browser: Browser;
  let links: DemoLinks;
  let unit: Seat;
  let cell: WireClient;
  let hydrology: WireClient;
  /** A colleague of the unit. */
  let twin: WireClient;

  beforeAll(async () => {
    demo = await startDemo();
    links = demo.links;
    browser = await openBrowser();
    cell = await WireClient.connect(demo.server.url, tokenOf(links.control));
    hydrology = await WireClient.connect(demo.server.url, tokenOf(links.units["hydrology"] ?? ""));
    twin = await WireClient.connect(demo.server.url, tokenOf(links.units["communications"] ?? ""));
    unit = await sitDown(browser, links.units["communications"] ?? "", "Lan", async (context) => {
      await witnessed(context);
      await context.grantPermissions(["notifications"], { origin: new URL(links.control).origin });
    });
    await bell(unit.page).waitFor();
    await order("exercise.start", {});
    // What the clock brings comes slowly: the news are those of the scenes.
    await order("exercise.changeRate", { rate: 0.1 });
    await unit.page.getByText("Start of exercise").first().waitFor();
  }, 120_000);

  afterAll(async () => {
    cell?.close();
    hydrology?.close();
    twin?.close();
    await browser?.close();
    await demo?.close();
  });

  const tokenOf = (link: string) => new URL(link).hash.slice("#token=".length);
  const bell = (page: Page) => page.getByRole("button", { name: /^Notifications and sound/ });
  const summary = (page: Page) => page.getByRole("region", { name: "While you were away" });
  const witness = (page: Page) =>
    page.evaluate(() => ({
      ...window.witness,
      shown: window.witness.shown.map(({ title, tag, body, closed }) => ({ title, tag, body, closed })),
    }));

  async function order(type: string, payload: object, by = cell): Promise<void> {
    expect(await by.command(type, payload)).toMatchObject({ ok: true });
  }
  const message = (text: string) => order("message.send", { to: "communications", text });

  async function look(page: Page, how: "away" | "here"): Promise<void> {
    await page.evaluate((away) => {
      window.behind = away;
      document.dispatchEvent(new Event("visibilitychange"));
      window.dispatchEvent(new Event(away ? "blur" : "focus"));
    }, how === "away");
  }
  /** The machine's clock has gone on: nothing of it has been noticed yet. */
  const sleep = (page: Page, minutes: number) =>
    page.evaluate((ms) => void (window.slept += ms), minutes * 60_000);
  async function title(page: Page, begins: string): Promise<void> {
    let last = "";
    const fits = async () => (last = await page.title()).startsWith(begins);
    await until(`the title begins with ${begins}`, fits).catch(() => expect(last).toBe(begins));
  }
  /** The lines of the summary: what each is. */
  const lines = (page: Page) => summary(page).getByRole("listitem").allTextContents();

  it("NTC-15: the title counts what comes while another window is in front, and keeps the exercise's mark", async () => {
    const { page } = unit;
    await title(page, "EXERCISE · ");
    await look(page, "away");
    await message("One");
    await title(page, "(1) EXERCISE · ");
    await message("Two");
    await order("inject.release", { inject: "dam-post" });
    await title(page, "(3) EXERCISE · ");
    expect(await page.locator("link[rel=icon]").getAttribute("href")).toBe("/favicon-news.svg");
    await look(page, "here");
    await title(page, "EXERCISE · ");
    expect(await page.locator("link[rel=icon]").getAttribute("href")).toBe("/favicon.svg");
  });

  it("NTC-19: a notification is asked for by a press alone, bears mark and sender, opens its thread and goes when it is read", async () => {
    const { page } = unit;
    expect((await witness(page)).shown).toEqual([]);
    await bell(page).click();
    await page.getByRole("switch", { name: "Desktop notifications" }).click();
    // Pressed for, and shown at once, so that one sees whether the machine lets them through.
    await until("it is on", async () => (await witness(page)).shown.length === 1);
    await clean(page, "the bell's panel");
    await page.keyboard.press("Escape");

    await message("In front");
    await page.getByRole("option").filter({ hasText: "In front" }).waitFor();
    await look(page, "away");
    await order(
      "request.send",
      { to: "communications", kind: "information", text: "Is there a bulletin?", within: 60 },
      hydrology,
    );
    const shown = await until("it is shown", async () => {
      const all = (await witness(page)).shown;
      return all.length > 1 && all;
    });
    // What came while the page was in front was in sight.
    expect(shown[1]).toMatchObject({
      title: "EXERCISE · Hydrology and Dam Safety",
      body: "New request: Is there a bulletin?",
      closed: false,
    });
    await page.evaluate(() => window.witness.press(1));
    await page
      .locator("#thread-title")
      .filter({ hasText: /Hydrology/ })
      .first()
      .waitFor();
    await look(page, "here");
    expect((await witness(page)).shown[1]?.closed).toBe(true);
  });

  it("NTC-17: one switch and one key silence news and rings, at once, in every tab and for the next time", async () => {
    const { page, context } = unit;
    const before = (await witness(page)).sounds;
    await order("call.ring", { unit: "communications", persona: await persona(), subject: "A call" });
    await until("it rings", async () => (await witness(page)).rings === 1);

    const second = await context.newPage();
    await second.goto(page.url());
    await bell(second).waitFor();
    await page.keyboard.press("l");
    await until("the ring has ended", async () => (await witness(page)).rings === 0);
    await page.getByText("Sound is off").first().waitFor();
    await second.getByRole("button", { name: "Notifications and sound: Sound is off" }).waitFor();

    await message("Silent");
    await page.getByRole("option").filter({ hasText: "Silent" }).waitFor();
    await title(page, "☎ ");
    await second.close();
    await page.reload();
    await page.getByRole("button", { name: "Notifications and sound: Sound is off" }).waitFor();
    expect(await witness(page)).toMatchObject({ sounds: 0, rings: 0 });
    expect(before).toBeGreaterThan(0);
  });

  it("NTC-18: after a reload sound waits for a press, says so, and rings with it", async () => {
    const { page } = unit;
    // Told by script: no press of the person's.
    await page
      .getByRole("switch", { name: "Sound", includeHidden: true })
      .evaluate((button: HTMLElement) => button.click());
    await page.getByRole("button", { name: "Notifications and sound: Sound waits for a click" }).waitFor();
    expect(await witness(page)).toMatchObject({ rings: 0 });
    await page.mouse.click(5, 400);
    await page.getByRole("button", { name: "Notifications and sound: Sound is on" }).waitFor();
    await until("it rings", async () => (await witness(page)).rings === 1);
    const id = Object.values(cell.view?.calls ?? {}).find(({ state }) => state === "ringing")?.id ?? "";
    await order("call.end", { call: id });
    await until("the ring has ended", async () => (await witness(page)).rings === 0);
  });

  it("NTC-22: asleep and without a line for twelve minutes, the inbox says on waking exactly what came meanwhile", async () => {
    const { page, context } = unit;
    const heard = (await witness(page)).sounds;
    const before = reached();
    await context.setOffline(true);
    await page
      .getByText(/Reconnecting/i)
      .first()
      .waitFor();
    await message("While asleep, one");
    await message("While asleep, two");
    await order("inject.release", { inject: "weather-1" });
    // No deadline passes while the exercise is paused: what is counted from here on is what the scenes bring.
    await order("exercise.pause", {});
    await sleep(page, 12);
    await context.setOffline(false);
    await summary(page).waitFor();
    await summary(page)
      .getByText(/\(1\d min\)/)
      .waitFor();
    // Everything that another of the unit has got meanwhile, and nothing else.
    const came = reached().filter((each) => !before.includes(each));
    const told = await lines(page);
    expect(told).toHaveLength(came.length);
    for (const words of came) expect(told.filter((line) => line.includes(words))).toHaveLength(1);
    expect(came).toHaveLength(3);
    expect(await page.locator("[data-notice=spoken]").textContent()).toMatch(
      /^While you were away \(1\d min\): 1 new inject, 2 messages$/,
    );
    await until("it sounds once", async () => (await witness(page)).sounds === heard + 1);
    await clean(page, "what came meanwhile");
  });

  it("NTC-23: each line leads to its thread, and the summary stays, also across a reload, until it is put away", async () => {
    const { page } = unit;
    await summary(page)
      .getByRole("button", { name: /While asleep, one/ })
      .click();
    await page.locator("#thread-title").first().waitFor();
    await page.reload();
    await summary(page).getByText("While asleep, two").waitFor();
    await summary(page).getByRole("button", { name: "Dismiss" }).click();
    await summary(page).waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("option").filter({ hasText: "While asleep, two" }).waitFor();
    await bell(page).waitFor();
    expect(await summary(page).count()).toBe(0);
  });

  it("NTC-21: a page that stands still while its line stays open says on going on all that waited in the line", async () => {
    const { page, context } = unit;
    const stillness = await standStill(context, page);
    await message("While still, one");
    await message("While still, two");
    // Whoever hears of this has heard of all before it, and so has the line of the page that stands still.
    await until("it has reached the unit", () => reached().includes("While still, two"));
    await stillness.goOn(4);
    await summary(page).getByText("While still, two").waitFor();
    expect((await lines(page)).filter((line) => line.includes("While still"))).toHaveLength(2);
    await summary(page)
      .getByText(/\(\d min\)/)
      .waitFor();
    await summary(page).getByRole("button", { name: "Dismiss" }).click();
  });

  it("NTC-9: news in two tabs of one person sounds in one of them, once", async () => {
    const { page, context } = unit;
    const second = await context.newPage();
    await second.goto(page.url());
    await bell(second).waitFor();
    await second.mouse.click(5, 400);
    await second.getByRole("button", { name: "Notifications and sound: Sound is on" }).waitFor();
    await look(page, "away");
    const before = [await witness(page), await witness(second)].map(({ sounds }) => sounds);
    await message("In two tabs");
    await title(page, "(1) ");
    await until("one sounds", async () => (await witness(second)).sounds > (before[1] ?? 0));
    // The next news comes after it: had the other tab anything to say to the first, it would have.
    await message("And again");
    await until("one sounds again", async () => (await witness(second)).sounds === (before[1] ?? 0) + 2);
    expect((await witness(page)).sounds).toBe(before[0]);
    await second.close();
    await look(page, "here");
  });

  it("NTC-3: control is told of a unit's message behind another window, and finds it on return", async () => {
    const control = await sitDown(browser, links.control, "Minh", witnessed);
    const { page } = control;
    await bell(page).waitFor();
    await page.getByRole("region", { name: "MSEL board" }).waitFor();
    await look(page, "away");
    await order("message.send", { text: "We need a boat." }, hydrology);
    await title(page, "(1) Paused · EXERCISE · ");
    await until("it sounds", async () => (await witness(page)).sounds === 1);
    await sleep(page, 3);
    await look(page, "here");
    await summary(page)
      .getByRole("button", { name: /We need a boat/ })
      .click();
    await page.locator("#coordination-panel").getByText("We need a boat.").first().waitFor();
    expect(control.errors).toEqual([]);
    await control.context.close();
  });

  it("NTC-8: an observer's title says the state of the exercise and counts nothing; there is no bell", async () => {
    const observer = await sitDown(browser, links.observer, "Guest", witnessed);
    await title(observer.page, "Paused · EXERCISE · ");
    await look(observer.page, "away");
    await order("message.send", { to: "all", text: "We go on." });
    await order("exercise.resume", {});
    await title(observer.page, "EXERCISE · ");
    expect(await bell(observer.page).count()).toBe(0);
    expect(await witness(observer.page)).toMatchObject({ sounds: 0, shown: [] });
    await observer.context.close();
  });

  it("NTC-6: the safety stop is told as no exercise, and silences everything else", async () => {
    const { page } = unit;
    await look(page, "away");
    const before = (await witness(page)).shown.length;
    await order("exercise.stop", { reason: "A real fire" });
    const shown = await until("it is shown", async () => (await witness(page)).shown.slice(before)[0]);
    expect(shown.title).toBe("REAL EMERGENCY");
    await look(page, "here");
    expect(unit.errors).toEqual([]);
  });

  async function persona(): Promise<string> {
    return until("there are personas", () => Object.keys(cell.view?.personas ?? {})[0]);
  }
  /** What has reached the unit, in words that its screens show: told by somebody else of it, who never was away. */
  function reached(): string[] {
    const { messages = {}, tasks = {}, injects = {}, requests = {} } = twin.view ?? {};
    return [
      ...Object.values(messages).map(({ text }) => text),
      ...Object.values(requests).map(({ text }) => text),
      ...Object.values(tasks).map(({ inject }) => localise(injects[inject]?.title, "en")),
    ];
  }
});
