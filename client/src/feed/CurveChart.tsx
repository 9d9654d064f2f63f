import { IconChartLine, IconTable } from "@tabler/icons-react";
import { type CSSProperties, memo, useMemo, useState } from "react";
import { useView } from "../store/drill.ts";
import { useSize } from "../ui/useSize.ts";
import classes from "./CurveChart.module.css";
import { CurveDrawing } from "./CurveDrawing.tsx";
import { CurveTable } from "./CurveTable.tsx";
import { latestOf, valueAt } from "./curves.ts";
import type { ChartMark, CurveSeries } from "./curveSeries.ts";
import { type Span, spanOf } from "./model/chartScale.ts";
import { type SharedMinute, useCurveCursor } from "./useCurveCursor.ts";
import { useFeedText } from "./useFeedText.ts";
import { usePercent } from "./usePercent.ts";
import { useStoryHour } from "./useStoryHour.ts";

export interface CurveChartProps {
  /** Names the chart for screen readers. */
  label: string;
  series: readonly CurveSeries[];
  /** Oldest first. */
  marks?: readonly ChartMark[];
  /** px of the drawing, axis included. */
  height?: number;
  /** The minutes of the story to show: give charts that stand together the same. All of it where not given. */
  span?: Span;
  /** The minute that is read out, where something beside the chart points as well. */
  shared?: SharedMinute;
}

const NO_MARKS: readonly ChartMark[] = [];
const MINUTE_MS = 60_000;

/** Courses of shares over the story's time, 0 to 100 %, to read by pointer, by keyboard or as a table. */
export const CurveChart = memo(function CurveChart(props: CurveChartProps) {
  const { label, series, marks = NO_MARKS, height = 176, shared } = props;
  const { t } = useFeedText();
  const [box, { width }] = useSize();
  const [asTable, setAsTable] = useState(false);
  const span = useMemo(
    () =>
      props.span ??
      spanOf(
        series.map(({ course }) => course),
        marks.map(({ minute }) => minute),
      ),
    [props.span, series, marks],
  );
  const cursor = useCurveCursor(span, series, marks, shared);
  const storyHour = useStoryHour();
  const startMs = useView((view) => view.exercise?.startMs ?? 0);
  const hourOf = (minute: number) => storyHour(startMs + Math.round(minute) * MINUTE_MS);
  const percent = usePercent();

  return (
    <figure className={classes.figure} aria-label={label}>
      <figcaption className={classes.legend}>
        {series.map(({ id, label: name, hint, look, course }) => {
          const value = cursor.minute === null ? latestOf(course) : valueAt(course, cursor.minute);
          return (
            <span key={id} className={classes.key} title={hint}>
              <svg width={18} height={8} aria-hidden className={classes.swatch}>
                <path d="M0 4H18" data-look={look} className={classes.line} />
              </svg>
              {name}
              <b className="fb-figures">{value === null ? "–" : percent(value)}</b>
            </span>
          );
        })}
        <button
          type="button"
          className={classes.switch}
          aria-pressed={asTable}
          title={t(asTable ? "curve.chart" : "curve.table")}
          aria-label={t("curve.table")}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? (
            <IconChartLine size={14} stroke={1.75} aria-hidden />
          ) : (
            <IconTable size={14} stroke={1.75} aria-hidden />
          )}
        </button>
      </figcaption>
      {asTable ? (
        <CurveTable
          label={label}
          span={span}
          series={series}
          marks={marks}
          hourOf={hourOf}
          percent={percent}
          height={height}
        />
      ) : (
        <div ref={box} className={classes.canvas} style={{ height } satisfies CSSProperties}>
          {width === 0 ? null : (
            <CurveDrawing
              label={label}
              width={width}
              height={height}
              span={span}
              series={series}
              marks={marks}
              cursor={cursor}
              hourOf={hourOf}
              percent={percent}
            />
          )}
        </div>
      )}
    </figure>
  );
});
