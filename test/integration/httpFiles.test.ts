import { mkdir, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { api } from "../support/api.ts";
import { startDrill, type Drill } from "../support/drill.ts";

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
      expect(Object.fromEntries(directives), path).toEqual({
        "default-src": "'self'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": `'self' ws://127.0.0.1:${drill.server.port} wss://127.0.0.1:${drill.server.port}`,
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
      });
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("HTTP-9: a made-up Host opens no other origin", async () => {
    await withClient();
    for (const host of ["evil.example;script-src *", "a b", "*", "https://evil.example", "x,y", "'none'"]) {
      const answer = await new Promise<string>((resolve, reject) => {
        const { port } = drill.server;
        httpRequest(
          { host: "127.0.0.1", port, path: "/", headers: { Host: host }, agent: false },
          (response) => {
            response.resume();
            resolve(String(response.headers["content-security-policy"] ?? ""));
          },
        )
          .on("error", reject)
          .end();
      });
      if (answer !== "") expect(answer, host).toContain("connect-src 'self';");
    }
  });
});
