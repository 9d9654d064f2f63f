import { WebSocket } from "ws";
import {
  eventFrame,
  kindOf,
  positionAfter,
  positionOfSync,
  readAck,
  type AckHead,
  type FrameKind,
} from "./frame.ts";

/** How a client introduces itself to a subject, and what it counts there. */
export interface Dialect {
  path: string;
  /** Sent once Engine.IO has opened; null where there is no Engine.IO. */
  hello: string | null;
  /** The frame after which the client is in; null: as soon as the socket is open. */
  readyOn: FrameKind | null;
  /** The frames that are updates. */
  counted: FrameKind;
}

const SOCKET_IO = "/socket.io/?EIO=4&transport=websocket";

export function firebreakDialect(token: string): Dialect {
  const hello = `40${JSON.stringify({ token, protocol: 1 })}`;
  return { path: SOCKET_IO, hello, readyOn: "sync", counted: "update" };
}
export const socketIoDialect: Dialect = {
  path: SOCKET_IO,
  hello: "40",
  readyOn: "connected",
  counted: "update",
};
export const rawDialect: Dialect = { path: "/", hello: null, readyOn: null, counted: "other" };

/** A client that reads frames by hand and only counts them. */
export class RawClient {
  /** Update frames so far and the bytes in them. */
  frames = 0;
  bytes = 0;
  /** The log position after the last sync or update; stays 0 with subjects that have no positions. */
  position = 0;
  /** When the last pulse came, performance.now(). */
  pulseAt = -Infinity;
  /** While set, update frames are kept in it. */
  kept: Buffer[] | null = null;
  readonly #socket: WebSocket;
  readonly #dialect: Dialect;
  readonly #acks = new Map<number, (ack: AckHead) => void>();
  #lastAck = 0;
  #pulsed: (() => void)[] = [];
  #lost: string | null = null;

  private constructor(port: number, dialect: Dialect) {
    this.#dialect = dialect;
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}${dialect.path}`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
  }

  /** Connects, and resolves once the client is in. */
  static open(port: number, dialect: Dialect): Promise<RawClient> {
    const client = new RawClient(port, dialect);
    return new Promise((resolve, reject) => {
      const socket = client.#socket;
      const ready = (): void => resolve(client);
      socket.on("message", (data) => client.#read(data as Buffer, ready, reject));
      socket.on("error", reject);
      socket.on("close", () => {
        client.#lost ??= "the server closed the connection";
        reject(new Error(client.#lost));
      });
      if (dialect.readyOn === null) socket.on("open", ready);
    });
  }

  /** Sends an event that is acknowledged. */
  emit(name: string, json: string, onAck: (ack: AckHead) => void): void {
    const id = ++this.#lastAck;
    this.#acks.set(id, onAck);
    this.#socket.send(eventFrame(id, name, json));
  }

  /** Sends a text as it is. */
  send(text: string): void {
    this.#socket.send(text);
  }

  nextPulse(): Promise<void> {
    return new Promise((resolve) => this.#pulsed.push(resolve));
  }

  /** Throws where the connection has been lost: then nothing that was counted is worth anything. */
  assertOpen(): void {
    if (this.#lost !== null) throw new Error(this.#lost);
  }

  close(): void {
    this.#lost = "closed by the bench";
    this.#socket.terminate();
  }

  #read(frame: Buffer, ready: () => void, fail: (error: Error) => void): void {
    const kind = kindOf(frame);
    if (kind === this.#dialect.counted) this.#count(frame, kind);
    switch (kind) {
      case "open":
        if (this.#dialect.hello !== null) this.#socket.send(this.#dialect.hello);
        break;
      case "ping":
        this.#socket.send("3");
        break;
      case "ack":
        this.#acknowledged(frame);
        break;
      case "sync":
        this.position = positionOfSync(frame);
        break;
      case "pulse":
        this.pulseAt = performance.now();
        for (const resolve of this.#pulsed.splice(0)) resolve();
        break;
      case "connectError":
      case "refused":
        this.#lost = frame.toString();
        fail(new Error(this.#lost));
        break;
      case "connected":
      case "update":
      case "other":
        break;
    }
    if (kind === this.#dialect.readyOn) ready();
  }

  #count(frame: Buffer, kind: FrameKind): void {
    this.frames += 1;
    this.bytes += frame.length;
    if (kind === "update") this.position = positionAfter(frame);
    this.kept?.push(frame);
  }

  #acknowledged(frame: Buffer): void {
    const ack = readAck(frame);
    const waiting = this.#acks.get(ack.id);
    this.#acks.delete(ack.id);
    waiting?.(ack);
  }
}
