import type { Page } from "playwright-core";

/** A controller gives STARTEX on the screen. */
export async function giveStartex(page: Page): Promise<void> {
  await page.getByRole("button", { name: "STARTEX" }).click();
  await page.getByRole("button", { name: "Give STARTEX" }).click();
}

/** A controller opens an inject of the board's list by its title and releases it. */
export async function releaseByHand(page: Page, title: string): Promise<void> {
  // The strip of what comes next says titles too, and not always where there is room for them.
  await page.locator("#board-list").getByText(title, { exact: true }).click();
  await page.getByRole("button", { name: /^Release now/ }).click();
  const sure = page.getByRole("button", { name: /^Release$/ });
  await sure.click();
  // Gone once the server has it: whoever closes the page before takes the release along.
  await sure.waitFor({ state: "hidden" });
}
