import { reject, type Rejection, type RejectionCode } from "@firebreak/shared/rejections";
import type { Role } from "@firebreak/shared/roles";
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
  /** Media type of the answer, `application/json` unless said. */
  type?: string;
  status?: number;
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
    case "command/unknown":
      return 404;
    case "store/unavailable":
      return 503;
    case "server/failed":
      return 500;
    default:
      return 400;
  }
}
