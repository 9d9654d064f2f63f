import { mkdir, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { runFirebreak } from "../support/serverProcess.ts";
import { verifyChain } from "../../server/src/domain/chain.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { api } from "../support/api.ts";
import { EXERCISE, SCENARIO, startDrill, type Drill } from "../support/drill.ts";
import { until } from "../support/until.ts";

const HOUR = 3_600_000;
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

/** The test's own client is sent megabytes in one go, and shares its process with the server. */
const UNCUT = { writeBufferCap: 64 * 1024 * 1024 };

interface NewCode {
  code: string;
  key: string;
  issuedAt: number;
  expiresAt: number;
}
const codesOf = `/api/exercises/${EXERCISE}/codes`;

describe("joining", () => {
  it("HTTP-1: a code leads to a seat, and with a name to a person's own token, registered in the log", async () => {
    drill = await startDrill();
    const director = api(drill, await drill.token());
    const made = await director.post(codesOf, { role: "unit", unit: "comms", level: "member", minutes: 5 });
    expect(made.status).toBe(201);
    const { code, key, expiresAt, issuedAt } = made.json as NewCode;
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(Math.round((expiresAt - issuedAt) / 60_000)).toBe(5);

    const anybody = api(drill);
    for (const typed of [code, code.toLowerCase(), code.replace("-", ""), ` ${code.replace("-", " ")} `]) {
      const seat = await anybody.get(`/api/join/${encodeURIComponent(typed)}`);
      expect(seat.json).toEqual({
        kind: "code",
        exercise: { id: EXERCISE, title: SCENARIO.title },
        role: "unit",
        unit: { id: "comms", name: "Communications" },
        site: "hanoi",
        sites: [
          { id: "hanoi", name: "Hà Nội" },
          { id: "danang", name: "Đà Nẵng" },
        ],
        name: null,
      });
    }
    const joined = await anybody.post("/api/join", { code, name: " Lan ", site: "danang" });
    expect(joined.status).toBe(200);
    const { token, you } = joined.json as { token: string; you: { person: string } };
    expect(you).toEqual({
      person: you.person,
      name: "Lan",
      role: "unit",
      unit: "comms",
      site: "danang",
      level: "member",
      exercise: EXERCISE,
    });
    const registered = (await drill.log()).find(({ type }) => type === "participant.registered");
    expect(registered?.data).toMatchObject({
      person: you.person,
      name: "Lan",
      unit: "comms",
      site: "danang",
    });
    expect((await drill.enter(token)).you).toEqual(you);
    expect((await api(drill, token).get("/api/me")).json).toMatchObject({ kind: "personal", name: "Lan" });

    const listed = (await director.get(codesOf)).json as { codes: Record<string, unknown>[] };
    expect(listed.codes).toEqual([
      expect.objectContaining({ key, role: "unit", unit: "comms", revoked: false }),
    ]);
    expect(JSON.stringify(listed)).not.toContain(code);
  });

  it("HTTP-1: a link seats whoever uses it, and is exchanged for a token of one's own", async () => {
    drill = await startDrill();
    const link = await drill.server.access.issueToken({
      kind: "link",
      person: "link-unit-hydro",
      name: "Hydrology",
      exercise: EXERCISE,
      role: "unit",
      unit: "hydro",
      level: "approver",
    });
    expect((await api(drill, link).get("/api/me")).json).toMatchObject({
      kind: "link",
      name: null,
      site: "danang",
    });
    const joined = await api(drill).post("/api/join", { token: link, name: "Minh", site: null });
    const { you } = joined.json as { you: Record<string, unknown> };
    expect(you).toMatchObject({
      name: "Minh",
      role: "unit",
      unit: "hydro",
      level: "approver",
      site: "danang",
    });
    expect(you["person"]).not.toBe("link-unit-hydro");
    expect((await drill.enter(link)).you).toMatchObject({ person: "link-unit-hydro" });
  });

  it("HTTP-2: a code expires, can be withdrawn, and whoever came in with it stays", async () => {
    drill = await startDrill();
    const director = api(drill, await drill.token());
    const { access } = drill.server;
    const seat = { exercise: EXERCISE, role: "observer" as const };
    const expired = await access.issueCode(seat, Date.now() - 1);
    const anybody = api(drill);
    const refused = { status: 401, code: "auth/expired" };
    expect(await anybody.get(`/api/join/${expired.code}`)).toMatchObject(refused);
    expect(await anybody.post("/api/join", { code: expired.code, name: "Lan" })).toMatchObject(refused);

    const { code, key } = await access.issueCode(seat, Date.now() + HOUR);
    const { token } = (await anybody.post("/api/join", { code, name: "Lan" })).json as { token: string };
    expect((await director.remove(`${codesOf}/${key}`)).status).toBe(204);
    expect((await director.remove(`${codesOf}/${key}`)).status).toBe(204);
    expect(await anybody.get(`/api/join/${code}`)).toMatchObject({ status: 401, code: "auth/revoked" });
    expect(await anybody.post("/api/join", { code, name: "Minh" })).toMatchObject({
      status: 401,
      code: "auth/revoked",
    });
    expect((await drill.enter(token)).you).toMatchObject({ name: "Lan" });
    expect(await director.remove(`${codesOf}/${"0".repeat(64)}`)).toMatchObject({
      status: 404,
      code: "code/unknown",
      path: "/key",
    });
  });

  const LONE = '"\\ud800"';
  it.each([
    ["no body", "", 400, "command/invalid", "/name"],
    ["no JSON", "{", 400, "command/invalid", "/"],
    ["a text", '"x"', 400, "command/invalid", "/"],
    ["a list", "[]", 400, "command/invalid", "/"],
    ["no name", '{"code":"x"}', 400, "command/invalid", "/name"],
    ["an empty name", '{"code":"x","name":"  "}', 400, "command/invalid", "/name"],
    ["an endless name", `{"code":"x","name":"${"x".repeat(81)}"}`, 400, "command/invalid", "/name"],
    ["half a sign for a name", `{"code":"x","name":${LONE}}`, 400, "command/invalid", "/name"],
    ["half a sign for a code", `{"code":${LONE},"name":"Lan"}`, 401, "auth/invalid", undefined],
    ["neither code nor token", '{"name":"Lan"}', 400, "command/invalid", "/code"],
    ["both", '{"name":"Lan","code":"x","token":"x"}', 400, "command/invalid", "/code"],
    ["a field too many", '{"name":"Lan","code":"x","role":"director"}', 400, "command/invalid", "/"],
    ["a wrong code", '{"name":"Lan","code":"AAAA-AAAA"}', 401, "auth/invalid", undefined],
    ["a wrong token", '{"name":"Lan","token":"wrong"}', 401, "auth/invalid", undefined],
    ["a body too large", JSON.stringify({ name: "x".repeat(300_000) }), 413, "wire/too-large", "/"],
  ])(
    "HTTP-3: joining with %s is refused with its code and place",
    async (_what, body, status, code, path) => {
      drill = await startDrill();
      const before = (await drill.log()).length;
      const answer = await api(drill).send("POST", "/api/join", body);
      expect(answer).toMatchObject({ status, code, path });
      expect(await drill.log()).toHaveLength(before);
      expect((await api(drill).get("/healthz")).json).toEqual({ ok: true });
    },
  );

  it("HTTP-3: a body of another kind, coding or character set is refused", async () => {
    drill = await startDrill();
    const { send } = api(drill);
    const invalid = { status: 400, code: "command/invalid" };
    expect(await send("POST", "/api/join", "name=Lan", "application/x-www-form-urlencoded")).toMatchObject(
      invalid,
    );
    expect(await send("POST", "/api/join", "{}", "application/json; charset=klingon")).toMatchObject(invalid);
    expect(await send("POST", "/api/join", new Uint8Array([0xff, 0xfe, 0x00]))).toMatchObject(invalid);
    const squeezed = await fetch(`${drill.url}/api/join`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Content-Encoding": "zebra" },
      body: "{}",
    });
    expect(squeezed.status).toBe(400);
  });

  it("HTTP-3: a site that the exercise does not have is refused and leaves nothing behind", async () => {
    drill = await startDrill();
    const { code } = await drill.server.access.issueCode(
      { exercise: EXERCISE, role: "observer" },
      Date.now() + HOUR,
    );
    const before = [(await drill.log()).length, (await drill.store.accessRows()).length];
    const answer = await api(drill).post("/api/join", { code, name: "Lan", site: "hue" });
    expect(answer).toMatchObject({ status: 400, code: "site/unknown", path: "/site" });
    expect([(await drill.log()).length, (await drill.store.accessRows()).length]).toEqual(before);
  });
});

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

describe("the client's files", () => {
  async function withClient(): Promise<void> {
    const root = await directory();
    await writeFile(join(root, "secret.txt"), "geheim");
    await mkdir(join(root, "dist/assets"), { recursive: true });
    await writeFile(join(root, "dist/index.html"), "<!doctype html><title>Firebreak</title>");
    await writeFile(join(root, "dist/favicon.svg"), "<svg/>");
    await writeFile(join(root, "dist/.env"), "geheim");
    await writeFile(join(root, "dist/assets/app-1a2b.js"), "export {};");
    drill = await startDrill({ clientDir: join(root, "dist") });
  }

  it("HTTP-8: pages get the page, files get the file, and what is missing is missing", async () => {
    await withClient();
    const { get, send } = api(drill, undefined, { Accept: "text/html,*/*" });
    for (const page of ["/", "/index.html", "/control", "/join/K7QM-3XWD", "/unit?lang=vi"]) {
      const answer = await get(page);
      expect(answer, page).toMatchObject({ status: 200 });
      expect(answer.text).toContain("<title>Firebreak</title>");
      if (page !== "/index.html") expect(answer.headers.get("cache-control")).toBe("no-cache");
    }
    const asset = await get("/assets/app-1a2b.js");
    expect(asset.headers.get("content-type")).toMatch(/javascript/);
    expect(asset.headers.get("cache-control")).toMatch(/immutable/);
    expect((await get("/favicon.svg")).headers.get("content-type")).toMatch(/svg/);
    for (const missing of [
      "/assets/app-old.js",
      "/assets/",
      "/logo.png",
      "/sw.js",
      "/.env",
      "/api",
      "/api/",
      "/api/none",
      "/api/join",
    ]) {
      const answer = await get(missing);
      expect(answer, missing).toMatchObject({ status: 404, code: "command/unknown" });
    }
    expect(await api(drill, undefined, { Accept: "application/json" }).get("/control")).toMatchObject({
      status: 404,
    });
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect(await send(method, "/control")).toMatchObject({ status: 404, code: "command/unknown" });
    }
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/..%5c..%5csecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/%00",
    "/%c0%ae%c0%ae/secret.txt",
    "//secret.txt",
    "/%E0%A4%A",
    "/assets/%E0%A4%A",
    "/api/join/%E0%A4%A",
  ])("HTTP-8: no path leads out of the folder: %s", async (path) => {
    await withClient();
    const { status, body } = await rawGet(path);
    expect(body).not.toContain("geheim");
    expect([200, 404]).toContain(status);
    if (status === 200) expect(body).toContain("<title>Firebreak</title>");
    else expect(JSON.parse(body)).toMatchObject({ error: { code: "command/unknown" } });
  });

  /** As `fetch` would not: the path goes out as it is written. */
  function rawGet(path: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const { port } = drill.server;
      httpRequest({ host: "127.0.0.1", port, path, agent: false }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => (body += chunk.toString()));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      })
        .on("error", reject)
        .end();
    });
  }

  it("HTTP-8: where there is no client yet, it says how to get one", async () => {
    drill = await startDrill({ clientDir: join(await directory(), "nowhere") });
    const answer = await api(drill).get("/");
    expect(answer.status).toBe(503);
    expect(answer.text).toContain("npm run build");
    expect((await api(drill).get("/api/openapi.json")).status).toBe(200);
  });

  it("HTTP-9: every answer forbids foreign code, frames and sniffing, and names no other origin", async () => {
    await withClient();
    for (const path of ["/", "/assets/app-1a2b.js", "/api/openapi.json", "/api/none", "/healthz"]) {
      const { headers } = await api(drill).get(path);
      const policy = headers.get("content-security-policy") ?? "";
      const directives = new Map(
        policy.split(";").map((each): [string, string] => {
          const [name = "", ...sources] = each.trim().split(" ");
          return [name, sources.join(" ")];
        }),
      );
      expect(directives.get("default-src"), path).toBe("'self'");
      expect(directives.get("object-src")).toBe("'none'");
      expect(directives.get("base-uri")).toBe("'none'");
      expect(directives.get("frame-ancestors")).toBe("'none'");
      expect(directives.get("connect-src")).toBe("'self'");
      expect(directives.get("script-src") ?? "'self'").toBe("'self'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
