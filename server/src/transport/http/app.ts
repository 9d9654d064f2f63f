import { existsSync } from "node:fs";
import path from "node:path";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import helmet from "helmet";
import { z } from "zod";
import type { Admission } from "../admission.ts";
import { StoreError } from "../../eventStore/storeError.ts";
import { originAllowed } from "../origin.ts";
import type { Throttle } from "../throttle.ts";
import { bearerOf } from "./bearer.ts";
import { contentPolicy } from "./contentPolicy.ts";
import { lookUp } from "./lookUp.ts";
import { openApiDocument } from "./openapi.ts";
import { HttpRefusal, refuse, statusOf, type Route } from "./route.ts";

const MAX_BODY = "256kb";

export interface HttpAppOptions {
  routes: readonly Route[];
  admission: Admission;
  throttle: Throttle;
  /** The built client, or null where there is none to serve. */
  clientDir: string | null;
  allowedOrigins: readonly string[];
  /** Reverse proxies of our own in front of the server. */
  proxyHops: number;
  onDefect: (error: unknown) => void;
}

/** The HTTP side: the API, the health checks, and the client's files. */
export function httpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", options.proxyHops);
  app.use(
    helmet({
      contentSecurityPolicy: contentPolicy,
      // Halls run on plain http in a closed network; insisting on https would lock them out.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  );
  app.use(compression());
  app.use("/api", sameOrigin(options.allowedOrigins), express.json({ limit: MAX_BODY }));
  const described: Route = {
    method: "get",
    path: "/api/openapi.json",
    summary: "This description of the API",
    guard: "open",
    answer: z.record(z.string(), z.unknown()),
    errors: [],
    handle: (_request, response) => {
      response.json(document);
    },
  };
  const routes = [described, ...options.routes];
  const document = openApiDocument(routes);
  for (const route of routes) {
    app[route.method](route.path.replace(/\{(\w+)\}/g, ":$1"), guard(route, options), route.handle);
  }
  app.use("/api", (request) => {
    throw refuse("command/unknown", `there is nothing at ${request.originalUrl.slice(0, 200)}`);
  });
  serveClient(app, options.clientDir);
  app.use(() => {
    throw refuse("command/unknown", "there is nothing here for this method");
  });
  app.use(onError(options));
  return app;
}

/** A page of another origin gets no answer to read and does nothing, whatever its browser thinks of CORS. */
function sameOrigin(allowed: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (originAllowed(request.headers.origin, request.headers.host, allowed)) next();
    else throw refuse("auth/origin", "this page is not one of the server's own");
  };
}

function guard(route: Route, { admission, throttle }: HttpAppOptions): RequestHandler {
  return async (request, _response, next) => {
    if (route.guard !== "open") {
      const { seat, live } = await lookUp(throttle, request, admission.seat({ token: bearerOf(request) }));
      if (request.params["id"] !== undefined && request.params["id"] !== live.id) {
        throw refuse("exercise/unknown", "there is no such exercise");
      }
      if (route.guard !== "token" && !route.guard.includes(seat.role)) {
        throw refuse("command/not-permitted", `the role ${seat.role} may not do this`);
      }
    }
    next();
  };
}

function serveClient(app: Express, dir: string | null): void {
  const index = dir === null ? null : path.join(dir, "index.html");
  if (dir === null || index === null || !existsSync(index)) {
    app.get("/{*path}", (_request, response) => {
      response.status(503).type("text/plain").send("The client is not built yet: run `npm run build`.\n");
    });
    return;
  }
  app.use(
    "/assets",
    express.static(path.join(dir, "assets"), {
      immutable: true,
      maxAge: "365d",
      index: false,
      fallthrough: false,
    }),
  );
  app.use(express.static(dir, { index: false }));
  app.get("/{*path}", (request, response, next) => {
    // The page knows its own addresses; a missing picture or script is not one of them.
    if (path.posix.basename(request.path).includes(".") || request.accepts("html") === false) {
      next();
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile(index);
  });
}

function onError({ onDefect }: HttpAppOptions): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _request, response, _next) => {
    const rejection = rejectionOf(error);
    if (rejection === null) onDefect(error);
    if (response.headersSent) {
      // An answer that breaks off must look broken.
      response.destroy();
      return;
    }
    const shown = rejection ?? reject("server/failed", "the server could not answer this request");
    response.status(statusOf(shown.code)).json({ error: shown });
  };
}

function rejectionOf(error: unknown): Rejection | null {
  if (error instanceof HttpRefusal) return error.rejection;
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    return reject("command/invalid", issue?.message ?? "malformed", `/${(issue?.path ?? []).join("/")}`);
  }
  if (error instanceof StoreError) {
    return reject("store/unavailable", "the server can't write to its disk now; try again");
  }
  return bodyRejection(error);
}

/** Express, its body parser and its file server say what is wrong with a request by a status, and some by a type. */
function bodyRejection(error: unknown): Rejection | null {
  if (typeof error !== "object" || error === null || !("status" in error)) return null;
  const { status } = error;
  if (typeof status !== "number" || status < 400 || status >= 500) return null;
  if (status === 413) return reject("wire/too-large", `the body is larger than ${MAX_BODY}`, "/");
  if ("type" in error) return reject("command/invalid", "the body can't be read as JSON", "/");
  return reject("command/unknown", "there is nothing at this address");
}
