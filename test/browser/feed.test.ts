import type { PostRow } from "@firebreak/shared/views";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { until } from "../support/until.ts";
import { WireClient } from "../support/wireClient.ts";

const POSTS = 10_000;
/** Rows that may stand in the page at once: what a screen shows, and a few above and below. */
const MOST_ROWS = 60;
/** px a frame: a hard flick of the wheel, and the scroll bar dragged. */
const FLICK = 240;
const DRAG = 6_000;
const FLICKED_FRAMES = 400;

const tokenOf = (link: string) => new URL(link.replace("#", "?")).searchParams.get("token") ?? "";

/** Texts of one line to twenty: rows of very different heights. */
function textOf(number: number): string {
  const line = `Number ${number}: the river stands at ${150 + (number % 40)} cm and #khemun is asking @everyone.`;
  return Array.from({ length: 1 + ((number * 7) % 5) * (number % 3 === 0 ? 3 : 1) }, () => line).join(" ");
}

/** A feed of ten thousand posts, played into a real server by a control cell, read in a real browser. */
describe("the feed in a real browser", () => {
  let demo: Demo;
  let browser: Browser;
  let control: WireClient;
  let reader: Seat;
  let personas: string[];

  beforeAll(async () => {
    demo = await startDemo();
    const { links } = demo;
    control = await WireClient.connect(demo.server.url, tokenOf(links.control));
    const view = await until("control has its view", () => control.view);
    personas = Object.keys(view.personas);
    expect(await say("exercise.start", {})).toMatchObject({ ok: true });
    for (let from = 0; from < POSTS; from += 250) {
      const batch = Array.from({ length: Math.min(250, POSTS - from) }, (_, at) => post(from + at));
      for (const answer of await Promise.all(batch)) expect(answer).toMatchObject({ ok: true });
    }
    await until("control has seen them all", () => feed().length >= POSTS);
    browser = await openBrowser();
    reader = await sitDown(browser, links.observer, "Reader");
    await list(reader.page).waitFor();
  }, 240_000);

  afterAll(async () => {
    control?.close();
    await browser?.close();
    await demo?.close();
  });

  let commands = 0;
  const say = (type: string, body: unknown) =>
    control.ask({ id: `feed-${(commands += 1)}`, type, data: body });
  const post = (number: number) =>
    say("persona.post", { persona: personas[number % personas.length], text: textOf(number) });
  /** What control holds, newest first, as a feed shows it. */
  const feed = (): PostRow[] => Object.values(control.view?.posts ?? {}).sort((a, b) => b.seq - a.seq);
  const list = (page: Page) => page.getByRole("feed", { name: "All", exact: true });
  const rows = (page: Page) =>
    list(page)
      .locator("article")
      .evaluateAll((articles) =>
        articles.map((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return {
            post: each.getAttribute("data-post"),
            place: Number(each.getAttribute("aria-posinset")),
            of: Number(each.getAttribute("aria-setsize")),
            top,
            bottom,
          };
        }),
      );

  it("FED-20 draws the rows in sight and a few more, each at its place, however long the feed is", async () => {
    const drawn = await rows(reader.page);
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.length).toBeLessThan(MOST_ROWS);
    expect(drawn[0]?.of).toBeGreaterThanOrEqual(POSTS);
    expect(drawn.map(({ place }) => place)).toEqual(drawn.map((_, at) => at + 1));
    await clean(reader.page, "a feed of ten thousand");
  });

  it("FED-21 scrolls from the newest post to the oldest with no row missing, doubled or out of order", async () => {
    // One way down to be timed, with nothing in it but scrolling; one to be looked at frame by frame. At
    // rest first: what the machine gives to a page that does nothing.
    const frames = await list(reader.page).evaluate(
      async (scroller, { flick, drag, flicked }) => {
        const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
        const found: { how: "still" | "flick" | "drag"; ms: number }[] = [];
        let last = await frame();
        for (let count = 0; count < flicked; count += 1) {
          const now = await frame();
          found.push({ how: "still", ms: now - last });
          last = now;
        }
        // The height of what has not been drawn is a guess, so the end is where it no longer moves.
        for (let count = 0, before = -1; scroller.scrollTop > before; count += 1) {
          before = scroller.scrollTop;
          scroller.scrollTop = before + (count < flicked ? flick : drag);
          const now = await frame();
          found.push({ how: count < flicked ? "flick" : "drag", ms: now - last });
          last = now;
        }
        return found;
      },
      { flick: FLICK, drag: DRAG, flicked: FLICKED_FRAMES },
    );
    const looked = await list(reader.page).evaluate(async (scroller, step) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const faults: string[] = [];
      let most = 0;
      scroller.scrollTop = 0;
      for (let before = -1; scroller.scrollTop > before;) {
        before = scroller.scrollTop;
        scroller.scrollTop = before + step;
        await frame();
        const articles = [...scroller.querySelectorAll("article")];
        most = Math.max(most, articles.length);
        const places = articles.map((each) => Number(each.getAttribute("aria-posinset")));
        if (places.some((place, at) => at > 0 && place !== (places[at - 1] ?? 0) + 1)) {
          faults.push(`at ${before}: rows ${places.join(" ")}`);
        }
      }
      return { faults, most };
    }, DRAG);
    const told = (how: "still" | "flick" | "drag") => {
      const times = frames.filter((each) => each.how === how).map(({ ms }) => ms);
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
      const slow = times.filter((ms) => ms > 50).length;
      const share = ((100 * slow) / Math.max(1, times.length)).toFixed(2);
      return `${times.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms, over 50 ms: ${share} %`;
    };
    const lines = [
      `a feed of ${feed().length} posts, frame by frame`,
      `at rest: ${told("still")}`,
      `${FLICK} px a frame: ${told("flick")}`,
      `${DRAG} px a frame: ${told("drag")}`,
      `rows drawn at most: ${looked.most}`,
    ];
    process.stdout.write(`${lines.join("\n  ")}\n`);
    expect(looked.faults).toEqual([]);
    expect(looked.most).toBeLessThan(MOST_ROWS);

    const oldest = feed().at(-1);
    const end = await until("the oldest post is drawn", async () => {
      await list(reader.page).evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
      const drawn = await rows(reader.page);
      return drawn.some((row) => row.post === oldest?.id) ? drawn : null;
    });
    const order = feed().map(({ id }) => id);
    const first = order.indexOf(end[0]?.post ?? "");
    expect(end.map((row) => row.post)).toEqual(order.slice(first));
    expect(end.at(-1)?.place).toBe(end.at(-1)?.of);
  }, 300_000);

  it("FED-22 what is new while someone reads waits above, counted; nothing moves until they ask for it", async () => {
    const { page } = reader;
    await list(page).evaluate((scroller) => scroller.scrollTo(0, 4_000));
    const still = async () => {
      const drawn = await rows(page);
      const box = await list(page).boundingBox();
      // Measured from the list's own edge: a headline above it may grow by a line meanwhile.
      const edge = box?.y ?? 0;
      const row = drawn.find(({ bottom }) => bottom > edge);
      return row === undefined ? undefined : { post: row.post, top: row.top - edge };
    };
    // Rows drawn for the first time are measured, and give up the height that was guessed for them.
    const before = await until("the list stands still", async () => {
      const one = await still();
      for (let frame = 0; frame < 10; frame += 1) {
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      const two = await still();
      return one !== undefined && one.post === two?.post && one.top === two.top ? one : null;
    });
    for (const number of [1, 2, 3]) expect(await post(POSTS + number)).toMatchObject({ ok: true });
    const pill = page.getByRole("button", { name: /^\d+ new$/ });
    await until("three wait", async () => Number.parseInt((await pill.textContent()) ?? "", 10) >= 3);
    const after = await still();
    expect(after).toEqual(before);

    await clean(page, "a feed with what is new above");

    await pill.click();
    const newest = await until("the newest is on top", async () => {
      const [top] = await rows(page);
      return top?.place === 1 && top.post === feed()[0]?.id ? top : null;
    });
    expect(newest.of).toBeGreaterThanOrEqual(POSTS + 3);
    expect(await pill.count()).toBe(0);
  });

  it("FED-23 moves by keyboard, row by row and to either end, and the focus is never lost", async () => {
    const { page } = reader;
    const focused = () =>
      page.evaluate(() => Number(document.activeElement?.getAttribute("aria-posinset") ?? "0"));
    await list(page).focus();
    await page.keyboard.press("ArrowDown");
    await until("the first row has the focus", async () => (await focused()) === 1);
    for (const place of [2, 3, 4, 5, 6, 7, 8, 9]) {
      await page.keyboard.press("ArrowDown");
      await until(`row ${place} has the focus`, async () => (await focused()) === place);
    }
    await page.keyboard.press("End");
    await until("the last row has the focus", async () => (await focused()) >= POSTS);
    await page.keyboard.press("Home");
    await until("the first row has it again", async () => (await focused()) === 1);
  });

  it("FED-24 filters ten thousand posts by words, and finds a single one", async () => {
    const { page } = reader;
    await page.getByRole("searchbox", { name: "Filter by words" }).fill("NUMBER 4321: river");
    await until("one row is left", async () => {
      const drawn = await rows(page);
      return drawn.length === 1 && drawn[0]?.of === 1;
    });
    await page.getByRole("searchbox", { name: "Filter by words" }).fill("");
    await until("all are back", async () => ((await rows(page))[0]?.of ?? 0) >= POSTS);
  });

  it("FED-25 met no error on the way, and none against the content policy", () => {
    expect(reader.errors).toEqual([]);
  });
});
