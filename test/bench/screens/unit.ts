import type { Locator, Page } from "playwright-core";
import { hold, type Interaction, wheel } from "./measure.ts";
import { painted, shownAfter } from "./probe.ts";

const INBOX = "#inbox-list";
const ROW = `${INBOX} [role="option"]`;
const TITLE = "#thread-title";
const TYPED = "the dam holds and the gates stay shut ";

/** Opens an inject that this unit is to answer, with the place to write in view. */
async function openWriting(page: Page): Promise<void> {
  await openReport(page, 0);
  await page.locator("#work-panel textarea").first().waitFor();
}

/** Opens an inject that carries a claim, the nth of those that come into sight together, wherever in the list that is. */
async function openReport(page: Page, nth: number): Promise<void> {
  // On a phone what is open covers the list.
  if (!(await page.locator(INBOX).isVisible())) await page.goBack();
  await page.locator(INBOX).waitFor();
  const report = page.locator(ROW).filter({ hasText: /report \d+/ });
  await page.locator(INBOX).evaluate((list) => list.scrollTo({ top: 0 }));
  await painted(page);
  // Requests may stand above it, and only what is in sight is drawn.
  while ((await report.count()) <= nth) {
    const isAtEnd = await page.locator(INBOX).evaluate((list) => {
      const before = list.scrollTop;
      list.scrollBy({ top: list.clientHeight / 2 });
      return list.scrollTop === before;
    });
    if (isAtEnd) throw new Error("no report in the inbox");
    await painted(page);
  }
  await report.nth(nth).click();
}

/** One of the inbox's rows, in sight, that says another title than what is open. */
async function anotherRow(page: Page, place: number): Promise<Locator> {
  const id = await page.locator(INBOX).evaluate(
    (inbox, [rows, title, at]) => {
      const { top, bottom } = inbox.getBoundingClientRect();
      const open = document.querySelector(title)?.textContent.trim() ?? "\0";
      const others = [...document.querySelectorAll(rows)].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= top && box.bottom <= bottom && !row.textContent.includes(open);
      });
      return others[at % others.length]?.id;
    },
    [ROW, TITLE, place] as const,
  );
  if (id === undefined) throw new Error("no other row is in sight");
  return page.locator(`[id="${id}"]`);
}

/** What somebody at a unit's desk does all day long. */
export const UNIT: readonly Interaction[] = [
  {
    name: "hold J down the inbox, one keypress",
    times: 10,
    before: (page) => page.locator(INBOX).focus(),
    act: (page, index) => hold(page, index % 2 === 0 ? "j" : "k", 12),
  },
  {
    name: "open a thread",
    times: 24,
    act: async (page, index) => {
      const row = await anotherRow(page, index % 6);
      return shownAfter(page, TITLE, () => row.click());
    },
  },
  {
    name: "filters of the inbox",
    times: 16,
    act: (page, index) =>
      page
        .getByRole("group", { name: "Filter the inbox" })
        .getByRole("button", { name: [/^New/, /^Mine/, /^Due/, /^All/][index % 4] ?? /^All/ })
        .click(),
  },
  {
    name: "type an answer",
    times: 60,
    before: async (page, index) => {
      if (index > 0) return;
      await openWriting(page);
      await page.locator("#work-panel textarea").first().focus();
    },
    act: (page, index) => page.keyboard.press(keyFor(index)),
  },
  {
    name: "choose the kind of an answer",
    times: 12,
    before: (page, index) => (index === 0 ? openWriting(page) : Promise.resolve()),
    act: (page, index) =>
      page
        .getByRole("group", { name: "Kind", exact: true })
        .getByText(["Correction", "Update", "Holding statement"][index % 3] ?? "Update", { exact: true })
        .click(),
  },
  {
    name: "give a verdict",
    times: 6,
    before: async (page, index) => {
      await openReport(page, index % 2);
      const verdict = page.locator('[data-thread-part="verdict"]');
      await verdict.waitFor();
      const change = verdict.getByRole("button", { name: /^Change/ });
      const choice = verdict.getByText("Misleading", { exact: true });
      await change.or(choice).first().waitFor();
      if (await change.isVisible()) await change.click();
    },
    act: async (page) => {
      await page
        .locator('[data-thread-part="verdict"]')
        .getByRole("group")
        .getByText("True", { exact: true })
        .click();
      await page.getByRole("button", { name: "Record verdict" }).click();
    },
  },
  {
    name: "publish",
    times: 6,
    before: async (page, index) => {
      await openWriting(page);
      await page.locator("#work-panel textarea").first().fill(`The dam holds. Report ${index}.`);
      await page
        .getByRole("button", { name: /^(Publish|Send answer|Answer)/ })
        .last()
        .click();
    },
    act: (page) =>
      page
        .locator("#work-panel")
        .getByRole("button", { name: /^(Publish|Send)/ })
        .first()
        .click(),
  },
  {
    name: "tabs of the side, 1 to 5",
    times: 25,
    before: (page) => page.locator(INBOX).focus(),
    act: (page, index) => page.keyboard.press(String((index % 5) + 1)),
  },
  {
    name: "scroll the inbox",
    times: 6,
    act: (page, index) => wheel(page, INBOX, 12, index % 2 === 0 ? 300 : -300),
  },
  {
    name: "scroll the feed",
    times: 6,
    before: async (page) => {
      await page.locator(INBOX).focus();
      await page.keyboard.press("1");
    },
    act: (page, index) => wheel(page, "#side-panel", 12, index % 2 === 0 ? 300 : -300),
  },
];

/** The same desk on a phone: one page after another. */
export const PHONE: readonly Interaction[] = [
  {
    name: "open a thread and go back",
    times: 12,
    act: async (page, index) => {
      const row = page.locator(ROW).nth(index % 5);
      const took = await shownAfter(page, TITLE, () => row.click());
      await page.goBack();
      await page.locator(INBOX).waitFor();
      return took;
    },
  },
  {
    name: "pages at the foot",
    times: 16,
    act: (page, index) =>
      page.locator(`#page-${["feed", "requests", "due", "inbox"][index % 4] ?? "inbox"}`).click(),
  },
  {
    name: "scroll the inbox",
    times: 6,
    act: (page, index) => wheel(page, INBOX, 12, index % 2 === 0 ? 300 : -300),
  },
  {
    name: "type an answer",
    times: 40,
    before: async (page, index) => {
      if (index > 0) return;
      await openWriting(page);
      await page.locator("#work-panel textarea").first().focus();
    },
    act: (page, index) => page.keyboard.press(keyFor(index)),
  },
];

function keyFor(index: number): string {
  const letter = TYPED.charAt(index % TYPED.length);
  return letter === " " ? "Space" : letter;
}
