import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import { type Demo, type DemoLinks, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { giveStartex, releaseByHand } from "../support/byHand.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { until } from "../support/until.ts";

const RUMOUR = 'Post: "KHE MUN DAM HAS GONE"';
const FIRST = "The dam holds.";
const HERS = " Gauge at 15:40: 168.9 metres.";
const HIS = "Official, 15:45. ";

/** Two people of one unit at one text and one board: each test is a scene that builds on the last. */
describe("a unit's people working together in real browsers", () => {
  let demo: Demo;
  let browser: Browser;
  let links: DemoLinks;
  let control: Seat, lan: Seat, minh: Seat;

  beforeAll(async () => {
    demo = await startDemo();
    links = demo.links;
    browser = await openBrowser();
    const communications = links.units["communications"] ?? "";
    control = await sitDown(browser, links.control, "Lê Minh");
    lan = await sitDown(browser, communications, "Lan");
    minh = await sitDown(browser, communications, "Minh");
    await giveStartex(control.page);
    await releaseByHand(control.page, RUMOUR);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const field = (page: Page) => page.getByRole("textbox", { name: "Draft, written together" });

  const logged = (type: string) => demo.logged(type);

  async function holds(page: Page, text: string): Promise<void> {
    await until(`the field holds “${text}”`, async () => (await field(page).inputValue()) === text);
  }

  /** The way of somebody's words: at an end of the text, by the keys that lead there. */
  async function typeAt(page: Page, end: "Control+Home" | "Control+End", words: string): Promise<void> {
    await field(page).focus();
    await page.keyboard.press(end);
    await page.keyboard.type(words);
  }

  it("E2E-9: two people write one draft at once, one of them offline; both texts survive on both screens and in the log", async () => {
    for (const { page } of [lan, minh]) {
      await page.getByRole("option").filter({ hasText: RUMOUR }).click();
    }
    await lan.page.getByPlaceholder(/^Write for whoever/).fill(FIRST);
    await lan.page.getByRole("button", { name: "Save draft" }).click();
    for (const { page } of [lan, minh]) {
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await holds(page, FIRST);
    }

    // Who is in the text is told before a word is typed, and no longer than they are.
    await lan.page.getByText("Minh has this draft open").waitFor();
    await minh.page.getByText("Lan has this draft open").waitFor();
    await clean(lan.page, "a draft that two have open");

    await typeAt(lan.page, "Control+End", HERS);
    await holds(minh.page, FIRST + HERS);
    await minh.page.getByText("Lan is writing").waitFor();

    await minh.context.setOffline(true);
    await minh.page
      .getByText(/Reconnecting|Offline/i)
      .first()
      .waitFor();
    await typeAt(minh.page, "Control+Home", HIS);
    await typeAt(lan.page, "Control+End", " Steady.");
    await minh.page.getByText("kept on this device").waitFor();
    await clean(minh.page, "a shared draft without a line");
    await holds(lan.page, `${FIRST}${HERS} Steady.`);
    await holds(minh.page, HIS + FIRST + HERS);

    await minh.context.setOffline(false);
    const all = `${HIS}${FIRST}${HERS} Steady.`;
    await holds(lan.page, all);
    await holds(minh.page, all);
    // His caret stands where he left off, so his next words follow his last.
    await minh.page.keyboard.type("Checked. ");
    await holds(lan.page, `${HIS}Checked. ${FIRST}${HERS} Steady.`);
    const writers = new Set((await logged("draft.edited")).map(({ actor }) => actor.person));
    expect(writers.size).toBe(2);
  });

  it("DSK-62: whoever closes a draft is gone from it within a second, and back as soon", async () => {
    await minh.page.getByRole("button", { name: "Done", exact: true }).click();
    await lan.page.getByText("Minh has this draft open").waitFor({ state: "detached" });
    await minh.page.getByText("Lan has this draft open").waitFor();
    await minh.page.getByRole("button", { name: "Edit", exact: true }).click();
    await lan.page.getByText("Minh has this draft open").waitFor();
  });

  it("E2E-9: what is typed right before a reload is there after it", async () => {
    await typeAt(minh.page, "Control+End", " Next update 16:15.");
    await minh.page.reload();
    const all = `${HIS}Checked. ${FIRST}${HERS} Steady. Next update 16:15.`;
    await holds(lan.page, all);
    await minh.page.getByText(all).first().waitFor();
  });

  it("E2E-10: submitted text says that a change takes it back; words that come after its approval can be copied", async () => {
    await lan.page.getByRole("button", { name: "Submit", exact: true }).click();
    const editing = minh.page.getByRole("button", { name: "Edit", exact: true });
    if ((await field(minh.page).count()) === 0) await editing.click();
    await minh.page.getByText("it goes back to draft and must be submitted again").first().waitFor();
    await clean(minh.page, "a submitted draft, opened for writing");
    expect(await field(minh.page).getAttribute("readonly")).not.toBeNull();
    await minh.page.getByRole("button", { name: "Change it all the same" }).click();

    await minh.context.setOffline(true);
    await minh.page
      .getByText(/Reconnecting|Offline/i)
      .first()
      .waitFor();
    await typeAt(minh.page, "Control+End", " Too late.");
    await lan.page.getByRole("button", { name: "Approve", exact: true }).click();
    await lan.page
      .getByText(/Approved \(v1\)/)
      .first()
      .waitFor();
    await minh.context.setOffline(false);
    const lost = minh.page.getByRole("region", { name: "Your words did not get into this text" });
    await lost.getByText("Too late.").waitFor();
    await clean(minh.page, "words that came too late");
    await lost.getByRole("button", { name: "Discard" }).click();
    await lost.waitFor({ state: "detached" });
    expect(await lan.page.getByText("Too late.").count()).toBe(0);
  });

  it("E2E-11: cards and decisions are shared, moved by keys alone, and come back when they were removed", async () => {
    const { page } = lan;
    await page.getByRole("heading", { name: RUMOUR }).first().focus();
    await page.keyboard.press("b");
    const board = page.getByRole("group", { name: "Situation board" }).first();
    await board.getByRole("textbox", { name: "Add a card to Unknown" }).focus();
    await page.keyboard.type("Who filmed it?");
    await page.keyboard.press("Enter");
    const card = board.getByRole("listitem").filter({ hasText: "Who filmed it?" });
    await card.focus();
    await page.keyboard.press("Shift+ArrowRight");
    const assumed = board.getByRole("group", { name: "Assumed" });
    await assumed.getByText("Who filmed it?").waitFor();
    await until("the focus went with the card", () =>
      page.evaluate(() => document.activeElement?.matches("[data-column=assumed][data-card]") === true),
    );
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("A resident filmed it in 2020.");
    await page.keyboard.press("Enter");
    await assumed.getByText("A resident filmed it in 2020.").waitFor();

    await minh.page.getByRole("tab", { name: "Situation" }).click();
    await minh.page.getByText("A resident filmed it in 2020.").waitFor();
    await card.or(assumed.getByRole("listitem")).first().focus();
    await page.keyboard.press("Delete");
    await minh.page.getByRole("button", { name: "Put back" }).click();
    await assumed.getByText("A resident filmed it in 2020.").waitFor();

    await minh.page.getByRole("button", { name: "Note a decision" }).click();
    await minh.page.getByRole("textbox", { name: "Decision" }).fill("One spokesperson until 18:00.");
    await minh.page.getByRole("textbox", { name: "Reason" }).fill("Two voices contradicted each other.");
    await minh.page.keyboard.press("Control+Enter");
    await page.getByText("Because: Two voices contradicted each other.").waitFor();
    expect((await logged("card.placed")).map(({ data: { column } }) => column)).toEqual([
      "unknown",
      "assumed",
      "assumed",
      "assumed",
    ]);
    expect(await logged("card.removed")).toHaveLength(1);
    expect(await logged("decision.noted")).toMatchObject([
      { data: { text: "One spokesperson until 18:00.", reason: "Two voices contradicted each other." } },
    ]);
  });

  it("E2E-12: control sees how long injects take to a site, with the bound", async () => {
    const { page } = control;
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "People" }).first().click();
    await page
      .getByText(/\+\d+ ± \d+ ms/)
      .first()
      .waitFor();
    await clean(page, "people, with the delays of their sites");
    const seen = await logged("inject.seen");
    expect(seen.length).toBeGreaterThan(1);
    for (const { data: entry } of seen) expect(entry["times"]).toBeDefined();
  });

  it("E2E-6: no page met an error, and none broke the content policy", () => {
    expect([control, lan, minh].map(({ errors }) => errors)).toEqual([[], [], []]);
  });
});
