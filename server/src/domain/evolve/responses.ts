import type { ResponseRow } from "@firebreak/shared/views";
import type { EventOf } from "../events.ts";
import { patch, put, type ExerciseState } from "../exercise.ts";
import { everyKey, fact } from "../facts.ts";
import { actingUnit } from "../actingUnit.ts";
import { merge, newDraft, rewrite } from "../sharedDraft.ts";
import { voidClearances } from "./clearances.ts";
import { publicHears } from "./hearing.ts";
import { actOnTasks } from "./injects.ts";
import { nameOf } from "./names.ts";
import { addPost, unitAuthor } from "./posts.ts";
import { tellPublic } from "./public.ts";

export function responseDrafted(state: ExerciseState, event: EventOf<"response.drafted">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { response, inject, claim, kind, stance, text, version, nextUpdate } = event.data;
  const before = state.tables.responses.get(response);
  const draft = before?.doc == null ? newDraft(text, event.seq) : rewrite(before.doc, text, event.seq);
  const by = nameOf(state, event.actor) ?? "";
  const row: ResponseRow = {
    id: response,
    unit: event.actor.unit,
    inject: inject ?? null,
    claim: claim ?? null,
    kind,
    stance: stance ?? null,
    text,
    status: "draft",
    version,
    draftedBy: by,
    draftedMs: event.playMs ?? 0,
    submittedMs: null,
    approvedMs: null,
    approvedBy: null,
    returnedReason: null,
    returnedMs: before?.returnedMs ?? null,
    returnedBy: before?.returnedBy ?? null,
    publishedMs: null,
    nextUpdate: nextUpdate ?? null,
    nextUpdateDueMs: null,
    doc: draft.doc,
    editors: [by, ...(before?.editors ?? []).filter((each) => each !== by)],
    joint: before?.joint ?? false,
  };
  put(state, "responses", row);
  voidClearances(state, before, row);
  actOnTasks(state, event.actor.unit, event.playMs, { inject, claim }, false);
}

/** Somebody's typing joins everybody else's. What waits for approval goes back to be a draft: it is another text. */
export function draftEdited(state: ExerciseState, event: EventOf<"draft.edited">): void {
  const { response, update } = event.data;
  const row = state.tables.responses.get(response);
  const merged = row === undefined ? null : merge(row.doc, update);
  if (row === undefined || merged === null) return;
  const by = nameOf(state, event.actor) ?? "";
  const isRecalled = row.status === "submitted" && merged.text !== row.text;
  const next = patch(state, "responses", response, {
    ...merged,
    ...(isRecalled && { status: "draft", submittedMs: null }),
    editors: [by, ...row.editors.filter((each) => each !== by)],
  });
  voidClearances(state, row, next);
  actOnTasks(
    state,
    row.unit,
    event.playMs,
    { inject: row.inject ?? undefined, claim: row.claim ?? undefined },
    false,
  );
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
      // What had been approved before is so no more, nor when it is submitted again.
      patch(state, "responses", response, {
        status: "returned",
        returnedReason: event.data.reason,
        returnedMs: event.playMs ?? 0,
        returnedBy: nameOf(state, event.actor) ?? "",
        approvedMs: null,
        approvedBy: null,
      });
      return;
  }
}

/** A publication answers the tasks it bears on; unless it is an answer to one asker, the public reads it too. */
export function responsePublished(state: ExerciseState, event: EventOf<"response.published">): void {
  const unit = actingUnit(event);
  if (unit === undefined) return;
  const { response, inject, claim, kind, stance, text } = event.data;
  const partners = event.data.with ?? [];
  patch(state, "responses", response, { status: "published", publishedMs: event.playMs, doc: null });
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
      with: partners,
    });
  }
  publicHears(state, event, unit);
  for (const each of [unit, ...partners]) actOnTasks(state, each, event.playMs, { inject, claim }, true);
  if (claim === undefined) return;
  for (const each of [unit, ...partners]) {
    for (const key of everyKey(fact.published, claim, each, kind, stance ?? "*")) state.facts.add(key);
  }
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
