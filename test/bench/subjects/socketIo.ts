import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { UpdatePayload } from "@firebreak/shared/protocol";
import { Server } from "socket.io";
import { serveOps } from "../host/ops.ts";

/**
 * Plain Socket.IO with the options of Firebreak's own wire, broadcasting to one room what was recorded
 * from Firebreak: its updates when told to, its pulses once a second.
 */
const ROOM = "everybody";
const http = createServer();
const io = new Server(http, {
  serveClient: false,
  transports: ["websocket", "polling"],
  perMessageDeflate: false,
  maxHttpBufferSize: 256 * 1024,
  cleanupEmptyChildNamespaces: true,
});
io.engine.on("connection", (raw: { request: unknown }) => {
  raw.request = null;
});
let pulse: NodeJS.Timeout | undefined;

interface Recording {
  updates: UpdatePayload[];
  pulse: unknown;
}

const ops = {
  async open(recording: Recording): Promise<{ port: number }> {
    let next = 0;
    io.on("connection", (socket) => {
      void socket.join(ROOM);
      socket.on("broadcast", (_request: unknown, ack: (answer: unknown) => void) => {
        io.to(ROOM).emit("update", recording.updates[next++ % recording.updates.length]);
        ack({ ok: true, seq: next });
      });
    });
    pulse = setInterval(() => io.to(ROOM).volatile.emit("pulse", recording.pulse), 1_000);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    return { port: (http.address() as AddressInfo).port };
  },
};
export type SocketIoOps = typeof ops;

serveOps(ops, async () => {
  clearInterval(pulse);
  await io.close();
});
