import { joinSchema, type Admission, type SeatFound } from "../admission.ts";
import type { Throttle } from "../throttle.ts";
import { bearerOf } from "./bearer.ts";
import { lookUp, lookUpCode } from "./lookUp.ts";
import { bodyOf, refuse, type Route } from "./route.ts";
import { joinAnswer, seatAnswer } from "./schemas.ts";

/** Coming in: where a code or token leads, and exchanging it for one's own. */
export function joinRoutes(admission: Admission, throttle: Throttle): Route[] {
  const describe = ({ live, seat, kind, name }: SeatFound) => {
    const state = live.state;
    if (state === null) throw refuse("exercise/unknown", "the exercise is not on this server");
    const unit = seat.unit === undefined ? undefined : state.tables.units.get(seat.unit);
    return {
      kind,
      exercise: { id: live.id, title: state.exercise.title },
      role: seat.role,
      ...(unit !== undefined && { unit: { id: unit.id, name: unit.name } }),
      ...(unit !== undefined && seat.level !== undefined && { level: seat.level }),
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
      errors: ["auth/invalid", "auth/revoked", "auth/expired", "auth/throttled", "exercise/unknown"],
      handle: async (request, response) => {
        const code = String(request.params["code"]);
        response.json(describe(await lookUpCode(throttle, request, () => admission.seat({ code }))));
      },
    },
    {
      method: "get",
      path: "/api/me",
      summary: "Where the caller's token leads",
      guard: "open",
      answer: seatAnswer,
      errors: ["auth/required", "auth/invalid", "auth/revoked", "auth/throttled", "exercise/unknown"],
      handle: async (request, response) => {
        const token = bearerOf(request);
        response.json(describe(await lookUp(throttle, request, admission.seat({ token }))));
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
        "command/not-permitted",
        "auth/invalid",
        "auth/revoked",
        "auth/expired",
        "auth/throttled",
        "exercise/unknown",
        "site/unknown",
      ],
      handle: async (request, response) => {
        const body = bodyOf(joinSchema, request);
        if ((body.code === undefined) === (body.token === undefined)) {
          throw refuse("command/invalid", "give either a code or a link's token", "/code");
        }
        const joined =
          body.code === undefined
            ? await lookUp(throttle, request, await admission.join(body))
            : await lookUpCode(throttle, request, () => admission.join(body));
        response.json(joined);
      },
    },
  ];
}
