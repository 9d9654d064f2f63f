import type { Request } from "express";
import type { Rejection } from "@firebreak/shared/rejections";
import type { Throttle } from "../throttle.ts";
import { HttpRefusal } from "./route.ts";

type Outcome<T> = { ok: true; value: T } | { ok: false; error: Rejection };

/**
 * What a token leads to. A wrong one counts against the caller's address.
 * @throws HttpRefusal
 */
export async function lookUp<T>(throttle: Throttle, request: Request, found: Outcome<T>): Promise<T> {
  if (found.ok) return found.value;
  const wrong = found.error.code === "auth/invalid";
  throw new HttpRefusal(wrong ? await throttle.wrong(request.ip ?? "") : found.error);
}

/**
 * What a code leads to: codes are short enough to be guessed, so an address that has tried too many
 * wrong ones is not even told of a right one.
 * @throws HttpRefusal
 */
export async function lookUpCode<T>(
  throttle: Throttle,
  request: Request,
  look: () => Outcome<T> | Promise<Outcome<T>>,
): Promise<T> {
  const blocked = await throttle.blocked(request.ip ?? "");
  if (blocked !== null) throw new HttpRefusal(blocked);
  return lookUp(throttle, request, await look());
}
