import { actingUnit } from "../../domain/actingUnit.ts";
import { formatSpan } from "@firebreak/shared/duration";
import { contradicts } from "../../simulation/stance.ts";
import type { DrillEvent, EventOf, ResponseContent } from "../../domain/events.ts";
import { additionOf } from "./addition.ts";
import { WhatIfError, type Edit } from "./edit.ts";
import type { ResponseIndex } from "./responseIndex.ts";

/** An event that an edit puts into the log. */
export interface Placed {
  event: DrillEvent;
  /** It must not come before what it depends on. */
  isBound: boolean;
  isIdeal: boolean;
}

/** What an edit does to the log. */
export interface Change {
  /** Places of the records that are taken away. */
  removed: number[];
  /** What comes instead, in order, at this play time (ms). */
  placed: Placed[];
  atMs: number;
  /** Log position from which on something may differ. */
  from: number;
  /** Publications that lose their sense by it. */
  pointless: DrillEvent[];
}

/** A log and where its responses stand. */
export interface Source {
  log: readonly DrillEvent[];
  responses: ResponseIndex;
}

/** @throws WhatIfError */
export function changeOf(source: Source, edit: Edit, number: number): Change {
  switch (edit.kind) {
    case "remove":
      return remove(source, edit.response);
    case "shift":
      return move(source, edit.response, (playMs) => playMs + edit.byMs, false);
    case "move":
      return move(source, edit.response, () => edit.toMs, edit.ideal === true);
    case "add":
      return add(source, edit, number);
  }
}

function remove({ responses }: Source, response: string): Change {
  const { index: published } = responses.publicationOf(response);
  const removed = responses.recordsOf(response).map(({ index }) => index);
  return { removed, placed: [], atMs: 0, from: Math.min(published, ...removed), pointless: [] };
}

/**
 * Moves the publication. What led up to it stays where it was as far as it still comes before it; what
 * follows from it (the promise, a rating) comes after it. Moved by nothing, it keeps its very place.
 */
function move(
  source: Source,
  response: string,
  momentOf: (playMs: number) => number,
  isIdeal: boolean,
): Change {
  const { event: publication, index: published } = source.responses.publicationOf(response);
  const was = publication.playMs ?? 0;
  const atMs = momentOf(was);
  const change: Change = { removed: [], placed: [], atMs, from: published, pointless: [] };
  if (atMs === was && !isIdeal) return change;
  checkMoment(source.log, atMs);
  for (const { event, index } of source.responses.recordsOf(response)) {
    // What is made as well as can be needs nobody's rating.
    if (event.type === "rating.given" && isIdeal) change.removed.push(index);
    else if (goesAlong(event, was, atMs)) {
      change.removed.push(index);
      const moved = { ...withPromise(event, atMs - was), playMs: atMs };
      change.placed.push({ event: moved, isBound: atMs < was && !isIdeal, isIdeal });
    }
  }
  change.from = Math.min(...change.removed);
  return withoutPointless(source, change, publication, was);
}

function add(source: Source, edit: Extract<Edit, { kind: "add" }>, number: number): Change {
  const { log } = source;
  checkMoment(log, edit.toMs);
  const isIdeal = edit.ideal === true;
  const events = additionOf(log, edit, `whatif-${number}`);
  const placed = events.map((event) => ({ event, isBound: !isIdeal, isIdeal }));
  const change: Change = { removed: [], placed, atMs: edit.toMs, from: log.length, pointless: [] };
  const publication = events.find(({ type }) => type === "response.published");
  return withoutPointless(source, change, publication as EventOf<"response.published">, Infinity);
}

function goesAlong(event: DrillEvent, was: number, atMs: number): boolean {
  const at = event.playMs ?? 0;
  switch (event.type) {
    case "response.published":
    case "update.promised":
      return true;
    case "rating.given":
      return at <= atMs;
    default:
      // Written or approved at one stroke with it, it goes along; else only where it would come too late.
      return at > atMs || at === was;
  }
}

function withPromise(event: DrillEvent, byMs: number): DrillEvent {
  if (event.type !== "update.promised") return event;
  return { ...event, data: { ...event.data, dueMs: event.data.dueMs + byMs } };
}

/**
 * Nobody who has said what is so says after it, as if nothing had been said, that it is still open: what
 * the unit published of the kind before the publication's old moment goes. Where the publication is a
 * yardstick, so does what would take it back.
 */
function withoutPointless(
  { responses }: Source,
  change: Change,
  publication: EventOf<"response.published">,
  untilMs: number,
): Change {
  const isIdeal = change.placed.some((each) => each.isIdeal);
  const said = stanceOf(publication.data);
  const { claim, response } = publication.data;
  if (claim === undefined || said === undefined || said === "unresolved") return change;
  const pointless = responses.publications.filter(({ event }) => {
    if (
      event.data.claim !== claim ||
      event.data.response === response ||
      actingUnit(event) !== actingUnit(publication)
    )
      return false;
    const playMs = event.playMs ?? 0;
    if (playMs <= change.atMs || playMs >= untilMs) return false;
    const stance = stanceOf(event.data);
    const leavesOpen = event.data.kind === "holding" || stance === "unresolved";
    return leavesOpen || (isIdeal && stance !== undefined && contradicts(stance, said));
  });
  const removed = pointless.flatMap(({ event }) =>
    responses.recordsOf(event.data.response).map(({ index }) => index),
  );
  return {
    ...change,
    removed: [...change.removed, ...removed],
    from: Math.min(change.from, ...removed),
    pointless: pointless.map(({ event }) => event),
  };
}

/** A correction without a stance says that the claim is not so. */
function stanceOf({ stance, kind }: ResponseContent) {
  return stance ?? (kind === "correction" ? "false" : undefined);
}

function checkMoment(log: readonly DrillEvent[], atMs: number): void {
  if (atMs < 0) throw new WhatIfError("whatif/before-start", "that is before STARTEX");
  const endMs = log.at(-1)?.playMs ?? 0;
  if (atMs > endMs) {
    throw new WhatIfError("whatif/after-end", `that is after the end of play at ${formatSpan(endMs)}`);
  }
}
