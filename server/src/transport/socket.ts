import type { IncomingMessage, Server as HttpServer } from "node:http";
import {
  attendSchema,
  authSchema,
  clockRequestSchema,
  positionSchema,
  PROTOCOL_VERSION,
  type Ack,
  type ClientToServer,
  type Position,
  type ServerToClient,
} from "@firebreak/shared/protocol";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { audienceOf, type Audience } from "@firebreak/shared/roles";
import { readAs } from "@firebreak/shared/typed";
import { Server, type ExtendedError, type Socket } from "socket.io";
import type { Exercises } from "../application/exercises.ts";
import type { LiveExercise } from "../application/liveExercise.ts";
import type { Time } from "../application/time.ts";
import { parseCommand } from "../domain/parseCommand.ts";
import type { Admission, Admitted } from "./admission.ts";
import { Backpressure, WRITE_BUFFER_CAP } from "./backpressure.ts";
import { clientAddress } from "./clientAddress.ts";
import { lingeringConnections } from "./lingering.ts";
import { originAllowed } from "./origin.ts";
import { roomOf } from "./rooms.ts";
import type { Telemetry } from "./telemetry.ts";
import type { Throttle } from "./throttle.ts";

export const PULSE_MS = 1_000;
/** The largest packet a client may send, bytes. A whole draft of the longest text fits many times. */
const MAX_PACKET = 256 * 1024;

export interface SocketOptions {
  http: HttpServer;
  exercises: Exercises;
  admission: Admission;
  throttle: Throttle;
  telemetry: Telemetry;
  time: Time;
  allowedOrigins: readonly string[];
  writeBufferCap?: number;
  /** Reverse proxies of our own in front of the server. */
  proxyHops: number;
}

interface RawConnection {
  remoteAddress: string;
  request: IncomingMessage | null;
}
type Seat = Admitted & { audience: Audience; resume: Position | undefined };
type DrillServer = Server<ClientToServer, ServerToClient, Record<string, never>, Seat>;
type DrillSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Seat>;

export interface DrillSockets {
  /** Begins to send an exercise's frames to its rooms. */
  serve(live: LiveExercise): void;
  /** Ends the connections of a person who was removed. */
  remove(exercise: string, person: string, why: Rejection): void;
  close(): Promise<void>;
}

/** The wire (PROTOCOL.md): one room an audience, positions for what must arrive, pulses for what may be lost. */
export function drillSockets(options: SocketOptions): DrillSockets {
  const { exercises, telemetry, time } = options;
  const io: DrillServer = new Server(options.http, {
    serveClient: false,
    transports: ["websocket", "polling"],
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_PACKET,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, done) => {
      const allowed = originAllowed(request.headers.origin, request.headers.host, options.allowedOrigins);
      done(allowed ? null : "auth/origin", allowed);
    },
  });
  const withoutLingering = lingeringConnections(options.http);
  const addresses = new WeakMap<object, string>();
  io.engine.on("connection", (raw: RawConnection) => {
    const forwardedFor = raw.request?.headers["x-forwarded-for"];
    addresses.set(raw, clientAddress(raw.remoteAddress, forwardedFor, options.proxyHops));
    // Each session would keep its first HTTP request alive for as long as it lasts.
    raw.request = null;
  });
  io.use((socket, next) => {
    const refuse = (refusal: Rejection): void => {
      telemetry.refusedConnection(refusal.code);
      next(asError(refusal));
    };
    admit(socket, addresses.get(socket.conn) ?? socket.conn.remoteAddress, options).then(
      (refusal) => (refusal === null ? next() : refuse(refusal)),
      () => refuse(reject("server/failed", "the server could not look at this connection")),
    );
  });
  io.on("connection", (socket) => seat(socket, options));

  const pulse = setInterval(() => {
    for (const live of exercises.all()) pulseAll(io, live);
  }, PULSE_MS);
  const backpressure = new Backpressure(io, options.writeBufferCap ?? WRITE_BUFFER_CAP, () =>
    telemetry.cutOff(),
  );
  telemetry.watchConnections(() => io.engine.clientsCount);

  return {
    serve(live) {
      live.broadcaster.connect((audience, frame) => {
        telemetry.frame(frame.changes.length);
        io.to(roomOf(live.id, audience)).emit("update", frame);
      });
    },
    remove(exercise, person, why) {
      for (const socket of io.of("/").sockets.values()) {
        if (socket.data.live.id === exercise && socket.data.actor.person === person)
          refuseAndClose(socket, why);
      }
    },
    async close() {
      clearInterval(pulse);
      backpressure.stop();
      await withoutLingering(() => io.close());
    },
  };

  function pulseAll(server: DrillServer, live: LiveExercise): void {
    const { rooms } = server.of("/").adapter;
    const audiences = [...live.broadcaster.audiences].filter((each) => rooms.has(roomOf(live.id, each)));
    if (audiences.length === 0) return;
    for (const [audience, payload] of live.pulses(audiences)) {
      server.to(roomOf(live.id, audience)).volatile.emit("pulse", payload);
    }
  }

  function seat(socket: DrillSocket, { telemetry: counted }: SocketOptions): void {
    const { live, actor, audience, resume } = socket.data;
    catchUp(socket, backpressure, resume);
    void socket.join(roomOf(live.id, audience));
    live.presence.connected(actor.person);
    socket.on("disconnect", () => {
      live.presence.disconnected(actor.person);
      live.openDrafts.leave(socket);
    });

    socket.on("command", (packet: unknown, ...rest: unknown[]) => {
      const answer = (result: Ack): void => {
        counted.command(result.ok ? "ok" : result.error.code);
        if (!acknowledge(rest, result) && !result.ok) socket.emit("refused", result.error);
      };
      const parsed = parseCommand(packet, actor);
      if (!parsed.ok) answer(parsed);
      else void live.execute(parsed.command).then(answer);
    });
    socket.on("resume", (position: unknown, ...rest: unknown[]) => {
      // Each answer may be a whole view: none for a client that does not read those it got.
      if (!backpressure.check(socket)) return;
      const parsed = readAs(positionSchema, position);
      if (parsed.success) {
        catchUp(socket, backpressure, parsed.data);
        acknowledge(rest, { ok: true });
        return;
      }
      const error = reject("wire/invalid", "resume takes { epoch, position }", "/position");
      if (!acknowledge(rest, { ok: false, error })) socket.emit("refused", error);
    });
    socket.on("attend", (open: unknown) => {
      const parsed = readAs(attendSchema, open);
      if (parsed.success && live.openDrafts.attend(socket, actor, parsed.data.drafts)) return;
      socket.emit(
        "refused",
        reject("wire/invalid", "attend takes { drafts }, all of your unit's", "/drafts"),
      );
    });
    socket.on("clock", (request: unknown, ...rest: unknown[]) => {
      const t2 = time.now();
      const parsed = readAs(clockRequestSchema, request);
      if (parsed.success && acknowledge(rest, { t1: parsed.data.t1, t2, t3: time.now() })) return;
      socket.emit("refused", reject("wire/invalid", "clock takes { t1 } and an acknowledgement", "/t1"));
    });
    socket.onAny((event: string) => {
      if (event === "command" || event === "resume" || event === "attend" || event === "clock") return;
      socket.emit("refused", reject("wire/invalid", `there is no message ${String(event).slice(0, 64)}`));
    });
  }
}

/** Answers through the acknowledgement that came behind a message's payload; false where none came. */
function acknowledge(rest: readonly unknown[], answer: unknown): boolean {
  const ack = rest.at(-1);
  if (typeof ack !== "function") return false;
  (ack as (answer: unknown) => void)(answer);
  return true;
}

/**
 * Brings a client to the present: the changes after its position, or the whole view. Everything unsent
 * goes out first, so that the position in hand is the one the next frame starts from.
 */
function catchUp(socket: DrillSocket, backpressure: Backpressure, resume: Position | undefined): void {
  const { live, audience, you } = socket.data;
  live.broadcaster.flush();
  const feed = live.broadcaster.feed(audience);
  if (feed === undefined) return;
  const missing = resume !== undefined && resume.epoch === live.epoch ? feed.since(resume.position) : null;
  backpressure.sendCatchUp(socket, () => {
    if (missing !== null) socket.emit("update", missing);
    else {
      const counters = live.countersAtSync(audience);
      const sync = { epoch: live.epoch, position: feed.position, view: feed.view, you };
      socket.emit("sync", counters === undefined ? sync : { ...sync, counters });
    }
  });
}

/** Null where the connection may come in; its seat is in `socket.data` then. */
async function admit(
  socket: DrillSocket,
  address: string,
  { throttle, admission }: SocketOptions,
): Promise<Rejection | null> {
  const auth = readAs(authSchema, socket.handshake.auth);
  if (!auth.success) return authRejection(socket.handshake.auth);
  const admitted = await admission.admit(auth.data.token);
  if (!admitted.ok) return admitted.error.code === "auth/invalid" ? throttle.wrong(address) : admitted.error;
  const { role, unit } = admitted.value.actor;
  socket.data = { ...admitted.value, audience: audienceOf(role, unit), resume: auth.data.resume };
  return null;
}

function authRejection(auth: Record<string, unknown>): Rejection {
  if (typeof auth["token"] !== "string" || auth["token"] === "") {
    return reject("auth/required", "auth takes { token, protocol }", "/token");
  }
  if (auth["protocol"] !== PROTOCOL_VERSION) {
    return reject(
      "auth/protocol",
      `this server speaks protocol ${PROTOCOL_VERSION}: reload the page`,
      "/protocol",
    );
  }
  if (!readAs(authSchema.shape.token, auth["token"]).success) {
    return reject("auth/invalid", "this is not a token", "/token");
  }
  return reject("wire/invalid", "auth.resume takes { epoch, position }", "/resume");
}

/** Socket.IO hands a refusal to the client as `connect_error` with `data`. */
function asError(rejection: Rejection): ExtendedError {
  const error: ExtendedError = new Error(rejection.message);
  error.data = rejection;
  return error;
}

function refuseAndClose(socket: DrillSocket, why: Rejection): void {
  socket.emit("refused", why);
  socket.disconnect(true);
}
