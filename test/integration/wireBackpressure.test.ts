import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { startDrill, type Drill } from "../support/drill.ts";
import { foldLog } from "../support/foldLog.ts";
import { RawClient } from "../support/rawClient.ts";
import { until } from "../support/until.ts";
import { WireClient } from "../support/wireClient.ts";

const CAP = 256 * 1024;
const LONG = "nước ".repeat(3_900);
let drill: Drill;
const opened: { close(): void }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  await drill.close();
});

/** Fills the log, and so everybody's view, with so many messages of about 25 KB. */
async function fill(director: WireClient, messages: number): Promise<number> {
  let last = 0;
  for (let sent = 0; sent < messages; sent += 50) {
    const acks = Array.from({ length: Math.min(50, messages - sent) }, () =>
      director.act("message.send", { text: LONG, to: "all" }),
    );
    last = Math.max(last, ...(await Promise.all(acks)));
  }
  return last;
}

async function silentReader(token: string): Promise<RawClient> {
  const raw = await RawClient.connect(drill.url, token);
  opened.push({ close: () => raw.socket.terminate() });
  await until("the first view", () => raw.frames.some((frame) => frame.startsWith('42["sync"')));
  raw.socket.pause();
  return raw;
}

describe("a client that does not read", () => {
  it("SYNC-10: is cut off, others notice nothing, and it resumes later with each change once", async () => {
    drill = await startDrill({ writeBufferCap: CAP });
    const director = await drill.join();
    const token = await drill.token({ role: "observer", person: "khach" });
    const before = await drill.enter(token);
    before.close();
    const raw = await silentReader(token);
    let last = 0;
    await until("the client to be cut off", async () => {
      last = await fill(director, 100);
      return (await drill.counter("firebreak_slow_clients_total")) === 1;
    });
    await director.reaches(last);
    raw.socket.resume();
    await until("the end of the line", () => raw.closed);
    const back = await before.again();
    opened.push(back);
    await back.reaches(last);
    expect(back.syncs).toEqual([]);
    const at = { audience: "observer" as const, position: back.position };
    expect(back.view).toEqual(JSON.parse(foldLog(await drill.log(), [at])(at)));
    expect(await drill.counter("firebreak_slow_clients_total")).toBe(1);
  });

  it("SYNC-10: and goes on asking for whole views is cut off before it has cost more than its cap", async () => {
    drill = await startDrill({ writeBufferCap: CAP });
    const director = await drill.join();
    await fill(director, 20);
    const raw = await silentReader(await drill.token({ role: "observer" }));
    await until("the client to be cut off", async () => {
      for (let times = 0; times < 20; times++) raw.send('42["resume",{"epoch":"another","position":0}]');
      return (await drill.counter("firebreak_slow_clients_total")) > 0;
    });
    raw.socket.resume();
    await until("the end of the line", () => raw.closed);
    await director.reaches(await director.act("message.send", { text: "vẫn chạy", to: "all" }));
  });
});

describe("a client that reads slowly", () => {
  it("SYNC-11: is left alone while it gets through a view larger than the cap", async () => {
    drill = await startDrill({ writeBufferCap: CAP });
    const director = await drill.join();
    const last = await fill(director, 600);
    const line = await slowLine(drill.server.port);
    opened.push(line);
    const client = await WireClient.connect(line.url, await drill.token({ role: "observer" }));
    opened.push(client);
    await client.inStep();
    await client.reaches(last);
    expect(client.ended).toBeNull();
    expect(await drill.counter("firebreak_slow_clients_total")).toBe(0);
  });
});

/** A line of about 4 MB a second from the server at `port`. */
async function slowLine(port: number): Promise<{ url: string; close(): void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    void (async () => {
      for await (const chunk of upstream as AsyncIterable<Buffer>) {
        client.write(chunk);
        await sleep(chunk.length / 4_000);
      }
    })().catch(() => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
