import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AT_DESK, BY_PHONE, OpenHouse, ROLES, settled, type Way } from "../support/openHouse.ts";
import { chatter, cutOff, listen, moving, smallTargets, walkByTab } from "../support/pageChecks.ts";
import { until } from "../support/until.ts";
import { Walk } from "../support/walk.ts";

/** Marks on a time axis or a lane: where they stand is what they say. */
const ESSENTIAL = "[data-mark]";

/** What axe cannot see: the screens in use by keys, enlarged, in few colours, by ear. */
describe("every screen, for everybody", () => {
  let house: OpenHouse;

  beforeAll(async () => {
    house = await OpenHouse.open();
    await house.play();
  }, 240_000);

  afterAll(() => house?.close());

  it("ACC-3: Tab reaches every control of every screen, shows where it is, and comes round", async () => {
    const faults: string[] = [];
    for (const role of ROLES) {
      const page = await house.sits(role, AT_DESK);
      await home(page, role);
      const { missed, unseen, stops, closed } = await walkByTab(page);
      if (!closed) faults.push(`${role}: Tab does not come round`);
      if (stops < 8) faults.push(`${role}: ${stops} stops`);
      faults.push(...missed.map((each) => `${role}: not reached: ${each}`));
      faults.push(...unseen.map((each) => `${role}: focus not seen: ${each}`));
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it("ACC-4: Escape closes what was opened, and the focus is where it was", async () => {
    const focused = (page: Page) =>
      page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? "");
    const faults: string[] = [];
    const closes = async (page: Page, what: string, from: string, open: string, there: string) => {
      await page.locator(from).first().focus();
      const before = await focused(page);
      await page.keyboard.press(open);
      await page.locator(there).first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator(there).first().waitFor({ state: "hidden" });
      const after = await focused(page);
      // What is open or pressed stands in the markup too.
      const plain = (html: string) => html.replaceAll(/ (aria-expanded|data-[\w-]+)="[^"]*"/g, "");
      if (plain(after) !== plain(before)) faults.push(`${what}: from ${before} to ${after}`);
    };
    const control = await house.sits("control", AT_DESK);
    await home(control, "control");
    await closes(control, "list of keys", "#board-list", "?", "dialog[open]");
    await closes(control, "speaking", "#board-list", "p", "form[aria-label='Speak as']");
    await closes(control, "header's panel", "header [popovertarget]", "Enter", "[popover]:popover-open");
    await closes(control, "jump", "header button:has-text('Jump')", "Enter", "form:has-text('Jump to')");
    const unit = await house.sits("communications", AT_DESK);
    await home(unit, "communications");
    await closes(unit, "list of keys", "#inbox-list", "?", "dialog[open]");
    await closes(unit, "header's panel", "header [popovertarget]", "Enter", "[popover]:popover-open");
    expect(faults).toEqual([]);
  }, 600_000);

  it("CTL-96: what is pointed at on a curve comes into sight among the reasons, of which only those in sight are drawn", async () => {
    // On a small laptop three of the reasons are in sight.
    const page = await house.seated("control", { ...AT_DESK, size: { width: 1366, height: 720 } });
    await page.locator("#board-list").focus();
    await page.mouse.move(0, 0);
    await page.keyboard.press("4");
    const list = page.locator("#room").getByRole("group", { name: "Why" });
    const rows = list.getByRole("listitem");
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(Number(await rows.first().getAttribute("aria-setsize")));
    const pointedAt = () =>
      list.evaluate((scroller) => {
        const { top, bottom } = scroller.getBoundingClientRect();
        const all = [...scroller.querySelectorAll("[data-at=true]")];
        const inSight = all.filter((row) => {
          const box = row.getBoundingClientRect();
          return box.top >= top - 1 && box.bottom <= bottom + 1;
        });
        return { all: all.length, inSight: inSight.length };
      });
    expect(await pointedAt()).toEqual({ all: 0, inSight: 0 });
    const chart = page.locator("#room").getByRole("slider");
    await chart.focus();
    // To the earliest of the marks, far down in a list that begins with the latest …
    for (let marks = 0; marks < 40; marks += 1) await page.keyboard.press("Shift+ArrowLeft");
    await until("the earliest reasons are in sight", async () => {
      const scrolled = await list.evaluate((scroller) => scroller.scrollTop);
      return scrolled > 0 && (await pointedAt()).inSight > 0;
    });
    // … and what is pointed at in the list is read on the curve.
    const minute = await chart.getAttribute("aria-valuenow");
    await list.evaluate((scroller) => scroller.scrollTo({ top: 0 }));
    await rows.first().locator("[data-minute]").hover();
    await until(
      "the curve has gone there",
      async () => (await chart.getAttribute("aria-valuenow")) !== minute,
    );
    await page.context().close();
  }, 300_000);

  it("ACC-5: with less motion asked for, nothing moves", async () => {
    for (const role of ROLES) {
      const page = await house.sits(role, AT_DESK);
      await home(page, role);
      expect(await moving(page), role).toEqual([]);
    }
  }, 600_000);

  it("ACC-6: at 200 % every screen keeps its width, and every control can be brought into sight", async () => {
    const zoomed: Way = { ...AT_DESK, size: { width: 720, height: 450 } };
    const faults: string[] = [];
    for (const role of ROLES) {
      const page = await house.seated(role, zoomed, { deviceScaleFactor: 2 });
      await settled(page);
      faults.push(...(await cutOff(page)).map((each) => `${role}: ${each}`));
      if (role === "communications") {
        await page.locator("#inbox-list [role=option]").last().click();
        await page.locator("#thread-title").waitFor();
        await settled(page);
        faults.push(...(await cutOff(page)).map((each) => `a thread: ${each}`));
      }
      await page.context().close();
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it("ACC-7: in somebody's own few colours everything can be read, and what is chosen is framed", async () => {
    const faults: string[] = [];
    for (const role of ROLES) {
      const page = await house.sits(role, AT_DESK);
      await home(page, role);
      await page.emulateMedia({ forcedColors: "active" });
      const walk = new Walk(page, role, AT_DESK);
      await walk.see("forced colours");
      faults.push(...walk.faults);
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll("[aria-pressed=true], [aria-selected=true]")]
          .filter((each) => each.checkVisibility() && getComputedStyle(each).outlineStyle === "none")
          .map((each) => each.outerHTML.slice(0, 160)),
      );
      faults.push(...bare.map((each) => `${role}: not framed: ${each}`));
      await page.emulateMedia({ forcedColors: "none" });
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it("ACC-8: what is pressed is at least 24 px wide and high", async () => {
    const faults: string[] = [];
    for (const role of ROLES) {
      for (const way of [AT_DESK, BY_PHONE]) {
        const page = await house.sits(role, way);
        await home(page, role);
        const small = await smallTargets(page, ESSENTIAL);
        faults.push(...small.map((each) => `${role}, ${way.size.width}: ${each}`));
      }
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it("ACC-9: no live region counts: clocks, countdowns and counters run without a word", async () => {
    const screens: Page[] = [];
    for (const role of ROLES) screens.push(await house.sits(role, AT_DESK));
    for (const page of screens) await listen(page);
    for (const page of screens) {
      const seen = new Set<string>();
      await until("the clock has gone on", async () => {
        seen.add(await page.locator("time").first().locator("xpath=../..").innerText());
        return seen.size > 4;
      });
    }
    for (const [at, page] of screens.entries()) expect(await chatter(page), ROLES[at]).toEqual([]);
  }, 600_000);

  /** A screen as one finds it: nothing open over it. */
  async function home(page: Page, role: string): Promise<void> {
    for (let times = 0; times < 4; times += 1) await page.keyboard.press("Escape");
    if (role === "communications" && page.viewportSize()?.width === AT_DESK.size.width) {
      await page.locator("#inbox-list [role=option]").last().click();
      await page.locator("#thread-title").waitFor();
    }
    await settled(page);
  }
});
