import { afterEach, describe, expect, it } from "vitest";
import { api } from "../support/api.ts";
import { EXERCISE, SCENARIO, startDrill, type Drill } from "../support/drill.ts";

const HOUR = 3_600_000;
interface NewCode {
  code: string;
  key: string;
  issuedAt: number;
  expiresAt: number;
}
const codesOf = `/api/exercises/${EXERCISE}/codes`;
let drill: Drill;

afterEach(() => drill.close());

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
        level: "member",
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
      level: "approver",
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
    [
      "a length that can't be one",
      '{"code":"x","name":{"length":{"toString":""}}}',
      400,
      "command/invalid",
      "/",
    ],
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
