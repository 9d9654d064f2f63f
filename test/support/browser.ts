import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findChromium } from "./findChromium.ts";

/** A real Chromium; `npm test` has found or installed it before any suite runs. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium on this machine: set CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--headless",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Desk {
  context: BrowserContext;
  page: Page;
  /** What went wrong on the page: script errors and refused loads. */
  errors: string[];
}

/**
 * Someone opens their link in a browser of their own and gives a name; the screen is in English.
 * @param prepare what their browser is like, before the page is opened
 */
export async function sitDown(
  browser: Browser,
  link: string,
  name: string,
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  await context.addInitScript(() => localStorage.setItem("firebreak.language", "en"));
  await prepare?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (
      message.type() === "error" &&
      /Content Security Policy|TypeError|ReferenceError/.test(message.text())
    ) {
      errors.push(message.text());
    }
  });
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Enter the exercise" }).click();
  return { context, page, errors };
}
