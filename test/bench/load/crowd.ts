import { RawClient, type Dialect } from "./rawClient.ts";

/** How many connect at a time. */
const AT_ONCE = 64;
/** Longer than this nothing takes; then something is broken, and waiting on would hide it. */
const PATIENCE_MS = 60_000;

/** Many clients of one subject that only listen. */
export class Crowd {
  readonly clients: readonly RawClient[];

  private constructor(clients: readonly RawClient[]) {
    this.clients = clients;
  }

  static async open(port: number, dialects: readonly Dialect[]): Promise<Crowd> {
    const clients: RawClient[] = [];
    const left = dialects.values();
    const connect = async (): Promise<void> => {
      for (const dialect of left) clients.push(await RawClient.open(port, dialect));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, connect));
    return new Crowd(clients);
  }

  /** One of the crowd, whose frames are looked into; the others are held against it by their bytes. */
  get witness(): RawClient {
    const [first] = this.clients;
    if (first === undefined) throw new Error("nobody is in the crowd");
    return first;
  }

  get frames(): number {
    return this.clients.reduce((sum, client) => sum + client.frames, 0);
  }

  /** Until every client stands at this log position. */
  reached(position: number): Promise<void> {
    return this.#until(`position ${position}`, (client) => client.position >= position);
  }

  /** Until every client has had so many update frames in all. */
  counted(frames: number): Promise<void> {
    return this.#until(`${frames} frames`, (client) => client.frames >= frames);
  }

  close(): void {
    for (const client of this.clients) client.close();
  }

  async #until(what: string, arrived: (client: RawClient) => boolean): Promise<void> {
    const since = performance.now();
    for (let next = 0; next < this.clients.length;) {
      const client = this.clients[next] as RawClient;
      if (arrived(client)) {
        next += 1;
        continue;
      }
      client.assertOpen();
      if (performance.now() - since > PATIENCE_MS) throw new Error(`client ${next} never came to ${what}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
