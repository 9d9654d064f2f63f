import type { PointerEvent } from "react";
import { useId } from "react";
import { useView } from "../store/drill.ts";
import type { ChartMark, CurveSeries } from "./curveSeries.ts";
import classes from "./CurveChart.module.css";
import { CurveFlags } from "./CurveFlags.tsx";
import { CurveReading } from "./CurveReading.tsx";
import { valueAt } from "./curves.ts";
import { areaPath, linePath, type Span, storyTicks, xOf } from "./model/chartScale.ts";
import type { CurveCursor } from "./useCurveCursor.ts";
import { useFeedText } from "./useFeedText.ts";

export interface CurveDrawingProps {
  label: string;
  width: number;
  height: number;
  span: Span;
  series: readonly CurveSeries[];
  marks: readonly ChartMark[];
  cursor: CurveCursor;
  hourOf: (minute: number) => string;
  percent: (share: number) => string;
}

/** Room around the plot, px: flags above, the hours below, the shares at the left. */
const TOP = 22;
const BELOW = 18;
const LEFT = 34;
const RIGHT = 6;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const HOUR_PX = 64;

/** The chart itself. One stop for the keyboard: a slider over the story's minutes. */
export function CurveDrawing(props: CurveDrawingProps) {
  const { label, width, height, span, series, marks, cursor, hourOf, percent } = props;
  const { t } = useFeedText();
  const clip = useId();
  const phase = useView(({ exercise }) =>
    exercise === null ? 0 : Math.floor(exercise.startMs / 60_000) + exercise.offsetMinutes,
  );
  const inner = { width: Math.max(1, width - LEFT - RIGHT), height: Math.max(1, height - TOP - BELOW) };
  const x = xOf(span, inner.width);
  const ticks = storyTicks(span, inner.width, HOUR_PX, phase % 1_440);
  const at = cursor.minute;

  function onPointer(event: PointerEvent<SVGSVGElement>): void {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT;
    cursor.point(Math.round(span.from + (px / inner.width) * (span.to - span.from)));
  }

  const now = at ?? cursor.resting;
  const told = [
    hourOf(now),
    ...series.map(({ label: name, course }) => {
      const value = valueAt(course, now);
      return value === null ? null : `${name} ${percent(value)}`;
    }),
    ...marks.filter((mark) => Math.round(mark.minute) === now).map((mark) => mark.label),
  ];
  return (
    <div
      className={classes.stop}
      role="slider"
      tabIndex={0}
      aria-label={`${label}. ${t("curve.point")}`}
      aria-valuemin={span.from}
      aria-valuemax={span.to}
      aria-valuenow={now}
      aria-valuetext={told.filter((part) => part !== null).join(", ")}
      title={t("curve.keysTip")}
      onKeyDown={cursor.onKeyDown}
      onBlur={() => cursor.point(null)}
    >
      <svg
        width={width}
        height={height}
        className={classes.drawing}
        aria-hidden
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => cursor.point(null)}
      >
        <clipPath id={clip}>
          <rect x={0} y={-1} width={inner.width} height={inner.height + 2} />
        </clipPath>
        <g transform={`translate(${LEFT} ${TOP})`}>
          {SHARES.filter((share) => inner.height > 80 || share % 0.5 === 0).map((share) => (
            <g key={share} transform={`translate(0 ${inner.height * (1 - share)})`}>
              <line x2={inner.width} className={share === 0 ? classes.base : classes.grid} />
              <text x={-6} y={3.5} textAnchor="end" className={classes.axisText}>
                {percent(share)}
              </text>
            </g>
          ))}
          {ticks.map((minute) => (
            <g key={minute} transform={`translate(${x(minute)} ${inner.height})`}>
              <line y2={4} className={classes.base} />
              <text y={15} textAnchor={anchorAt(x(minute), inner.width)} className={classes.axisText}>
                {hourOf(minute)}
              </text>
            </g>
          ))}
          <g clipPath={`url(#${clip})`}>
            {series.map(({ id, look, course }) =>
              look === "reach" ? (
                <path key={id} d={areaPath(course, x, inner.height)} className={classes.area} />
              ) : null,
            )}
            {series.map(({ id, look, course }) => (
              <path
                key={id}
                d={linePath(course, x, inner.height)}
                data-look={look}
                className={classes.line}
              />
            ))}
          </g>
          <CurveFlags marks={marks} x={x} width={inner.width} height={inner.height} at={at} />
          {at === null ? null : (
            <g transform={`translate(${x(at)} 0)`} className={classes.cursor}>
              <line y2={inner.height} />
              {series.map(({ id, course }) => {
                const value = valueAt(course, at);
                return value === null ? null : <circle key={id} cy={inner.height * (1 - value)} r={3} />;
              })}
            </g>
          )}
        </g>
      </svg>
      {at === null ? null : (
        <CurveReading
          x={LEFT + x(at)}
          width={width}
          hour={hourOf(at)}
          marks={marks.filter((mark) => Math.abs(x(mark.minute) - x(at)) <= 5)}
        />
      )}
    </div>
  );
}

function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  return x < 14 ? "start" : x > width - 14 ? "end" : "middle";
}
