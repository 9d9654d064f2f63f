import { existsSync } from "node:fs";
import path from "node:path";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import helmet from "helmet";
import { z } from "zod";
import type { Admission } from "../admission.ts";
import { originAllowed } from "../origin.ts";
import type { Throttle } from "../throttle.ts";
import { bearerOf } from "./bearer.ts";
import { openApiDocument } from "./openapi.ts";
import { HttpRefusal, refuse, statusOf, type Route } from "./route.ts";

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
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          "default-src": ["'self'"],
          // Mantine writes its theme into a style element; nothing else may.
          "style-src": ["'self'", "'unsafe-inline'"],
          "img-src": ["'self'", "data:", "blob:"],
          "connect-src": ["'self'"],
          "object-src": ["'none'"],
          "base-uri": ["'none'"],
          "form-action": ["'self'"],
          "frame-ancestors": ["'none'"],
        },
      },
      // Halls run on plain http in a closed network; insisting on https would lock them out.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
      originAgentCluster: false,
    }),
  );
  app.use(compression());
  app.use("/api", sameOrigin(options.allowedOrigins), express.json({ limit: "256kb" }));
  const document = openApiDocument(options.routes);
  app.get("/api/openapi.json", (_request, response) => {
    response.json(document);
  });
  for (const route of options.routes) {
    app[route.method](route.path.replace(/\{(\w+)\}/g, ":$1"), guard(route, options), route.handle);
  }
  app.use("/api", (request) => {
    throw refuse("command/unknown", `there is nothing at ${request.originalUrl.slice(0, 200)}`);
  });
  serveClient(app, options.clientDir);
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
      const address = request.ip ?? "";
      if (await throttle.blocked(address)) {
        throw refuse("auth/throttled", "too many wrong tokens from this address; wait a minute");
      }
      const found = admission.seat({ token: bearerOf(request) });
      if (!found.ok) {
        if (found.error.code === "auth/invalid") await throttle.failed(address);
        throw new HttpRefusal(found.error);
      }
      const { seat, live } = found.value;
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
  app.get("/{*path}", (_request, response) => {
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile(index);
  });
}

function onError({ onDefect }: HttpAppOptions): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const rejection = rejectionOf(error);
    if (rejection === null) onDefect(error);
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
  // body-parser and express-static say what is wrong with a request by a status.
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  if (status === 404) return reject("command/unknown", "there is no such file");
  if (typeof status === "number" && status >= 400 && status < 500) {
    return reject("command/invalid", status === 413 ? "the body is too large" : "the body is not JSON", "/");
  }
  return null;
}
