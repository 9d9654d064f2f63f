import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AT_DESK, BY_PHONE, OpenHouse, OTHERWISE, ROLES } from "../support/openHouse.ts";
import { frameFaults } from "../support/pageChecks.ts";
import { until } from "../support/until.ts";
import { Walk } from "../support/walk.ts";

const RUMOUR = 'Post: "KHE MUN DAM HAS GONE"';
/** Nine channels, and what other units and control send: answers, requests, texts to clear, decisions, words. */
const KINDS = 14;

/**
 * The flagship demo, played until everything that a screen can show is there, and walked through by every
 * role: each test builds on the one before.
 */
describe("every page in every state", () => {
  let house: OpenHouse;

  beforeAll(async () => {
    house = await OpenHouse.open();
  }, 240_000);

  afterAll(() => house?.close());

  it("ACC-1 ACC-2: joining, by link and by code, with what can go wrong, and leaving", async () => {
    const faults: string[] = [];
    for (const way of [AT_DESK, BY_PHONE]) {
      const page = await house.blank(way);
      const walk = new Walk(page, "joining", way);
      await page.goto(house.server.url);
      const field = page.locator("form input").first();
      await field.waitFor();
      await walk.see("code", { both: true });
      for (const code of ["ABC", "ABCD2345"]) {
        await field.fill(code);
        await page.keyboard.press("Enter");
        await page.locator("[id$=-error]").waitFor();
        await walk.see(`code ${code}`, { both: code === "ABC" });
      }
      await page.goto("about:blank");
      await page.goto(`${house.server.url}/#token=nothing`);
      await page.getByRole("alert").waitFor();
      await walk.see("a link that leads nowhere", { both: true });
      await page.goto("about:blank");
      await page.goto(house.linkOf("health"));
      await field.waitFor();
      await walk.see("who one is", { both: true });
      await page.keyboard.press("Enter");
      await page.locator("[id$=-error]").waitFor();
      await walk.see("without a name");
      await field.fill("Võ Minh");
      await page.keyboard.press("Enter");
      await page.locator("main#main").waitFor();
      await page.locator("header [popovertarget]").last().click();
      await walk.click("[popover]:popover-open button >> nth=-1", "leaving", { within: "dialog[open]" });
      await page.locator("dialog[open] button").last().click();
      await page.locator("form button").first().waitFor();
      await walk.see("back by the same link", { both: true });
      await page.locator("form button").last().click();
      await page.locator("#returning").waitFor();
      await walk.see("back without one", { both: true });
      faults.push(...walk.faults);
      await page.context().close();
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: every role before STARTEX", async () => {
    const faults: string[] = [];
    for (const way of [AT_DESK, BY_PHONE]) {
      for (const role of ROLES) {
        const walk = new Walk(await house.sits(role, way), role, way);
        await walk.see("before STARTEX", { both: way === AT_DESK });
        faults.push(...walk.faults);
      }
    }
    const walk = new Walk(await house.sits("control", AT_DESK), "control", AT_DESK);
    await walk.click("button:has-text('STARTEX')", "STARTEX?", { within: "#main > form" });
    await walk.escape();
    expect([...faults, ...walk.faults]).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: the control cell at work, at a desk", async () => {
    await house.play();
    const page = await house.sits("control", AT_DESK);
    const walk = new Walk(page, "control", AT_DESK);
    const detail = { within: "#inject-detail" };
    const tray = { within: "#main > form", both: true };
    await walk.see("the board", { both: true });
    for (const key of ["2", "3", "5"]) await walk.press(key, `room ${key}`, { within: "#main" });
    await walk.press("4", "the public", { both: true });
    await walk.click("#room label >> nth=1", "restrictions", { within: "#room" });
    await page.keyboard.press("1");
    await walk.click("[data-tab=people]", "people", { within: "#main" });
    await page.getByRole("button", { name: "Invite" }).click();
    const invite = page.locator("form").filter({ has: page.getByRole("button", { name: "Make a code" }) });
    await invite.getByRole("combobox", { name: "Role" }).selectOption("observer");
    await walk.see("inviting", { within: "[id^=events]" });
    await invite.getByRole("button", { name: "Make a code" }).click();
    await page.getByRole("img", { name: "QR code of the join link" }).waitFor();
    await walk.see("a code and its picture", { within: "[id^=events]", both: true });
    await page.getByRole("button", { name: "Invite" }).click();
    await page.locator("[data-tab=stream]").first().click();
    await walk.click("[data-tab=messages]", "messages", { within: "#coordination-panel", both: true });
    await walk.press("g", "the switchboard", { within: "#coordination-panel", both: true });
    await page.locator("#board-list").focus();
    for (const key of ["j", "j", "Enter"]) await page.keyboard.press(key);
    await page.locator("#inject-detail").waitFor();
    await walk.see("an inject", { both: true });
    for (const key of ["r", "d", "s"]) {
      await walk.press(key, `form ${key}`, detail);
      await walk.escape();
    }
    await walk.click("button[aria-label='Hold with a reason']", "holding with a reason", detail);
    await walk.escape();
    await walk.press("e", "editing", { ...detail, both: true });
    await walk.escape(2);
    await page.keyboard.press("n");
    await page.getByRole("button", { name: "Add inject" }).click();
    await walk.see("a new inject with faults", { both: true });
    await walk.escape(3);
    await page.locator("#board-list").focus();
    for (const key of ["x", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await page.getByText("2 injects marked").waitFor();
    await walk.see("two injects marked", { within: "#room", both: true });
    for (const key of ["d", "s"]) {
      await walk.press(key, `both, form ${key}`, { within: "#room" });
      await walk.escape();
    }
    await walk.escape(2);
    await walk.press("p", "speaking as a persona", { within: "#main", both: true });
    await walk.escape();
    await walk.press("?", "the list of keys", { within: "dialog[open]", both: true });
    await walk.escape();
    for (const name of [/^Jump/, /^ENDEX/, /^Real emergency/, /^Pause with a reason/]) {
      await page.getByRole("button", { name }).first().click();
      await walk.see(`the form of ${name.source}`, tray);
      await walk.escape();
    }
    await throughHeader(walk);
    expect(walk.faults).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: the control cell at work, on a phone", async () => {
    await house.play();
    const page = await house.sits("control", BY_PHONE);
    const walk = new Walk(page, "control", BY_PHONE);
    await walk.see("the board", { both: true });
    for (const tab of [
      "stream",
      "public",
      "ladders",
      "feed",
      "people",
      "clock",
      "board",
      "reserve",
      "msel",
    ]) {
      await walk.click(`[data-tab=${tab}]`, tab, { within: "#main" });
    }
    await page.locator("#board-list [role=option] > div").nth(3).click();
    await page.locator("#inject-detail").waitFor();
    await walk.see("an inject", { within: "#main" });
    await walk.escape();
    expect(walk.faults).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: a unit at work, at a desk", async () => {
    await house.play();
    const page = await house.sits("communications", AT_DESK);
    const walk = new Walk(page, "communications", AT_DESK);
    await walk.see("nothing open", { both: true });
    expect((await throughInbox(walk)).size).toBeGreaterThanOrEqual(KINDS);
    await page.locator("#inbox-list [role=option]").filter({ hasText: RUMOUR }).first().click();
    await page.locator("#work-panel").waitFor();
    await walk.see("the rumour", { both: true });
    const work = { within: "#work-panel" };
    for (const name of ["ask", "escalate", "respond"]) await walk.click(`[data-value=${name}]`, name, work);
    await page.locator("#work-panel textarea").last().fill("The dam holds. [Who says so?]");
    await walk.see("writing an answer", { ...work, both: true });
    await page.getByRole("button", { name: "Change the verdict" }).click();
    await walk.see("changing the verdict", { within: "#main" });
    await page.getByRole("button", { name: "Edit", exact: true }).first().click();
    await walk.see("writing together", work);
    await page.locator("#work-panel").getByRole("button", { name: /clear/i }).last().click();
    await walk.see("asking for clearance", work);
    await page.locator("#thread-title").focus();
    await walk.press("n", "statements of its own", { within: "#main" });
    await page.locator("#inbox-list").focus();
    await walk.press("b", "the situation", { both: true });
    for (const key of ["2", "3", "4", "5", "1"]) {
      await page.locator("#inbox-list").focus();
      await walk.press(key, `beside it: ${key}`, key === "4" ? {} : { within: "#side-panel", both: true });
    }
    await walk.press("?", "the list of keys", { within: "dialog[open]", both: true });
    await walk.escape();
    await throughHeader(walk);
    expect(walk.faults).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: a unit at work, on a phone", async () => {
    await house.play();
    const page = await house.sits("communications", BY_PHONE);
    const walk = new Walk(page, "communications", BY_PHONE);
    await walk.see("the inbox", { both: true });
    for (const name of ["feed", "requests", "decisions", "situation", "messages", "due", "inbox"]) {
      await walk.click(`[data-value=${name}]`, name, { within: "#main" });
    }
    await page.locator("#inbox-list [role=option]").last().click();
    await page.locator("#thread-title").waitFor();
    await walk.see("a thread", { both: true });
    await walk.escape();
    expect(walk.faults).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: observers and evaluators, at a desk, on a phone and on a wall", async () => {
    await house.play();
    const faults: string[] = [];
    for (const role of ["observer", "evaluator"]) {
      for (const way of [AT_DESK, BY_PHONE]) {
        const walk = new Walk(await house.sits(role, way), role, way);
        await walk.see("at work", { both: true });
        const parts = walk.page
          .locator("main [role=radiogroup]")
          .filter({ hasNot: walk.page.locator(":checked[value=all]") });
        const choices = parts.locator("label");
        for (let at = 1; at < (await choices.count()); at += 1) {
          await choices.nth(at).click();
          await walk.see(`choice ${at}`, { within: "#main" });
        }
        faults.push(...walk.faults);
      }
    }
    const walk = new Walk(await house.sits("observer", AT_DESK), "observer", AT_DESK);
    await walk.press("h", "the wall", { both: true });
    await walk.press("f", "the wall's feed");
    await walk.escape();
    expect([...faults, ...walk.faults]).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: rating an answer, in the control cell and as an evaluator", async () => {
    await house.play();
    const control = new Walk(await house.sits("control", AT_DESK), "control", AT_DESK);
    const { page } = control;
    const detail = page.locator("#inject-detail");
    await page.keyboard.press("1");
    const search = page.locator("#room input[type=search]").first();
    await search.fill("KHE MUN DAM HAS");
    await page.locator("#board-list [role=option]").filter({ hasText: RUMOUR }).first().click();
    const answer = detail.locator("article").filter({ hasText: "The dam holds." });
    await answer.getByRole("button", { name: "Rate" }).click();
    const within = "#inject-detail";
    await control.see("the rating form", { within, both: true });
    await page.keyboard.press("m");
    await answer.getByText("Performed with major challenges").waitFor();
    await control.see("a rated answer", { within, both: true });
    await answer.getByRole("button", { name: "Rate" }).click();
    await answer.getByRole("textbox").fill("Named no source.");
    await control.see("the form of what is rated already", { within, both: true });
    await control.escape(3);
    await search.fill("");
    await page.locator("#board-list").focus();

    const evaluator = new Walk(await house.sits("evaluator", AT_DESK), "evaluator", AT_DESK);
    const statement = evaluator.page
      .locator("[data-statement]")
      .filter({ hasText: "The dam holds." })
      .first();
    await evaluator.page.keyboard.press("r");
    await statement.getByRole("button", { name: /^S:/ }).click();
    await evaluator.see("a rating of one's own", { within: "#main", both: true });
    await statement.focus();
    await evaluator.press("n", "a note on it", { within: "#main", both: true });
    await evaluator.escape();
    expect([...control.faults, ...evaluator.faults]).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: asking for a restriction, what was asked for, and cards that were taken off", async () => {
    await house.play();
    const { unit } = house.busy;
    const comms = unit("communications");
    const faults: string[] = [];
    for (const way of [AT_DESK, BY_PHONE]) {
      const page = await house.seated("communications", way);
      const walk = new Walk(page, "communications", way);
      await goTo(page, "inbox-list", "KHE MUN");
      await page.keyboard.press("Enter");
      const means = page.locator("details").filter({ has: page.locator("form") });
      await page.locator("details > summary").last().click();
      const form = means.locator("form");
      await form.scrollIntoViewIfNeeded();
      await walk.see("the form of a restriction", { within: "#main", both: true });
      for (const field of await form.locator("textarea").all()) await field.fill("Two reports.");
      for (const choice of ["remove", "public-order"]) await form.locator(`input[value=${choice}]`).check();
      await form.getByRole("button").last().click();
      await walk.see("sure of a restriction?", { within: "#main", both: true });
      faults.push(...walk.faults);
      await page.context().close();
    }
    // One of each measure; the label was asked for in play.
    const grounds = { legalBasis: "Article 9.", harm: "Panic.", evidence: "Two reports.", milder: "None." };
    for (const [id, measure] of [
      ["hydrology", "limit"],
      ["communications", "remove"],
    ] as const) {
      const request = { claim: "dam-break", measure, aim: "public-order", review: "In an hour.", ...grounds };
      await unit(id).act("restriction.request", request);
    }
    for (const text of ["The gauge is broken.", "The bridge is shut."]) {
      await comms.act("card.put", { column: "assumed", text });
      const card = await until("the card", () =>
        Object.values(comms.view?.cards ?? {}).find((each) => each.text === text),
      );
      await comms.act("card.remove", { card: card.id });
    }
    const page = await house.seated("communications", AT_DESK);
    const walk = new Walk(page, "communications", AT_DESK);
    await page.locator("#inbox-list").focus();
    await page.keyboard.press("b");
    await page.getByRole("button", { name: /^All \d removed cards/ }).click();
    await walk.see("cards that were taken off", { within: "#main", both: true });
    await goTo(page, "inbox-list", RUMOUR);
    await page.keyboard.press("Enter");
    await page.locator("summary").filter({ hasText: "Other means" }).click();
    await walk.see("a restriction that was asked for", { within: "#main", both: true });
    await page.locator("#inbox-list").focus();
    for (const key of ["2", "3"])
      await walk.press(key, `beside it: ${key}`, { within: "#side-panel", both: true });
    await page.context().close();
    const control = new Walk(await house.sits("control", AT_DESK), "control", AT_DESK);
    await control.page.keyboard.press("4");
    await control.click("#room label >> nth=1", "restrictions of each measure", {
      within: "#room",
      both: true,
    });
    expect([...faults, ...walk.faults, ...control.faults]).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: every role's screen in the other language and colours, and after a change of language", async () => {
    await house.play();
    const faults: string[] = [];
    for (const way of OTHERWISE) {
      for (const role of ROLES) {
        const page = await house.seated(role, way);
        const walk = new Walk(page, role, way);
        await walk.see("at work");
        faults.push(...walk.faults);
        const other = way.language === "en" ? "vi" : "en";
        await page.locator(`header button[lang=${other}]`).click();
        faults.push(...(await frameFaults(page, other)));
        await page.context().close();
      }
    }
    expect(faults).toEqual([]);
  }, 600_000);

  it("ACC-1 ACC-2: paused, stopped for a real emergency, removed, ended, and without a line", async () => {
    await house.play();
    const { control } = house.busy;
    const faults: string[] = [];
    const screens: Page[] = [];
    for (const role of ROLES) screens.push(await house.sits(role, AT_DESK));
    const everywhere = async (state: string, sign: string, look: { both?: boolean; within?: string }) => {
      for (const [at, page] of screens.entries()) {
        await page.locator(sign).waitFor();
        const walk = new Walk(page, ROLES[at] ?? "", AT_DESK);
        await walk.see(state, look);
        faults.push(...walk.faults);
      }
    };
    await control.act("exercise.pause", { reason: "The line to the coast is down." });
    await everywhere("paused", "[data-notice=paused]", {});
    await control.act("exercise.stop", { reason: "A fire in building B." });
    await everywhere("stopped", "dialog[open]", { both: true, within: "dialog[open]" });
    for (const page of screens) await page.locator("dialog[open] button").click();
    await everywhere("stopped, and understood", "[role=alert]", {});
    await control.act("exercise.resume");

    const page = await house.seated("health", AT_DESK);
    const person = await until("health is there", () =>
      Object.values(control.view?.people ?? {}).find((each) => each.unit === "health" && each.online),
    );
    await control.act("participant.remove", { person: person.id, reason: "Called away." });
    await page.locator("main:not(#main) h1").waitFor();
    const removed = new Walk(page, "health", AT_DESK);
    await removed.see("removed", { both: true });
    await page.context().close();

    await control.act("exercise.end");
    await everywhere("ended", "[data-notice=ended]", { both: true });
    await house.server.stop("SIGKILL");
    await everywhere("without a line", "[data-notice=line]", {});
    expect([...faults, ...removed.faults]).toEqual([]);
  }, 600_000);

  /** Puts a list's cursor on what says so, however far down it is. */
  async function goTo(page: Page, list: string, words: string): Promise<void> {
    await page.locator(`#${list}`).focus();
    await page.keyboard.press("Home");
    const said = () =>
      page.evaluate((id) => {
        const at = document.getElementById(id)?.getAttribute("aria-activedescendant") ?? "";
        return document.getElementById(at)?.textContent ?? "";
      }, list);
    for (let steps = 0; steps < 200 && !(await said()).includes(words); steps += 1) {
      await page.keyboard.press("ArrowDown");
    }
    expect(await said()).toContain(words);
  }

  /** The panels that the header opens. */
  async function throughHeader(walk: Walk): Promise<void> {
    const panels = await walk.page.locator("header [popovertarget]").count();
    for (let at = 0; at < panels; at += 1) {
      await walk.page.locator("header [popovertarget]").nth(at).click();
      await walk.see(`the header's panel ${at}`, { within: "[popover]:popover-open" });
      await walk.escape();
    }
  }

  /** The inbox from end to end: one thread of each kind of item, and of each channel. */
  async function throughInbox(walk: Walk): Promise<Set<string>> {
    const { page } = walk;
    const list = page.locator("#inbox-list");
    const kinds = new Set<string>();
    await list.focus();
    await page.keyboard.press("Home");
    for (;;) {
      const { kind, last } = await underCursor(page);
      if (!kinds.has(kind)) {
        kinds.add(kind);
        await page.keyboard.press("Enter");
        await page.locator("#thread-title").waitFor();
        await walk.see(`a thread: ${kind}`, { within: "#main" });
        await list.focus();
      }
      if (last) return kinds;
      await page.keyboard.press("ArrowDown");
    }
  }

  /** What the inbox's cursor is on: the kind by the words of its sign, and whether it is the end. */
  function underCursor(page: Page): Promise<{ kind: string; last: boolean }> {
    return page.evaluate(() => {
      const id = document.getElementById("inbox-list")?.getAttribute("aria-activedescendant") ?? "";
      const option = document.getElementById(id);
      return {
        kind: option?.querySelector("[title]")?.getAttribute("title") ?? "",
        last: option?.getAttribute("aria-posinset") === option?.getAttribute("aria-setsize"),
      };
    });
  }
});
