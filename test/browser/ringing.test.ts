import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "../support/axe.ts";
import { openBrowser } from "../support/browser.ts";
import { takeSeats, type BusyExercise } from "../support/busyExercise.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { sitDown, type Seat } from "../support/seat.ts";

const PHONE = { width: 390, height: 844 };

describe("a unit that is rung from all sides, on a phone", () => {
  let demo: Demo, browser: Browser, busy: BusyExercise, unit: Seat;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    busy = await takeSeats(demo.server.url, demo.links);
    unit = await sitDown(browser, demo.links.units["communications"] ?? "", "Lan");
    await unit.page.setViewportSize(PHONE);
    await busy.control.act("exercise.start");
    const personas = Object.keys(busy.control.view?.personas ?? {}).slice(0, 4);
    for (const [index, persona] of personas.entries()) {
      await busy.control.act("call.ring", {
        unit: "communications",
        persona,
        subject: `Question ${index + 1}`,
      });
    }
  }, 120_000);

  afterAll(async () => {
    busy?.close();
    await browser?.close();
    await demo?.close();
  });

  it("DSK-61: the first rings in full, the others in one line that opens, is said, and loses nothing", async () => {
    const { page } = unit;
    const bar = page.getByRole("region", { name: "Calls" });
    const more = bar.getByRole("button", { name: /\+3 more ringing/ });
    await more.waitFor();
    const answers = bar.getByRole("button", { name: "Answer", exact: true });
    expect(await answers.count()).toBe(1);
    expect((await bar.boundingBox())?.height).toBeLessThan(PHONE.height / 3);
    const said = await bar.getByRole("alert").allTextContents();
    for (const n of [1, 2, 3, 4])
      expect(said.filter((each) => each.includes(`Question ${n}`))).toHaveLength(1);
    expect(await findings(page, "four calls ring")).toBe("");

    await more.focus();
    await page.keyboard.press("Enter");
    expect(await answers.count()).toBe(4);
    expect(await findings(page, "four calls ring, all in sight")).toBe("");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await answers.count()).toBe(1);
    expect(await more.evaluate((each) => each === document.activeElement)).toBe(true);

    // By key as by press whoever has waited longest is answered, and the next one stands in full.
    await page.keyboard.press("p");
    await bar.getByText("You have the call").waitFor();
    await bar.getByRole("button", { name: /\+2 more ringing/ }).waitFor();
    await bar
      .getByRole("article", { name: /Question 2/ })
      .getByRole("button", { name: "Answer", exact: true })
      .waitFor();
    expect(await findings(page, "one is talked to, three ring")).toBe("");
    expect(unit.errors).toEqual([]);
  }, 60_000);
});
