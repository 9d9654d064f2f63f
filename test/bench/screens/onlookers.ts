import type { Page } from "playwright-core";
import { type Interaction, wheel } from "./measure.ts";

const LANES = 'section[aria-label="Course of events"]';

function pickSegment(page: Page, group: string, label: string | RegExp): Promise<void> {
  return page.getByRole("radiogroup", { name: group }).getByText(label).first().click();
}

/** What observers do: look from further away and from nearer, and read. */
export const OBSERVER: readonly Interaction[] = [
  {
    name: "zoom the lanes out and in",
    times: 16,
    act: (page, index) => page.getByRole("button", { name: index % 8 < 4 ? "Zoom out" : "Zoom in" }).click(),
  },
  {
    name: "the whole play and back",
    times: 8,
    act: (page) => page.getByRole("button", { name: "Whole play" }).click(),
  },
  {
    name: "lanes by site and by unit",
    times: 12,
    act: (page, index) =>
      page
        .locator(LANES)
        .getByText(index % 2 === 0 ? "Site" : "Unit", { exact: true })
        .click(),
  },
  {
    name: "from the feed to what happened",
    times: 12,
    act: (page, index) =>
      page.getByText(index % 2 === 0 ? "What happened" : "Public feed", { exact: true }).click(),
  },
  {
    name: "from mark to mark with the arrows",
    times: 24,
    before: async (page, index) => {
      if (index > 0) return;
      await page.locator(`${LANES} [data-mark][tabindex="0"]`).first().focus();
    },
    act: (page, index) =>
      page.keyboard.press(["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp"][index % 4] ?? "ArrowLeft"),
  },
  {
    name: "scroll the lanes",
    times: 6,
    act: (page, index) => wheel(page, `${LANES} svg[role="group"]`, 12, index % 2 === 0 ? 160 : -160),
  },
];

/** What evaluators do: find what was expected and said, and rate it. */
export const EVALUATOR: readonly Interaction[] = [
  {
    name: "filter expected actions by state",
    times: 10,
    act: (page, index) =>
      pickSegment(page, "Filter by state", [/^Met/, /^Missed/, /^Pending/, /^All/][index % 4] ?? /^All/),
  },
  {
    name: "walk the expected actions",
    times: 20,
    before: async (page, index) => {
      if (index > 0) return;
      await page.keyboard.press("e");
      await page.locator("tbody tr[tabindex='0']").first().focus();
    },
    act: (page) => page.keyboard.press("ArrowDown"),
  },
  {
    name: "statements, with R",
    times: 6,
    before: async (page) => {
      await page.keyboard.press("e");
      await page.locator("tbody tr").first().waitFor();
    },
    act: async (page) => {
      await page.keyboard.press("r");
      await page.locator("[data-statement]").first().waitFor();
    },
  },
  {
    name: "walk the statements",
    times: 20,
    act: (page, index) => page.keyboard.press(index % 10 < 5 ? "ArrowUp" : "ArrowDown"),
  },
  {
    name: "rate, P S M U",
    times: 12,
    before: (page) => page.keyboard.press("ArrowUp"),
    act: (page, index) => page.keyboard.press("psmu".charAt(index % 4)),
  },
  {
    name: "the other half: claims, reasons, injects, acts",
    times: 16,
    act: (page, index) => page.keyboard.press(String((index % 4) + 1)),
  },
  {
    name: "filter by unit",
    times: 8,
    act: (page, index) => page.locator("#unit-filter").selectOption({ index: index % 2 === 0 ? 3 : 0 }),
  },
  {
    name: "scroll the statements",
    times: 6,
    act: (page, index) => wheel(page, "[data-statement]", 12, index % 2 === 0 ? 400 : -400),
  },
];
