import type { Server, Socket } from "socket.io";

/** How much may wait for a client that does not read before it is cut off, in characters of frames. */
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
 *
 * What a client is sent to catch up does not count: over a slow line a large view takes its time, and
 * whoever is cut off would only begin it again. The ping timeout ends a line on which it does not arrive.
 */
export class Backpressure {
  readonly #cap: number;
  readonly #onCut: () => void;
  readonly #timer: NodeJS.Timeout;
  /** The size of what each client was last sent to catch up. */
  readonly #catchUps = new WeakMap<Socket, number>();

  constructor(io: Server, cap: number, onCut: () => void) {
    this.#cap = cap;
    this.#onCut = onCut;
    this.#timer = setInterval(() => {
      for (const socket of io.of("/").sockets.values()) this.check(socket);
    }, LOOK_MS);
    this.#timer.unref();
  }

  /** Sends a whole view, or all that was missed, which does not count against the cap. */
  sendCatchUp(socket: Socket, send: () => void): void {
    const before = waitingBytes(socket);
    send();
    this.#catchUps.set(socket, waitingBytes(socket) - before);
  }

  /** Cuts the client off where too much waits for it; false then. */
  check(socket: Socket): boolean {
    if (waitingBytes(socket) <= this.#cap + (this.#catchUps.get(socket) ?? 0)) return true;
    this.#onCut();
    cut(socket);
    return false;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
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
