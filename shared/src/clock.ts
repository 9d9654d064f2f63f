/**
 * The exercise clock as an anchor: at server time `at` (epoch ms) play time stood at
 * `playMs` and the story's clock at `scenarioMs` (epoch ms). Both ends of the wire
 * compute the present from it, so that no tick has to travel.
 */
export interface ClockAnchor {
  at: number;
  /** Milliseconds of play since STARTEX, pauses taken out; null before STARTEX. */
  playMs: number | null;
  /** The story's clock, epoch ms. Before STARTEX it stands at the scenario's start. */
  scenarioMs: number;
  /** Scenario milliseconds that pass in one millisecond of play. */
  rate: number;
  running: boolean;
}

export interface ClockReading {
  playMs: number | null;
  scenarioMs: number;
}

/** Play time and scenario time at server time `now` (epoch ms), whole milliseconds. */
export function readClock(anchor: ClockAnchor, now: number): ClockReading {
  if (!anchor.running || anchor.playMs === null) {
    return { playMs: anchor.playMs, scenarioMs: anchor.scenarioMs };
  }
  const elapsed = Math.max(0, now - anchor.at);
  return {
    playMs: anchor.playMs + Math.round(elapsed),
    scenarioMs: anchor.scenarioMs + Math.round(elapsed * anchor.rate),
  };
}
