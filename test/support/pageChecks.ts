import type { Page } from "playwright-core";

/**
 * What is wrong with the page's frame: its language, its one heading of the first level, its landmarks, and
 * a page that scrolls where its panels should.
 */
export function frameFaults(page: Page, language: "vi" | "en"): Promise<string[]> {
  return page.evaluate((wanted) => {
    const faults: string[] = [];
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
    if (document.documentElement.lang !== wanted) faults.push(`lang is ${document.documentElement.lang}`);
    if (document.title.trim() === "") faults.push("no title");
    const modal = document.querySelector("dialog[open]") !== null;
    const heads = shown("h1").length;
    if (heads !== 1) faults.push(`${heads} headings of the first level`);
    const mains = shown("main").length;
    if (mains !== 1 && !modal) faults.push(`${mains} main landmarks`);
    const { scrollHeight, clientHeight } = document.documentElement;
    const fills = document.querySelector("[data-fill=true]") !== null;
    if (fills && scrollHeight > clientHeight + 1)
      faults.push(`the page scrolls by ${scrollHeight - clientHeight} px`);
    return faults;
  }, language);
}

/** Everything that Tab should reach, by a name to be told. */
export interface TabWalk {
  /** What can be used and was not reached. */
  missed: string[];
  /** What had the focus and did not show it. */
  unseen: string[];
  /** How many stops there are. */
  stops: number;
  /** The walk came back to where it began. */
  closed: boolean;
}

/** Presses Tab through the whole page once. */
export async function walkByTab(page: Page): Promise<TabWalk> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { walked: Set<Element>; first: Element | null };
    kept.walked = new Set();
    kept.first = null;
    (document.activeElement as HTMLElement | null)?.blur();
    // The walk begins at the page's top, wherever somebody has clicked before.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const unseen: string[] = [];
  let closed = false;
  for (let stops = 0; stops < 400 && !closed; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const kept = globalThis as unknown as { walked: Set<Element>; first: Element | null };
      const at = document.activeElement;
      if (at === null || at === document.body) return { closed: kept.walked.size > 0, unseen: null };
      if (kept.walked.has(at)) return { closed: true, unseen: null };
      kept.walked.add(at);
      // A radio button shows its focus on the face beside it, a field on its frame, a list on its line.
      const active = document.getElementById(at.getAttribute("aria-activedescendant") ?? "");
      const faces = [at, at.nextElementSibling, at.parentElement, active].filter((each) => each !== null);
      const seen = faces.some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
      });
      // What is drawn shows it by a line of its own.
      const drawn = [...(at instanceof SVGElement ? at.children : [])].some(
        (each) => Number.parseFloat(getComputedStyle(each).strokeWidth) >= 2,
      );
      return { closed: false, unseen: seen || drawn ? null : at.outerHTML.slice(0, 160) };
    });
    closed = stop.closed;
    if (stop.unseen !== null) unseen.push(stop.unseen);
  }
  const rest = await page.evaluate(() => {
    const { walked } = globalThis as unknown as { walked: Set<Element> };
    const usable = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex]",
      ),
    ].filter(
      (each) =>
        each.tabIndex >= 0 &&
        !each.matches(":disabled") &&
        each.closest("[inert]") === null &&
        each.checkVisibility({ visibilityProperty: true }),
    );
    const missed = usable.filter((each) => {
      if (walked.has(each)) return false;
      // Of a group of radio buttons one is a stop, and the arrow keys reach the others.
      if (!(each instanceof HTMLInputElement) || each.type !== "radio") return true;
      return ![...walked].some((other) => other instanceof HTMLInputElement && other.name === each.name);
    });
    return { missed: missed.map((each) => each.outerHTML.slice(0, 160)), stops: walked.size };
  });
  return { ...rest, unseen, closed };
}

/** Controls that cannot be brought into sight and pressed, and a page that scrolls sideways. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = [];
    if (root.scrollWidth > innerWidth + 1)
      faults.push(`the page is ${root.scrollWidth} px of ${innerWidth} wide`);
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "main button, main select, main textarea, main [role=tab], header button",
      ),
    ].filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest("[inert]") === null,
    );
    for (const each of controls) {
      each.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { left, top, width, height } = each.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit === null || !(each.contains(hit) || hit.contains(each))) {
        faults.push(`${each.outerHTML.slice(0, 140)} under ${hit?.outerHTML.slice(0, 80) ?? "the edge"}`);
      }
    }
    return faults;
  });
}

/** What still moves although the person has asked for less motion. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap((each) => {
      const timing = each.effect?.getComputedTiming();
      const long = Number(timing?.duration ?? 0) > 10 || timing?.iterations === Infinity;
      return long && each.playState === "running" ? [`${each.constructor.name} ${each.id}`] : [];
    }),
  );
}

/** Controls smaller than 24 × 24 px, by what they are. `essential`: those whose place is what they say. */
export function smallTargets(page: Page, essential: string): Promise<string[]> {
  return page.evaluate((exempt) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "button, select, summary, textarea, input:not([type=radio], [type=checkbox]), [role=tab], [role=option]",
      ),
    ].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.matches(exempt));
    return controls.flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      return Math.min(width, height) >= 23.5
        ? []
        : [`${Math.round(width)} × ${Math.round(height)} ${each.outerHTML.slice(0, 140)}`];
    });
  }, essential);
}

/** Begins to write down what live regions say. */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as unknown as { heard: [Element, string][] };
    kept.heard = [];
    const live = (each: Element | null): Element | null => {
      const region = each?.closest("[aria-live], [role=status], [role=alert], [role=log], output") ?? null;
      return region?.getAttribute("aria-live") === "off" ? null : region;
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = live(target instanceof Element ? target : target.parentElement);
        if (region !== null) kept.heard.push([region, region.textContent]);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What live regions have said again with no more than other figures in it, since {@link listen}. */
export function chatter(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { heard } = globalThis as unknown as { heard: [Element, string][] };
    const plain = (words: string) => words.replaceAll(/\d+/g, "#");
    return heard
      .filter(([region, words], at) =>
        heard
          .slice(0, at)
          .some(([other, before]) => other === region && before !== words && plain(before) === plain(words)),
      )
      .map(([, words]) => words);
  });
}
