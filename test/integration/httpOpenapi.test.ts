import { join } from "node:path";
import { REJECTION_CODES } from "@firebreak/shared/rejections";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { api, type Answer } from "../support/api.ts";
import { SMALL_FOLDER } from "../fixtures/scenarios/small.ts";
import { EXERCISE, startDrill, type Drill } from "../support/drill.ts";
import { inject, smallScenario } from "../support/logBuilder.ts";

/** One picture that the server has, and one that it lacks. */
const SCENARIO = smallScenario({
  injects: [
    inject("shown", { media: "water.svg", alt: "Water" }),
    inject("lost", { media: "lost.png", alt: "Nothing" }),
  ],
});

interface Response {
  description: string;
  content?: Record<string, { schema: Parameters<typeof z.fromJSONSchema>[0] }>;
}
interface Operation {
  summary: string;
  parameters?: { name: string; in: string; required: boolean; schema: unknown }[];
  security?: unknown[];
  requestBody?: {
    required: boolean;
    content: Record<string, { schema: Parameters<typeof z.fromJSONSchema>[0] }>;
  };
  responses: Record<string, Response>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, unknown> };
}

let drill: Drill;
let director: string;
let unit: string;
let document: Document;

beforeAll(async () => {
  drill = await startDrill({ failuresAMinute: 1_000, scenario: SCENARIO });
  await drill.server.media.take(EXERCISE, SCENARIO, join(SMALL_FOLDER, "media"));
  director = await drill.token();
  unit = await drill.token({ role: "unit", unit: "comms" });
  document = (await api(drill).get("/api/openapi.json")).json as Document;
});
afterAll(() => drill.close());

function operation(method: string, path: string): Operation {
  const found = document.paths[path]?.[method.toLowerCase()];
  if (found === undefined) throw new Error(`${method} ${path} does not stand in the document`);
  return found;
}

/** The answer's status, media type, body and code are among those that the document gives for the operation. */
function expectDocumented(method: string, path: string, answer: Answer): void {
  const what = `${method} ${path} → ${answer.status} ${answer.code ?? ""}`;
  const response = operation(method, path).responses[String(answer.status)];
  expect(response, what).toBeDefined();
  const content = Object.entries(response?.content ?? {});
  if (content.length === 0) expect(answer.text, what).toBe("");
  const found = content.filter(([type]) => answer.headers.get("content-type")?.startsWith(type));
  if (content.length > 0) expect(found, what).toHaveLength(1);
  for (const [type, { schema }] of found) {
    if (type !== "application/json") continue;
    const checked = z.fromJSONSchema(schema).safeParse(answer.json);
    expect(checked.error, what).toBeUndefined();
  }
  if (answer.code !== undefined) expect(response?.description, what).toContain(answer.code);
}

describe("the OpenAPI document", () => {
  it("HTTP-10: is an OpenAPI 3.1 document whose operations are whole", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: "Firebreak", version: expect.any(String) as string });
    const schemes = Object.keys(document.components.securitySchemes);
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, each] of Object.entries(operations)) {
        const what = `${method} ${path}`;
        expect(["get", "post", "delete"], what).toContain(method);
        expect(each.summary, what).not.toBe("");
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(
          (each.parameters ?? []).map(({ name }) => name),
          what,
        ).toEqual(inPath);
        for (const parameter of each.parameters ?? [])
          expect(parameter).toMatchObject({ in: "path", required: true });
        for (const requirement of each.security ?? [])
          expect(schemes).toEqual(Object.keys(requirement as object));
        expect(
          Object.keys(each.responses).filter((status) => status.startsWith("2")),
          what,
        ).toHaveLength(1);
        const isPicture = each.responses["200"]?.content?.["image/png"] !== undefined;
        // What a browser keeps may turn out to be unchanged.
        expect("304" in each.responses, what).toBe(isPicture);
        for (const { description } of Object.values(each.responses)) {
          expect(description, what).not.toBe("");
          for (const code of description.match(/[a-z]+\/[a-z-]+/g) ?? [])
            expect(REJECTION_CODES).toContain(code);
        }
      }
    }
  });

  it("HTTP-10: has every route that the server answers on, and no other", async () => {
    const known: [string, string][] = [
      ["get", "/api/openapi.json"],
      ["get", "/api/join/{code}"],
      ["post", "/api/join"],
      ["get", "/api/me"],
      ["get", "/api/exercises/{id}"],
      ["get", "/api/exercises/{id}/log"],
      ["get", "/api/exercises/{id}/media/{inject}"],
      ["get", "/api/exercises/{id}/posts/{post}/media"],
      ["get", "/api/exercises/{id}/codes"],
      ["post", "/api/exercises/{id}/codes"],
      ["delete", "/api/exercises/{id}/codes/{key}"],
      ["get", "/healthz"],
      ["get", "/readyz"],
      ["get", "/metrics"],
    ];
    const listed = Object.entries(document.paths).flatMap(([path, each]) =>
      Object.keys(each).map((method) => `${method} ${path}`),
    );
    expect(listed.sort()).toEqual(known.map((each) => each.join(" ")).sort());
    for (const [method, path] of known) {
      const at = path
        .replace("{id}", EXERCISE)
        .replace("{code}", "AAAA-AAAA")
        .replace(/\{\w+\}/, "x");
      const answer = await api(drill, director).send(
        method.toUpperCase(),
        at,
        method === "post" ? "{}" : undefined,
      );
      expect(answer.code, `${method} ${path}`).not.toBe("command/unknown");
    }
  });

  it("HTTP-11: what the server answers, and what it refuses, is as the document says", async () => {
    const { access } = drill.server;
    const seat = { exercise: EXERCISE, role: "unit" as const, unit: "comms" };
    const { code } = await access.issueCode(seat, Date.now() + 60_000);
    const expired = await access.issueCode(seat, Date.now() - 1);
    const ex = `/api/exercises/${EXERCISE}`;
    const as = {
      director: api(drill, director),
      unit: api(drill, unit),
      wrong: api(drill, "wrong"),
      nobody: api(drill),
    };
    const foreign = api(drill, director, { Origin: "https://evil.example" });
    const made = await as.director.post(`${ex}/codes`, { role: "observer" });
    const { key } = made.json as { key: string };
    const answers: [string, string, Answer][] = [
      ["GET", "/api/openapi.json", await as.nobody.get("/api/openapi.json")],
      ["GET", "/api/join/{code}", await as.nobody.get(`/api/join/${code}`)],
      ["GET", "/api/join/{code}", await as.nobody.get("/api/join/AAAA-AAAA")],
      ["GET", "/api/join/{code}", await as.nobody.get(`/api/join/${expired.code}`)],
      ["GET", "/api/join/{code}", await foreign.get(`/api/join/${code}`)],
      ["POST", "/api/join", await as.nobody.post("/api/join", { code, name: "Lan" })],
      ["POST", "/api/join", await as.nobody.post("/api/join", { code })],
      ["POST", "/api/join", await as.nobody.post("/api/join", { code, name: "x".repeat(400_000) })],
      ["POST", "/api/join", await as.nobody.post("/api/join", { code, name: "Lan", site: "hue" })],
      ["POST", "/api/join", await as.nobody.post("/api/join", { token: unit, name: "Lan" })],
      ["GET", "/api/me", await as.unit.get("/api/me")],
      ["GET", "/api/me", await as.wrong.get("/api/me")],
      ["GET", "/api/me", await as.nobody.get("/api/me")],
      ["GET", "/api/exercises/{id}", await as.unit.get(ex)],
      ["GET", "/api/exercises/{id}", await as.unit.get("/api/exercises/other")],
      ["GET", "/api/exercises/{id}/log", await as.director.get(`${ex}/log`)],
      ["GET", "/api/exercises/{id}/log", await as.unit.get(`${ex}/log`)],
      ["GET", "/api/exercises/{id}/codes", await as.director.get(`${ex}/codes`)],
      ["GET", "/api/exercises/{id}/codes", await as.unit.get(`${ex}/codes`)],
      ["POST", "/api/exercises/{id}/codes", made],
      [
        "POST",
        "/api/exercises/{id}/codes",
        await as.director.post(`${ex}/codes`, { role: "unit", unit: "x" }),
      ],
      ["POST", "/api/exercises/{id}/codes", await as.director.post(`${ex}/codes`, {})],
      ["GET", "/api/exercises/{id}/media/{inject}", await as.director.get(`${ex}/media/shown`)],
      ["GET", "/api/exercises/{id}/media/{inject}", await as.director.get(`${ex}/media/lost`)],
      ["GET", "/api/exercises/{id}/media/{inject}", await as.unit.get(`${ex}/media/shown`)],
      ["GET", "/api/exercises/{id}/media/{inject}", await as.nobody.get(`${ex}/media/shown`)],
      ["GET", "/api/exercises/{id}/posts/{post}/media", await as.director.get(`${ex}/posts/x/media`)],
      ["DELETE", "/api/exercises/{id}/codes/{key}", await as.director.remove(`${ex}/codes/${key}`)],
      ["DELETE", "/api/exercises/{id}/codes/{key}", await as.director.remove(`${ex}/codes/none`)],
      ["DELETE", "/api/exercises/{id}/codes/{key}", await as.unit.remove(`${ex}/codes/${key}`)],
      ["GET", "/healthz", await as.nobody.get("/healthz")],
      ["GET", "/readyz", await as.nobody.get("/readyz")],
      ["GET", "/metrics", await as.nobody.get("/metrics")],
    ];
    for (const each of answers) expectDocumented(...each);
    expect(new Set(answers.map(([, , { status }]) => status))).toEqual(
      new Set([200, 201, 204, 400, 401, 403, 404, 413]),
    );
  });

  it("HTTP-11: a body that the document allows is taken, one that it forbids is refused", async () => {
    const schema = operation("POST", "/api/exercises/{id}/codes").requestBody?.content["application/json"]
      ?.schema;
    const check = z.fromJSONSchema(schema ?? {});
    for (const body of [
      { role: "observer" },
      { role: "unit", unit: "comms", level: "lead", minutes: 1 },
      { role: "x" },
      { minutes: 1 },
    ]) {
      const answer = await api(drill, director).post(`/api/exercises/${EXERCISE}/codes`, body);
      expect(answer.status === 201, JSON.stringify(body)).toBe(check.safeParse(body).success);
    }
  });
});
