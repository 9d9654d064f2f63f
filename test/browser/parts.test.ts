import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { clean } from "../support/axe.ts";
import { type Desk, openBrowser, sitDown } from "../support/browser.ts";
import { type ServerProcess, startServe } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";

/** The script of control's messages, and its looks. */
const PART = /\/assets\/Messages-.*\.(js|css)$/;

describe("a part of a screen whose script does not come", () => {
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let server: ServerProcess;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    data = await temporaryDirectory();
    server = await startServe(["--demo", SMALL_FOLDER, "--data", data.path, "--port", "0", "--no-qr"]);
    const links = JSON.parse(
      await until("the links are written", () =>
        readFile(path.join(data.path, "links.json"), "utf8").catch(() => null),
      ),
    ) as { control: string };
    browser = await openBrowser();
    desk = await sitDown(browser, links.control, "Lê Minh", async (context) => {
      await context.route(PART, (route) => route.abort());
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await data?.remove();
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
