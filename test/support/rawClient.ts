import { once } from "node:events";
import { WebSocket } from "ws";

/** A client that speaks Engine.IO by hand: for what a well-behaved library would never send, and for not reading. */
export class RawClient {
  readonly socket: WebSocket;
  readonly frames: string[] = [];
  closed: { code: number } | null = null;

  private constructor(url: string) {
    this.socket = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    this.socket.on("message", (data: Buffer) => this.frames.push(data.toString()));
    this.socket.on("close", (code) => (this.closed = { code }));
    this.socket.on("error", () => undefined);
  }

  /** Opens a line and asks to be let in. */
  static async connect(url: string, token: string): Promise<RawClient> {
    const client = new RawClient(url);
    await once(client.socket, "open");
    client.send(`40${JSON.stringify({ token, protocol: 1 })}`);
    return client;
  }

  send(frame: string | Buffer): void {
    this.socket.send(frame);
  }
}
