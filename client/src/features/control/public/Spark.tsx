import type { Course } from "../../../feed/curves.ts";
import { linePath, type Span, xOf } from "../../../feed/model/chartScale.ts";
import classes from "./Public.module.css";

const SIZE = { width: 72, height: 20 };

/** A course in the size of a word, on the same span and scale as its neighbours. */
export function Spark({ course, span, top }: { course: Course; span: Span; top: number }) {
  const x = xOf(span, SIZE.width);
  const scaled = {
    from: course.from,
    values: course.values.map((value) => (value === null ? null : value / top)),
  };
  return (
    <svg
      className={classes.spark}
      width={SIZE.width}
      height={SIZE.height}
      viewBox={`0 -1 ${SIZE.width} ${SIZE.height + 2}`}
      aria-hidden
    >
      <path d={linePath(scaled, x, SIZE.height)} />
    </svg>
  );
}
