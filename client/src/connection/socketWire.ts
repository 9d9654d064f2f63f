import type { ClientToServer, ServerToClient } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import { io, type Socket } from "socket.io-client";
import { type Wire, WireLost } from "./wire.ts";

/** How long an answer may take before the command is tried again with the same id. */
const ACK_MS = 8_000;
const CLOCK_MS = 5_000;
const OPEN_MS = 10_000;
/** A whole view over a poor line takes its time. */
const RESUME_MS = 60_000;

/** The wire over Socket.IO. Reconnection is ours (drillConnection.ts), so its own is off. */
export function socketWire(url?: string): Wire {
  return (auth, listener) => {
    const options = {
      auth,
      forceNew: true,
      reconnection: false,
      timeout: OPEN_MS,
      transports: ["websocket", "polling"],
      tryAllTransports: true,
    };
    const socket: Socket<ServerToClient, ClientToServer> = url === undefined ? io(options) : io(url, options);
    let closed = false;
    // Socket.IO leaves acknowledgements without a timeout hanging when the line breaks.
    const waiting = new Set<(error: WireLost) => void>();

    function close(): void {
      if (closed) return;
      closed = true;
      socket.removeAllListeners();
      socket.disconnect();
      for (const fail of [...waiting]) fail(new WireLost());
      listener.closed();
    }

    function ask<T>(ms: number, emit: (answer: (value: T) => void) => void): Promise<T> {
      return new Promise((resolve, reject) => {
        // A disconnected socket would keep the packet and send it later, behind our back.
        if (closed || !socket.connected) return reject(new WireLost());
        const timer = setTimeout(() => fail(new WireLost()), ms);
        const fail = (error: WireLost) => {
          clearTimeout(timer);
          waiting.delete(fail);
          reject(error);
        };
        waiting.add(fail);
        emit((value) => {
          clearTimeout(timer);
          waiting.delete(fail);
          resolve(value);
        });
      });
    }

    socket.on("connect", () => listener.opened());
    socket.on("sync", (payload) => listener.sync(payload));
    socket.on("update", (payload) => listener.update(payload));
    socket.on("pulse", (payload) => listener.pulse(payload));
    socket.on("refused", (error) => listener.refused(error));
    socket.on("disconnect", close);
    socket.on("connect_error", (error) => {
      const refusal = refusalIn(error);
      if (refusal !== null) listener.refused(refusal);
      close();
    });

    return {
      command: (envelope) => ask(ACK_MS, (answer) => socket.emit("command", envelope, answer)),
      resume: (position) => ask(RESUME_MS, (answer) => socket.emit("resume", position, answer)),
      attend: (drafts) => void (socket.connected && socket.emit("attend", { drafts: [...drafts] })),
      clock: (t1) => ask(CLOCK_MS, (answer) => socket.emit("clock", { t1 }, answer)),
      close,
    };
  };
}

/** The rejection that a refused handshake carries in its `data`, else null. */
function refusalIn(error: Error & { data?: unknown }): Rejection | null {
  const data = error.data;
  if (typeof data !== "object" || data === null) return null;
  const { code, message } = data as Partial<Rejection>;
  return typeof code === "string" ? { code, message: message ?? error.message } : null;
}
