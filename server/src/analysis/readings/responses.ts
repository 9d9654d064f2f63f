import type { EventOf, ResponseContent } from "../../domain/events.ts";
import type { Moment, Publication, ResponseHistory } from "../moments.ts";
import { momentOf, type Timeline } from "../timeline.ts";
import { confirmClearances, ownersMoment, voidClearances } from "./clearances.ts";
import { surface } from "./public.ts";

export function readDraft(timeline: Timeline, event: EventOf<"response.drafted">, by: Moment | null): void {
  if (by === null) return;
  const { response, inject, claim, kind } = event.data;
  const history = historyOf(timeline, response, by.unit);
  if (isOther(history.content, event.data)) voidClearances(timeline, response);
  history.content = event.data;
  timeline.acts.add({ ...by, action: "draft", inject, claim, kind, to: undefined });
}

/** The wait for approval runs from the first submission, however often the text comes back. */
export function readSubmission(
  timeline: Timeline,
  event: EventOf<"response.submitted">,
  by: Moment | null,
): void {
  const owner = ownersMoment(timeline, event, by);
  if (owner !== null) historyOf(timeline, event.data.response, owner.unit).submitted ??= owner;
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
  const owner = ownersMoment(timeline, event, by);
  if (owner === null) return;
  const { response, inject, claim, kind, stance } = event.data;
  const about = { response, inject, claim, kind, stance };
  const publication: Publication = { ...owner, ...about };
  historyOf(timeline, response, owner.unit).published ??= publication;
  timeline.publications.push(publication);
  confirmClearances(timeline, response, event.data.with ?? []);
  // A joint statement is one publication, and the word of each unit that it speaks for.
  const partners = (event.data.with ?? []).filter((unit) => timeline.homes.has(unit));
  const speakers = [owner, ...partners.map((unit) => momentOf(timeline, event, unit))];
  for (const speaker of speakers) {
    timeline.acts.add({ ...speaker, action: "publish", inject, claim, kind, to: undefined });
  }
  if (claim === undefined) return;
  const history = timeline.claims.get(claim);
  history?.publications.push(publication);
  for (const speaker of speakers) history?.words.push({ ...speaker, ...about });
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

/** Another text, or the same said of something else: what was cleared is no more (as in the drill itself). */
function isOther(before: ResponseContent | undefined, now: ResponseContent): boolean {
  return (["text", "kind", "claim", "stance"] as const).some((field) => before?.[field] !== now[field]);
}

function historyOf(timeline: Timeline, id: string, unit: string): ResponseHistory {
  let history = timeline.responses.get(id);
  if (history === undefined) {
    history = {
      id,
      unit,
      content: undefined,
      submitted: null,
      approved: null,
      returns: 0,
      published: null,
    };
    timeline.responses.set(id, history);
  }
  return history;
}
