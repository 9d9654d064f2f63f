import { audienceOf } from "@firebreak/shared/roles";
import { MEDIA_TYPES } from "@firebreak/shared/media";
import type { InjectRow, PostRow, View } from "@firebreak/shared/views";
import type { Request, Response } from "express";
import type { LiveExercise } from "../../application/liveExercise.ts";
import type { Admission } from "../admission.ts";
import type { ExerciseMedia } from "../media/exerciseMedia.ts";
import type { Throttle } from "../throttle.ts";
import { bearerOf } from "./bearer.ts";
import { lookUp } from "./lookUp.ts";
import { refuse, type Route } from "./route.ts";

/** A picture opened by itself, an SVG above all, runs nothing, loads nothing and knows no origin. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The pictures of injects and posts, for whoever has that inject or post in front of them. What is hidden
 * from the caller is answered to the letter like what there is not.
 */
export function mediaRoutes(admission: Admission, throttle: Throttle, media: ExerciseMedia): Route[] {
  const answer = async (
    request: Request,
    response: Response,
    injectOf: (view: View, live: LiveExercise) => string | null,
  ): Promise<void> => {
    const { seat, live } = await lookUp(throttle, request, admission.seat({ token: bearerOf(request) }));
    const view = live.broadcaster.feed(audienceOf(seat.role, seat.unit))?.view;
    const inject = view === undefined ? null : injectOf(view, live);
    const file = live.state?.scenario.injects.find(({ id }) => id === inject)?.media;
    if (file === undefined) throw refuse("media/unknown", "there is no such picture here");
    const found = await media.find(live.id, file);
    if (found === null) throw refuse("media/missing", "the server does not have this picture's file");
    response.vary("Authorization");
    response.set({
      "Content-Type": found.type,
      "Content-Security-Policy": INERT,
      "X-Content-Type-Options": "nosniff",
      // Kept by the browser, and asked for each time whether this caller may still have it.
      "Cache-Control": "private, no-cache",
    });
    await sendFile(response, found.path);
  };
  return [
    {
      method: "get",
      path: "/api/exercises/{id}/media/{inject}",
      summary: "The picture of an inject that the caller's audience has in view",
      guard: "token",
      type: TYPES,
      conditional: true,
      errors: ["media/unknown", "media/missing"],
      handle: (request, response) =>
        answer(request, response, (view) => {
          const row = rowOf<InjectRow>(view.injects, request.params["inject"]);
          return row?.media === true ? row.id : null;
        }),
    },
    {
      method: "get",
      path: "/api/exercises/{id}/posts/{post}/media",
      summary: "The picture of a post in the public feed of the caller's audience",
      guard: "token",
      type: TYPES,
      conditional: true,
      errors: ["media/unknown", "media/missing"],
      handle: (request, response) =>
        answer(request, response, (view, live) => {
          const id = request.params["post"];
          if (rowOf<PostRow>(view.posts, id)?.media !== true) return null;
          // Only control is told which inject made a post.
          const known = live.broadcaster.feed("control")?.view.posts ?? {};
          return rowOf<PostRow>(known, id)?.inject ?? null;
        }),
    },
  ];
}

const TYPES = [...new Set(Object.values(MEDIA_TYPES))];

/** Ids come from the caller: `__proto__` names no row. */
function rowOf<R>(table: Readonly<Record<string, R>>, id: unknown): R | undefined {
  return typeof id === "string" && Object.hasOwn(table, id) ? table[id] : undefined;
}

/**
 * Sends a file with its ETag, or 304 where the caller has it.
 * @throws HttpRefusal `media/missing` where it has gone meanwhile
 */
function sendFile(response: Response, file: string): Promise<void> {
  return new Promise((resolve, fail) => {
    const options = { dotfiles: "allow", cacheControl: false, acceptRanges: false } as const;
    response.sendFile(file, options, (error?: Error) => {
      // A caller that goes away in the middle is no failure of ours.
      if (error === undefined || response.headersSent) resolve();
      else fail(refuse("media/missing", "the server does not have this picture's file"));
    });
  });
}
