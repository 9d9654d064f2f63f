import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { clean } from "../support/axe.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { type Seat, sitDown } from "../support/seat.ts";

/** The script of control's messages, and its looks. */
const PART = /\/assets\/Messages-.*\.(js|css)$/;

describe("a part of a screen whose script does not come", () => {
  let demo: Demo;
  let browser: Browser;
  let desk: Seat;

  beforeAll(async () => {
    demo = await startDemo(SMALL_FOLDER);
    const { links } = demo;
    browser = await openBrowser();
    desk = await sitDown(browser, links.control, "Lê Minh", async (context) => {
      await context.route(PART, (route) => route.abort());
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  it("CLI-40 says so, leaves the screen at work, and is there with its looks when tried again", async () => {
    const { page, context, errors } = desk;
    await page.getByRole("tab", { name: "Messages" }).click();
    await page.getByText("This part could not be loaded.").waitFor();
    await clean(page, "a part that did not come");
    await page.getByRole("tab", { name: "Waits" }).click();
    await page.getByText("This part could not be loaded.").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Messages" }).click();
    const again = page.getByRole("button", { name: "Try again" });
    await again.waitFor();
    await context.unroute(PART);
    await again.click();
    const threads = page.getByRole("navigation", { name: "Conversations" });
    await threads.waitFor();
    expect(await threads.evaluate((nav) => getComputedStyle(nav).overflow)).not.toBe("visible");
    expect(errors).toEqual([]);
  });
});
