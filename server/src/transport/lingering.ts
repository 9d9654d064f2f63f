import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How long a closing server waits for connections to end by themselves. */
const PATIENCE_MS = 2_000;

/**
 * Keeps count of an HTTP server's connections, upgraded ones too, so that closing it need not wait for
 * whoever has stopped reading.
 * @returns runs `close` and, after a little patience, breaks off the connections that hold it up
 */
export function lingeringConnections(http: Server): (close: () => Promise<void>) => Promise<void> {
  const open = new Set<Socket>();
  http.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return async (close) => {
    const impatience = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, PATIENCE_MS);
    await close();
    clearTimeout(impatience);
  };
}
