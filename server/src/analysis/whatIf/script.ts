import type { DrillEvent } from "../../domain/events.ts";
import { changeOf, type Placed } from "./changes.ts";
import type { Edit } from "./edit.ts";
import { ResponseIndex } from "./responseIndex.ts";

/** An event of the counterfactual, before it is known whether it can happen there. */
export interface Step extends Placed {
  /** Its place in the log; of an event that an edit puts there, the record it comes in front of. */
  index: number;
  /** `log`: stands as recorded. `placed`: put here. */
  origin: "log" | "placed";
}

/** The log with its edits carried out, the rest of the world not yet answering them. */
export interface Script {
  steps: Step[];
  /** Log position from which on the two courses may differ. */
  from: number;
  /** Publications that lose their sense by the edits. */
  pointless: DrillEvent[];
}

/**
 * Carries the edits out on the log.
 * @throws WhatIfError
 */
export function scriptOf(log: readonly DrillEvent[], edits: readonly Edit[]): Script {
  const removed = new Set<number>();
  const inserted = new Map<number, Step[]>();
  const pointless = new Set<DrillEvent>();
  const source = { log, responses: new ResponseIndex(log) };
  let from = log.length;
  edits.forEach((edit, number) => {
    const change = changeOf(source, edit, number + 1);
    from = Math.min(from, change.from);
    for (const index of change.removed) removed.add(index);
    for (const event of change.pointless) pointless.add(event);
    if (change.placed.length === 0) return;
    const place = placeOf(log, change.atMs);
    from = Math.min(from, place);
    const steps = change.placed.map((each): Step => ({ ...each, index: place, origin: "placed" }));
    inserted.set(place, [...(inserted.get(place) ?? []), ...steps]);
  });
  const steps: Step[] = [];
  for (let index = 0; index <= log.length; index++) {
    steps.push(...inOrder(inserted.get(index) ?? []));
    const event = log[index];
    if (event === undefined || removed.has(index)) continue;
    steps.push({ event, index, origin: "log", isBound: false, isIdeal: false });
  }
  return { steps, from, pointless: [...pointless] };
}

/** Behind everything of its moment, but never behind ENDEX. */
function placeOf(log: readonly DrillEvent[], atMs: number): number {
  const index = log.findIndex(
    ({ playMs, type }) => playMs !== null && (playMs > atMs || type === "exercise.ended"),
  );
  return index === -1 ? log.length : index;
}

/** Several edits may place something between the same two records. */
function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((one, other) => (one.event.playMs ?? 0) - (other.event.playMs ?? 0));
}
