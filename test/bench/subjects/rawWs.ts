import type { AddressInfo } from "node:net";
import type { UpdatePayload } from "@firebreak/shared/protocol";
import { WebSocketServer } from "ws";
import { serveOps } from "../host/ops.ts";

/**
 * The least that can be done without batching: each update is written as JSON once and goes to every
 * client in a frame of its own. A client that says how many gets the next so many updates out to all.
 */
let server: WebSocketServer | undefined;

const ops = {
  async open({ updates }: { updates: UpdatePayload[] }): Promise<{ port: number }> {
    const opened = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false });
    server = opened;
    let next = 0;
    const broadcast = (): void => {
      const frame = Buffer.from(JSON.stringify(updates[next++ % updates.length]));
      for (const client of opened.clients) client.send(frame, { binary: false });
    };
    opened.on("connection", (socket) => {
      socket.on("message", (data) => {
        for (let left = Number((data as Buffer).toString()); left > 0; left--) broadcast();
      });
    });
    await new Promise((resolve) => opened.once("listening", resolve));
    return { port: (opened.address() as AddressInfo).port };
  },
};
export type RawWsOps = typeof ops;

serveOps(ops, async () => {
  for (const client of server?.clients ?? []) client.terminate();
  await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
});
