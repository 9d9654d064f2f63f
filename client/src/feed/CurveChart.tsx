import { IconChartLine, IconTable } from "@tabler/icons-react";
import { type CSSProperties, memo, useMemo, useState } from "react";
import { useView } from "../store/drill.ts";
import { useSize } from "../ui/useSize.ts";
import classes from "./CurveChart.module.css";
import { CurveDrawing } from "./CurveDrawing.tsx";
import { CurveTable } from "./CurveTable.tsx";
import { type Course, latestOf, valueAt } from "./curves.ts";
import { type Span, spanOf } from "./model/chartScale.ts";
import { type SharedMinute, useCurveCursor } from "./useCurveCursor.ts";
import { useFeedText } from "./useFeedText.ts";
import { usePercent } from "./usePercent.ts";
import { useStoryHour } from "./useStoryHour.ts";

/**
 * How a line is drawn: `reach` solid over a faint ground, `belief` dashed, `trust` dotted, `other` thin,
 * for a course to compare with.
 */
export type CurveLook = "reach" | "belief" | "trust" | "other";

export interface CurveSeries {
  id: string;
  /** A word or two, in the page's language. */
  label: string;
  /** What it says, in full: the tip of its word in the legend. */
  hint?: string;
  /** Shares, 0 to 1, a number a minute of the story. */
  course: Course;
  look: CurveLook;
}

/** A vertical mark: what a unit published, or why the public moved. */
export interface ChartMark {
  key: string;
  /** Minute of the story since STARTEX. */
  minute: number;
  /** What happened, in the page's language. */
  label: string;
  /** Flagged with the unit's letters; null for none. */
  unit: string | null;
  /** `said`: a publication; `up`, `down`, `still`: how a reaction moved trust. */
  tone: "said" | "up" | "down" | "still";
}

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
