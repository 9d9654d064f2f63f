import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import { type Demo, type DemoLinks, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { until } from "../support/until.ts";

const RUMOUR = 'Post: "KHE MUN DAM HAS GONE"';
const TEXT = "The dam holds. Gauge at 15:40: 168.9 metres.";

/** The palette by keyboard alone: each test is a scene that builds on the last. */
describe("the command palette in real browsers", () => {
  let demo: Demo;
  let browser: Browser;
  let links: DemoLinks;
  let control: Seat, lan: Seat;

  beforeAll(async () => {
    demo = await startDemo();
    links = demo.links;
    browser = await openBrowser();
    control = await sitDown(browser, links.control, "Lê Minh");
    lan = await sitDown(browser, links.units["communications"] ?? "", "Lan");
    await control.page.getByRole("region", { name: "MSEL board" }).waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const field = (page: Page) => page.getByRole("combobox", { name: /Type a command|:/ });
  const palette = (page: Page) => page.getByRole("dialog", { name: "Command palette" });

  async function open(page: Page, typed: string): Promise<void> {
    await page.keyboard.press("Control+k");
    await field(page).waitFor();
    await page.keyboard.type(typed);
  }
  /** Waits until the line under the cursor is the one that is meant, and takes it. */
  async function take(page: Page, name: string): Promise<void> {
    await until(`the palette offers ${name}`, async () => {
      const at = await field(page).getAttribute("aria-activedescendant");
      return (
        await page
          .locator(`[id="${at ?? ""}"]`)
          .innerText()
          .catch(() => "")
      ).includes(name);
    });
    await page.keyboard.press("Enter");
  }
  const logged = (type: string) => demo.logged(type);
  /** What has the focus, by its identifier or, where it has none, by its words: a list's grow as it is drawn. */
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));

  it("PAL-15: STARTEX by the palette asks as ever, and Escape gives the focus back", async () => {
    const { page } = control;
    await page.getByRole("listbox", { name: "Injects" }).focus();
    const before = await focused(page);
    await open(page, "startex");
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "hidden" });
    expect(await focused(page)).toBe(before);

    await open(page, "bat dau");
    await take(page, "STARTEX…");
    expect(await logged("exercise.started")).toEqual([]);
    await page.getByRole("button", { name: "Give STARTEX" }).waitFor();
    await page.keyboard.press("Enter");
    await until("the exercise runs", async () => (await logged("exercise.started")).length === 1);
  });

  it("PAL-15: control releases an inject, found by its other language without diacritics; the form asks", async () => {
    const { page } = control;
    await open(page, "phat vo dap khe mun roi");
    await take(page, RUMOUR);
    await page.getByText(/^Release now to/).waitFor();
    expect((await logged("inject.released")).filter(({ data: { inject } }) => inject === "dam-post")).toEqual(
      [],
    );
    await page.keyboard.press("Enter");
    await until("it is released", async () =>
      (await logged("inject.released")).some(({ data: { inject } }) => inject === "dam-post"),
    );
  });

  it("PAL-15: control rings a unit while its calls stand open, and the focus goes on to what is still to be said", async () => {
    const { page } = control;
    await page.keyboard.press("g");
    await until("the focus is on ringing", async () => (await focused(page)).includes("Ring a unit"));
    await open(page, "ring press department");
    await take(page, "Press Department");
    await page.getByRole("form", { name: "Ring a unit as a persona" }).waitFor();
    await page.getByRole("combobox", { name: "Find a name or handle" }).fill("Khánh Vy");
    await page.keyboard.press("Enter");
    await until("the focus is on the subject", () =>
      page.evaluate(
        () => document.activeElement?.getAttribute("placeholder")?.startsWith("The unit sees") === true,
      ),
    );
    await page.keyboard.type("Is the dam gone?");
    await page.keyboard.press("Enter");
    await until("it rings", async () => (await logged("call.rang")).length > 0);
    await page.keyboard.press("Escape");
  });

  it("CTL-92: the call that one has just rung stands open, though another has rung for longer", async () => {
    const { page } = control;
    const calls = page.locator("[data-switchboard]");
    await calls.locator("header").getByText("Is the dam gone?").waitFor();
    await page.getByRole("button", { name: "Ring a unit" }).click();
    await page.getByRole("combobox", { name: "Find a name or handle" }).fill("Khánh Vy");
    await page.keyboard.press("Enter");
    await page
      .getByRole("combobox", { name: "Unit", exact: true })
      .selectOption({ label: "Health Department (away)" });
    await page.getByRole("textbox", { name: "What the call is about" }).fill("Is the water safe?");
    await page.keyboard.press("Enter");
    await calls.locator("header").getByText("Is the water safe?").waitFor();
  });

  it("CTL-94: what an open detail covers is named below it with its numbers, and a press uncovers it", async () => {
    const { page } = control;
    await page.locator("#board-list").getByRole("option").first().click();
    const detail = page.locator("#inject-detail");
    await detail.waitFor();
    const covered = page.getByRole("group", { name: "Who waits for whom" });
    const calls = covered.getByRole("button", { name: /^Calls/ });
    expect(await calls.innerText()).toMatch(/^Calls\s+2\b/);
    await clean(page, "a detail over the panels");
    await calls.click();
    await detail.waitFor({ state: "detached" });
    await page.locator("[data-switchboard]").waitFor();
  });

  it("PAL-15: control defers by nested steps, and Backspace goes up one of them", async () => {
    const { page } = control;
    await open(page, "storm bulletin 80 km");
    await take(page, "Storm bulletin, 16:00");
    await page.locator("#inject-detail").getByRole("heading", { name: "Storm bulletin, 16:00" }).waitFor();
    await open(page, "hoan");
    await take(page, "Defer…");
    await page.keyboard.type("7");
    await take(page, "+7");
    await clean(page, "the palette, asking for a reason");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("10");
    await take(page, "+10");
    await page.keyboard.type("Hydrology asked for it");
    await take(page, "Hydrology asked for it");
    const [deferred] = await until("it is deferred", async () => {
      const found = await logged("inject.deferred");
      return found.length > 0 && found;
    });
    expect(deferred?.data).toMatchObject({ inject: "weather-2", reason: "Hydrology asked for it" });
  });

  it("PAL-16: a unit goes to a thread by its title and begins a correction in it", async () => {
    const { page } = lan;
    await page.getByRole("option").filter({ hasText: RUMOUR }).waitFor();
    await open(page, "vo dap");
    await take(page, RUMOUR);
    await page.getByRole("heading", { name: RUMOUR }).waitFor();
    await open(page, "dinh chinh");
    await take(page, "Write: Correction…");
    await until("the text has the focus", () =>
      page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement),
    );
    expect(await page.getByRole("radio", { name: "Correction", exact: true }).isChecked()).toBe(true);
    await page.keyboard.type(TEXT);
    await page.keyboard.press("Control+Enter");
    await page
      .getByRole("button", { name: /^(Publish|Yes)/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await until("it is published", async () => (await logged("response.published")).length > 0);
  });

  it("PAL-15: control rates the answer by one letter of the palette", async () => {
    const { page } = control;
    await open(page, "rate");
    await take(page, "Rate…");
    await take(page, "The dam holds.");
    await page.getByRole("option", { name: /^S / }).waitFor();
    await page.keyboard.press("s");
    await palette(page).waitFor({ state: "hidden" });
    const [rated] = await until("it is rated", async () => {
      const found = await logged("rating.given");
      return found.length > 0 && found;
    });
    expect(rated?.data).toMatchObject({ rating: "S" });
  });

  it("PAL-7 PAL-15: what a phase forbids is shown with its reason and does nothing; nothing broke on the way", async () => {
    const { page } = control;
    await open(page, "pause the clock");
    await take(page, "Pause the clock");
    await until("it pauses", async () => (await logged("exercise.paused")).length === 1);
    await open(page, "speak as");
    const line = page.getByRole("option", { name: /^Speak as…/ });
    await line.waitFor();
    expect(await line.getAttribute("aria-disabled")).toBe("true");
    await clean(page, "the palette, with what can't be done now");
    await page.keyboard.press("Enter");
    expect(await palette(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect([...control.errors, ...lan.errors]).toEqual([]);
  });
});
