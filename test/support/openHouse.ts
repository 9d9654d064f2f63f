import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type BusyExercise, playEverything, takeSeats } from "./busyExercise.ts";
import { type Demo, startDemo } from "./demo.ts";

/** How somebody sits before a screen. */
export interface Way {
  language: "vi" | "en";
  size: { width: number; height: number };
  colorScheme: "light" | "dark";
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
export const AT_DESK: Way = { language: "en", size: DESK, colorScheme: "light" };
export const BY_PHONE: Way = { language: "vi", size: PHONE, colorScheme: "dark" };
/** Both sizes again, each in the other language and colours. */
export const OTHERWISE: readonly Way[] = [
  { language: "vi", size: DESK, colorScheme: "dark" },
  { language: "en", size: PHONE, colorScheme: "light" },
];

/** One of each screen; the unit is the one that most of the demo reaches. */
export const ROLES = ["control", "communications", "observer", "evaluator"] as const;

/** The flagship demo on a server of its own, a browser, and a seat for everybody. */
export class OpenHouse {
  readonly busy: BusyExercise;
  readonly #demo: Demo;
  readonly #browser: Browser;
  readonly #pages = new Map<string, Page>();
  #playing: Promise<void> | null = null;

  private constructor(demo: Demo, busy: BusyExercise, browser: Browser) {
    this.#demo = demo;
    this.busy = busy;
    this.#browser = browser;
  }

  static async open(): Promise<OpenHouse> {
    const demo = await startDemo();
    const busy = await takeSeats(demo.server.url, demo.links);
    return new OpenHouse(demo, busy, await openBrowser());
  }

  get server(): Demo["server"] {
    return this.#demo.server;
  }

  get links(): Demo["links"] {
    return this.#demo.links;
  }

  async close(): Promise<void> {
    this.busy.close();
    await this.#browser.close();
    await this.#demo.close();
  }

  /** Plays until there is everything that a screen can show; once. */
  play(): Promise<void> {
    return (this.#playing ??= playEverything(this.busy));
  }

  /** A browser of somebody's own, nothing in it yet. */
  async blank({ language, size, colorScheme }: Way, more: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: size,
      colorScheme,
      reducedMotion: "reduce",
      ...more,
    });
    await context.addInitScript((chosen) => {
      if (localStorage.getItem("firebreak.language") === null) {
        localStorage.setItem("firebreak.language", chosen);
      }
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }

  linkOf(role: string): string {
    const { units, control, evaluator, observer } = this.links;
    return units[role] ?? { control, evaluator }[role] ?? observer;
  }

  /** Somebody newly come, whose screen is there. */
  async seated(role: string, way: Way, more?: BrowserContextOptions): Promise<Page> {
    const page = await this.blank(way, more);
    await page.goto(this.linkOf(role));
    await page.locator("form input").first().fill("Nguyễn Thu Hà");
    await page.locator("form [type=submit]").click();
    await page.locator("main#main").waitFor();
    return page;
  }

  /** The one of this role who sits so: comes the first time, and stays. */
  async sits(role: string, way: Way): Promise<Page> {
    const key = JSON.stringify([role, way]);
    const known = this.#pages.get(key);
    if (known !== undefined) return known;
    const page = await this.seated(role, way);
    this.#pages.set(key, page);
    return page;
  }
}

/** Every part that was asked for is there, and it has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null, null, {
    polling: 50,
  });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
