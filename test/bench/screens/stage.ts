import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { watchPages } from "./probe.ts";

export const DESK = { width: 1440, height: 900 };
export const PHONE_SIZE = { width: 390, height: 844 };

/** Longer than this nothing takes; then something is broken. */
const PATIENCE_MS = 20_000;

/** A person's screen in a browser context of its own, in English, with its motions on as for most. */
export interface Stage {
  page: Page;
  cdp: CDPSession;
  /** What went wrong on the page. */
  errors: string[];
  close: () => Promise<void>;
}

export async function openStage(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<Stage> {
  const context: BrowserContext = await browser.newContext({ viewport });
  await context.addInitScript(() => {
    // A page out of nowhere has no storage.
    if (location.protocol.startsWith("http")) localStorage.setItem("firebreak.language", "en");
  });
  await watchPages(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const cdp = await context.newCDPSession(page);
  // Of the thread itself: what neighbours on the machine take does not count.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, cdp, errors, close: () => context.close() };
}

/** Enters as the person of a token and waits for their screen. */
export async function enter(page: Page, url: string, token: string, ready: string): Promise<void> {
  await page.goto(`${url}/#token=${token}`);
  await page.getByRole("button", { name: /^Enter/ }).click();
  await page.locator(ready).first().waitFor();
}

/** What a whole view costs a browser that has the scripts already. */
export interface SyncCost {
  /** Of the frame that carries the view, as text; on the line it is compressed where the server does so. */
  kilobytes: number;
  /** From asking for the page until the screen's first rows are painted. */
  firstRowsMs: number;
}

/** Loads the page anew, as after a crash, until its first rows are painted. */
export async function measureSync({ page, cdp }: Stage, ready: string): Promise<SyncCost> {
  await cdp.send("Network.enable");
  let bytes = 0;
  cdp.on("Network.webSocketFrameReceived", ({ response }) => {
    if (response.payloadData.startsWith('42["sync"')) bytes = Buffer.byteLength(response.payloadData);
  });
  await page.reload({ waitUntil: "commit" });
  const handle = await page.waitForFunction(
    (wanted) =>
      document.querySelector(wanted) === null
        ? null
        : new Promise<number>((resolve) =>
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
          ),
    ready,
    { polling: "raf" },
  );
  const firstRowsMs = Math.round((await handle.jsonValue()) as number);
  await cdp.send("Network.disable");
  return { kilobytes: Math.round(bytes / 1_024), firstRowsMs };
}

/** CPU of the page's main thread so far, ms. */
export async function mainThreadMs({ cdp }: Stage): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1_000;
}

/** What the page's scripts hold after a collection, MB, and how many nodes it has drawn. */
export async function memoryOf({ page, cdp }: Stage): Promise<{ heapMb: number; nodes: number }> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  return { heapMb: Math.round(usedSize / 1_048_576), nodes };
}
