import { type LaneWindow, xIn } from "./laneWindow.ts";

export interface AxisTick {
  playMs: number;
  x: number;
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE);

/** Round minutes of play, as close together as `leastPx` allows; none before STARTEX. */
export function axisTicks(window: LaneWindow, width: number, leastPx: number): AxisTick[] {
  const xOf = xIn(window, width);
  const fits = (step: number) => xOf(window.fromMs + step) >= leastPx;
  const step = STEPS.find(fits) ?? STEPS[STEPS.length - 1] ?? MINUTE;
  const ticks: AxisTick[] = [];
  const first = Math.max(0, Math.ceil(window.fromMs / step) * step);
  for (let playMs = first; playMs <= window.toMs; playMs += step) ticks.push({ playMs, x: xOf(playMs) });
  return ticks;
}
