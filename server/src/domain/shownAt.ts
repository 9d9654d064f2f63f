import type { PaintTimes } from "@firebreak/shared/commands";

/** When a person's screen got and showed an inject: ms after its release, by the server's clock. */
export interface Shown {
  receivedMs: number;
  paintedMs: number;
  /** Both are right within ± this, ms. */
  boundMs: number;
  /** The client's times can be; where not, the moment of its report stands for both. */
  consistent: boolean;
}

/**
 * What a client says counts only where it can be: not before the release, not after the server heard of it,
 * within the bound of its clock. So a slow line is not held against a far site, and nobody gains by a forged
 * time (DESIGN §6). Moments in epoch ms of the server's clock.
 */
export function shownAt(times: PaintTimes, releasedAt: number, heardAt: number): Shown {
  const onServer = (clientMs: number): number => clientMs + times.offset;
  const isPossible = (at: number): boolean => at >= releasedAt - times.bound && at <= heardAt + times.bound;
  const received = onServer(times.received);
  const painted = onServer(times.painted);
  const elapsed = heardAt - releasedAt;
  // A bound is half a round trip at most, and what happened took a whole one: a wider one tells nothing.
  const consistent =
    times.bound <= elapsed && isPossible(received) && isPossible(painted) && painted >= received;
  const within = (at: number): number => Math.min(heardAt, Math.max(releasedAt, at)) - releasedAt;
  return {
    receivedMs: Math.round(consistent ? within(received) : elapsed),
    paintedMs: Math.round(consistent ? within(painted) : elapsed),
    // Of what is not believed the bound is not either: it was some time before the server heard of it.
    boundMs: consistent ? Math.round(times.bound * 10) / 10 : elapsed,
    consistent,
  };
}
