import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { clean } from "../support/axe.ts";
import { openBrowser } from "../support/browser.ts";
import { giveStartex, releaseByHand } from "../support/byHand.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { demoLinks, type DemoLinks } from "../support/demo.ts";
import { exportedLog, type RawLine } from "../support/exportedLog.ts";
import { freePort, startServe, type ServerProcess } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";

const REPORT = "Khe Mun operations report, 15:00";
const RUMOUR = 'Post: "KHE MUN DAM HAS GONE"';
const STATEMENT =
  "The dam holds: 168.9 metres and steady. We were there ten minutes ago. Next update at 15:45.";

const WORD = "Communications here: the line broke, we are still on it.";

/** One drill, played in one go by four people in four browsers: each test is a scene that builds on the last. */
describe("a drill in real browsers", () => {
  let data: Awaited<ReturnType<typeof temporaryDirectory>>;
  let serve: string[];
  let server: ServerProcess;
  let browser: Browser;
  let links: DemoLinks;
  let control: Seat, comms: Seat, hydro: Seat, observer: Seat;

  beforeAll(async () => {
    data = await temporaryDirectory();
    const port = await freePort();
    serve = ["--demo", "scenarios/bao-vong-hai", "--data", data.path, "--port", String(port), "--no-qr"];
    server = await startServe(serve);
    links = await demoLinks(data.path);
    browser = await openBrowser();
    [control, comms, hydro, observer] = await Promise.all([
      sitDown(browser, links.control, "Lê Minh"),
      sitDown(browser, links.units["communications"] ?? "", "Nguyễn Thu Hà"),
      sitDown(browser, links.units["hydrology"] ?? "", "Trần Văn Sơn"),
      sitDown(browser, links.observer, "Đại biểu 1"),
    ]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await data?.remove();
  });

  const inbox = (page: Page) => page.getByRole("listbox", { name: "Inbox" });
  const item = (page: Page, title: string) => inbox(page).getByRole("option").filter({ hasText: title });

  const log = async () => (await exportedLog(server.url, links.exercise, links.control)).lines;

  async function logged(type: string, data: Record<string, unknown>): Promise<RawLine[]> {
    return (await log()).filter(
      (entry) =>
        entry.type === type && Object.entries(data).every(([key, value]) => entry.data[key] === value),
    );
  }

  it("E2E-1: control gives STARTEX, and every screen's clock runs", async () => {
    await giveStartex(control.page);
    for (const { page } of [control, comms, hydro, observer]) {
      await page.getByText("Running", { exact: true }).first().waitFor();
    }
    expect(await logged("exercise.started", {})).toHaveLength(1);
  });

  it("E2E-2: an inject reaches the inboxes it is addressed to and no other", async () => {
    await releaseByHand(control.page, REPORT);
    await item(hydro.page, REPORT).waitFor();
    await releaseByHand(control.page, RUMOUR);
    await item(comms.page, RUMOUR).waitFor();
    await item(hydro.page, RUMOUR).waitFor();
    // The rumour came after the report: had the report been on its way here, it would be here.
    expect(await comms.page.getByText(REPORT).count()).toBe(0);
    expect(await comms.page.content()).not.toContain("dam-report-1");
  });

  it("E2E-3: a unit acknowledges, gives a verdict and publishes; control's stream and the observer's lane show it", async () => {
    const { page } = comms;
    await item(page, RUMOUR).click();
    await page.getByRole("button", { name: /^Acknowledge/ }).click();
    await page.getByRole("group", { name: "The unit's verdict" }).getByText("False", { exact: true }).click();
    await page
      .getByRole("textbox", { name: /evidence/i })
      .fill("Gauge at 15:40; the duty engineer is standing on the crest.");
    await page.getByRole("button", { name: "Record verdict" }).click();
    await page.getByText("Verdict: False").first().waitFor();
    await page.getByRole("group", { name: "Kind" }).getByText("Correction", { exact: true }).click();
    await page.getByPlaceholder(/^Write for whoever/).fill(STATEMENT);
    await page
      .getByRole("group", { name: "What it says of the claim" })
      .getByText("False", { exact: true })
      .click();
    await page.getByRole("button", { name: /^Publish/ }).click();
    await page
      .getByRole("button", { name: /^Publish/ })
      .first()
      .click();
    await page
      .getByText(/published at/)
      .first()
      .waitFor();

    await observer.page.getByText(STATEMENT).first().waitFor();
    const lane = observer.page.getByRole("group", { name: "City Communications Office" });
    await lane
      .getByRole("button", { name: /correction/i })
      .first()
      .waitFor();
    await clean(page, "a thread with what was published");
    await clean(observer.page, "the lanes with what was published");
    expect(await logged("inject.acknowledged", { inject: "dam-post" })).toMatchObject([
      { actor: { role: "unit", unit: "communications", site: "da-nang" } },
    ]);
    expect(await logged("claim.assessed", { claim: "dam-break" })).toMatchObject([
      { data: { verdict: "false" } },
    ]);
    expect(await logged("response.published", { claim: "dam-break" })).toMatchObject([
      { data: { text: STATEMENT } },
    ]);
  });

  it("E2E-4: a page that is reloaded in the middle of a send loses nothing and sends nothing twice", async () => {
    const { page } = hydro;
    await item(page, RUMOUR).click();
    await page.getByRole("button", { name: /^Acknowledge/ }).waitFor();
    // The server hears nothing more, so the command stays unanswered for as long as we like.
    server.child.kill("SIGSTOP");
    await page.getByRole("button", { name: /^Acknowledge/ }).click();
    await page
      .getByText(/pending|sending/i)
      .first()
      .waitFor();
    const reloaded = page.reload();
    server.child.kill("SIGCONT");
    await reloaded;
    await item(page, RUMOUR).click();
    await page
      .getByText(/Acknowledged/)
      .first()
      .waitFor();
    await until(
      "it is in the log",
      async () => (await logged("inject.acknowledged", { inject: "dam-post" })).length > 1,
    );
    const acknowledged = await logged("inject.acknowledged", { inject: "dam-post" });
    expect(acknowledged.filter(({ actor }) => actor.unit === "hydrology")).toHaveLength(1);
  });

  it("E2E-5: a server that is killed and started again loses nothing; what was typed meanwhile arrives", async () => {
    const { page } = comms;
    const before = await log();
    await server.stop("SIGKILL");
    await page
      .getByText(/Reconnecting/i)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Control", exact: false }).click();
    await page.getByRole("textbox", { name: "Line to the control cell" }).fill(WORD);
    await page.keyboard.press("Enter");
    await clean(page, "without a line, and words that wait for it");
    server = await startServe(serve);
    for (const { page: each } of [control, comms, hydro, observer]) {
      await each.getByText("Live", { exact: true }).first().waitFor();
    }
    const after = await log();
    expect(after.slice(0, before.length)).toEqual(before);
    await observer.page.getByText(STATEMENT).first().waitFor();
    await until(
      "the message is in the log",
      async () => (await logged("message.sent", { text: WORD })).length > 0,
    );
    expect(await logged("message.sent", { text: WORD })).toHaveLength(1);
  });

  it("E2E-6: no page met an error, and none broke the content policy", () => {
    expect([control, comms, hydro, observer].map(({ errors }) => errors)).toEqual([[], [], [], []]);
  });
});
