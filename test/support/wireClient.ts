import { applyChange } from "@firebreak/shared/changes";
import type {
  Ack,
  ClientToServer,
  ClockReply,
  Position,
  PulsePayload,
  ServerToClient,
  SyncPayload,
  UpdatePayload,
  You,
} from "@firebreak/shared/protocol";
import { PROTOCOL_VERSION } from "@firebreak/shared/protocol";
import type { Rejection } from "@firebreak/shared/rejections";
import type { View } from "@firebreak/shared/views";
import { io, type Socket } from "socket.io-client";
import { until } from "./until.ts";

export interface WireOptions {
  resume?: Position;
  transports?: ("websocket" | "polling")[];
  headers?: Record<string, string>;
}

export type Message = { name: "sync"; payload: SyncPayload } | { name: "update"; payload: UpdatePayload };

let ids = 0;

/** A plain client of the wire that keeps everything it is told, in order. */
export class WireClient {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly token: string;
  messages: Message[] = [];
  pulses: PulsePayload[] = [];
  refusals: Rejection[] = [];
  view: View | null = null;
  you: You | null = null;
  epoch = "";
  position = -1;
  ended: string | null = null;
  readonly #url: string;

  private constructor(url: string, token: string, { resume, transports, headers }: WireOptions) {
    this.#url = url;
    this.token = token;
    this.socket = io(url, {
      auth: { token, protocol: PROTOCOL_VERSION, ...(resume !== undefined && { resume }) },
      transports: transports ?? ["websocket"],
      forceNew: true,
      reconnection: false,
      // A hundred who come at once to a busy machine wait for one another.
      timeout: 120_000,
      ...(headers !== undefined && { extraHeaders: headers }),
    });
    this.socket.on("sync", (payload) => {
      this.messages.push({ name: "sync", payload });
      // A copy: what a test has put by stays as it came.
      this.view = structuredClone(payload.view);
      this.you = payload.you;
      this.epoch = payload.epoch;
      this.position = payload.position;
    });
    this.socket.on("update", (payload) => {
      this.messages.push({ name: "update", payload });
      if (this.view === null || payload.from !== this.position) return;
      for (const change of payload.changes) applyChange(this.view, change);
      this.position = payload.to;
    });
    this.socket.on("pulse", (pulse) => this.pulses.push(pulse));
    this.socket.on("refused", (refusal) => this.refusals.push(refusal));
    this.socket.on("disconnect", (reason) => (this.ended = reason));
  }

  /** Resolves once the server has let the client in; rejects with its refusal. */
  static async connect(
    url: string,
    token: string,
    options: WireOptions = {},
    prepare: (client: WireClient) => void = () => undefined,
  ): Promise<WireClient> {
    const client = new WireClient(url, token, options);
    prepare(client);
    await new Promise<void>((resolve, reject) => {
      client.socket.on("connect", resolve);
      client.socket.on("connect_error", (error: Error & { data?: Rejection }) => {
        client.close();
        reject(new Refused(error.data, error.message));
      });
    });
    return client;
  }

  /** The same person on a new line, holding on to the view and position of the old one. */
  async again(resume: Position = this.at): Promise<WireClient> {
    this.close();
    return WireClient.connect(this.#url, this.token, { resume }, (client) => {
      client.you = this.you;
      client.holdOn(this.view, this.at);
    });
  }

  /** Stands where somebody else stood. */
  holdOn(view: View | null, { epoch, position }: Position): void {
    this.view = structuredClone(view);
    this.epoch = epoch;
    this.position = position;
  }

  get at(): Position {
    return { epoch: this.epoch, position: this.position };
  }

  get syncs(): SyncPayload[] {
    return this.messages.flatMap((each) => (each.name === "sync" ? [each.payload] : []));
  }

  get updates(): UpdatePayload[] {
    return this.messages.flatMap((each) => (each.name === "update" ? [each.payload] : []));
  }

  /** Sends a command as it is, malformed or not. */
  ask(packet: unknown): Promise<Ack> {
    return new Promise((resolve, reject) => {
      this.socket.once("disconnect", (reason) => reject(new Error(`no answer: ${reason}`)));
      this.socket.emit("command", packet as never, resolve);
    });
  }

  command(type: string, data: unknown = {}, id = `c-${++ids}`): Promise<Ack> {
    return this.ask({ id, type, data });
  }

  /** Sends a command that must be accepted, and gives its position. */
  async act(type: string, data: unknown = {}, id?: string): Promise<number> {
    const ack = await this.command(type, data, id);
    if (!ack.ok) throw new Error(`${type}: ${ack.error.code}: ${ack.error.message}`);
    return ack.seq;
  }

  resume(position: unknown): Promise<{ ok: true } | { ok: false; error: Rejection }> {
    return new Promise((resolve) => this.socket.emit("resume", position as never, resolve));
  }

  clock(t1: number): Promise<ClockReply> {
    return new Promise((resolve) => this.socket.emit("clock", { t1 }, resolve));
  }

  /** Sends any message at all, without an acknowledgement. */
  emit(event: string, ...args: unknown[]): void {
    this.socket.emit(event as never, ...(args as never));
  }

  /** Waits for the first word on where the client stands: a view, or an update from where it left off. */
  async inStep(): Promise<this> {
    await until("the first sync or update", () => this.messages.length > 0);
    return this;
  }

  /** Waits until the client stands at this position or beyond it. */
  async reaches(position: number): Promise<this> {
    await until(`position ${position} (at ${this.position})`, () => this.position >= position);
    return this;
  }

  async isRefused(code: string): Promise<Rejection> {
    return until(`a refusal ${code}`, () => this.refusals.find((each) => each.code === code));
  }

  async isEnded(): Promise<string> {
    return until("the end of the line", () => this.ended);
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Why the server did not let a client in; `code` undefined where it gave no reason that programs can read. */
export class Refused extends Error {
  readonly code: string | undefined;
  readonly path: string | undefined;
  constructor(data: Rejection | undefined, message: string) {
    super(message);
    this.code = data?.code;
    this.path = data?.path;
  }
}
