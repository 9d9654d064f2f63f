import { reject, type Rejection, type RejectionCode } from "@firebreak/shared/rejections";
import type { Role } from "@firebreak/shared/roles";
import { readAs } from "@firebreak/shared/typed";
import type { Request, Response } from "express";
import type { z } from "zod";

/** Who may call a route: anybody, anybody with a token, or a token of these roles for this exercise. */
export type Guard = "open" | "token" | readonly Role[];

/** One operation of the HTTP API: what serves it and what the OpenAPI document says of it. */
export interface Route {
  method: "get" | "post" | "delete";
  /** With parameters as OpenAPI writes them, `/api/exercises/{id}/log`. */
  path: string;
  summary: string;
  guard: Guard;
  body?: z.ZodType;
  /** The answer's schema; absent where it is not JSON. */
  answer?: z.ZodType;
  /** Media type of the answer, or those it may have; `application/json` unless said. */
  type?: string | readonly string[];
  status?: number;
  /** The answer has an ETag; a caller that names it gets 304 where nothing has changed. */
  conditional?: true;
  /** The refusals of its own; those that come with the guard and the body are known (refusalsOf). */
  errors: readonly RejectionCode[];
  handle: (request: Request, response: Response) => Promise<void> | void;
}

/** A refusal on its way to the caller. */
export class HttpRefusal extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.message);
    this.rejection = rejection;
  }
}

export function refuse(code: RejectionCode, message: string, path?: string): HttpRefusal {
  return new HttpRefusal(reject(code, message, path));
}

/**
 * The body of a request.
 * @throws z.ZodError where it is not what the schema wants
 */
export function bodyOf<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  const read = readAs(schema, request.body);
  if (!read.success) throw read.error;
  return read.data;
}

/** Every refusal that a caller of the route can meet. */
export function refusalsOf({ method, path, guard, body, errors }: Route): RejectionCode[] {
  const codes = new Set<RejectionCode>(errors);
  const add = (...more: RejectionCode[]): void => more.forEach((code) => codes.add(code));
  if (path.startsWith("/api/")) add("auth/origin");
  if (body !== undefined) add("command/invalid", "wire/too-large");
  if (method !== "get") add("store/unavailable");
  if (guard !== "open") {
    add("auth/required", "auth/invalid", "auth/revoked", "auth/throttled", "exercise/unknown");
    if (guard !== "token") add("command/not-permitted");
  }
  add("server/failed");
  return [...codes];
}

/** The HTTP status that goes with a code. */
export function statusOf(code: RejectionCode): number {
  switch (code) {
    case "auth/required":
    case "auth/invalid":
    case "auth/revoked":
    case "auth/expired":
      return 401;
    case "auth/origin":
    case "command/not-permitted":
    case "person/removed":
      return 403;
    case "auth/throttled":
      return 429;
    case "exercise/unknown":
    case "media/unknown":
    case "media/missing":
    case "code/unknown":
    case "command/unknown":
      return 404;
    case "wire/too-large":
      return 413;
    case "store/unavailable":
      return 503;
    case "server/failed":
      return 500;
    default:
      return 400;
  }
}
