import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { verifyChain } from "../../server/src/domain/chain.ts";
import { openSqliteEventStore } from "../../server/src/eventStore/sqliteEventStore.ts";
import { temporaryDirectory } from "../contract/dataDirectory.ts";
import { readAll } from "../contract/eventStore.contract.ts";
import { mulberry32 } from "../contract/randomised.ts";
import { durabilityLog } from "./durability.log.ts";

const CHILD = fileURLToPath(new URL("./durability.child.ts", import.meta.url));

/** Runs the child until it has acknowledged `count` batches, kills it, and gives back the last seq it said. */
async function killAfter(directory: string, seed: number, count: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, directory, String(seed)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  let heard = 0;
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    // What it had said before the signal reached it counts too.
    acknowledged = Math.max(acknowledged, Number(line));
    if (++heard === count) child.kill("SIGKILL");
  }
  const [code, signal] = (await closed) as [number | null, string | null];
  expect({ code, signal }).toEqual({ code: null, signal: "SIGKILL" });
  return acknowledged;
}

describe("kill -9", () => {
  const seeds = [11, 12, 13, 14, 15, 16, 17, 18, 19, Math.floor(Math.random() * 2 ** 31)];
  it.each(seeds)("LOG-19 LOG-21: nothing acknowledged is lost, seed %i", async (seed) => {
    const directory = await temporaryDirectory();
    try {
      const acknowledged = await killAfter(directory.path, seed, 1 + Math.floor(mulberry32(seed)() * 600));
      const { lines, commands } = durabilityLog(seed);
      const store = await openSqliteEventStore({ directory: directory.path });
      const found = await readAll(store, "ex");
      expect(found.length).toBeGreaterThanOrEqual(acknowledged);
      expect(found).toEqual(lines.slice(0, found.length));
      expect(await verifyChain(found)).toMatchObject({ ok: true, records: found.length });
      const answers = (await store.answers("ex")).sort((a, b) => a.seq - b.seq);
      expect(answers).toEqual(commands.slice(0, found.length));
      await store.close();
    } finally {
      await directory.remove();
    }
  });
});
