import type { ChartMark, CurveSeries } from "./curveSeries.ts";
import classes from "./CurveChart.module.css";
import { valueAt } from "./curves.ts";
import type { Span } from "./model/chartScale.ts";
import { tableMinutes } from "./model/tableMinutes.ts";
import { useFeedText } from "./useFeedText.ts";

export interface CurveTableProps {
  label: string;
  span: Span;
  series: readonly CurveSeries[];
  marks: readonly ChartMark[];
  hourOf: (minute: number) => string;
  percent: (share: number) => string;
  height: number;
}

/** The same chart as a table: a line every ten minutes, and one for each moment at which something happened. */
export function CurveTable({ label, span, series, marks, hourOf, percent, height }: CurveTableProps) {
  const { t } = useFeedText();
  const minutes = tableMinutes(
    span,
    series.map(({ course }) => course),
    marks.map(({ minute }) => minute),
  );
  return (
    <div
      className={classes.tableBox}
      style={{ maxHeight: height }}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("curve.time")}</th>
            {series.map(({ id, label: name }) => (
              <th key={id} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
            {marks.length === 0 ? null : <th scope="col">{t("curve.marks")}</th>}
          </tr>
        </thead>
        <tbody>
          {minutes.map((minute) => (
            <tr key={minute}>
              <th scope="row" className="fb-figures">
                {hourOf(minute)}
              </th>
              {series.map(({ id, course }) => {
                const value = valueAt(course, minute);
                return (
                  <td key={id} className={`${classes.number} fb-figures`}>
                    {value === null ? "–" : percent(value)}
                  </td>
                );
              })}
              {marks.length === 0 ? null : (
                <td>
                  {marks
                    .filter((mark) => Math.round(mark.minute) === minute)
                    .map((mark) => mark.label)
                    .join(" · ")}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
