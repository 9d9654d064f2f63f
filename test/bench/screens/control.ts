import type { Locator, Page } from "playwright-core";
import { hold, type Interaction, wheel } from "./measure.ts";
import { painted, shownAfter } from "./probe.ts";

const BOARD = "#board-list";
const ROW = `${BOARD} [role="option"]`;
const DETAIL = "#inject-detail";
/** What can be filtered by, in the list that F opens. */
const FILTER = '[aria-multiselectable="true"][role="listbox"]:not(#board-list) [role="option"]';

/** The board's views, and what tells that one is shown. */
const VIEWS = [
  ["By state", "#board-list [data-lane]"],
  ["Time axis", '[data-axis="wide"]'],
  ["List", `${BOARD}:not([aria-orientation])`],
] as const;

/** One of the rows that a person sees: others stand ready above and below, and a press on them would scroll. */
async function rowInSight(page: Page, place: number): Promise<Locator> {
  const id = await page.locator(BOARD).evaluate(
    (board, [rows, at]) => {
      const { top, bottom } = board.getBoundingClientRect();
      const seen = [...document.querySelectorAll(rows)].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= top && box.bottom <= bottom;
      });
      return seen[at]?.id;
    },
    [ROW, place] as const,
  );
  if (id === undefined) throw new Error(`no row ${place} is in sight`);
  return page.locator(`[id="${id}"]`);
}

/** Everything closed, nothing filtered, the focus on the board. */
async function clear(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^MSEL/ }).click();
  for (let layers = 0; layers < 3; layers++) await page.keyboard.press("Escape");
  const filters = page.getByRole("button", { name: "Clear filters" }).first();
  if (await filters.isVisible()) await filters.click();
  const list = page.getByRole("group", { name: "View", exact: true }).getByRole("button", { name: "List" });
  if ((await list.getAttribute("aria-pressed")) !== "true") await list.click();
  await page.locator(BOARD).focus();
}

async function pickOf(page: Page, label: string, index: number): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ index });
  await painted(page);
}

/** What a controller does all day long. */
export const CONTROL: readonly Interaction[] = [
  {
    name: "hold J down the board, one keypress",
    times: 12,
    before: (page, index) => (index === 0 ? clear(page) : Promise.resolve()),
    act: (page, index) => hold(page, index % 2 === 0 ? "j" : "k", 12),
  },
  {
    name: "open a detail",
    times: 20,
    before: clear,
    act: async (page, index) => {
      const row = await rowInSight(page, 2 + (index % 10));
      return shownAfter(page, DETAIL, () => row.click());
    },
  },
  {
    name: "open the next detail with J",
    times: 20,
    before: async (page, index) => {
      // Pressed, and not held down.
      if (index > 0) return page.waitForTimeout(200);
      await clear(page);
      await page.locator(ROW).nth(3).click();
      await page.locator(DETAIL).waitFor();
    },
    act: (page) => shownAfter(page, `${DETAIL} h2`, () => page.keyboard.press("j")),
  },
  {
    name: "open the board's filters",
    times: 10,
    before: clear,
    act: (page) => shownAfter(page, FILTER, () => page.keyboard.press("f")),
  },
  {
    name: "filter by storyline and by unit",
    times: 16,
    before: async (page, index) => {
      if (index > 0) return;
      await clear(page);
      await page.keyboard.press("f");
      await page.locator(FILTER).first().waitFor();
    },
    // Each is picked, and the second time let go.
    act: (page, index) =>
      page
        .locator(FILTER)
        .nth([0, 9, 0, 9, 4, 20, 4, 20][index % 8] ?? 0)
        .click(),
  },
  {
    name: "find a filter by its name",
    times: 20,
    before: async (page, index) => {
      if (index > 0) return;
      await clear(page);
      await page.keyboard.press("f");
      await page.locator(FILTER).first().waitFor();
    },
    act: (page, index) =>
      page.keyboard.press(index % 10 < 5 ? "unit ".charAt(index % 10).replace(" ", "3") : "Backspace"),
  },
  {
    name: "views of the board: list, by state, axis",
    times: 15,
    before: (page, index) => (index === 0 ? clear(page) : Promise.resolve()),
    act: (page, index) => {
      const [name, shows] = VIEWS[index % 3] ?? VIEWS[0];
      const views = page.getByRole("group", { name: "View", exact: true });
      return shownAfter(page, shows, () => views.getByRole("button", { name }).click());
    },
  },
  {
    name: "type in the board's search",
    times: 30,
    before: async (page, index) => {
      if (index % 10 !== 0) return;
      await clear(page);
      await page.keyboard.press("/");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("Delete");
    },
    act: (page, index) => page.keyboard.press("dam report".charAt(index % 10)),
  },
  {
    name: "switch rooms, 1 to 5",
    times: 25,
    before: async (page, index) => {
      if (index > 0) return;
      await clear(page);
      await page.getByRole("searchbox", { name: "Find injects" }).fill("");
      await page.locator(BOARD).focus();
    },
    // The first of them is where the last press led.
    act: (page, index) => shownAfter(page, "#room", () => page.keyboard.press(String(((index + 1) % 5) + 1))),
  },
  {
    name: "open the form of a new inject",
    times: 10,
    before: async (page) => {
      await clear(page);
      const close = page.getByRole("button", { name: /^Close \(what you wrote/ });
      if (await close.isVisible()) await close.click();
      await page.locator(BOARD).focus();
    },
    act: (page) => shownAfter(page, "[data-first]", () => page.keyboard.press("n")),
  },
  {
    name: "type in a new inject",
    times: 40,
    before: async (page, index) => {
      if (index > 0) return;
      await clear(page);
      await page.keyboard.press("n");
      await page.locator("aside textarea").first().focus();
    },
    act: (page, index) => page.keyboard.press("the bridge is down at ngan".charAt(index % 26)),
  },
  {
    name: "release",
    times: 8,
    before: async (page) => {
      await clear(page);
      // Those in reserve wait until a hand releases them.
      await page.getByRole("tab", { name: /^Contingency/ }).click();
      await page.locator(ROW).filter({ hasText: "At hand" }).first().click();
      await page.locator(DETAIL).waitFor();
      await page.keyboard.press("r");
      await page.getByRole("button", { name: /^Release$/ }).waitFor();
    },
    act: (page) => page.getByRole("button", { name: /^Release$/ }).click(),
  },
  {
    name: "mark with Shift and arrow",
    times: 50,
    before: async (page, index) => {
      if (index > 0) return;
      await clear(page);
      await page.keyboard.press("t");
      await page.keyboard.press("j");
    },
    act: (page) => page.keyboard.press("Shift+ArrowDown"),
  },
  {
    name: "hold 50 marked injects",
    times: 4,
    act: async (page) => {
      await page.keyboard.press("h");
      await page
        .getByRole("button", { name: /^(Hold|Let go)/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "switch the axis, storylines and units",
    times: 12,
    before: (page, index) => (index === 0 ? clear(page) : Promise.resolve()),
    act: (page, index) =>
      page
        .getByRole("group", { name: "Rows", exact: true })
        .getByRole("button", { name: index % 2 === 0 ? "Units" : "Storylines" })
        .click(),
  },
  {
    name: "tabs of coordination: waits, messages, switchboard",
    times: 18,
    act: (page, index) =>
      page.getByRole("tab", { name: [/^Messages/, /^Calls/, /^Waits/][index % 3] ?? /^Waits/ }).click(),
  },
  {
    name: "scroll the board",
    times: 6,
    act: (page, index) => wheel(page, BOARD, 12, index % 2 === 0 ? 240 : -240),
  },
  {
    name: "scroll the stream",
    times: 6,
    act: (page, index) => wheel(page, '[role="log"]', 12, index % 2 === 0 ? 400 : -400),
  },
  {
    name: "filter the stream by unit",
    times: 10,
    act: (page, index) => pickOf(page, "Filter the stream by unit", index % 2 === 0 ? 3 : 0),
  },
];
