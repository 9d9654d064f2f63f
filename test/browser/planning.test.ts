import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import type { RawLine } from "../support/exportedLog.ts";
import { type Demo, type DemoLinks, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { giveStartex } from "../support/byHand.ts";
import { type Seat, sitDown } from "../support/seat.ts";
import { until } from "../support/until.ts";

/** Three injects of the flagship that the clock brings late, far from one another. */
const EDITED = "140 accounts post the same sentence";
const RELEASED = "Hải Đăng wants a live interview at 19:42";
const WORDS = "Rewritten by hand: the accounts share one phone number.";

/** One exercise, two controllers in two browsers: each test is a scene that builds on the last. */
describe("two controllers at one plan", () => {
  let demo: Demo;
  let browser: Browser;
  let links: DemoLinks;
  let minh: Seat, ha: Seat, unit: Seat;

  beforeAll(async () => {
    demo = await startDemo();
    links = demo.links;
    browser = await openBrowser();
    [minh, ha, unit] = await Promise.all([
      sitDown(browser, links.control, "Lê Minh"),
      sitDown(browser, links.control, "Trần Hà"),
      sitDown(browser, links.units["communications"] ?? "", "Nguyễn Thu"),
    ]);
    await giveStartex(minh.page);
    await ha.page.getByText("Running", { exact: true }).first().waitFor();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  async function logged(type: string, inject: string): Promise<RawLine[]> {
    return (await demo.logged(type)).filter(({ data }) => data["inject"] === inject);
  }
  const board = (page: Page) => page.locator("#board-list");
  const rows = (page: Page): Locator => board(page).getByRole("option");
  const expectFocus = (page: Page, words: string) =>
    until(`the focus is on ${words}`, () =>
      page.evaluate((text) => document.activeElement?.textContent === text, words),
    );
  const search = (page: Page) => page.getByRole("searchbox", { name: "Find injects" });
  /** Leaves one inject on the board, opens it, and answers with its id. */
  async function look(page: Page, title: string): Promise<string> {
    await search(page).fill(title);
    const row = rows(page).filter({ hasText: title }).first();
    await row.click();
    await page.getByRole("complementary").getByRole("heading", { name: title }).waitFor();
    return (await row.getAttribute("data-inject")) ?? "";
  }

  it("CTL-86 of two who release the same inject one wins, and the other reads who was quicker", async () => {
    const inject = await look(minh.page, RELEASED);
    await look(ha.page, RELEASED);
    for (const { page } of [minh, ha]) {
      await page.getByRole("button", { name: /^Release now/ }).click();
      await page.getByRole("button", { name: /^Release$/ }).waitFor();
    }
    await Promise.all([minh.page.keyboard.press("Enter"), ha.page.keyboard.press("Enter")]);
    const [won] = await until("one of them has released it", async () => {
      const found = await logged("inject.released", inject);
      return found.length > 0 ? found : null;
    });
    expect(won?.data).toMatchObject({ inject });
    const told = (page: Page) => page.getByText(`Not released: “${RELEASED}”`);
    await until("the other is told", async () => {
      const counts = await Promise.all([told(minh.page).count(), told(ha.page).count()]);
      return counts[0] + counts[1] === 1 ? counts : null;
    });
    const loser = (await told(minh.page).count()) === 1 ? minh.page : ha.page;
    const winner = loser === minh.page ? "Trần Hà" : "Lê Minh";
    await loser.getByText(`${winner} has released it already.`).waitFor();
    await clean(loser, "somebody else was quicker");
    expect(await logged("inject.released", inject)).toHaveLength(1);
  });

  it("CTL-91 of two who take an inject in hand one has it, and the other, who had no line just then, is told who", async () => {
    const inject = await look(minh.page, EDITED);
    await look(ha.page, EDITED);
    await minh.context.setOffline(true);
    await minh.page
      .getByText(/Reconnecting|Offline/i)
      .first()
      .waitFor();
    await minh.page.getByRole("combobox", { name: /^Assigned/ }).selectOption({ label: "Lê Minh (me)" });
    await ha.page.getByRole("combobox", { name: /^Assigned/ }).selectOption({ label: "Trần Hà (me)" });
    await until("she has it", async () => (await logged("inject.assigned", inject)).length === 1);
    await minh.context.setOffline(false);
    await minh.page.getByText(`Not assigned: “${EDITED}”`).waitFor();
    await minh.page.getByText("Trần Hà was quicker and has it now.").waitFor();
    await clean(minh.page, "somebody else took it first");
    expect(await logged("inject.assigned", inject)).toHaveLength(1);
  });

  it("CTL-86 who writes while another defers keeps the words, is told who did what, and can go on", async () => {
    await look(minh.page, EDITED);
    await look(ha.page, EDITED);
    await minh.page.getByRole("button", { name: /^Edit/ }).click();
    const text = minh.page.getByRole("textbox", { name: "Text" });
    await text.fill(WORDS);
    await ha.page.getByRole("button", { name: /^Defer/ }).click();
    await ha.page.getByRole("textbox", { name: /reason/i }).fill("The unit is overloaded");
    await ha.page.getByRole("button", { name: /^Defer to/ }).click();
    const notice = minh.page.getByRole("alert").filter({ hasText: "This inject has just changed." });
    await notice.getByText("Trần Hà deferred it").waitFor();
    await clean(minh.page, "an inject that changed while it was edited");
    expect(await text.inputValue()).toBe(WORDS);
    await notice.getByRole("button", { name: "Go on with the new version" }).click();
    await minh.page.getByRole("button", { name: /^Save/ }).click();
    await ha.page.getByRole("complementary").getByText(WORDS).waitFor();
    expect((await logged("inject.edited", (await look(ha.page, EDITED)) ?? "")).length).toBe(1);
  });

  it("CTL-87 marked injects are deferred with one reason, what has no time is told apart, and one key takes it back", async () => {
    const { page } = ha;
    await page.keyboard.press("Escape");
    await search(page).fill("");
    await page.getByRole("button", { name: /^To come/ }).click();
    await board(page).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("x");
    await page.keyboard.press("Home");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("x");
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("3 injects marked").waitFor();
    await page.keyboard.press("d");
    await page.getByRole("textbox", { name: /reason/i }).fill("All at once is too much");
    await page.getByRole("button", { name: /^Defer 3 injects/ }).click();
    await page.getByText("2 injects deferred").waitFor();
    await page.getByText("1 inject refused").waitFor();
    await page.getByText("This inject has no scheduled time to defer.").waitFor();
    await board(page).focus();
    await page.keyboard.press("Control+z");
    await page.getByText(/^Undone for 2 injects/).waitFor();
    await page.keyboard.press("Escape");
  });

  it("CTL-87 Ctrl+A marks what the filter shows, and Escape clears it", async () => {
    const { page } = ha;
    await search(page).fill("dam");
    await board(page).focus();
    const shown = await page.getByText(/^\d+ of \d+ injects$/).innerText();
    await page.keyboard.press("Control+a");
    await page.getByText(`${shown.split(" ")[0]} injects marked`).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/injects marked$/).waitFor({ state: "detached" });
    await search(page).fill("");
  });

  it("CTL-87 a mouse alone marks at the numbers, and a reason chosen by key goes with the next Enter", async () => {
    const { page } = ha;
    await board(page).focus();
    await page.keyboard.press("End");
    await rows(page).nth(-1).locator("[data-mark]").click();
    await rows(page).nth(-2).locator("[data-mark]").click();
    await page.getByText("2 injects marked").waitFor();
    await page.keyboard.press("s");
    await expectFocus(page, "Overtaken by events");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("2 injects skipped").waitFor();
    const undone = async () => (await demo.logged("inject.reverted")).length;
    const before = await undone();
    await page.getByRole("region", { name: "Marked injects" }).getByRole("button", { name: "Undo" }).click();
    await until("both are back", async () => (await undone()) === before + 2);
  });

  it("CTL-80 what was skipped comes back by the button that says so", async () => {
    const { page } = ha;
    await look(page, EDITED);
    await page.keyboard.press("Escape");
    await board(page).focus();
    await page.keyboard.press("s");
    await page.getByRole("textbox", { name: /reason/i }).fill("Overtaken");
    await page.keyboard.press("Enter");
    const told = page.getByRole("status").filter({ hasText: `Skipped “${EDITED}”` });
    await told.getByRole("button", { name: "Undo" }).click();
    await page.getByText(`Undone: “${EDITED}”`).waitFor();
  });

  it("CTL-88 by state each inject stands in its lane; view and filter outlive a reload", async () => {
    const { page } = ha;
    await search(page).fill("");
    await page.getByRole("button", { name: /^All/ }).first().click();
    await page.keyboard.press("Escape");
    await board(page).focus();
    await page.keyboard.press("v");
    const lane = (name: string) => page.getByRole("group", { name: new RegExp(`^${name}: \\d+`) });
    await lane("Set aside").getByText(EDITED).waitFor();
    await lane("Released").getByText(RELEASED).or(lane("Overdue").getByText(RELEASED)).first().waitFor();
    await page.keyboard.press("f");
    await page.getByRole("combobox", { name: "Find a storyline, unit, controller" }).fill("Nobody");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    const chip = page.getByRole("button", { name: "Controller Nobody's" });
    await chip.waitFor();
    await page.reload();
    await chip.waitFor();
    await lane("Planned").waitFor();
    await chip.click();
    await chip.waitFor({ state: "detached" });
    await board(page).focus();
    await page.keyboard.press("v");
    await page.getByRole("button", { name: "Zoom in" }).waitFor();
    await clean(page, "the board on its time axis");
  });

  it("CTL-90 along time only what is near what is seen is drawn; the cursor's is there wherever it goes", async () => {
    const { page } = ha;
    await page.getByRole("button", { name: "Zoom in" }).click();
    const drawn = board(page).getByRole("option");
    const last = drawn.last();
    await last.waitFor();
    const all = Number(await last.getAttribute("aria-setsize"));
    expect(await drawn.count()).toBeLessThan(all);
    for (const [key, place] of [
      ["End", all],
      ["Home", 1],
    ] as const) {
      await board(page).press(key);
      const active = board(page).locator(`[role="option"][aria-posinset="${place}"][aria-selected="true"]`);
      await active.waitFor();
      await until(`${key} is in sight`, () =>
        active.first().evaluate((option) => {
          const [own, frame] = [option, option.closest('[role="listbox"]')].map((e) =>
            e?.getBoundingClientRect(),
          );
          return (
            own !== undefined && frame !== undefined && own.left >= frame.left && own.right <= frame.right
          );
        }),
      );
      // What stands around it has come with it.
      await until("its neighbours are drawn", async () => (await drawn.count()) > 1);
    }
    await page.getByRole("button", { name: "Zoom out" }).click();
    await page.keyboard.press("v");
  });

  it("CTL-95 an open detail goes along with the cursor, and shows where it stands after a key was held down", async () => {
    const { page } = minh;
    await search(page).fill("");
    await rows(page).nth(2).click();
    const detail = page.locator("#inject-detail");
    const title = () => detail.getByRole("heading", { level: 2 }).innerText();
    const cursorsTitle = async () => {
      const at = await board(page).getAttribute("aria-activedescendant");
      return page
        .locator(`[id="${at ?? ""}"]`)
        .getByText(await title(), { exact: true })
        .count();
    };
    await board(page).focus();
    const before = await title();
    await page.keyboard.press("j");
    await until(
      "the detail has gone along",
      async () => (await title()) !== before && (await cursorsTitle()) > 0,
    );
    const one = await title();
    // Held down: the presses come faster than anybody reads.
    for (let repeats = 0; repeats < 15; repeats += 1) await page.keyboard.down("j");
    await page.keyboard.up("j");
    await until(
      "the detail is where the cursor is",
      async () => (await title()) !== one && (await cursorsTitle()) > 0,
    );
    // What is below the message is of the same inject.
    const waits = await detail.getByRole("heading", { level: 3 }).count();
    expect(waits).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await detail.waitFor({ state: "hidden" });
  });

  it("CTL-93 what will be expected of an inject stands in its detail before it is out", async () => {
    const { page } = ha;
    await search(page).fill("Gates 3 and 4 are open");
    await board(page).getByRole("option").filter({ hasText: "Gates 3 and 4" }).click();
    const expected = page.locator("#inject-detail").getByRole("region", { name: "Expected actions" });
    await expected.getByText("A data update with pictures").waitFor();
    await expected.getByText("within 6:00 of release").waitFor();
    await page.keyboard.press("Escape");
    await search(page).fill("");
  });

  it("CTL-89 what is said within the control cell reaches the other as unread, and no unit", async () => {
    const said = "Within control: hold the second call until they have answered.";
    await minh.page.keyboard.press("Escape");
    await minh.page.getByRole("tab", { name: /^Messages/ }).click();
    await minh.page.getByRole("button", { name: "Control only" }).click();
    await minh.page.getByRole("textbox", { name: "Write to Control only" }).fill(said);
    await minh.page.keyboard.press("Enter");
    await minh.page.getByRole("log", { name: "Control only" }).getByText(said).waitFor();
    await ha.page.getByRole("tab", { name: "Messages 1" }).waitFor();
    await board(ha.page).focus();
    await ha.page.keyboard.press("m");
    const room = ha.page.getByRole("log", { name: "Control only" });
    await room.getByText(said).waitFor();
    await room.getByText("Lê Minh").waitFor();
    await ha.page.getByRole("tab", { name: "Messages", exact: true }).waitFor();
    // What was said to the unit afterwards has come: so would this have.
    const rooms = minh.page.getByRole("navigation", { name: "Conversations" });
    await rooms.getByRole("button", { name: "City Communications Office" }).click();
    await minh.page.getByRole("textbox", { name: /^Write to City/ }).fill("The press will ring.");
    await minh.page.keyboard.press("Enter");
    await until("the unit has it", async () =>
      (await unit.page.content()).includes("The press will ring.") ? true : null,
    );
    expect(await unit.page.content()).not.toContain(said);
    expect([...minh.errors, ...ha.errors, ...unit.errors]).toEqual([]);
  });
});
