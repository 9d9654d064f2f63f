import type { Request } from "express";
import type { Admission } from "../admission.ts";
import { joinSchema } from "../admission.ts";
import type { Throttle } from "../throttle.ts";
import { bearerOf } from "./bearer.ts";
import { HttpRefusal, refuse, type Route } from "./route.ts";
import { joinAnswer, seatAnswer } from "./schemas.ts";

/** Coming in: where a code or token leads, and exchanging it for one's own. */
export function joinRoutes(admission: Admission, throttle: Throttle): Route[] {
  const seatOf = async (request: Request, secret: { code?: string; token?: string }) => {
    const found = await guarded(throttle, request, () => Promise.resolve(admission.seat(secret)));
    const { live, seat, kind, name } = found;
    const state = live.state;
    if (state === null) throw refuse("exercise/unknown", "the exercise is not on this server");
    const unit = seat.unit === undefined ? undefined : state.tables.units.get(seat.unit);
    return {
      kind,
      exercise: { id: live.id, title: state.exercise.title },
      role: seat.role,
      ...(unit !== undefined && { unit: { id: unit.id, name: unit.name } }),
      site: seat.site ?? unit?.site ?? null,
      sites: [...state.tables.sites.values()],
      name,
    };
  };
  return [
    {
      method: "get",
      path: "/api/join/{code}",
      summary: "Where a join code leads",
      guard: "open",
      answer: seatAnswer,
      errors: ["auth/invalid", "auth/revoked", "auth/expired", "auth/throttled"],
      handle: async (request, response) => {
        response.json(await seatOf(request, { code: String(request.params["code"]) }));
      },
    },
    {
      method: "get",
      path: "/api/me",
      summary: "Where the caller's token leads",
      guard: "open",
      answer: seatAnswer,
      errors: ["auth/required", "auth/invalid", "auth/revoked", "auth/throttled"],
      handle: async (request, response) => {
        response.json(await seatOf(request, { token: bearerOf(request) }));
      },
    },
    {
      method: "post",
      path: "/api/join",
      summary: "Joins with a code or a link's token, under a name; answers with a token of one's own",
      guard: "open",
      body: joinSchema,
      answer: joinAnswer,
      errors: [
        "command/invalid",
        "auth/invalid",
        "auth/revoked",
        "auth/expired",
        "auth/throttled",
        "site/unknown",
      ],
      handle: async (request, response) => {
        const body = joinSchema.parse(request.body);
        if ((body.code === undefined) === (body.token === undefined)) {
          throw refuse("command/invalid", "give either a code or a link's token", "/code");
        }
        response.json(await guarded(throttle, request, () => admission.join(body)));
      },
    },
  ];
}

/** Runs a look-up of a secret; a wrong one counts against the caller's address. */
async function guarded<T>(
  throttle: Throttle,
  request: Request,
  look: () => Promise<{ ok: true; value: T } | { ok: false; error: HttpRefusal["rejection"] }>,
): Promise<T> {
  const address = request.ip ?? "";
  if (await throttle.blocked(address)) {
    throw refuse("auth/throttled", "too many wrong codes from this address; wait a minute");
  }
  const found = await look();
  if (found.ok) return found.value;
  if (found.error.code === "auth/invalid") await throttle.failed(address);
  throw new HttpRefusal(found.error);
}
