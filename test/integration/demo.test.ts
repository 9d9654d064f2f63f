import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { PICTURE, SMALL, SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { api } from "../support/api.ts";
import { RawClient } from "../support/rawClient.ts";
import { freePort, runFirebreak, startServe, type ServerProcess } from "../support/serverProcess.ts";
import { until } from "../support/until.ts";
import { WireClient } from "../support/wireClient.ts";

const BIN = resolve(import.meta.dirname, "../../server/bin/firebreak.js");
const UNITS = ["lead", "comms", "dams"];

interface Links {
  exercise: string;
  control: string;
  evaluator: string;
  observer: string;
  units: Record<string, string>;
}

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let data: string;
const running: ServerProcess[] = [];

beforeEach(async () => {
  directory = await temporaryDirectory();
  data = join(directory.path, "data");
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop("SIGKILL");
  await directory.remove();
});

async function demo(...args: string[]): Promise<ServerProcess> {
  const server = await startServe([
    "--demo",
    SMALL_FOLDER,
    "--data",
    data,
    "--port",
    "0",
    "--no-qr",
    ...args,
  ]);
  running.push(server);
  await until("the links to be printed", () => server.out().includes("Whoever has a link"));
  return server;
}

async function links(): Promise<Links> {
  return JSON.parse(await readFile(join(data, "links.json"), "utf8")) as Links;
}

function tokenIn(link: string): string {
  return new URL(link).hash.replace("#token=", "");
}

describe("serve --demo", () => {
  it("RUN-11: writes a link for each role and unit to links.json, for its owner alone, and prints the same", async () => {
    const server = await demo();
    const found = await links();
    expect(Object.keys(found)).toEqual(["exercise", "control", "evaluator", "observer", "units"]);
    expect(Object.keys(found.units)).toEqual(UNITS);
    expect((await stat(join(data, "links.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    const all = [found.control, found.evaluator, found.observer, ...Object.values(found.units)];
    expect(new Set(all.map(tokenIn)).size).toBe(6);
    for (const link of all) {
      expect(link).toMatch(new RegExp(`^${server.url}/#token=[A-Za-z0-9_-]{43}$`));
      expect(server.out()).toContain(link);
    }
    expect(server.out()).toContain(`exercise ${found.exercise}`);
    expect(server.err()).toBe("");

    // The tokens work as they are, at the socket and as Bearer, each with its role.
    const expected: [string, string, string | null][] = [
      [found.control, "director", null],
      [found.evaluator, "evaluator", null],
      [found.observer, "observer", null],
      ...UNITS.map((unit): [string, string, string] => [found.units[unit]!, "unit", unit]),
    ];
    for (const [link, role, unit] of expected) {
      const token = tokenIn(link);
      const client = await WireClient.connect(server.url, token);
      await until("a view", () => client.view);
      expect(client.you).toMatchObject({ role, unit, exercise: found.exercise });
      const me = await api(server, token).get("/api/me");
      expect(me.json).toMatchObject({ kind: "link", role, exercise: { id: found.exercise } });
      client.close();
    }
    const log = await api(server, tokenIn(found.control)).get(`/api/exercises/${found.exercise}/log`);
    expect(JSON.parse(log.text.split("\n")[0]!)).toMatchObject({ seq: 1, type: "exercise.created" });
  });

  it("RUN-12: a restart goes on with the exercise and its links, at today's address; --new begins another", async () => {
    const first = await demo();
    const before = await links();
    const client = await WireClient.connect(first.url, tokenIn(before.control));
    await client.act("exercise.start");
    await first.stop();
    const second = await demo("--url", "http://drill.example/");
    const after = await links();
    expect(second.out()).toContain("It goes on as its log has it");
    const moved = (link: string) => link.replace(first.url, "http://drill.example");
    expect(after).toEqual({
      exercise: before.exercise,
      control: moved(before.control),
      evaluator: moved(before.evaluator),
      observer: moved(before.observer),
      units: Object.fromEntries(Object.entries(before.units).map(([unit, link]) => [unit, moved(link)])),
    });
    await second.stop();
    const third = await demo("--new");
    const renewed = await links();
    expect(renewed.exercise).not.toBe(before.exercise);
    expect(tokenIn(renewed.control)).not.toBe(tokenIn(before.control));
    expect(third.out()).not.toContain("It goes on");
    for (const [token, exercise] of [
      [tokenIn(before.control), before.exercise],
      [tokenIn(renewed.control), renewed.exercise],
    ] as const) {
      expect((await api(third, token).get("/api/me")).json).toMatchObject({ exercise: { id: exercise } });
    }
  });

  it("RUN-12: an exercise that has ended, a broken links.json or a unit more in the scenario begin another", async () => {
    const first = await demo();
    const ended = await links();
    const client = await WireClient.connect(first.url, tokenIn(ended.control));
    await client.act("exercise.start");
    await client.act("exercise.end");
    await first.stop();
    await (await demo()).stop();
    const second = await links();
    expect(second.exercise).not.toBe(ended.exercise);
    await writeFile(join(data, "links.json"), "{");
    await (await demo()).stop();
    const third = await links();
    expect(third.exercise).not.toBe(second.exercise);
    const grown = SMALL.replace(
      "units:\n",
      "units:\n  - { id: press, name: Press, kind: press, site: hanoi }\n",
    );
    expect(grown).not.toBe(SMALL);
    const file = join(directory.path, "scenario.yaml");
    await writeFile(file, grown.replace(PICTURE, ""));
    await (await demo("--demo", file)).stop();
    const fourth = await links();
    expect(fourth.exercise).not.toBe(third.exercise);
    expect(Object.keys(fourth.units)).toContain("press");
  });

  it("RUN-13: a scenario that is none ends it with the problems and their places, and makes nothing", async () => {
    const file = join(directory.path, "scenario.yaml");
    await writeFile(file, SMALL.replace("site: hanoi", "site: hue"));
    const bad = await runFirebreak(["serve", "--demo", file, "--data", data, "--port", "0"]);
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/scenario\.yaml:\d+/);
    expect(bad.err).toContain("hue");
    expect(bad.out).toBe("");
    expect(existsSync(data)).toBe(false);
    const missing = await runFirebreak(["serve", "--demo", join(directory.path, "nowhere"), "--data", data]);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain("nowhere");
  });

  it("RUN-13: a port that is in use, and a data directory that is, end it with one line that says what to do", async () => {
    const server = await demo();
    const port = new URL(server.url).port;
    const taken = await runFirebreak(["serve", "--data", join(directory.path, "other"), "--port", port]);
    expect(taken.code).toBe(1);
    expect(taken.err.trimEnd().split("\n")).toHaveLength(1);
    expect(taken.err).toContain(port);
    expect(taken.err).toContain("--port");
    const owned = await runFirebreak(["serve", "--data", data, "--port", "0"]);
    expect(owned.code).toBe(1);
    expect(owned.err).toMatch(/^store\/owned: another Firebreak is using the data directory .*\n$/);
    const nowhere = await runFirebreak([
      "serve",
      "--data",
      join(directory.path, "x"),
      "--host",
      "192.0.2.1",
      "--port",
      "0",
    ]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.err.trimEnd().split("\n")).toHaveLength(1);
    expect(nowhere.err).toContain("--host");
    expect(await api(server).get("/healthz")).toMatchObject({ status: 200 });
  });

  it("RUN-13: where the links can't be written it ends instead of running on without them", async () => {
    const store = await openSqliteEventStore({ directory: data });
    await store.close();
    await mkdir(join(data, "links.json", "in-the-way"), { recursive: true });
    const ended = await runFirebreak(["serve", "--demo", SMALL_FOLDER, "--data", data, "--port", "0"]);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain("links.json");
  });
});

describe("the end of a server", () => {
  it("RUN-14: SIGTERM ends it in order, whoever is connected and not reading", async () => {
    const server = await demo();
    const found = await links();
    const client = await WireClient.connect(server.url, tokenIn(found.control));
    await until("a view", () => client.view);
    const seq = await client.act("exercise.start");
    const silent = await RawClient.connect(server.url, tokenIn(found.observer));
    await until("a frame", () => silent.frames.length > 1);
    silent.socket.pause();
    const idle = connect(Number(new URL(server.url).port), "127.0.0.1");
    await once(idle, "connect");
    expect(await server.stop("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(server.err()).toBe("");
    await client.isEnded();
    idle.destroy();
    silent.socket.terminate();
    const store = await openSqliteEventStore({ directory: data });
    expect((await store.head(found.exercise))?.seq).toBeGreaterThanOrEqual(seq);
    await store.close();
  });

  it("RUN-14: a second signal ends it at once", async () => {
    const server = await demo();
    const silent = await RawClient.connect(server.url, tokenIn((await links()).observer));
    await until("a frame", () => silent.frames.length > 1);
    silent.socket.pause();
    const ended = once(server.child, "close");
    server.child.kill("SIGTERM");
    server.child.kill("SIGINT");
    const [code, signal] = (await ended) as [number | null, string | null];
    expect([code, signal]).not.toEqual([null, "SIGKILL"]);
    silent.socket.terminate();
  });
});

/** A Node older than 24 on this machine, or null. */
function olderNode(): Promise<string | null> {
  const candidates = (process.env["PATH"] ?? "").split(":").map((folder) => join(folder, "node"));
  return candidates.reduce<Promise<string | null>>(async (found, each) => {
    const already = await found;
    if (already !== null || !existsSync(each)) return already;
    const child = spawn(each, ["--version"], { stdio: ["ignore", "pipe", "ignore"] });
    let version = "";
    child.stdout.on("data", (chunk: Buffer) => (version += chunk.toString()));
    await once(child, "close");
    return Number(/^v(\d+)/.exec(version)?.[1] ?? 24) < 24 ? each : null;
  }, Promise.resolve(null));
}

describe("the launcher", () => {
  it("RUN-15: runs the command line and hands on its exit code and streams, on any Node", async () => {
    for (const node of [process.execPath, await olderNode()]) {
      if (node === null) continue;
      const version = await runFirebreak(["--version"], [node, BIN]);
      expect(version).toMatchObject({ code: 0, err: "" });
      expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
      const missing = await runFirebreak(["verify", join(directory.path, "none.jsonl")], [node, BIN]);
      expect(missing.code).toBe(2);
    }
  });

  it("RUN-15: the server that it started ends with it, in order", async () => {
    const node = (await olderNode()) ?? process.execPath;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const port = await freePort();
      const server = await startServe(["--data", data, "--port", String(port)], [node, BIN]);
      running.push(server);
      expect(await server.stop(signal)).toEqual({ code: 0, signal: null });
      await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
      // Nobody holds the data directory any more.
      await (await openSqliteEventStore({ directory: data })).close();
    }
  });
});
