import type { Request } from "express";
import { refuse } from "./route.ts";

/**
 * The token of `Authorization: Bearer …`.
 * @throws HttpRefusal `auth/required`
 */
export function bearerOf(request: Request): string {
  const match = /^Bearer +([A-Za-z0-9_-]{1,256})$/i.exec(request.headers.authorization ?? "");
  if (match?.[1] === undefined) throw refuse("auth/required", "send the token as Authorization: Bearer …");
  return match[1];
}
