import type { EventOf } from "../events.ts";
import { put, type ExerciseState } from "../exercise.ts";

/**
 * When a person's screen showed an inject, by the server's clock. What the client says counts only where
 * it can be: not before the release, not after the server heard of it, within the bound of its clock. So a
 * slow line is not held against a far site, and nobody gains by a forged time (DESIGN §6).
 */
export function receive(state: ExerciseState, event: EventOf<"inject.seen">): void {
  if (event.actor.role === "system" || event.actor.unit === undefined) return;
  const { inject, times } = event.data;
  const { person, unit, site } = event.actor;
  state.seenBy.add(`${inject}/${person}`);
  const releasedAt = state.releasedAt.get(inject);
  if (times === undefined || releasedAt === undefined) return;
  const heardAt = Date.parse(event.at);
  const onServer = (clientMs: number): number => clientMs + times.offset;
  const isPossible = (at: number): boolean => at >= releasedAt - times.bound && at <= heardAt + times.bound;
  const received = onServer(times.received);
  const painted = onServer(times.painted);
  const elapsed = heardAt - releasedAt;
  // A bound is half a round trip at most, and what happened took a whole one: a wider one tells nothing.
  const consistent =
    times.bound <= elapsed && isPossible(received) && isPossible(painted) && painted >= received;
  const within = (at: number): number => Math.min(heardAt, Math.max(releasedAt, at)) - releasedAt;
  put(state, "receipts", {
    id: `${inject}/${person}`,
    inject,
    person,
    unit,
    site: site ?? null,
    receivedMs: Math.round(consistent ? within(received) : elapsed),
    paintedMs: Math.round(consistent ? within(painted) : elapsed),
    // Of what is not believed the bound is not either: it was some time before the server heard of it.
    boundMs: consistent ? Math.round(times.bound * 10) / 10 : elapsed,
    consistent,
  });
}
