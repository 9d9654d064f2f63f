import { areaPath, linePath } from "./model/chartScale.ts";
import classes from "./Trends.module.css";

const WIDTH = 72;
const HEIGHT = 20;

/** What each of the last minutes brought, without an axis; the words beside it carry the numbers. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const course = { from: 0, values: values.map((value) => value / most) };
  const x = (minute: number) => (minute / Math.max(1, values.length - 1)) * WIDTH;
  return (
    <svg
      className={classes.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 -1 ${WIDTH} ${HEIGHT + 2}`}
      aria-hidden
    >
      <path d={areaPath(course, x, HEIGHT)} className={classes.ground} />
      <path d={linePath(course, x, HEIGHT)} className={classes.line} />
    </svg>
  );
}
