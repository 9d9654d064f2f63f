import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import type { Scenario } from "@firebreak/shared/scenario";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { ExerciseMedia } from "../../server/src/transport/media/exerciseMedia.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { api, type Answer } from "../support/api.ts";
import { demoLinks } from "../support/demo.ts";
import { EXERCISE, startDrill, type Drill } from "../support/drill.ts";
import { inject, smallScenario } from "../support/logBuilder.ts";
import { runFirebreak, startServe } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const SECRET = "<svg>geheim</svg>";
const SEED = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

/** `post` is public; `letter` reaches the leadership, `later` comms once it comes; `plain` has no picture. */
const SCENARIO: Scenario = smallScenario({
  injects: [
    inject("post", { channel: "blog", media: "flood/water.svg", alt: "Water" }),
    inject("letter", { to: ["lead"], media: "letter.png", alt: "A letter" }),
    inject("later", { to: ["comms"], media: "letter.png", alt: "A letter" }),
    inject("plain", { to: ["comms"], channel: "blog" }),
    inject("gone", { to: ["comms"], media: "gone.webp", alt: "Nothing" }),
  ],
});

let root: { path: string; remove: () => Promise<void> };
let sources: string;
let drill: Drill | undefined;

beforeEach(async () => {
  root = await temporaryDirectory();
  sources = join(root.path, "scenario", "media");
  await mkdir(join(sources, "flood"), { recursive: true });
  await writeFile(join(sources, "flood", "water.svg"), PICTURE);
  await writeFile(join(sources, "letter.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]));
});
afterEach(async () => {
  await drill?.close();
  drill = undefined;
  await root.remove();
});

async function start(mediaDir: string | null = join(root.path, "data", "media")): Promise<Drill> {
  drill = await startDrill({ scenario: SCENARIO, mediaDir });
  await drill.server.media.take(EXERCISE, SCENARIO, sources);
  return drill;
}

/** A drill under way in which `post`, `letter`, `plain` and `gone` are out. */
async function play(mediaDir?: string | null): Promise<{ running: Drill; post: string }> {
  const running = await start(mediaDir);
  const director = await running.join();
  await director.act("exercise.start");
  for (const each of ["post", "letter", "plain", "gone"])
    await director.act("inject.release", { inject: each });
  const post = await until("the post is in the feed", () =>
    Object.values(director.view?.posts ?? {}).find((row) => row.inject === "post"),
  );
  return { running, post: post.id };
}

const mediaOf = (id: string): string => `/api/exercises/${EXERCISE}/media/${id}`;
const mediaOfPost = (id: string): string => `/api/exercises/${EXERCISE}/posts/${id}/media`;

/** What a caller can tell one answer from another by, less the time of day. */
function told({ status, text, headers }: Answer): unknown {
  return { status, text, headers: [...headers].filter(([name]) => name !== "date") };
}

/** As `fetch` would not: the path goes out as it is written, and no header is added. */
function rawGet(
  { server }: Drill,
  path: string,
  token: string,
  more: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}`, ...more };
    httpRequest({ host: "127.0.0.1", port: server.port, path, headers, agent: false }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("the pictures of a drill", () => {
  it("HTTP-12: whoever has an inject or a post in view gets its picture, nobody else", async () => {
    const { running, post } = await play();
    const tokens = {
      director: await running.token(),
      evaluator: await running.token({ role: "evaluator" }),
      observer: await running.token({ role: "observer" }),
      lead: await running.token({ role: "unit", unit: "lead" }),
      comms: await running.token({ role: "unit", unit: "comms" }),
    };
    const seen: Record<string, (keyof typeof tokens)[]> = {
      [mediaOf("letter")]: ["director", "evaluator", "observer", "lead"],
      [mediaOf("later")]: ["director"],
      [mediaOf("post")]: ["director", "evaluator", "observer"],
      [mediaOfPost(post)]: ["director", "evaluator", "observer", "lead", "comms"],
      [mediaOf("plain")]: [],
    };
    for (const [path, who] of Object.entries(seen)) {
      for (const [name, token] of Object.entries(tokens)) {
        const answer = await api(running, token).get(path);
        const client = await running.enter(token);
        const row =
          path === mediaOfPost(post)
            ? client.view?.posts[post]
            : client.view?.injects[path.slice(mediaOf("").length)];
        // The screens' own knowledge is the rule: a row with a picture has one to fetch.
        expect(row?.media ?? false, `${name} ${path}`).toBe(who.includes(name as keyof typeof tokens));
        expect(answer.status, `${name} ${path}`).toBe(row?.media === true ? 200 : 404);
      }
    }
  });

  it("HTTP-12: what is hidden is answered to the letter like what there is not", async () => {
    const { running, post } = await play();
    const { get } = api(running, await running.token({ role: "unit", unit: "comms" }));
    const unknown = told(await get(mediaOf("nothing")));
    expect(unknown).toMatchObject({ status: 404 });
    for (const id of [
      "later",
      "letter",
      "plain",
      "__proto__",
      "constructor",
      "toString",
      "%00",
      "..",
      "a%2Fb",
    ]) {
      expect(told(await get(mediaOf(id === ".." ? "%2e%2e%2f" : id))), id).toEqual(unknown);
    }
    const noPost = told(await get(mediaOfPost("post-99")));
    for (const id of ["post-1", "__proto__", "constructor", "later", `${post}0`]) {
      expect(told(await get(mediaOfPost(id))), id).toEqual(noPost);
    }
    expect(await get(mediaOf("later"))).toMatchObject({ code: "media/unknown" });
    expect(await api(running).get(mediaOfPost(post))).toMatchObject({ status: 401, code: "auth/required" });
    expect(await get(mediaOf("post").replace(EXERCISE, "other"))).toMatchObject({ code: "exercise/unknown" });
    const director = await running.join();
    await director.act("inject.release", { inject: "later" });
    expect(await get(mediaOf("later"))).toMatchObject({ status: 200 });
  });

  it("HTTP-13: a picture opened by itself is inert, and asked for anew each time it is shown", async () => {
    const { running, post } = await play();
    const { get, send } = api(running, await running.token({ role: "observer" }));
    const svg = await get(mediaOfPost(post));
    expect(svg.text).toBe(PICTURE);
    const headers = {
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
      "cross-origin-resource-policy": "same-origin",
    };
    for (const [name, value] of Object.entries(headers)) expect(svg.headers.get(name), name).toBe(value);
    expect(svg.headers.get("content-type")).toMatch(/^image\/svg\+xml/);
    expect(svg.headers.get("vary")).toContain("Authorization");
    const etag = svg.headers.get("etag") ?? "";
    const known = { "If-None-Match": etag };
    const unchanged = await rawGet(
      running,
      mediaOfPost(post),
      await running.token({ role: "observer" }),
      known,
    );
    expect(unchanged).toMatchObject({ status: 304, body: "" });
    expect(unchanged.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    // Who may not see it is not told that it has not changed.
    const comms = await running.token({ role: "unit", unit: "comms" });
    expect(await rawGet(running, mediaOf("post"), comms, known)).toMatchObject({ status: 404 });
    const png = await get(mediaOf("letter"));
    expect(png.headers.get("content-type")).toBe("image/png");
    expect(await send("POST", mediaOf("letter"))).toMatchObject({ status: 404, code: "command/unknown" });
  });

  it("HTTP-14: pictures are kept beside the log, for their owner alone, and outlive scenario and server", async () => {
    const data = join(root.path, "data");
    const store = await openSqliteEventStore({ directory: data });
    const media = join(data, "media");
    const first = await startDrill({ scenario: SCENARIO, mediaDir: media, store });
    await first.server.media.take(EXERCISE, SCENARIO, sources);
    await first.close();
    expect((await readdir(join(media, EXERCISE), { recursive: true })).sort()).toEqual([
      "flood",
      "flood/water.svg",
      "letter.png",
    ]);
    expect((await stat(join(media, EXERCISE, "letter.png"))).mode & 0o077).toBe(0);
    await rm(sources, { recursive: true });
    drill = await startDrill({ mediaDir: media, store: await openSqliteEventStore({ directory: data }) });
    const { get } = api(drill, await drill.token());
    expect(await get(mediaOf("post"))).toMatchObject({ status: 200, text: PICTURE });
    expect(await get(mediaOf("letter"))).toMatchObject({ status: 200 });
  });

  it("HTTP-14: what is there stays; what has been lost is taken in again", async () => {
    const media = new ExerciseMedia(join(root.path, "media"));
    await media.take("one", SCENARIO, sources);
    await writeFile(join(sources, "flood", "water.svg"), "<svg>another</svg>");
    await rm(join(root.path, "media", "one", "letter.png"));
    await media.take("one", SCENARIO, sources);
    expect(await readFile(join(root.path, "media", "one", "flood", "water.svg"), "utf8")).toBe(PICTURE);
    expect(await media.missing("one", SCENARIO)).toEqual(["gone.webp"]);
    expect(await media.missing("two", SCENARIO)).toEqual(["flood/water.svg", "letter.png", "gone.webp"]);
  });

  it("HTTP-14: without a data directory they are read where the scenario has them", async () => {
    const { running, post } = await play(null);
    const { get } = api(running, await running.token());
    expect(await get(mediaOfPost(post))).toMatchObject({ status: 200, text: PICTURE });
    await rm(join(sources, "flood"), { recursive: true });
    expect(await get(mediaOfPost(post))).toMatchObject({ status: 404, code: "media/missing" });
  });

  it("HTTP-14: a file that is not there is 404 with a code of its own", async () => {
    const { running } = await play();
    const { get } = api(running, await running.token());
    expect(await get(mediaOf("gone"))).toMatchObject({ status: 404, code: "media/missing" });
  });

  it("HTTP-14: serve --demo takes them in, and finds them again after it was killed", async () => {
    const args = ["--demo", SMALL_FOLDER, "--data", join(root.path, "data"), "--port", "0", "--no-qr"];
    const picture = await readFile(join(SMALL_FOLDER, "media", "water.svg"), "utf8");
    for (const signal of ["SIGKILL", "SIGTERM"] as const) {
      const server = await startServe(args);
      try {
        const links = await demoLinks(join(root.path, "data"));
        const token = new URL(links.control).hash.slice("#token=".length);
        const answer = await api(server, token).get(`/api/exercises/${links.exercise}/media/dam-post`);
        expect(answer).toMatchObject({ status: 200, text: picture });
      } finally {
        await server.stop(signal);
      }
    }
  });

  it("HTTP-16: an imported log says which pictures it lacks and where they belong", async () => {
    const store = await openSqliteEventStore({ directory: join(root.path, "old") });
    const old = await startDrill({ scenario: SCENARIO, store });
    const file = join(root.path, "drill.jsonl");
    await writeFile(file, (await api(old, await old.token()).get(`/api/exercises/${EXERCISE}/log`)).text);
    await old.close();
    const data = join(root.path, "data");
    await mkdir(join(data, "media", EXERCISE, "flood"), { recursive: true });
    await writeFile(join(data, "media", EXERCISE, "flood", "water.svg"), PICTURE);
    const { code, out } = await runFirebreak(["import", file, "--data", data]);
    expect(code).toBe(0);
    expect(out).toContain("2 pictures of its scenario missing: letter.png, gone.webp");
    expect(out).toContain(join(data, "media", EXERCISE));
  });
});

describe(`paths (seed ${SEED})`, () => {
  const part = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "",
      "%2e%2e",
      "%2E%2E%2F",
      "..\\",
      "\0",
      "~",
      "a",
      "link",
      "loop",
      "secret.svg",
    ),
    fc.constantFrom("water.svg", "water.svg\0.svg", "C:", "flood", "․․", "..;", "....", "folder.svg", "pipe"),
    fc.string({ maxLength: 6 }),
  );
  const file = fc
    .tuple(
      fc.constantFrom("", "/", "//", "\\", "file://"),
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
    )
    .map(([start, parts, isSvg]) => start + parts.join("/") + (isSvg ? ".svg" : ""));
  const exercise = fc.oneof(
    fc.constantFrom(
      "drill",
      "",
      ".",
      "..",
      "../..",
      "drill/..",
      "%",
      "%2e%2e",
      "DRILL",
      "a/b",
      "other",
      "\0",
    ),
    fc.string({ maxLength: 8 }).filter((id) => id.isWellFormed()),
  );

  it("HTTP-15: no name of a picture, and no id of an exercise, leads out of the exercise's folder", async () => {
    const media = join(root.path, "media");
    for (const each of ["drill", "other", "%"]) await mkdir(join(media, each, "flood"), { recursive: true });
    await writeFile(join(root.path, "secret.svg"), SECRET);
    await writeFile(join(media, "secret.svg"), SECRET);
    await writeFile(join(media, "other", "secret.svg"), SECRET);
    await writeFile(join(media, "drill", "water.svg"), PICTURE);
    await mkdir(join(media, "drill", "folder.svg"));
    await symlink(root.path, join(media, "drill", "link"));
    await symlink(join(media, "other", "secret.svg"), join(media, "drill", "a.svg"));
    await symlink("loop", join(media, "drill", "loop"));
    const shelf = new ExerciseMedia(media);
    expect(await shelf.find("drill", "water.svg")).toEqual({
      path: join(media, "drill", "water.svg"),
      type: "image/svg+xml",
    });
    expect(await shelf.find("drill", "link/secret.svg")).toBeNull();
    expect(await shelf.find("drill", "a.svg")).toBeNull();
    await fc.assert(
      fc.asyncProperty(exercise, file, async (id, name) => {
        const found = await shelf.find(id, name);
        if (found === null) return;
        const text = await readFile(found.path, "utf8");
        expect(text === SECRET ? id : "other", `${id} ${name}`).toBe("other");
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it("HTTP-15: whatever a scenario names, nothing is written outside the exercise's folder, nor read from outside its own", async () => {
    await writeFile(join(root.path, "secret.svg"), SECRET);
    await writeFile(join(root.path, "scenario", "secret.svg"), SECRET);
    await symlink(root.path, join(sources, "link"));
    const media = join(root.path, "data", "media");
    await mkdir(media, { recursive: true });
    const before = (await readdir(root.path, { recursive: true })).sort();
    await fc.assert(
      fc.asyncProperty(exercise, fc.array(file, { minLength: 1, maxLength: 4 }), async (id, names) => {
        const shelf = new ExerciseMedia(media);
        const scenario = smallScenario({
          injects: names.map((name, n) => inject(`i-${n}`, { media: name })),
        });
        await shelf.take(id, scenario, sources);
      }),
      { seed: SEED, numRuns: 300 },
    );
    const after = await readdir(root.path, { recursive: true, withFileTypes: true });
    for (const entry of after.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      if (!path.startsWith(media)) expect(before).toContain(path.slice(root.path.length + 1));
      else expect(await readFile(path, "utf8")).not.toBe(SECRET);
    }
    expect(existsSync(join(media, "secret.svg"))).toBe(false);
  });

  it.each([
    "../secret.svg",
    "..%2fsecret.svg",
    "%2e%2e%2f%2e%2e%2fsecret.svg",
    "..%5c..%5csecret.svg",
    "%00",
    "post%00",
    "post/../../secret.svg",
    "%E0%A4%A",
    "%c0%ae%c0%ae%2fsecret.svg",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "x/".repeat(40),
  ])("HTTP-15: no address of a picture leads anywhere else: %s", async (path) => {
    const running = await start();
    await writeFile(join(root.path, "data", "media", "secret.svg"), SECRET);
    const token = await running.token();
    for (const address of [mediaOf(path), mediaOfPost(path)]) {
      const { status, body } = await rawGet(running, address, token);
      expect(status).toBe(404);
      expect(body).toMatch(/"code":"(media|command)\/unknown"/);
    }
  });
});
