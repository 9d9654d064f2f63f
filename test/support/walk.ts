import type { Page } from "playwright-core";
import { findings, findingsInBothSchemes } from "./axe.ts";
import { settled, type Way } from "./openHouse.ts";
import { frameFaults } from "./pageChecks.ts";

export interface Look {
  /** Also its colours in the other scheme. */
  both?: boolean;
  /** Only this part of the page is new. */
  within?: string;
}

/** A walk from state to state of one page that keeps all that is found on the way. */
export class Walk {
  readonly faults: string[] = [];
  readonly page: Page;
  readonly #name: string;
  readonly #way: Way;

  constructor(page: Page, name: string, way: Way) {
    this.page = page;
    this.#way = way;
    this.#name = `${name} (${way.language}, ${way.size.width} × ${way.size.height}, ${way.colorScheme})`;
  }

  /** Looks at the state that the page is in. */
  async see(state: string, { both = false, within }: Look = {}): Promise<void> {
    const where = `${this.#name}: ${state}`;
    await settled(this.page);
    const report = await (both ? findingsInBothSchemes : findings)(this.page, where, within);
    if (report !== "") this.faults.push(report);
    const frame = await frameFaults(this.page, this.#way.language);
    if (frame.length > 0) this.faults.push(`${where}: ${frame.join(", ")}`);
  }

  /** Presses a key and looks. */
  async press(key: string, state: string, look?: Look): Promise<void> {
    await this.page.keyboard.press(key);
    await this.see(state, look);
  }

  /** Presses the first of what fits in sight, and looks. */
  async click(selector: string, state: string, look?: Look): Promise<void> {
    await this.page.locator(selector).first().click();
    await this.see(state, look);
  }

  async escape(times = 1): Promise<void> {
    for (let count = 0; count < times; count += 1) await this.page.keyboard.press("Escape");
  }
}
