import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { reject } from "@firebreak/shared/rejections";
import { pino, type Logger } from "pino";
import { Exercises } from "./application/exercises.ts";
import type { LiveExercise } from "./application/liveExercise.ts";
import { releaseLateness } from "./application/releaseLateness.ts";
import { systemTime } from "./application/time.ts";
import type { EventStore } from "./eventStore/eventStore.ts";
import { Access } from "./transport/access.ts";
import { Admission } from "./transport/admission.ts";
import { httpApp } from "./transport/http/app.ts";
import { exerciseRoutes } from "./transport/http/exerciseRoutes.ts";
import { joinRoutes } from "./transport/http/joinRoutes.ts";
import { mediaRoutes } from "./transport/http/mediaRoutes.ts";
import { serviceRoutes } from "./transport/http/serviceRoutes.ts";
import { ExerciseMedia } from "./transport/media/exerciseMedia.ts";
import { drillSockets } from "./transport/socket.ts";
import { Telemetry } from "./transport/telemetry.ts";
import { Throttle } from "./transport/throttle.ts";

/** Where `npm run build` puts the client. */
export const CLIENT_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../client/dist");

export interface ServerOptions {
  /** Owned by the server from now on: closed with it. */
  store: EventStore;
  host: string;
  /** 0: any free one. */
  port: number;
  clientDir?: string | null;
  /** Where the exercises' pictures are kept; absent: nowhere, they are read where their scenarios have them. */
  mediaDir?: string | null;
  /** Origins besides the server's own whose pages may connect. */
  allowedOrigins?: readonly string[];
  /** Reverse proxies of the operator's own in front of the server; 0 where people reach it directly. */
  proxyHops?: number;
  logger?: Logger;
  /** Wrong tokens or codes an address may try in a minute. */
  failuresAMinute?: number;
  /** Bytes that may wait for a client that does not read. */
  writeBufferCap?: number;
}

export interface DrillServer {
  host: string;
  port: number;
  exercises: Exercises;
  access: Access;
  media: ExerciseMedia;
  /** Ends every connection, writes what is under way, closes the store. */
  close(): Promise<void>;
}

/**
 * Puts the server together and starts it: the store, the exercises in it, the wire, the HTTP side.
 * The composition root; nothing else knows how the parts are made. Where that fails, everything is
 * closed again, the store too.
 * @throws Error of the operating system, such as EADDRINUSE; StoreError
 */
export async function startServer(options: ServerOptions): Promise<DrillServer> {
  const closing: (() => Promise<void>)[] = [() => options.store.close()];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start(options, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** `closing`: gets what has to be closed, in the order it was opened. */
async function start(
  options: ServerOptions,
  closing: (() => Promise<void>)[],
): Promise<Omit<DrillServer, "close">> {
  const logger = options.logger ?? pino({ level: "silent" });
  const telemetry = new Telemetry();
  const allowedOrigins = options.allowedOrigins ?? [];
  const proxyHops = options.proxyHops ?? 0;
  const opened: LiveExercise[] = [];
  let onOpen = (live: LiveExercise): void => void opened.push(live);
  const exercises = new Exercises({
    store: options.store,
    time: systemTime,
    onStore: (ok, error) => {
      telemetry.store(ok && [...exercises.all()].every((live) => live.storeOk));
      if (ok) logger.info("the log can be written again");
      else logger.error({ err: error }, "the log can't be written; nothing is acknowledged until it can");
    },
    onDefect: (error, command) => {
      telemetry.defect();
      logger.error({ err: error, command: { id: command.id, type: command.type } }, "a command hit a defect");
    },
    onSteps: (live, steps) => {
      for (const { event } of steps) {
        const lateness = releaseLateness(live, event, systemTime.now());
        if (lateness !== null) telemetry.released(lateness);
        if (event.type === "participant.removed") removed(live.id, event.data.person);
      }
    },
    onOpen: (live) => onOpen(live),
  });
  closing.push(() => exercises.close());
  await exercises.openAll();
  const access = await Access.open(options.store, () => systemTime.now());
  const admission = new Admission(access, exercises);
  const throttle = new Throttle({ failuresAMinute: options.failuresAMinute ?? 20 });
  const media = new ExerciseMedia(options.mediaDir ?? null);
  const routes = [
    ...joinRoutes(admission, throttle),
    ...exerciseRoutes(exercises, options.store, access, () => systemTime.now()),
    ...mediaRoutes(admission, throttle, media),
    ...serviceRoutes(exercises, telemetry),
  ];
  const http = createServer(
    httpApp({
      routes,
      admission,
      throttle,
      clientDir: options.clientDir === undefined ? CLIENT_DIR : options.clientDir,
      allowedOrigins,
      proxyHops,
      onDefect: (error) => logger.error({ err: error }, "a request hit a defect"),
    }),
  );
  const sockets = drillSockets({
    http,
    exercises,
    admission,
    throttle,
    telemetry,
    time: systemTime,
    allowedOrigins,
    proxyHops,
    ...(options.writeBufferCap !== undefined && { writeBufferCap: options.writeBufferCap }),
  });
  closing.push(() => sockets.close());
  onOpen = (live) => sockets.serve(live);
  for (const live of opened) sockets.serve(live);
  const removed = (exercise: string, person: string): void => {
    sockets.remove(exercise, person, reject("auth/revoked", "you were removed from the exercise"));
    access.revokePerson(exercise, person).catch((error: unknown) => {
      logger.error({ err: error }, "the tokens of a removed person could not be withdrawn");
    });
  };

  await listen(http, options.port, options.host);
  const { port } = http.address() as AddressInfo;
  logger.info({ host: options.host, port, exercises: opened.length }, "listening");
  return {
    host: options.host,
    port,
    exercises,
    access,
    media,
  };
}

function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, fail) => {
    http.once("error", fail);
    http.listen(port, host, () => {
      http.off("error", fail);
      resolve();
    });
  });
}
