import { type KeyboardEvent, useState } from "react";
import type { ChartMark, CurveSeries } from "./curveSeries.ts";
import type { Span } from "./model/chartScale.ts";
import { stepCursor } from "./model/curveCursor.ts";

export interface CurveCursor {
  /** Whole minute of the story that is read out; null while nobody points at one. */
  minute: number | null;
  /** The minute that the keyboard would start from. */
  resting: number;
  point: (minute: number | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A minute pointed at that something beside the chart shares, a list for one. */
export interface SharedMinute {
  /** Whole minute of the story; null for none. */
  minute: number | null;
  onPoint: (minute: number | null) => void;
}

/**
 * Which minute of a chart is read out, by pointer or by keyboard.
 * @param shared whose minute it is, where not the chart's own
 */
export function useCurveCursor(
  span: Span,
  series: readonly CurveSeries[],
  marks: readonly ChartMark[],
  shared: SharedMinute | undefined,
): CurveCursor {
  const [own, setOwn] = useState<number | null>(null);
  const pointed = shared === undefined ? own : shared.minute;
  const point = shared === undefined ? setOwn : shared.onPoint;
  const last = Math.max(span.from, ...series.map(({ course }) => course.from + course.values.length - 1));
  const resting = Math.min(last, span.to);
  const minute = pointed === null ? null : Math.min(span.to, Math.max(span.from, pointed));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && minute !== null) {
      event.preventDefault();
      event.stopPropagation();
      point(null);
      return;
    }
    const at = marks.map((mark) => Math.round(mark.minute));
    const next = stepCursor(event.key, event.shiftKey, minute ?? resting, span, at);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    point(next);
  }
  return { minute, resting, point, onKeyDown };
}
