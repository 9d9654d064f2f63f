import { type KeyboardEvent, useState } from "react";
import type { ChartMark, CurveSeries } from "./CurveChart.tsx";
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

/** Which minute of a chart is read out, by pointer or by keyboard. */
export function useCurveCursor(
  span: Span,
  series: readonly CurveSeries[],
  marks: readonly ChartMark[],
): CurveCursor {
  const [pointed, setPointed] = useState<number | null>(null);
  const last = Math.max(span.from, ...series.map(({ course }) => course.from + course.values.length - 1));
  const resting = Math.min(last, span.to);
  const minute = pointed === null ? null : Math.min(span.to, Math.max(span.from, pointed));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && minute !== null) {
      event.preventDefault();
      event.stopPropagation();
      setPointed(null);
      return;
    }
    const at = marks.map((mark) => Math.round(mark.minute));
    const next = stepCursor(event.key, event.shiftKey, minute ?? resting, span, at);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    setPointed(next);
  }
  return { minute, resting, point: setPointed, onKeyDown };
}
