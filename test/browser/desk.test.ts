import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import { type Demo, type DemoLinks, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { giveStartex, releaseByHand } from "../support/byHand.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { until } from "../support/until.ts";

const RUMOUR = 'Post: "KHE MUN DAM HAS GONE"';
const QUESTION = "May we publish the inspection report now?";
const REASON = "No time left for a second word.";

/** A unit's desk at work with others: each test is a scene that builds on the last. */
describe("a unit's desk in real browsers", () => {
  let demo: Demo;
  let browser: Browser;
  let links: DemoLinks;
  let lan: Seat, hydrology: Seat, leadership: Seat;

  beforeAll(async () => {
    demo = await startDemo();
    links = demo.links;
    browser = await openBrowser();
    const control = await sitDown(browser, links.control, "Lê Minh");
    lan = await sitDown(browser, links.units["communications"] ?? "", "Lan");
    hydrology = await sitDown(browser, links.units["hydrology"] ?? "", "Sơn");
    leadership = await sitDown(browser, links.units["leadership"] ?? "", "Hưng");
    await giveStartex(control.page);
    await releaseByHand(control.page, RUMOUR);
    await control.context.close();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const button = (page: Page, name: string | RegExp) =>
    page.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) });
  const text = (page: Page) => page.getByPlaceholder(/^Write for whoever/);

  const logged = (type: string) => demo.logged(type);

  it("DSK-51: a template knows unit, claim and clock; with open places it does not go out, and each is a press away", async () => {
    const { page } = lan;
    await page.getByRole("option").filter({ hasText: RUMOUR }).click();
    const about = page.getByRole("group", { name: "What it says of the claim" });
    await about.getByText("False", { exact: true }).click();
    await button(page, "English template").click();
    const filled = await text(page).inputValue();
    expect(filled).toMatch(/^City Communications Office, \d\d:\d\d\.\nWe are aware of reports that “/);
    expect(filled).toMatch(/We will speak again at \d\d:\d\d, even if there is nothing new\.$/);

    const publish = button(page, "Publish");
    expect(await publish.getAttribute("aria-disabled")).toBe("true");
    // A press on it says why.
    await publish.click({ force: true });
    await page
      .getByText(/places in \[ \] are still open/)
      .first()
      .waitFor();
    await clean(page, "a template with open places");

    // Filling in by keyboard alone: to the next place, type over it, until none is left.
    await text(page).focus();
    for (let left = 10; left > 0 && /\[\p{L}/u.test(await text(page).inputValue()); left -= 1) {
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.type("checked");
    }
    expect(await text(page).inputValue()).not.toContain("[");
    expect(await publish.getAttribute("aria-disabled")).toBe("false");
    expect(await logged("response.published")).toEqual([]);
  });

  it("DSK-48 DSK-50: a clearance has the deadline that its owner set and says what the text says of the claim; who does not answer is let go with a reason", async () => {
    const { page } = lan;
    await button(page, "Save draft").click();
    await button(page, "Ask for clearance").click();
    const form = page.getByRole("form", { name: "Ask other units to clear this text" });
    await form.getByText("Hydrology and Dam Safety").click();
    await form.getByText("Public Safety and Rescue").click();
    await form.getByLabel("Answer wanted in").fill("7");
    await form.getByText("Joint statement").click();
    await clean(page, "asking two units to clear a text");
    await form.getByRole("button", { name: "Ask 2 units" }).click();
    const lines = page.getByRole("group", { name: "Clearance", exact: true }).getByRole("listitem");
    await lines.filter({ hasText: "Hydrology" }).getByText("Asked", { exact: true }).waitFor();
    const [sought] = await logged("clearance.sought");
    expect(Number(sought?.data["dueMs"]) - (sought?.playMs ?? 0)).toBe(7 * 60_000);

    await hydrology.page.getByRole("option").filter({ hasText: "Ask for clearance" }).click();
    const asked = hydrology.page.getByRole("article");
    await asked.getByText(/^6:\d\d left$/).waitFor();
    await asked.getByText("False", { exact: true }).waitFor();
    await clean(hydrology.page, "a text to clear");
    await asked.getByRole("button", { name: "Clear and sign" }).click();
    await lines.filter({ hasText: "Hydrology" }).getByText("Cleared", { exact: true }).waitFor();

    const silent = lines.filter({ hasText: "Public Safety" });
    await silent.getByRole("button", { name: "Let go", exact: true }).click();
    await silent.getByRole("textbox").fill(REASON);
    await clean(page, "letting a unit go that does not answer");
    await silent.getByRole("button", { name: /^Let Public Safety/ }).click();
    await silent.getByText("Let go", { exact: true }).waitFor();
    await silent.getByText(REASON).waitFor();
    expect((await logged("clearance.withdrawn")).map((entry) => entry.data)).toMatchObject([
      { unit: "public-safety", reason: REASON },
    ]);
    await page.getByText("1 of 1 cleared").waitFor();
  });

  it("E2E-9 DSK-56: a change of the stance leaves alone what somebody is typing", async () => {
    const { page } = lan;
    await button(page, "Edit").click();
    const field = page.getByRole("textbox", { name: "Draft, written together" });
    await field.press("Control+End");
    await page.keyboard.type(" Gauge at 15:40.");
    await button(page, "Kind, stance, next update").click();
    const card = page.getByRole("article").filter({ has: field });
    await card
      .getByRole("group", { name: "What it says of the claim" })
      .getByText("Misleading", { exact: true })
      .click();
    await card.getByRole("button", { name: "Save", exact: true }).click();
    await until("the new stance is in the log", async () =>
      (await logged("response.drafted")).some((entry) => entry.data["stance"] === "misleading") ? true : null,
    );
    expect(await field.inputValue()).toMatch(/ Gauge at 15:40\.$/);
    await button(page, "Done").click();
    await page
      .getByRole("article")
      .getByText(/ Gauge at 15:40\.$/)
      .waitFor();
  });

  it("DSK-33: a decision of the leadership reaches the unit that it binds as an item of its inbox, and its board", async () => {
    const { page } = lan;
    await page.getByRole("tab", { name: "Escalate" }).click();
    await page.getByLabel("What should the leadership decide?").fill(QUESTION);
    await page.getByPlaceholder("Option 1").fill("Publish all of it");
    await page.getByPlaceholder("Option 2").fill("Publish a summary");
    await button(page, /^Escalate/).click();

    await leadership.page.getByRole("option").filter({ hasText: QUESTION }).click();
    const asked = leadership.page.getByRole("article");
    await asked.getByText("Publish a summary", { exact: true }).click();
    await asked.getByLabel("Hydrology and Dam Safety").check();
    await asked.getByText("2 units get this decision in their inboxes at once.").waitFor();
    await clean(leadership.page, "a question to decide");
    await asked.getByRole("button", { name: "Make the decision" }).click();

    await hydrology.page.getByRole("option").filter({ hasText: "Publish a summary" }).click();
    const bound = hydrology.page.getByRole("article");
    await bound.getByText("Binds our unit").waitFor();
    await bound.getByRole("button", { name: /^Put under/ }).click();
    await bound.getByText("On our situation board").waitFor();
    expect((await logged("card.placed")).map((entry) => entry.data["column"])).toEqual(["next"]);
    // In the thread of whoever asked it closes what had been waited for.
    const course = page.getByRole("region", { name: "Course at the unit" }).filter({ visible: true });
    await course.getByText("The leadership decided").waitFor();
  });
});
