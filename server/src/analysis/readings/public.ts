import { spreadsClaims, type ChannelKind } from "@firebreak/shared/channels";
import type { DrillEvent, EventOf } from "../../domain/events.ts";
import type { Moment } from "../moments.ts";
import type { Timeline } from "../timeline.ts";

/** A claim comes up where people talk: on a public channel, or in a messaging group. */
export function surface(
  timeline: Timeline,
  { playMs, scenarioMs }: DrillEvent,
  claim: string,
  channel: ChannelKind | undefined,
): void {
  if (channel === undefined || timeline.surfaced.has(claim)) return;
  if (!spreadsClaims(channel)) return;
  timeline.surfaced.set(claim, { playMs: playMs ?? 0, scenarioMs: scenarioMs ?? 0 });
}

export function readPersona(timeline: Timeline, event: EventOf<"persona.posted">): void {
  const { claim, channel } = event.data;
  const kind = timeline.scenario.channels.find(({ id }) => id === channel)?.kind ?? "microblog";
  if (claim !== undefined) surface(timeline, event, claim, kind);
}

export function readMinute(timeline: Timeline, event: EventOf<"public.reacted">): void {
  timeline.minutes.push(event);
}

export function readRestriction(
  timeline: Timeline,
  event: EventOf<"restriction.requested">,
  by: Moment | null,
): void {
  if (by === null) return;
  const { restriction, claim, measure, imminent } = event.data;
  timeline.restrictions.push({ ...by, restriction, claim, measure, isImminent: imminent !== undefined });
}
