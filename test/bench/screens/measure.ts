import type { Page } from "playwright-core";
import { mainThreadMs, type Stage } from "./stage.ts";
import { quantile } from "../quantile.ts";
import { FLOOR_MS, type LongFrame, pageNow, painted, reportedSince } from "./probe.ts";

/** Something that a person does often on a screen. */
export interface Interaction {
  name: string;
  times: number;
  /** Brings the screen to where it can be done; not measured. */
  before?: (page: Page, index: number) => Promise<unknown>;
  /** The input itself, and waiting for what shows that it was done; a number is how long that took to be drawn, ms. */
  act: (page: Page, index: number) => Promise<unknown>;
}

/** What one kind of interaction took. */
export interface Timing {
  name: string;
  n: number;
  /** From the input to the next paint, ms. */
  median: number;
  p95: number;
  max: number;
  /** From the input until its effect was drawn, ms, at p95; null where that is the next paint. */
  shownP95: number | null;
  /** CPU of the page's main thread from before the input until it was all painted, ms, the median. */
  cpu: number;
  /** The longest frame meanwhile, and what ran in it. */
  longest: LongFrame | null;
}

/** Events that are a person's doing. What a pointer passes over on its way is not. */
const INPUTS = new Set([
  "keydown",
  "keypress",
  "keyup",
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "dblclick",
  "beforeinput",
  "input",
  "compositionstart",
]);

export async function measure(stage: Stage, interaction: Interaction): Promise<Timing> {
  const { page } = stage;
  const from = await pageNow(page);
  const spans: { from: number; to: number }[] = [];
  const shown: number[] = [];
  const cpu: number[] = [];
  for (let index = 0; index < interaction.times; index++) {
    await interaction.before?.(page, index);
    await painted(page);
    const spent = await mainThreadMs(stage);
    const begun = await pageNow(page);
    const took = await interaction.act(page, index);
    if (typeof took === "number") shown.push(took);
    await painted(page);
    cpu.push((await mainThreadMs(stage)) - spent);
    spans.push({ from: begun, to: await pageNow(page) });
  }
  const { events, frames } = await reportedSince(page, from);
  const inputs = events.filter(({ name }) => INPUTS.has(name));
  const within = (at: number): boolean => spans.some((span) => at >= span.from && at < span.to);
  // A wheel and a list's choice are no inputs to the Event Timing API: there the longest frame counts.
  const counted = inputs.some(({ start }) => within(start)) ? inputs : frames;
  const values = spans.map((span) => {
    const own = counted.filter(({ start }) => start >= span.from && start < span.to);
    return own.reduce((longest, { duration }) => Math.max(longest, duration), FLOOR_MS);
  });
  return {
    name: interaction.name,
    n: values.length,
    median: Math.round(quantile(values, 0.5)),
    p95: Math.round(quantile(values, 0.95)),
    max: Math.round(Math.max(...values)),
    cpu: Math.round(quantile(cpu, 0.5)),
    shownP95: shown.length === 0 ? null : Math.round(quantile(shown, 0.95)),
    longest: frames.filter(({ start }) => within(start)).sort((a, b) => b.duration - a.duration)[0] ?? null,
  };
}

/** A key held down: it repeats this often, whatever the page makes of it. */
const REPEAT_MS = 33;

/** Holds a key for so many repeats, as a keyboard does: the next comes in its time, also where the last still waits. */
export async function hold(page: Page, key: string, repeats: number): Promise<void> {
  const sent: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      sent.push(page.keyboard.down(key));
      if (sent.length < repeats) return;
      clearInterval(timer);
      resolve();
    }, REPEAT_MS);
  });
  await Promise.all(sent);
  await page.keyboard.up(key);
}

/** Turns the wheel over an element, step by step, each when the last has been drawn. */
export async function wheel(page: Page, selector: string, steps: number, by: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`nothing to scroll at ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, by);
    await painted(page);
  }
}
