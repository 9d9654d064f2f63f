import type { EventOf } from "../../domain/events.ts";
import { shownAt } from "../../domain/shownAt.ts";
import type { Moment } from "../moments.ts";
import type { Timeline } from "../timeline.ts";

/** A person's screen has shown an inject; the first report of each person counts. */
export function readSight(timeline: Timeline, event: EventOf<"inject.seen">, by: Moment | null): void {
  const { inject, times } = event.data;
  const release = timeline.releases.get(inject);
  if (by === null || times === undefined || release === undefined || !("person" in event.actor)) return;
  const key = `${inject}/${event.actor.person}`;
  if (timeline.sights.has(key)) return;
  const shown = shownAt(times, release.at, Date.parse(event.at));
  // A pause between the two moments stops play time: it is never later than that of the report.
  const paintedPlayMs = Math.min(release.t0 + shown.paintedMs, by.playMs);
  timeline.sights.set(key, { ...by, inject, ...shown, paintedPlayMs });
}

/** Whoever of a unit acknowledged first: it is their own screen that counts. */
export function readAcknowledger(
  timeline: Timeline,
  event: EventOf<"inject.acknowledged">,
  by: Moment | null,
): void {
  if (by === null || !("person" in event.actor)) return;
  const key = `${event.data.inject}/${by.unit}`;
  if (!timeline.acknowledgers.has(key))
    timeline.acknowledgers.set(key, { ...by, person: event.actor.person });
}
