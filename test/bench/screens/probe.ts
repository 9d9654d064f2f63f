import type { BrowserContext, Page } from "playwright-core";

/** An entry of the Event Timing API: from an input to the next paint, ms, in steps of eight. */
export interface EventEntry {
  name: string;
  start: number;
  duration: number;
}

/** A frame that took longer than 50 ms, and the scripts in it. */
export interface LongFrame {
  start: number;
  duration: number;
  scripts: { what: string; ms: number }[];
}

interface Probe {
  events: EventEntry[];
  frames: LongFrame[];
  /** When the last input came, by the page's clock. */
  inputAt: number;
  /** How long after the last input what is watched for was drawn, ms; while nothing has been watched for, null. */
  shown: Promise<number> | null;
}

declare global {
  interface Window {
    __probe: Probe;
  }
}

/** The shortest duration that the browser reports. What it does not report took less. */
export const FLOOR_MS = 16;
/** A key that no screen knows. */
const SENTINEL = "ScrollLock";

/** Has every page of the context watch its inputs and frames from its beginning. */
export async function watchPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(install, { floor: FLOOR_MS, sentinel: SENTINEL });
}

/** Runs in the page. */
function install({ floor, sentinel }: { floor: number; sentinel: string }): void {
  const probe: Probe = { events: [], frames: [], inputAt: 0, shown: null };
  window.__probe = probe;
  interface FrameEntry extends PerformanceEntry {
    scripts: { invoker: string; sourceFunctionName: string; sourceURL: string; duration: number }[];
  }
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      probe.events.push({ name, start: startTime, duration });
    }
    // The threshold is newer than the types.
  }).observe({ type: "event", durationThreshold: floor, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as FrameEntry[]) {
      const scripts = entry.scripts.map((script) => ({
        what: `${script.invoker} ${script.sourceFunctionName}`.trim(),
        ms: Math.round(script.duration),
      }));
      probe.frames.push({ start: entry.startTime, duration: entry.duration, scripts });
    }
  }).observe({ type: "long-animation-frame", buffered: true });
  const note = (event: Event): void => {
    probe.inputAt = event.timeStamp;
  };
  for (const name of ["keydown", "pointerdown", "click", "input", "wheel"]) {
    addEventListener(name, note, { capture: true, passive: true });
  }
  // A slow answer to this key is reported for certain, and after all that came before it.
  addEventListener("keydown", (event) => {
    if (event.key !== sentinel) return;
    event.stopImmediatePropagation();
    const until = performance.now() + 2 * floor;
    while (performance.now() < until);
  });
}

/** The page's clock. */
export function pageNow(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Until the page has painted what is to be painted now. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** All entries since `from`, once the browser has reported every input up to now. */
export async function reportedSince(
  page: Page,
  from: number,
): Promise<{ events: EventEntry[]; frames: LongFrame[] }> {
  const asked = await pageNow(page);
  await page.keyboard.press(SENTINEL);
  await page.waitForFunction(
    (since) => window.__probe.events.some(({ name, start }) => name === "keydown" && start >= since),
    asked,
  );
  const { events, frames } = await page.evaluate(() => ({
    events: window.__probe.events,
    frames: window.__probe.frames,
  }));
  const within = ({ start }: { start: number }): boolean => start >= from && start < asked;
  return { events: events.filter(within), frames: frames.filter(within) };
}

/** What is not drawn this long after its input is not drawn at all, ms. */
const IN_VAIN_MS = 10_000;

/**
 * Does an input, waits until what is selected is there anew (another element, or other words in it) and drawn,
 * and says how long after the last input that was, ms. The page looks once a frame, from before the input on:
 * what it finds, the frame that has begun draws, and that is over when the next one begins.
 */
export async function shownAfter(
  page: Page,
  selector: string,
  input: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(
    ({ wanted, inVain }) => {
      const probe = window.__probe;
      const armed = performance.now();
      const look = () => {
        const element = document.querySelector(wanted);
        return { element, words: element?.textContent ?? null };
      };
      const before = look();
      probe.shown = new Promise<number>((resolve, reject) => {
        const step = (): void => {
          const now = look();
          const isAnew = now.element !== before.element || now.words !== before.words;
          if (performance.now() - armed > inVain) reject(new Error(`never drawn: ${wanted}`));
          else if (probe.inputAt < armed || now.element === null || !isAnew) requestAnimationFrame(step);
          else requestAnimationFrame((at) => resolve(at - probe.inputAt));
        };
        requestAnimationFrame(step);
      });
      // Awaited only once the input has been sent.
      probe.shown.catch(() => undefined);
    },
    { wanted: selector, inVain: IN_VAIN_MS },
  );
  await input();
  return page.evaluate(() => window.__probe.shown ?? Number.NaN);
}
