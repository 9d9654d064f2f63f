import type { Server, Socket } from "socket.io";

/** How much may wait for a client that does not read before it is cut off, bytes. */
export const WRITE_BUFFER_CAP = 4 * 1024 * 1024;
const LOOK_MS = 1_000;

interface RawSocket {
  bufferedAmount?: number;
  terminate?: () => void;
}

/**
 * Cuts off clients that do not read before they cost memory; they come back and resume. What waits is
 * counted in both places: the engine's own queue, where packets pile up while the transport is busy, and
 * the bytes that the WebSocket has taken but the network has not.
 */
export function watchBackpressure(io: Server, cap: number, onCut: () => void): () => void {
  const timer = setInterval(() => {
    for (const socket of io.of("/").sockets.values()) {
      if (waitingBytes(socket) <= cap) continue;
      onCut();
      cut(socket);
    }
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function waitingBytes(socket: Socket): number {
  let bytes = rawOf(socket)?.bufferedAmount ?? 0;
  const queue = (socket.conn as unknown as { writeBuffer: { data?: unknown }[] }).writeBuffer;
  for (const packet of queue) {
    if (typeof packet.data === "string") bytes += packet.data.length;
    else if (packet.data instanceof Uint8Array) bytes += packet.data.byteLength;
  }
  return bytes;
}

/** An orderly close would wait behind the very bytes that nobody reads. */
function cut(socket: Socket): void {
  socket.conn.close(true);
  rawOf(socket)?.terminate?.();
}

function rawOf(socket: Socket): RawSocket | undefined {
  return (socket.conn.transport as unknown as { socket?: RawSocket }).socket;
}
