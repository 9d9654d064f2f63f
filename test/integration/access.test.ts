import { createHash } from "node:crypto";
import { PROTOCOL_VERSION } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import { io } from "socket.io-client";
import { afterEach, describe, expect, it } from "vitest";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { Admission } from "../../server/src/transport/admission.ts";
import { Access } from "../../server/src/transport/access.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { EXERCISE, startDrill, type Drill, type SeatWish } from "../support/drill.ts";
import { api } from "../support/api.ts";
import { until } from "../support/until.ts";
import { Refused, WireClient } from "../support/wireClient.ts";

const UNIT: SeatWish = { role: "unit", unit: "comms" };
let drill: Drill;
const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  await drill.close();
  for (const each of cleanups.splice(0)) await each();
});

/** Knocks with this `auth` and gives the refusal. */
function knock(auth: unknown, headers?: Record<string, string>): Promise<Refused | null> {
  const socket = io(drill.url, {
    auth: auth as Record<string, unknown>,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    ...(headers !== undefined && { extraHeaders: headers }),
  });
  return new Promise((resolve) => {
    socket.on("connect", () => resolve(null));
    socket.on("connect_error", (error: Error & { data?: Rejection }) =>
      resolve(new Refused(error.data, error.message)),
    );
  }).finally(() => socket.disconnect()) as Promise<Refused | null>;
}

async function refusal(token: string): Promise<string | undefined> {
  return (await knock({ token, protocol: PROTOCOL_VERSION }))?.code;
}

describe("coming in at the wire", () => {
  const wrong: [string, (token: string) => unknown, string, string | undefined][] = [
    ["no auth", () => undefined, "auth/required", "/token"],
    ["no token", () => ({ protocol: 1 }), "auth/required", "/token"],
    ["an empty token", () => ({ token: "", protocol: 1 }), "auth/required", "/token"],
    ["a number for a token", () => ({ token: 7, protocol: 1 }), "auth/required", "/token"],
    ["a token nobody was given", () => ({ token: "x".repeat(43), protocol: 1 }), "auth/invalid", undefined],
    [
      "a token that can't be one",
      () => ({ token: "x".repeat(10_000), protocol: 1 }),
      "auth/invalid",
      "/token",
    ],
    ["no protocol", (token) => ({ token }), "auth/protocol", "/protocol"],
    ["tomorrow's protocol", (token) => ({ token, protocol: 2 }), "auth/protocol", "/protocol"],
    ["a protocol in words", (token) => ({ token, protocol: "1" }), "auth/protocol", "/protocol"],
    [
      "a malformed resume",
      (token) => ({ token, protocol: 1, resume: { epoch: 1 } }),
      "wire/invalid",
      "/resume",
    ],
    [
      "a length that can't be one",
      (token) => ({ token, protocol: 1, resume: { epoch: { length: { toString: "" } }, position: 1 } }),
      "wire/invalid",
      "/resume",
    ],
    [
      "such a length for a token",
      () => ({ token: { length: { toString: "" } }, protocol: 1 }),
      "auth/required",
      "/token",
    ],
    ["a resume that is a list", (token) => ({ token, protocol: 1, resume: [] }), "wire/invalid", "/resume"],
    [
      "a position below zero",
      (token) => ({ token, protocol: 1, resume: { epoch: "x", position: -1 } }),
      "wire/invalid",
      "/resume",
    ],
  ];
  it.each(wrong)("AUTH-1: %s is refused with its code", async (_what, auth, code, path) => {
    drill = await startDrill();
    const token = await drill.token();
    const found = await knock(auth(token));
    expect(found).toMatchObject({ code, path });
    expect(await drill.counter(`firebreak_refused_connections_total{code="${code}"}`)).toBe(1);
    expect(await refusal(token)).toBeUndefined();
  });

  it("AUTH-1: what a later version adds to auth is let pass", async () => {
    drill = await startDrill();
    expect(await knock({ token: await drill.token(), protocol: 1, language: "vi" })).toBeNull();
  });

  it("AUTH-2: tokens and codes lie in the store as hashes only", async () => {
    drill = await startDrill();
    const token = await drill.token();
    const { code } = await drill.server.access.issueCode(
      { exercise: EXERCISE, role: "observer" },
      Date.now() + 60_000,
    );
    const rows = await drill.store.accessRows();
    expect(rows.map(({ key }) => key).sort()).toEqual([sha256(token), sha256(code)].sort());
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(await drill.log())).not.toContain(token);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });

  it("AUTH-2: tokens and codes outlive the server", async () => {
    const directory = await temporaryDirectory();
    cleanups.push(() => directory.remove());
    drill = await startDrill({ store: await openSqliteEventStore({ directory: directory.path }) });
    const token = await drill.token(UNIT);
    const { code } = await drill.server.access.issueCode(
      { exercise: EXERCISE, role: "observer" },
      Date.now() + 60_000,
    );
    await drill.close();
    drill = await startDrill({ store: await openSqliteEventStore({ directory: directory.path }) });
    expect((await drill.enter(token)).you).toMatchObject({ role: "unit", unit: "comms" });
    expect(await api(drill).get(`/api/join/${code}`)).toMatchObject({ status: 200 });
  });
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("guessing", () => {
  it("AUTH-3: an address that has shown too many wrong tokens waits, and a right token still comes in", async () => {
    drill = await startDrill({ failuresAMinute: 3 });
    const token = await drill.token();
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await refusal(`wrong-${attempt}`)).toBe("auth/invalid");
    expect(await refusal("wrong-again")).toBe("auth/throttled");
    expect(await api(drill, "wrong-once-more").get("/api/me")).toMatchObject({
      status: 429,
      code: "auth/throttled",
    });
    expect(await refusal(token)).toBeUndefined();
    expect(await api(drill, token).get("/api/me")).toMatchObject({ status: 200 });
    expect(await api(drill, token).get(`/api/exercises/${EXERCISE}`)).toMatchObject({ status: 200 });
  });

  it("AUTH-3: a whole hall behind one address comes in at once", async () => {
    drill = await startDrill({ failuresAMinute: 3 });
    await Promise.all(Array.from({ length: 30 }, () => drill.join({ role: "observer" })));
    expect(drill.live.presence.present().units).toEqual({ observer: 30 });
  });

  it("AUTH-4: after too many wrong codes not even a right one is told of", async () => {
    drill = await startDrill({ failuresAMinute: 3 });
    const { code } = await drill.server.access.issueCode(
      { exercise: EXERCISE, role: "observer" },
      Date.now() + 60_000,
    );
    const open = api(drill);
    for (const wrong of ["AAAA-AAAA", "short", "%F0%9F%92%A9"]) {
      expect(await open.get(`/api/join/${wrong}`)).toMatchObject({ status: 401, code: "auth/invalid" });
    }
    const throttled = { status: 429, code: "auth/throttled" };
    expect(await open.get(`/api/join/${code}`)).toMatchObject(throttled);
    expect(await open.post("/api/join", { code, name: "Lan" })).toMatchObject(throttled);
    const link = await drill.token();
    expect(await refusal(link)).toBeUndefined();
  });

  it("AUTH-5: behind a proxy of the operator's own, each client's address counts, at the wire as over HTTP", async () => {
    drill = await startDrill({ failuresAMinute: 2, proxyHops: 1 });
    const from = (address: string) => ({ "x-forwarded-for": `10.9.9.9, ${address}` });
    const tries = { token: "wrong", protocol: 1 };
    for (let attempt = 0; attempt < 2; attempt++) {
      expect((await knock(tries, from("203.0.113.1")))?.code).toBe("auth/invalid");
    }
    expect((await knock(tries, from("203.0.113.1")))?.code).toBe("auth/throttled");
    expect((await knock(tries, from("203.0.113.2")))?.code).toBe("auth/invalid");
    const over = api(drill, "wrong", from("203.0.113.1"));
    expect(await over.get("/api/me")).toMatchObject({ status: 429 });
    expect(await api(drill, "wrong", from("203.0.113.3")).get("/api/me")).toMatchObject({ status: 401 });
  });

  it("AUTH-5: without a proxy nobody's header is believed", async () => {
    drill = await startDrill({ failuresAMinute: 2 });
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      const headers = { "x-forwarded-for": `203.0.113.${attempt}` };
      codes.push((await knock({ token: "wrong", protocol: 1 }, headers))?.code);
    }
    expect(codes).toEqual(["auth/invalid", "auth/invalid", "auth/throttled", "auth/throttled"]);
  });
});

describe("origin", () => {
  it("AUTH-6: a page of another origin is refused on every transport and at the API, own and listed ones are not", async () => {
    drill = await startDrill({ allowedOrigins: ["https://drill.example"] });
    const token = await drill.token(UNIT);
    const own = new URL(drill.url).origin;
    for (const transports of [["websocket"], ["polling"]] as const) {
      for (const [origin, enters] of [
        [own, true],
        ["https://drill.example", true],
        ["https://evil.example", false],
        [`${own}.evil.example`, false],
        ["null", false],
        ["", true],
      ] as const) {
        const headers: Record<string, string> = origin === "" ? {} : { Origin: origin };
        const client = await WireClient.connect(drill.url, token, {
          transports: [...transports],
          headers,
        }).catch((error: unknown) => error);
        expect(client instanceof WireClient, `${transports[0]} ${origin}`).toBe(enters);
        if (client instanceof WireClient) client.close();
        const answer = await api(drill, token, headers).get("/api/me");
        expect(answer.status, origin).toBe(enters ? 200 : 403);
        if (!enters) expect(answer.code).toBe("auth/origin");
      }
    }
  });
});

describe("a removed person", () => {
  it("AUTH-7: is told, disconnected everywhere and can't return, by socket, over HTTP or after a restart", async () => {
    const directory = await temporaryDirectory();
    cleanups.push(() => directory.remove());
    drill = await startDrill({ store: await openSqliteEventStore({ directory: directory.path }) });
    const director = await drill.join();
    const token = await drill.token({ ...UNIT, person: "lan" });
    const [laptop, phone] = [await drill.enter(token), await drill.enter(token)];
    const other = await drill.join(UNIT);
    await director.act("participant.remove", { person: "lan", reason: "nhầm phòng" });
    for (const line of [laptop, phone]) {
      await line.isRefused("auth/revoked");
      await line.isEnded();
    }
    expect(other.ended).toBeNull();
    expect(await refusal(token)).toBe("auth/revoked");
    expect(await api(drill, token).get("/api/me")).toMatchObject({ status: 401, code: "auth/revoked" });
    await until("the unit to be told", () => director.view!.people["lan"]?.removed);
    await drill.close();
    drill = await startDrill({ store: await openSqliteEventStore({ directory: directory.path }) });
    expect(await refusal(token)).toBe("auth/revoked");
    const records = await drill.log();
    expect(records.filter(({ type }) => type === "participant.removed")).toHaveLength(1);
  });

  it("AUTH-7: is kept out even where the withdrawal of the token has not reached the disk", async () => {
    drill = await startDrill();
    const director = await drill.join();
    const token = await drill.token({ person: "minh" });
    (await drill.enter(token)).close();
    await director.act("participant.remove", { person: "minh" });
    // As after a crash between the two writes: the log knows of the removal, the token is as it was.
    await until("the token to be withdrawn", async () =>
      (await drill.store.accessRows()).some(({ value }) => value.includes("revokedAt")),
    );
    const rows = await drill.store.accessRows();
    await drill.store.putAccess(
      rows.map((row) => ({ ...row, value: row.value.replace(/,"revokedAt":\d+/, "") })),
    );
    const access = await Access.open(drill.store, () => Date.now());
    expect(access.token(token).ok).toBe(true);

    const admission = new Admission(access, drill.server.exercises);
    expect(await admission.admit(token)).toMatchObject({ ok: false, error: { code: "auth/revoked" } });
    expect(admission.seat({ token })).toMatchObject({ ok: false, error: { code: "auth/revoked" } });
  });

  it("AUTH-8: can't have provided for a second self: a personal token is not exchanged for another", async () => {
    drill = await startDrill();
    const token = await drill.token({ ...UNIT, person: "lan" });
    const twin = await api(drill).post("/api/join", { token, name: "Lan hai" });
    expect(twin).toMatchObject({ status: 403, code: "command/not-permitted", path: "/token" });
    expect((await drill.log()).filter(({ type }) => type === "participant.registered")).toEqual([]);
  });
});
