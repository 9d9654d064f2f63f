import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clean } from "../support/axe.ts";
import { type Demo, type DemoLinks, startDemo } from "../support/demo.ts";
import { openBrowser } from "../support/browser.ts";
import { tabTo, walkTo } from "../support/byKeys.ts";
import {
  coordinationByHand,
  lineOf,
  linesOf,
  playOf,
  type HandReports,
  near,
  nearly,
  reportsLike,
} from "../support/coordinationByHand.ts";
import {
  ADDED,
  ANSWER,
  ASKS,
  DRAFT,
  EVIDENCE,
  INJECT,
  NAMES,
  NOTE,
  OUTCOME,
  QUESTION,
  ROUGH,
  SAYS,
  SECOND_QUESTION,
  STATEMENT,
} from "../support/coordinationWords.ts";
import { namesIn, stepLines, stepsPlayed, stepsTaken } from "../support/coordinationSteps.ts";
import { chainFault, exportedLog, type RawLine } from "../support/exportedLog.ts";
import { codeFor, enterAs, openSeat, type Seat } from "../support/seat.ts";
import { runFirebreak } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";

/** One coordination, played in one go by seven people in seven browsers: each test is a scene that builds on the last. */
describe("a whole coordination in real browsers", { timeout: 180_000 }, () => {
  let demo: Demo;
  let browser: Browser;
  let links: DemoLinks;
  let control: Seat, observer: Seat, lan: Seat, ha: Seat, binh: Seat, son: Seat, tu: Seat;

  beforeAll(async () => {
    demo = await startDemo("test/fixtures/scenarios/coordination");
    links = demo.links;
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const log = () => exportedLog(demo.server.url, links.exercise, links.control);
  const item = (page: Page, text: string): Locator =>
    page.getByRole("option").filter({ hasText: text }).first();
  const act = (page: Page, name: string | RegExp): Locator =>
    page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const shows = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

  /** A step whose button stays in reach and says whose it is. */
  async function refusedTo(page: Page, name: string, because: RegExp): Promise<void> {
    const button = act(page, name);
    await button.waitFor();
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    await button.press("Enter");
    await page.getByRole("status").filter({ hasText: because }).waitFor();
  }

  it("E2E-13: people come in by the codes that control makes, at their unit, level and site", async () => {
    control = await openSeat(browser, links.control, "en");
    await enterAs(control, NAMES.control);
    const { page } = control;
    await page.getByRole("tab", { name: /^People/ }).click();
    await page.getByRole("button", { name: "Invite" }).click();
    const codes = {
      lan: await codeFor(control, "Communications", "Member", "Da Nang"),
      ha: await codeFor(control, "Communications", "Lead", "Da Nang"),
      binh: await codeFor(control, "Communications", "Approver", "Da Nang"),
      son: await codeFor(control, "Hydrology", "Lead", null),
      tu: await codeFor(control, "Public Safety", "Lead", "Da Nang"),
    };
    const link = (code: string): string => `${demo.server.url}/?code=${code}`;
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    lan = await openSeat(browser, link(codes.lan), "vi");
    ha = await openSeat(browser, link(codes.ha), "en");
    binh = await openSeat(browser, link(codes.binh), "vi");
    tu = await openSeat(browser, link(codes.tu), "vi", phone);
    observer = await openSeat(browser, links.observer, "en");
    await enterAs(lan, NAMES.lan);
    await enterAs(ha, NAMES.ha);
    await enterAs(binh, NAMES.binh);
    await enterAs(tu, NAMES.tu);
    await enterAs(observer, NAMES.observer);

    // Sơn has a keyboard, a code on a sheet of paper, and sits away from his unit's home.
    son = await openSeat(browser, demo.server.url, "en");
    const { keyboard } = son.page;
    await son.page.getByRole("textbox").waitFor();
    await keyboard.type(codes.son.replace("-", " ").toLowerCase());
    await keyboard.press("Enter");
    await son.page.getByRole("textbox", { name: "Your name" }).waitFor();
    await keyboard.type(NAMES.son);
    await tabTo(son.page, "combobox", /^Site/);
    await keyboard.type("Da");
    await tabTo(son.page, "button", /^Enter the exercise/);
    await keyboard.press("Enter");

    await page.getByRole("button", { name: "Invite" }).click();
    await page.getByRole("tab", { name: "People · 3/4 units" }).waitFor();
    const seats = linesOf((await log()).lines, "participant.registered").map(({ data: seat }) => seat);
    const unit = { role: "unit", site: "da-nang" };
    expect(seats).toHaveLength(7);
    for (const seat of [
      { name: NAMES.lan, ...unit, unit: "comms", level: "member" },
      { name: NAMES.ha, ...unit, unit: "comms", level: "lead" },
      { name: NAMES.binh, ...unit, unit: "comms", level: "approver" },
      { name: NAMES.son, ...unit, unit: "hydrology", level: "lead" },
      { name: NAMES.tu, ...unit, unit: "public-safety", level: "lead" },
    ]) {
      expect(seats).toContainEqual(expect.objectContaining(seat));
    }
  });

  it("E2E-14: a press call rings at its unit alone, is spoken from both ends, and its outcome is control's", async () => {
    const { page } = control;
    await act(page, "STARTEX").click();
    await act(page, "Give STARTEX").click();
    await shows(page, /^Running$/);
    await page.getByRole("tab", { name: /^Contingency/ }).click();
    await page.getByText(INJECT.en).first().click();
    await act(page, /^Release now/).click();
    await act(page, /^Release$/).click();

    for (const each of [lan, ha, binh])
      await each.page.getByRole("alert").filter({ hasText: "Mai Chi" }).waitFor();
    await lan.page.bringToFront();
    await act(lan.page, /^Nghe máy/).click();
    await shows(lan.page, "Anh chị đang nghe máy");
    await shows(ha.page, `${NAMES.lan} has the call`);

    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.getByRole("textbox", { name: /^Speak as/ }).waitFor();
    await page.keyboard.type(ASKS);
    await page.keyboard.press("Enter");
    await shows(lan.page, ASKS);
    // Who has picked up speaks at once: the field has the focus.
    await lan.page.keyboard.type(SAYS);
    await lan.page.keyboard.press("Enter");
    await shows(page, SAYS);
    await clean(page, "a call, at the switchboard");
    await clean(lan.page, "a call, at the unit");
    await act(lan.page, "Kết thúc cuộc gọi").click();
    await page.getByRole("textbox", { name: "Outcome" }).fill(OUTCOME);
    await page.keyboard.press("Enter");
    await shows(page, OUTCOME);
    for (const each of [son, tu]) expect(await each.page.getByText("Mai Chi").count()).toBe(0);
  });

  it("E2E-15: it asks two units; one answers by keys alone, one acknowledges on a phone", async () => {
    const { page } = lan;
    await item(page, INJECT.vi).click();
    await act(page, /^Xác nhận đã nhận/).click();
    await act(page, /^Tôi nhận/).click();
    await page.getByRole("tab", { name: "Hỏi đơn vị khác" }).click();
    for (const [unit, words] of [
      ["Thủy văn", QUESTION],
      ["Công an", SECOND_QUESTION],
    ] as const) {
      await page.getByRole("combobox", { name: "Đơn vị" }).selectOption({ label: `${unit} (có mặt)` });
      await page.getByRole("textbox", { name: "Nội dung" }).fill(words);
      await act(page, "Gửi yêu cầu").click();
      await page
        .getByRole("status")
        .filter({ hasText: `Đã gửi cho ${unit}` })
        .waitFor();
    }

    const { keyboard } = son.page;
    await item(son.page, QUESTION).waitFor();
    await keyboard.press("j");
    await walkTo(son.page, QUESTION.slice(0, 10));
    await keyboard.press("Enter");
    await tabTo(son.page, "button", /^Acknowledge/);
    await keyboard.press("Enter");
    await tabTo(son.page, "button", /^Answer/);
    await keyboard.press("Enter");
    await tabTo(son.page, "textbox", /^Answer/);
    await keyboard.type(ANSWER);
    await keyboard.press("Control+Enter");
    await shows(page, ANSWER);

    await item(tu.page, SECOND_QUESTION).click();
    await clean(tu.page, "a request, on a phone");
    await act(tu.page, "Xác nhận").click();
    await act(page, "Đã đủ, hoàn tất").click();
  });

  it("E2E-15: two write the text in a pause, two units clear it, the approver approves, a lead publishes", async () => {
    const { page } = lan;
    await page.getByRole("group", { name: "Kết luận của đơn vị" }).getByText("Sai", { exact: true }).click();
    await page.getByRole("textbox", { name: "Căn cứ" }).fill(EVIDENCE);
    await act(page, "Ghi kết luận").click();
    await page.getByRole("tab", { name: "Trả lời", exact: true }).click();
    await page.getByRole("group", { name: "Loại" }).getByText("Đính chính", { exact: true }).click();
    await page.getByRole("textbox", { name: "Nội dung" }).fill(ROUGH + DRAFT);
    await page
      .getByRole("group", { name: "Nói gì về điều đang lan truyền" })
      .getByText("Sai", { exact: true })
      .click();

    await act(control.page, /^Pause$/).click();
    await shows(page, "Diễn tập tạm dừng");
    await act(page, "Lưu bản thảo").click();
    await item(ha.page, INJECT.en).click();
    await act(ha.page, "Edit").click();
    const field = ha.page.getByRole("textbox", { name: "Draft, written together" });
    await field.press("Control+End");
    await ha.page.keyboard.type(ADDED);
    await field.press("Control+Home");
    for (const _ of ROUGH) await field.press("Delete");
    await act(ha.page, "Done").click();
    await shows(page, new RegExp(`^${STATEMENT}$`));
    await act(control.page, /^Resume/).click();
    await shows(page, /^Đang diễn tập$/);

    await act(page, "Xin thông qua").click();
    const asking = page.getByRole("form", { name: "Xin đơn vị khác thông qua bản này" });
    for (const unit of ["Thủy văn", "Công an", "Tuyên bố chung"]) {
      await asking.getByRole("checkbox", { name: new RegExp(unit) }).check();
    }
    await act(page, "Xin 2 đơn vị").click();
    await shows(page, "0/2 đã thông qua");
    await act(tu.page, /^Về danh sách/).click();
    await item(tu.page, "Xin thông qua").click();
    await act(tu.page, /^Thông qua và cùng đứng tên/).click();
    await shows(page, "1/2 đã thông qua");
    await clean(page, "a joint statement, half cleared");

    const { keyboard } = son.page;
    await item(son.page, "Ask for clearance").waitFor();
    await keyboard.press("k");
    await walkTo(son.page, "Ask for clearance");
    await keyboard.press("Enter");
    await tabTo(son.page, "button", /^Clear and sign/);
    await keyboard.press("Enter");
    await shows(page, "2/2 đã thông qua");

    await item(binh.page, INJECT.vi).click();
    await act(binh.page, "Duyệt").waitFor();
    await clean(binh.page, "a text to approve");
  });

  it("E2E-18: whoever may not take a step is told whose it is, and nothing comes of the press", async () => {
    await refusedTo(lan.page, "Duyệt", new RegExp(NAMES.binh));
    await refusedTo(ha.page, "Approve", new RegExp(NAMES.binh));
    expect(linesOf((await log()).lines, "response.approved")).toEqual([]);
    await act(binh.page, "Duyệt").click();
    await shows(ha.page, /^Approved/);
    await refusedTo(lan.page, "Công bố", new RegExp(NAMES.ha));
    expect(linesOf((await log()).lines, "response.published")).toEqual([]);
    await act(ha.page, "Publish").first().click();
    await act(ha.page, "Publish now").click();
    await shows(ha.page, /published at/);
    await shows(observer.page, STATEMENT);
    for (const each of [lan, binh, son]) await shows(each.page, STATEMENT);
  });

  it("E2E-15: what was published is rated in control's stream, which tells every step", async () => {
    const { page } = control;
    await page.getByRole("tab", { name: "Stream" }).click();
    const stream = page.getByRole("log", { name: /^Stream of acts/ });
    await stream.getByRole("button", { name: /^published a correction/ }).press("r");
    await page.getByRole("textbox", { name: "Note (optional)" }).fill(NOTE);
    await page.getByRole("group", { name: "Rating" }).getByRole("button", { name: /^S/ }).click();
    await stream.getByText(/rated S/).waitFor();
    await clean(page, "a rating given");

    // Only the lines in sight are drawn: page by page, from the newest to the oldest.
    const { lines } = await log();
    // What is said in a call, and what came of it, stand in the switchboard.
    const expected = stepLines(lines).filter(({ type }) => type !== "call.said" && type !== "call.noted");
    const told = new Map<number, string>();
    await stream.focus();
    await until(
      `the stream tells ${expected.map(({ seq, type }) => `${seq} ${type}`).join(", ")}`,
      async () => {
        const drawn = await stream
          .locator("[data-seq]")
          .evaluateAll((all) => all.map((each) => [Number(each.dataset["seq"]), each.textContent] as const));
        for (const [seq, words] of drawn) told.set(seq, words);
        await page.keyboard.press("PageDown");
        return expected.every(({ seq }) => told.get(seq)?.trim());
      },
    );
  });

  it("E2E-19: what is hidden from units and from the hall has not come over their lines", async () => {
    const { text } = await log();
    const hidden = [...new Set(text.match(/HIDDEN-[A-Z-]+/g))];
    expect(hidden).toHaveLength(9);
    // A frame a seat that came after the rating: nothing of it is on its way any more.
    await Promise.all(
      [observer, lan, ha, binh, son, tu].map(async ({ received }) => {
        const before = received.length;
        await until("the next frame", () => received.length > before);
      }),
    );
    const lineOfSeat = ({ received }: Seat): string => received.join("\n");
    const own = [ROUGH.trim(), EVIDENCE, SAYS, ASKS];
    const talk = [QUESTION, SECOND_QUESTION, ANSWER];
    const secrets: [string, Seat, string[]][] = [
      [
        "the hall",
        observer,
        [...hidden, ...own, ...talk, ...Object.values(NAMES).filter((name) => name !== NAMES.observer)],
      ],
      ["hydrology", son, [...hidden, ...own, SECOND_QUESTION, INJECT.vi]],
      ["public safety", tu, [...hidden, ...own, QUESTION, ANSWER, INJECT.vi]],
      ...[lan, ha, binh].map((seat): [string, Seat, string[]] => ["communications", seat, hidden]),
    ];
    for (const [who, seat, texts] of secrets) {
      const came = lineOfSeat(seat);
      expect(came, who).toContain(STATEMENT);
      expect(
        texts.filter((each) => came.includes(each)),
        who,
      ).toEqual([]);
      expect(came, who).not.toContain('"truth"');
      expect(came, who).not.toContain("rating.given");
      expect(await seat.page.content(), who).not.toContain("HIDDEN-");
    }
    // The same search finds it all where it belongs; but for what nobody of the public has said yet.
    const seen = lineOfSeat(control);
    const missing = [...hidden, ...own, ...talk].filter((each) => !seen.includes(each));
    expect(missing).toEqual(["HIDDEN-VOICE"]);
    await act(control.page, "ENDEX").click();
    await act(control.page, /^Give ENDEX/).click();
    await shows(observer.page, /^Ended$/);
  });

  it("E2E-16: the log holds every step in order, in play time that is wall time less the pause, hash upon hash", async () => {
    const { lines } = await log();
    expect(chainFault(lines)).toBeNull();
    expect(chainFault(lines.with(7, { ...lines[7]!, at: lines[8]!.at }))).toMatch(/hash of 8/);

    expect(stepsTaken(lines)).toMatchObject(stepsPlayed(lines));
    const typing = linesOf(lines, "draft.edited").map(({ actor }) => namesIn(lines).get(actor.person));
    expect(new Set(typing)).toEqual(new Set([NAMES.ha]));

    const wall = ({ at }: RawLine): number => Date.parse(at);
    const started = lineOf(lines, "exercise.started");
    const paused = lineOf(lines, "exercise.paused");
    const resumed = lineOf(lines, "exercise.resumed");
    const played = lines.slice(started.seq - 1);
    expect(wall(resumed) - wall(paused)).toBeGreaterThan(0);
    for (const line of played) {
      const stood = line.seq < paused.seq ? 0 : Math.min(wall(line), wall(resumed)) - wall(paused);
      expect(line.playMs, `line ${line.seq}`).toBe(wall(line) - wall(started) - stood);
    }
    const times = played.map(playOf);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it("E2E-17: handoff, joint statement, approval and first statement are those worked out by hand", async () => {
    const { text, lines } = await log();
    const file = path.join(demo.path, "log.jsonl");
    await writeFile(file, text);
    const verified = await runFirebreak(["verify", file]);
    expect(verified, verified.err).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${lines.length} records`) as string,
    });
    const measured = await runFirebreak(["metrics", "--json", file]);
    expect(measured.code, measured.err).toBe(0);
    const metrics = JSON.parse(measured.out) as Record<string, HandReports<object>>;
    const { approvalShare, ...spreads } = coordinationByHand(lines);
    for (const [key, reports] of Object.entries(spreads)) {
      expect(metrics[key], key).toMatchObject(reportsLike(reports, nearly));
    }
    expect(metrics["approvalWait"]).toMatchObject(
      reportsLike(approvalShare, (share) => ({ approvalShare: near(share) })),
    );

    // What the hand has worked out is no empty table.
    expect(spreads.handoff.overall).toMatchObject({ n: 2, censored: 0 });
    expect(spreads.handoffComplete.overall).toMatchObject({ n: 1, censored: 1 });
    expect(spreads.handoff.bySite).toMatchObject({ "da-nang": { n: 2 }, "ha-noi": { n: 0 } });
    expect(spreads.jointStatement.byUnit).toMatchObject({ comms: { n: 1 }, hydrology: { n: 0 } });
    expect(spreads.approvalWait.byUnit).toMatchObject({ comms: { n: 1 }, hydrology: { n: 0 } });
    expect(spreads.firstStatement.byUnit).toMatchObject({
      comms: { n: 1 },
      hydrology: { n: 1 },
      leadership: { n: 0 },
    });
  });

  it("E2E-6: no page met an error, and none broke the content policy", () => {
    expect([control, observer, lan, ha, binh, son, tu].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
