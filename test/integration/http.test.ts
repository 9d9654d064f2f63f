import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { runFirebreak } from "../support/serverProcess.ts";
import { verifyChain } from "../../server/src/domain/chain.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { api } from "../support/api.ts";
import { EXERCISE, SCENARIO, startDrill, type Drill } from "../support/drill.ts";
import { until } from "../support/until.ts";

/** The test's own client is sent megabytes in one go, and shares its process with the server. */
const UNCUT = { writeBufferCap: 64 * 1024 * 1024 };
const codesOf = `/api/exercises/${EXERCISE}/codes`;
let drill: Drill;
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  await drill.close();
  for (const each of cleanups.splice(0)) await each();
});

async function directory(): Promise<string> {
  const made = await temporaryDirectory();
  cleanups.push(() => made.remove());
  return made.path;
}

describe("codes", () => {
  it.each([
    [{ role: "king" }, "command/invalid", "/role"],
    [{ role: "unit" }, "unit/unknown", "/unit"],
    [{ role: "unit", unit: "nobody" }, "unit/unknown", "/unit"],
    [{ role: "observer", site: "hue" }, "site/unknown", "/site"],
    [{ role: "observer", minutes: 0 }, "command/invalid", "/minutes"],
    [{ role: "observer", minutes: 1e9 }, "command/invalid", "/minutes"],
    [{ role: "unit", unit: "comms", level: "king" }, "command/invalid", "/level"],
    [{}, "command/invalid", "/role"],
  ])("HTTP-4: %j makes no code", async (body, code, path) => {
    drill = await startDrill();
    const answer = await api(drill, await drill.token()).post(codesOf, body);
    expect(answer).toMatchObject({ status: 400, code, path });
    expect(drill.server.access.codesOf(EXERCISE)).toEqual([]);
  });

  it("HTTP-5: routes with a guard ask for a token, of the right role, for the right exercise", async () => {
    drill = await startDrill();
    await drill.server.exercises.create("other", SCENARIO);
    const tokens = new Map<string, string>();
    for (const role of ["director", "controller", "evaluator", "unit", "observer"] as const) {
      tokens.set(role, await drill.token({ role }));
    }
    const open = ["director", "controller", "evaluator", "unit", "observer"];
    const routes: [string, string, string[]][] = [
      ["GET", "", open],
      ["GET", "/log", ["director", "controller"]],
      ["GET", "/codes", ["director"]],
      ["POST", "/codes", ["director"]],
      ["DELETE", "/codes/x", ["director"]],
    ];
    for (const [method, path, allowed] of routes) {
      const at = (exercise: string) => `/api/exercises/${exercise}${path}`;
      const body = method === "POST" ? "{}" : undefined;
      const nobody = await api(drill).send(method, at(EXERCISE), body);
      expect(nobody, path).toMatchObject({ status: 401, code: "auth/required" });
      for (const header of [
        "Basic eDp5",
        "Bearer",
        "Bearer a b",
        `Bearer ${"x".repeat(300)}`,
        "Bearer nước",
      ]) {
        const malformed = await fetch(`${drill.url}${at(EXERCISE)}`, {
          method,
          headers: { Authorization: Buffer.from(header).toString("latin1") },
        });
        expect(malformed.status, header).toBe(401);
      }
      const wrong = await api(drill, "wrong").send(method, at(EXERCISE), body);
      expect(wrong, path).toMatchObject({ status: 401, code: "auth/invalid" });
      for (const role of open) {
        const caller = api(drill, tokens.get(role));
        const answer = await caller.send(method, at(EXERCISE), body);
        if (allowed.includes(role)) expect([200, 400, 404], `${role} ${path}`).toContain(answer.status);
        else expect(answer, `${role} ${path}`).toMatchObject({ status: 403, code: "command/not-permitted" });
        const elsewhere = await caller.send(method, at("other"), body);
        expect(elsewhere, path).toMatchObject({ status: 404, code: "exercise/unknown" });
      }
    }
    const lower = await fetch(`${drill.url}/api/me`, {
      headers: { Authorization: `bearer ${tokens.get("unit")}` },
    });
    expect(lower.status).toBe(200);
  });
});

describe("the log", () => {
  it("HTTP-6: is exported byte for byte as `firebreak export` writes it, while the drill runs", async () => {
    const data = await directory();
    drill = await startDrill({ store: await openSqliteEventStore({ directory: data }), ...UNCUT });
    const token = await drill.token();
    const director = await drill.enter(token);
    await director.act("exercise.start");
    const text = "Nước đang lên. ".repeat(500);
    await Promise.all(Array.from({ length: 800 }, () => director.act("message.send", { text })));
    const answer = await api(drill, token).get(`/api/exercises/${EXERCISE}/log`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename=${EXERCISE}.jsonl`);
    const exported = await runFirebreak(["export", EXERCISE, "--data", data]);
    expect(exported).toMatchObject({ code: 0 });
    expect(answer.text).toBe(exported.out);
    const lines = answer.text.trimEnd().split("\n");
    expect(await verifyChain(lines)).toMatchObject({ ok: true, records: lines.length });
    const plain = await api(drill, token, { "Accept-Encoding": "identity" }).get(
      `/api/exercises/${EXERCISE}/log`,
    );
    expect(plain.text).toBe(answer.text);
  });

  it("HTTP-6: a caller that goes away in the middle disturbs nobody and keeps the server from nothing", async () => {
    const defects: string[] = [];
    const logger = pino({ level: "error" }, { write: (line: string) => void defects.push(line) });
    drill = await startDrill({ logger, ...UNCUT });
    const token = await drill.token();
    const director = await drill.enter(token);
    const text = "Nước đang lên. ".repeat(1_000);
    await Promise.all(Array.from({ length: 600 }, () => director.act("message.send", { text })));
    for (let round = 0; round < 3; round++) {
      await new Promise<void>((resolve) => {
        const asked = httpRequest(
          `${drill.url}/api/exercises/${EXERCISE}/log`,
          { headers: { Authorization: `Bearer ${token}` }, agent: false },
          (response) => {
            response.once("data", () => asked.destroy());
            response.on("error", () => undefined).on("close", resolve);
          },
        );
        asked.on("error", () => undefined).end();
      });
    }
    // And one that stops reading: the server has to be able to close in spite of it.
    const stalled = connect(drill.server.port, "127.0.0.1");
    stalled.write(
      `GET /api/exercises/${EXERCISE}/log HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
    await new Promise((resolve) => stalled.once("readable", resolve));
    await director.reaches(await director.act("message.send", { text: "vẫn chạy" }));
    expect(defects).toEqual([]);
    await drill.close();
    stalled.destroy();
    drill = await startDrill();
  });

  it("HTTP-6: of an exercise whose id is no plain ASCII comes under its name", async () => {
    drill = await startDrill();
    await drill.server.exercises.create('bão "số 3"', SCENARIO);
    const token = await drill.server.access.issueToken({
      kind: "personal",
      person: "chi-huy",
      name: "Chỉ huy",
      exercise: 'bão "số 3"',
      role: "director",
    });
    const answer = await api(drill, token).get(`/api/exercises/${encodeURIComponent('bão "số 3"')}/log`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain(
      "filename*=UTF-8''b%C3%A3o%20%22s%E1%BB%91%203%22.jsonl",
    );
  });

  it("HTTP-7: the exercise's head says what is in the log", async () => {
    drill = await startDrill();
    const token = await drill.token();
    const director = await drill.enter(token);
    const seq = await director.act("exercise.start");
    await until("the log to be quiet", async () => (await drill.log()).length >= seq);
    const answer = await api(drill, token).get(`/api/exercises/${EXERCISE}`);
    expect(answer.json).toEqual({
      id: EXERCISE,
      title: SCENARIO.title,
      phase: "running",
      seq: (await drill.log()).length,
    });
  });
});
