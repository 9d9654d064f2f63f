import type { ChartMark } from "./curveSeries.ts";
import classes from "./CurveChart.module.css";
import { useFeedText } from "./useFeedText.ts";

const MOST = 4;
const ROOM = 190;

/** Beside the cursor: the hour, and what happened there. The legend above shows the numbers. */
export function CurveReading(props: { x: number; width: number; hour: string; marks: readonly ChartMark[] }) {
  const { x, width, hour, marks } = props;
  const { t } = useFeedText();
  const side = x > width - ROOM && x > width / 2 ? { right: width - x + 6 } : { left: x + 6 };
  return (
    <div className={classes.reading} style={side} aria-hidden>
      <b className="fb-figures">{hour}</b>
      {marks.slice(0, MOST).map((mark) => (
        <span key={mark.key}>{mark.label}</span>
      ))}
      {marks.length > MOST ? <span>{t("curve.more", { count: marks.length - MOST })}</span> : null}
    </div>
  );
}
