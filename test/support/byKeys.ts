import type { Page } from "playwright-core";

/** More stops than any screen has between two things that belong together. */
const FAR = 80;

/** Presses Tab until what has this role and name has the focus (or has it already), as somebody without a pointer does. */
export async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses <= FAR; presses += 1) {
    const at = await focused(page);
    if (at.role === role && name.test(at.name)) return;
    passed.push(`${at.role} “${at.name}”`);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${role} ${name.source} but passes\n${passed.join("\n")}`);
}

/** Walks down the list box that has the focus, from its top, until the option that holds `text` is the active one. */
export async function walkTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Home");
  for (let presses = 0; presses <= FAR; presses += 1) {
    const active = await page.locator("*:focus").getAttribute("aria-activedescendant");
    const option = page.locator(`[id="${active ?? ""}"]`);
    if (active !== null && (await option.innerText()).includes(text)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the list has no “${text}”`);
}

/** Role and name of what has the focus, as the browser tells them to a screen reader. */
async function focused(page: Page): Promise<{ role: string; name: string }> {
  const at = page.locator("*:focus").first();
  if ((await at.count()) === 0) return { role: "nothing", name: "" };
  const snapshot = await at.ariaSnapshot();
  // A line as `- button "Answer"`, within quotes where the name holds a colon.
  const [, role = "", name = ""] = /^- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(snapshot) ?? [];
  return { role, name };
}
