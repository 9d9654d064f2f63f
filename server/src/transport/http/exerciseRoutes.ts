import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request } from "express";
import type { LiveExercise } from "../../application/liveExercise.ts";
import type { Exercises } from "../../application/exercises.ts";
import type { EventStore } from "../../eventStore/eventStore.ts";
import type { Access, CodeGrant } from "../access.ts";
import { bodyOf, refuse, type Route } from "./route.ts";
import { codeBody, codesAnswer, exerciseAnswer, newCodeAnswer } from "./schemas.ts";

const CONTROL = ["director", "controller"] as const;
const MINUTE = 60_000;

/** What the control cell asks of an exercise over HTTP: its log, and the codes that let people in. */
export function exerciseRoutes(
  exercises: Exercises,
  store: EventStore,
  access: Access,
  now: () => number,
): Route[] {
  const live = (request: Request): LiveExercise => {
    const found = exercises.get(String(request.params["id"]));
    if (found?.state == null) throw refuse("exercise/unknown", "there is no such exercise");
    return found;
  };
  return [
    {
      method: "get",
      path: "/api/exercises/{id}",
      summary: "The exercise's name, phase and log position",
      guard: "token",
      answer: exerciseAnswer,
      errors: [],
      handle: (request, response) => {
        const { id, durable } = live(request);
        if (durable === null) throw refuse("exercise/unknown", "there is no such exercise");
        const { title, phase } = durable.exercise;
        response.json({ id, title, phase, seq: durable.seq });
      },
    },
    {
      method: "get",
      path: "/api/exercises/{id}/log",
      summary: "The log as JSON Lines, one record a line",
      guard: CONTROL,
      type: "application/x-ndjson",
      errors: [],
      handle: async (request, response) => {
        const { id } = live(request);
        response.attachment(`${id}.jsonl`);
        response.type("application/x-ndjson");
        try {
          await pipeline(Readable.from(withNewlines(store.read(id))), response);
        } catch (error) {
          // A caller that goes away in the middle is no failure of ours.
          if (!(error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE")) {
            throw error;
          }
        }
      },
    },
    {
      method: "get",
      path: "/api/exercises/{id}/codes",
      summary: "The join codes given out, without the codes themselves",
      guard: ["director"],
      answer: codesAnswer,
      errors: [],
      handle: (request, response) => {
        const codes = access.codesOf(live(request).id).map(({ key, grant }) => rowOf(key, grant));
        response.json({ codes });
      },
    },
    {
      method: "post",
      path: "/api/exercises/{id}/codes",
      summary: "A new join code; it is shown in this answer and never again",
      guard: ["director"],
      body: codeBody,
      answer: newCodeAnswer,
      status: 201,
      errors: ["unit/unknown", "site/unknown"],
      handle: async (request, response) => {
        const exercise = live(request);
        const { minutes, ...seat } = bodyOf(codeBody, request);
        const tables = exercise.state?.tables;
        if (seat.role === "unit" && (seat.unit === undefined || tables?.units.has(seat.unit) !== true)) {
          throw refuse("unit/unknown", "a code for a unit names one of the exercise", "/unit");
        }
        if (seat.site !== undefined && tables?.sites.has(seat.site) !== true) {
          throw refuse("site/unknown", "there is no such site", "/site");
        }
        const isUnit = seat.role === "unit";
        const { code, key, grant } = await access.issueCode(
          {
            exercise: exercise.id,
            role: seat.role,
            ...(isUnit && seat.unit !== undefined && { unit: seat.unit }),
            ...(seat.site !== undefined && { site: seat.site }),
            ...(isUnit && { level: seat.level ?? "lead" }),
          },
          now() + minutes * MINUTE,
        );
        response.status(201).json({ ...rowOf(key, grant), code });
      },
    },
    {
      method: "delete",
      path: "/api/exercises/{id}/codes/{key}",
      summary: "Withdraws a join code; who came in with it stays",
      guard: ["director"],
      status: 204,
      errors: ["code/unknown"],
      handle: async (request, response) => {
        const done = await access.revokeCode(live(request).id, String(request.params["key"]));
        if (!done) throw refuse("code/unknown", "there is no such code", "/key");
        response.status(204).end();
      },
    },
  ];
}

async function* withNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

function rowOf(key: string, grant: CodeGrant) {
  return {
    key,
    label: grant.label,
    role: grant.role,
    unit: grant.unit ?? null,
    site: grant.site ?? null,
    level: grant.level ?? null,
    issuedAt: grant.issuedAt,
    expiresAt: grant.expiresAt,
    revoked: grant.revokedAt !== undefined,
  };
}
