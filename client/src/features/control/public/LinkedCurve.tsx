import { type CSSProperties, type KeyboardEvent, memo, useMemo } from "react";
import { CurveDrawing } from "../../../feed/CurveDrawing.tsx";
import type { ChartMark, CurveSeries } from "../../../feed/CurveChart.tsx";
import chart from "../../../feed/CurveChart.module.css";
import { latestOf, valueAt } from "../../../feed/curves.ts";
import type { Span } from "../../../feed/model/chartScale.ts";
import { stepCursor } from "../../../feed/model/curveCursor.ts";
import { usePercent } from "../../../feed/usePercent.ts";
import { useStoryHour } from "../../../feed/useStoryHour.ts";
import { useView } from "../../../store/drill.ts";
import { useSize } from "../../../ui/useSize.ts";

const MINUTE_MS = 60_000;

export interface LinkedCurveProps {
  label: string;
  series: readonly CurveSeries[];
  marks: readonly ChartMark[];
  span: Span;
  /** px, axis included. */
  height: number;
  /** Whole minute of the story that is pointed at, here or in the list beside it. */
  pointed: number | null;
  onPoint: (minute: number | null) => void;
}

/** The feed's chart with a cursor that a list beside it shares. */
export const LinkedCurve = memo(function LinkedCurve(props: LinkedCurveProps) {
  const { label, series, marks, span, height, pointed, onPoint } = props;
  const [box, { width }] = useSize();
  const percent = usePercent();
  const storyHour = useStoryHour();
  const startMs = useView((view) => view.exercise?.startMs ?? 0);
  const cursor = useMemo(() => {
    const last = Math.max(span.from, ...series.map(({ course }) => course.from + course.values.length - 1));
    const resting = Math.min(last, span.to);
    const minute = pointed === null ? null : Math.min(span.to, Math.max(span.from, pointed));
    return {
      minute,
      resting,
      point: onPoint,
      onKeyDown(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const at = marks.map((mark) => Math.round(mark.minute));
        const next =
          event.key === "Escape" && minute !== null
            ? null
            : (stepCursor(event.key, event.shiftKey, minute ?? resting, span, at) ?? undefined);
        if (next === undefined) return;
        event.preventDefault();
        onPoint(next);
      },
    };
  }, [span, series, marks, pointed, onPoint]);
  const { minute } = cursor;
  return (
    <figure className={chart.figure} aria-label={label}>
      <figcaption className={chart.legend}>
        {series.map(({ id, label: name, look, course }) => {
          const value = minute === null ? latestOf(course) : valueAt(course, minute);
          return (
            <span key={id} className={chart.key}>
              <svg width={18} height={8} aria-hidden>
                <path d="M0 4H18" data-look={look} className={chart.line} />
              </svg>
              {name}
              <b className="fb-figures">{value === null ? "–" : percent(value)}</b>
            </span>
          );
        })}
      </figcaption>
      <div ref={box} className={chart.canvas} style={{ height } satisfies CSSProperties}>
        {width === 0 ? null : (
          <CurveDrawing
            label={label}
            width={width}
            height={height}
            span={span}
            series={series}
            marks={marks}
            cursor={cursor}
            hourOf={(each) => storyHour(startMs + Math.round(each) * MINUTE_MS)}
            percent={percent}
          />
        )}
      </div>
    </figure>
  );
});
