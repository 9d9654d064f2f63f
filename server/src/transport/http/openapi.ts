import { z } from "zod";
import { refusalsOf, statusOf, type Route } from "./route.ts";
import { rejectionAnswer } from "./schemas.ts";

/** The OpenAPI 3.1 document of the routes: drawn from the very schemas that check the requests. */
export function openApiDocument(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Firebreak",
      version: "1",
      description:
        "Joining exercises, and what scripts ask of them. The live drill runs over Socket.IO: PROTOCOL.md.",
      license: { name: "MIT", identifier: "MIT" },
    },
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    paths,
  };
}

function operation(route: Route): Record<string, unknown> {
  const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const status = String(route.status ?? 200);
  const types = typeof route.type === "string" ? [route.type] : (route.type ?? ["application/json"]);
  const schema = route.answer === undefined ? { type: "string" } : schemaOf(route.answer, "output");
  const noBody = route.status === 204;
  return {
    summary: route.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(route.guard !== "open" && { security: [{ token: [] }] }),
    ...(route.body !== undefined && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(route.body, "input") } },
      },
    }),
    responses: {
      [status]: {
        description: route.summary,
        ...(!noBody && { content: Object.fromEntries(types.map((type) => [type, { schema }])) }),
      },
      ...(route.conditional && { "304": { description: "Unchanged since the ETag in If-None-Match" } }),
      ...refusals(route),
    },
  };
}

function refusals(route: Route): Record<string, unknown> {
  const byStatus = new Map<number, string[]>();
  for (const code of refusalsOf(route))
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: `Refused: ${codes.join(", ")}`,
        content: { "application/json": { schema: schemaOf(rejectionAnswer, "output") } },
      },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: "draft-2020-12", io });
  return json;
}
