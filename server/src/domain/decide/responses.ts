import type { CommandData } from "@firebreak/shared/commands";
import { reject, type Rejection } from "@firebreak/shared/rejections";
import { atLeast } from "@firebreak/shared/roles";
import type { ResponseRow } from "@firebreak/shared/views";
import type { EventData, NewEvent, PersonActor, ResponseContent } from "../events.ts";
import { hasMet, type ExerciseState } from "../exercise.ts";
import { merge } from "../sharedDraft.ts";
import { clearedBy, hasOpenClearance } from "./clearanceState.ts";
import { accept, newId, refuse, type DecideContext, type Decision } from "./decision.ts";
import { dueIn } from "./dueIn.ts";
import { taskOf } from "./injects.ts";

/** What a response says. */
type Content = Omit<CommandData<"response.draft">, "response" | "text"> & { text: string };
type Found = { ok: true; row: ResponseRow } | { ok: false; error: Rejection };

/** Characters; as many as a text typed at once may have. */
const LONGEST_TEXT = 20_000;

export function draftResponse(
  state: ExerciseState,
  data: CommandData<"response.draft">,
  actor: PersonActor,
): Decision {
  const error = contentRejection(state, data, actor);
  if (error !== null) return { ok: false, error };
  if (!("response" in data)) return accept(drafted(newId(state, "response"), 1, data));
  const found = ownUnpublished(state, data.response, actor);
  if (!found.ok) return found;
  const { text = found.row.text } = data;
  return accept(drafted(found.row.id, found.row.version + 1, { ...data, text }));
}

/** Somebody's typing: merged with everybody else's, whenever it arrives. */
export function editDraft(
  state: ExerciseState,
  data: CommandData<"draft.edit">,
  actor: PersonActor,
): Decision {
  const found = ownResponse(state, data.response, actor);
  if (!found.ok) return found;
  if (found.row.status === "approved" || found.row.status === "published") {
    return wrongState(found.row, "edited");
  }
  const merged = merge(found.row.doc, data.update);
  if (merged === null || merged.text.length > LONGEST_TEXT) {
    return refuse("response/bad-update", "this is no update of the draft", "/data/update");
  }
  if (merged.doc === found.row.doc) return accept();
  return accept({ type: "draft.edited", data });
}

export function submitResponse(
  state: ExerciseState,
  data: CommandData<"response.submit">,
  actor: PersonActor,
): Decision {
  const found = ownResponse(state, data.response, actor);
  if (!found.ok) return found;
  if (found.row.status !== "draft" && found.row.status !== "returned")
    return wrongState(found.row, "submitted");
  if (isEmpty(found.row)) return nothingIn();
  return accept({ type: "response.submitted", data });
}

export function approveResponse(
  state: ExerciseState,
  data: CommandData<"response.approve">,
  actor: PersonActor,
): Decision {
  const found = ownResponse(state, data.response, actor);
  if (!found.ok) return found;
  if (found.row.status !== "submitted") return wrongState(found.row, "approved");
  return accept({ type: "response.approved", data });
}

export function returnResponse(
  state: ExerciseState,
  data: CommandData<"response.return">,
  actor: PersonActor,
): Decision {
  const found = ownResponse(state, data.response, actor);
  if (!found.ok) return found;
  if (found.row.status !== "submitted" && found.row.status !== "approved")
    return wrongState(found.row, "returned");
  return accept({ type: "response.returned", data });
}

/**
 * Publishes a response that is ready, or, for someone who may do all the steps, writes, approves and
 * publishes in one: the log holds each step all the same.
 */
export function publishResponse(
  state: ExerciseState,
  data: CommandData<"response.publish">,
  actor: PersonActor,
  context: DecideContext,
): Decision {
  const needsApproval = state.tables.units.get(actor.unit ?? "")?.approver === true;
  if ("response" in data) {
    const found = ownResponse(state, data.response, actor);
    if (!found.ok) return found;
    const { status } = found.row;
    if (status === "published") return wrongState(found.row, "published again");
    if (isEmpty(found.row)) return nothingIn();
    if (hasOpenClearance(state, found.row)) {
      return refuse(
        "response/clearance-open",
        "a unit it speaks for has still to clear it",
        "/data/response",
      );
    }
    if (needsApproval && status !== "approved") return approvalNeeded();
    const partners = found.row.joint ? clearedBy(state, found.row.id) : [];
    const content = contentOf(found.row);
    const joint = partners.length > 0 ? { ...content, with: partners } : content;
    return accept(...published(state, joint, context));
  }
  const error = contentRejection(state, data, actor);
  if (error !== null) return { ok: false, error };
  const level = state.tables.people.get(actor.person)?.level ?? "member";
  if (needsApproval && !atLeast(level, "approver")) return approvalNeeded();
  const response = newId(state, "response");
  const steps: NewEvent[] = [drafted(response, 1, data)];
  if (needsApproval) {
    steps.push(
      { type: "response.submitted", data: { response } },
      { type: "response.approved", data: { response } },
    );
  }
  return accept(...steps, ...published(state, stripped(response, data), context));
}

export function published(
  state: ExerciseState,
  content: EventData["response.published"],
  context: DecideContext,
): NewEvent[] {
  const events: NewEvent[] = [{ type: "response.published", data: content }];
  const dueMs = dueIn(state, content.nextUpdate, context);
  if (dueMs !== undefined) {
    const { response, claim } = content;
    events.push({
      type: "update.promised",
      data: { response, ...(claim !== undefined && { claim }), dueMs },
    });
  }
  return events;
}

function drafted(response: string, version: number, data: Content): NewEvent {
  return { type: "response.drafted", data: { ...stripped(response, data), version } };
}

function stripped(response: string, data: Content): ResponseContent {
  return {
    response,
    kind: data.kind,
    text: data.text,
    ...(data.inject !== undefined && { inject: data.inject }),
    ...(data.claim !== undefined && { claim: data.claim }),
    ...(data.stance !== undefined && { stance: data.stance }),
    ...(data.nextUpdate !== undefined && { nextUpdate: data.nextUpdate }),
  };
}

export function contentOf(row: ResponseRow): ResponseContent {
  return stripped(row.id, {
    kind: row.kind,
    text: row.text,
    inject: row.inject ?? undefined,
    claim: row.claim ?? undefined,
    stance: row.stance ?? undefined,
    nextUpdate: row.nextUpdate ?? undefined,
  });
}

function contentRejection(
  state: ExerciseState,
  data: Pick<Content, "inject" | "claim">,
  actor: PersonActor,
): Rejection | null {
  if (data.inject !== undefined) {
    const found = taskOf(state, data.inject, actor);
    if (!found.ok) return found.error;
  }
  if (data.claim !== undefined && (actor.unit === undefined || !hasMet(state, actor.unit, data.claim))) {
    return reject("claim/unknown", "no such claim has reached your unit", "/data/claim");
  }
  return null;
}

export function ownResponse(state: ExerciseState, id: string, actor: PersonActor): Found {
  const row = state.tables.responses.get(id);
  if (row === undefined || row.unit !== actor.unit) {
    return {
      ok: false,
      error: reject("response/unknown", "your unit has no such response", "/data/response"),
    };
  }
  return { ok: true, row };
}

/** A response of the actor's unit that can still be changed. */
export function ownUnpublished(state: ExerciseState, id: string, actor: PersonActor): Found {
  const found = ownResponse(state, id, actor);
  if (!found.ok || found.row.status !== "published") return found;
  const message = "it is published: write an update or a correction";
  return { ok: false, error: reject("response/wrong-state", message, "/data/response") };
}

function wrongState(row: ResponseRow, wanted: string): Decision {
  return refuse("response/wrong-state", `it is ${row.status} and can't be ${wanted}`, "/data/response");
}

/** Typing may leave nothing of a text. */
export function isEmpty(row: ResponseRow): boolean {
  return row.text.trim() === "";
}

export function nothingIn(): Decision {
  return refuse("response/wrong-state", "there is nothing written in it", "/data/response");
}

function approvalNeeded(): Decision {
  return refuse("response/approval-needed", "what your unit publishes needs an approver's approval first");
}
