import { describe, expect, it } from "vitest";
import { newCommandId } from "../../client/src/connection/commandId.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("command ids", () => {
  it("CLI-24 are random UUIDs, also where the browser has no randomUUID", () => {
    const insecure = { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) };
    const ids = Array.from({ length: 50 }, () => newCommandId(insecure));
    for (const id of [...ids, newCommandId(crypto)]) expect(id).toMatch(UUID);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
