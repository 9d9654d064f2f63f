import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { everyKey, fact } from "../facts.ts";
import { publicHears } from "./hearing.ts";
import { actOnTasks, nameOf } from "./injects.ts";
import { addPost, unitAuthor } from "./posts.ts";
import { tellPublic } from "./public.ts";

export function responseDrafted(state: ExerciseState, event: EventOf<"response.drafted">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { response, inject, claim, kind, stance, text, version, nextUpdate } = event.data;
  put(state, "responses", {
    id: response,
    unit: event.actor.unit,
    inject: inject ?? null,
    claim: claim ?? null,
    kind,
    stance: stance ?? null,
    text,
    status: "draft",
    version,
    draftedBy: nameOf(state, event.actor) ?? "",
    draftedMs: event.playMs ?? 0,
    submittedMs: null,
    approvedMs: null,
    approvedBy: null,
    returnedReason: null,
    publishedMs: null,
    nextUpdate: nextUpdate ?? null,
    nextUpdateDueMs: null,
  });
  actOnTasks(state, event.actor, event.playMs, { inject, claim }, false);
}

export function responseStep(
  state: ExerciseState,
  event: EventOf<"response.submitted"> | EventOf<"response.approved"> | EventOf<"response.returned">,
): void {
  const { response } = event.data;
  switch (event.type) {
    case "response.submitted":
      patch(state, "responses", response, {
        status: "submitted",
        submittedMs: event.playMs,
        returnedReason: null,
      });
      return;
    case "response.approved":
      patch(state, "responses", response, {
        status: "approved",
        approvedMs: event.playMs,
        approvedBy: nameOf(state, event.actor),
      });
      return;
    case "response.returned":
      patch(state, "responses", response, { status: "returned", returnedReason: event.data.reason });
      return;
  }
}

/** A publication answers the tasks it bears on; unless it is an answer to one asker, the public reads it too. */
export function responsePublished(state: ExerciseState, event: EventOf<"response.published">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { response, inject, claim, kind, stance, text } = event.data;
  const { unit } = event.actor;
  patch(state, "responses", response, { status: "published", publishedMs: event.playMs });
  if (kind !== "answer") {
    addPost(state, event, {
      id: `post-${event.seq}`,
      channel: "microblog",
      channelName: "",
      author: unitAuthor(state, unit),
      unit,
      kind,
      text,
      claim: claim ?? null,
      inject: inject ?? null,
    });
  }
  publicHears(state, event, unit);
  actOnTasks(state, event.actor, event.playMs, { inject, claim }, true);
  if (claim === undefined) return;
  for (const key of everyKey(fact.published, claim, unit, kind, stance ?? "*")) state.facts.add(key);
}

export function updatePromised(state: ExerciseState, event: EventOf<"update.promised">): void {
  const { response, claim, dueMs } = event.data;
  const row = patch(state, "responses", response, { nextUpdateDueMs: dueMs });
  tellPublic(state, event, {
    kind: "promised",
    response,
    unit: row.unit,
    duePlayMs: dueMs,
    ...(claim !== undefined && { claim }),
  });
}
