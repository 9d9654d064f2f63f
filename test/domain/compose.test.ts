import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const ROOT = resolve(import.meta.dirname, "../..");

interface Compose {
  services: Record<string, { healthcheck: { test: unknown[] }; build: { dockerfile_inline: string } }>;
}

describe("docker-compose.yml", () => {
  const { services } = parse(readFileSync(resolve(ROOT, "docker-compose.yml"), "utf8")) as Compose;

  it("E2E-8: its health check is a list of words, and its command one that the command line knows", () => {
    const service = services["firebreak"];
    expect(service?.healthcheck.test.every((word) => typeof word === "string")).toBe(true);
    const command = /CMD (\[.*\])/.exec(service?.build.dockerfile_inline ?? "")?.[1] ?? "[]";
    expect((JSON.parse(command) as string[]).slice(0, 3)).toEqual([
      "node",
      "server/bin/firebreak.js",
      "serve",
    ]);
  });
});
