import type { Language } from "@firebreak/shared/text";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** Somebody's browser, with the door of the exercise open. */
export interface Seat {
  context: BrowserContext;
  page: Page;
  /** What went wrong on the page: script errors and refused loads. */
  errors: string[];
  /** Everything that has come over the page's sockets, as it came. */
  received: string[];
}

/**
 * Opens an address in a browser of its own and does nothing there: how somebody enters is left to the test.
 * @param address a link of the exercise, with its token or code, or the bare address of the server
 * @param prepare what their browser is like, before the page is opened
 */
export async function openSeat(
  browser: Browser,
  address: string,
  language: Language,
  options: BrowserContextOptions = {},
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  await context.addInitScript((chosen) => localStorage.setItem("firebreak.language", chosen), language);
  await prepare?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  const received: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && /Content Security Policy|TypeError|ReferenceError/.test(text)) {
      errors.push(text);
    }
  });
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => received.push(payload.toString())),
  );
  await page.goto(address);
  return { context, page, errors, received };
}

/** Opens a link in English and goes in under a name. */
export async function sitDown(
  browser: Browser,
  link: string,
  name: string,
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<Seat> {
  const seat = await openSeat(browser, link, "en", {}, prepare);
  await enterAs(seat, name);
  return seat;
}

/** Gives a name at the door and goes in. */
export async function enterAs({ page }: Seat, name: string): Promise<void> {
  await page.getByRole("textbox", { name: /^(Your name|Họ và tên)/ }).fill(name);
  await page.getByRole("button", { name: /^(Enter the exercise|Vào diễn tập)/ }).click();
}

/**
 * The director makes a code for a seat of a unit on the screen and reads it out.
 * @param site null: whoever comes says where they sit
 */
export async function codeFor(
  { page }: Seat,
  unit: string,
  level: string,
  site: string | null,
): Promise<string> {
  const invite = page.getByRole("region", { name: "Join codes" });
  await invite.getByRole("combobox", { name: "Unit" }).selectOption({ label: unit });
  await invite.getByRole("combobox", { name: "Level" }).selectOption({ label: level });
  await invite.getByRole("combobox", { name: "Site" }).selectOption(site === null ? "" : { label: site });
  await invite.getByRole("button", { name: "Make a code" }).click();
  const card = invite.getByRole("status");
  await card.getByText(`${unit} · ${level}`).waitFor();
  const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await card.innerText()) ?? [];
  if (code === undefined) throw new Error("no code is shown");
  await card.getByRole("button", { name: "Noted, hide it" }).click();
  return code;
}
