import type { Exercises } from "../../application/exercises.ts";
import type { Telemetry } from "../telemetry.ts";
import { refuse, type Route } from "./route.ts";
import { healthAnswer } from "./schemas.ts";

/** What operators and orchestrators ask. */
export function serviceRoutes(exercises: Exercises, telemetry: Telemetry): Route[] {
  return [
    {
      method: "get",
      path: "/healthz",
      summary: "The process is alive",
      guard: "open",
      answer: healthAnswer,
      errors: [],
      handle: (_request, response) => {
        response.json({ ok: true });
      },
    },
    {
      method: "get",
      path: "/readyz",
      summary: "The server takes commands: every exercise's log can be written",
      guard: "open",
      answer: healthAnswer,
      errors: ["store/unavailable"],
      handle: (_request, response) => {
        const stuck = [...exercises.all()].filter((live) => !live.storeOk).map((live) => live.id);
        if (stuck.length > 0) {
          throw refuse("store/unavailable", `the log can't be written: ${stuck.join(", ")}`);
        }
        response.json({ ok: true });
      },
    },
    {
      method: "get",
      path: "/metrics",
      summary: "Counters for Prometheus",
      guard: "open",
      type: "text/plain",
      errors: [],
      handle: async (_request, response) => {
        response.type(telemetry.registry.contentType).send(await telemetry.registry.metrics());
      },
    },
  ];
}
