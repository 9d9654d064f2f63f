import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { openBrowser } from "../support/browser.ts";
import { sitDown, type Seat } from "../support/seat.ts";
import { type Demo, startDemo } from "../support/demo.ts";
import { until } from "../support/until.ts";

/** Another origin on this machine. */
interface Other {
  origin: string;
  close: () => Promise<void>;
}

async function listen<S extends Server>(server: S): Promise<Other> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}

/** One that answers everybody, and writes down what was asked for, by path; `/page` is a page without a policy. */
async function openServer(): Promise<Other & { asked: Set<string> }> {
  const asked = new Set<string>();
  const server = createHttpServer((request, response) => {
    asked.add((request.url ?? "/").slice(1));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Type", request.url === "/page" ? "text/html" : "text/plain");
    response.end("<!doctype html><title>open</title>");
  });
  server.on("upgrade", (request, socket) => {
    asked.add((request.url ?? "/").slice(1));
    socket.destroy();
  });
  return { ...(await listen(server)), asked };
}

/** One that counts who knocks, and what they bring. */
async function counter(): Promise<Other & { connections: () => number; bytes: () => number }> {
  let connections = 0;
  let bytes = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on("data", (data) => (bytes += data.length));
    socket.on("error", () => undefined);
  });
  return { ...(await listen(server)), connections: () => connections, bytes: () => bytes };
}

/** The ways by which a page loads from another origin or talks to it, by the path that they ask for. */
const WAYS = [
  "fetch",
  "no-cors",
  "xhr",
  "socket",
  "events",
  "beacon",
  "img",
  "script",
  "module",
  "import",
  "worker",
  "style",
  "css-import",
  "background",
  "font",
  "object",
  "embed",
  "video",
  "svg-image",
] as const;
/** The ways by which it shows another origin in a part of itself. */
const FRAMES = ["iframe", "form"] as const;
/** A worker of another origin fails in every page, before anybody is asked. */
const REACHING = WAYS.filter((way) => way !== "worker");

interface Kept {
  refused: string[];
}

/** What a browser refuses it tells by an event: keeps them from now on. */
async function keepRefusals(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const kept = window as unknown as Kept;
    kept.refused = [];
    document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
      kept.refused.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as Kept).refused);
}

/** Tries all WAYS, in the page. */
async function tryAll(page: Page, origin: string): Promise<void> {
  await page.evaluate((other) => {
    const nothing = (): void => undefined;
    const add = (tag: string, attributes: Record<string, string>, space?: string): HTMLElement => {
      const made = (
        space === undefined ? document.createElement(tag) : document.createElementNS(space, tag)
      ) as HTMLElement;
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      document.body.append(made);
      return made;
    };
    const at = (name: string): string => `${other}/${name}`;
    fetch(at("fetch")).catch(nothing);
    fetch(at("no-cors"), { mode: "no-cors" }).catch(nothing);
    const xhr = new XMLHttpRequest();
    xhr.open("GET", at("xhr"));
    xhr.send();
    new WebSocket(at("socket").replace("http", "ws"));
    new EventSource(at("events"));
    navigator.sendBeacon(at("beacon"), "x");
    add("img", { src: at("img") });
    add("script", { src: at("script") });
    add("script", { src: at("module"), type: "module" });
    add("script", {}).textContent = "window.ranInline = true";
    try {
      new Worker(at("worker"));
    } catch {
      // A worker of another origin is refused by every page.
    }
    add("link", { rel: "stylesheet", href: at("style") });
    add("style", {}).textContent =
      `@import url("${at("css-import")}"); @font-face { font-family: stranger; src: url("${at("font")}"); }`;
    add("p", { style: `background-image: url("${at("background")}"); font-family: stranger` }).textContent =
      "x";
    add("object", { data: at("object") });
    add("embed", { src: at("embed") });
    add("video", { src: at("video"), preload: "auto" });
    const picture = add("svg", {}, "http://www.w3.org/2000/svg");
    const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
    image.setAttribute("href", at("svg-image"));
    picture.append(image);
  }, origin);
  // As text: the test's own loader would take the word for its own.
  await page.evaluate(`void import("${origin}/import").catch(() => undefined)`);
}

/** Tries all FRAMES, in the page. */
async function tryFrames(page: Page, origin: string): Promise<void> {
  await page.evaluate((other) => {
    const frame = document.createElement("iframe");
    frame.src = `${other}/iframe`;
    const empty = document.createElement("iframe");
    empty.name = "elsewhere";
    const form = document.createElement("form");
    Object.assign(form, { action: `${other}/form`, method: "post", target: "elsewhere" });
    document.body.append(frame, empty, form);
    form.submit();
  }, origin);
}

describe("the browser's part of the closed network", () => {
  let demo: Demo;
  let browser: Browser;
  let desk: Seat;

  beforeAll(async () => {
    demo = await startDemo(SMALL_FOLDER);
    const { links } = demo;
    browser = await openBrowser();
    desk = await sitDown(browser, links.control, "Lê Minh");
    await desk.page.getByText("Live", { exact: true }).first().waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  it("NET-4: a page without our policy gets through by every one of these ways", async () => {
    const [open, other] = [await openServer(), await openServer()];
    const page = await browser.newPage();
    await page.goto(`${open.origin}/page`);
    await tryAll(page, other.origin);
    await tryFrames(page, other.origin);
    await until("all have arrived", () => [...REACHING, ...FRAMES].every((way) => other.asked.has(way)));
    await page.close();
    await Promise.all([open.close(), other.close()]);
  });

  it("NET-4: ours is refused all of them, and the other origin sees not even a connection", async () => {
    const other = await counter();
    const refused = await keepRefusals(desk.page);
    await tryAll(desk.page, other.origin);
    // Of plug-ins the browser names the origin only.
    const named = REACHING.filter((way) => way !== "object" && way !== "embed");
    await until("the browser has refused all", async () => {
      const lines = await refused();
      const plugIns = lines.filter((line) => line === `object-src ${other.origin}`);
      return plugIns.length >= 2 && named.every((way) => lines.some((line) => line.endsWith(`/${way}`)));
    });
    expect(await refused()).toContainEqual(expect.stringMatching(/^script-src\S* inline$/));
    expect(await desk.page.evaluate(() => "ranInline" in window)).toBe(false);
    expect(other.connections()).toBe(0);
    await other.close();
  });

  it("NET-4: nor is another origin shown in a frame of ours, or sent a form: it gets not a byte", async () => {
    const other = await counter();
    const refused = await keepRefusals(desk.page);
    await tryFrames(desk.page, other.origin);
    await until("the browser has refused both", async () => {
      const lines = await refused();
      return (
        lines.includes(`frame-src ${other.origin}`) && lines.includes(`form-action ${other.origin}/form`)
      );
    });
    // Chromium may open an empty connection for a frame before it asks the policy; nothing is said on it.
    expect(other.bytes()).toBe(0);
    await other.close();
  });

  it("NET-4: the page itself goes on over its own socket, and may be framed by nobody", async () => {
    await desk.page.getByText("Live", { exact: true }).first().waitFor();
    const page = await browser.newPage();
    const framing = await openServer();
    await page.goto(`${framing.origin}/page`);
    const errors: string[] = [];
    page.on("console", (message) => errors.push(message.text()));
    await page.evaluate((url) => {
      const frame = document.createElement("iframe");
      frame.src = url;
      document.body.append(frame);
    }, demo.server.url);
    await until("the frame is refused", () => errors.find((text) => text.includes("frame-ancestors")));
    await page.close();
    await framing.close();
  });
});
