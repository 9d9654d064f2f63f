import type { EventOf } from "../../domain/events.ts";
import type { Moment, Publication, ResponseHistory } from "../moments.ts";
import { momentOf, type Timeline } from "../timeline.ts";
import { surface } from "./public.ts";

export function readDraft(timeline: Timeline, event: EventOf<"response.drafted">, by: Moment | null): void {
  if (by === null) return;
  const { response, inject, claim, kind } = event.data;
  historyOf(timeline, response, by.unit);
  timeline.acts.add({ ...by, action: "draft", inject, claim, kind, to: undefined });
}

/** The wait for approval runs from the first submission, however often the text comes back. */
export function readSubmission(
  timeline: Timeline,
  event: EventOf<"response.submitted">,
  by: Moment | null,
): void {
  if (by !== null) historyOf(timeline, event.data.response, by.unit).submitted ??= by;
}

export function readApproval(timeline: Timeline, event: EventOf<"response.approved">): void {
  const history = timeline.responses.get(event.data.response);
  if (history?.submitted) history.approved ??= momentOf(timeline, event, history.unit);
}

export function readReturn(timeline: Timeline, event: EventOf<"response.returned">): void {
  const history = timeline.responses.get(event.data.response);
  if (history !== undefined) history.returns += 1;
}

export function readPublication(
  timeline: Timeline,
  event: EventOf<"response.published">,
  by: Moment | null,
): void {
  if (by === null) return;
  const { response, inject, claim, kind, stance } = event.data;
  const publication: Publication = { ...by, response, inject, claim, kind, stance };
  historyOf(timeline, response, by.unit).published ??= publication;
  timeline.publications.push(publication);
  timeline.acts.add({ ...by, action: "publish", inject, claim, kind, to: undefined });
  if (claim === undefined) return;
  timeline.claims.get(claim)?.publications.push(publication);
  // Who speaks of what nobody has heard makes it known; an answer goes to one asker.
  if (kind !== "answer") surface(timeline, event, claim, "microblog");
}

/** The promise is the unit's that published, whoever wrote the record. */
export function readPromise(timeline: Timeline, event: EventOf<"update.promised">): void {
  const { response, claim, dueMs } = event.data;
  const history = timeline.responses.get(response);
  if (history === undefined) return;
  const inject = history.published?.inject;
  timeline.promises.push({ ...momentOf(timeline, event, history.unit), response, claim, inject, dueMs });
}

function historyOf(timeline: Timeline, id: string, unit: string): ResponseHistory {
  let history = timeline.responses.get(id);
  if (history === undefined) {
    history = { id, unit, submitted: null, approved: null, returns: 0, published: null };
    timeline.responses.set(id, history);
  }
  return history;
}
