import { memo } from "react";
import { MarkLabel, MarkShape, markColour } from "./MarkShape.tsx";
import classes from "./Lanes.module.css";
import type { LaneMetrics } from "./laneMetrics.ts";
import type { LaidLane, LaidMark } from "./laidLane.ts";

export interface LaneRowProps {
  laid: LaidLane;
  name: string;
  metrics: LaneMetrics;
  /** What a screen reader says of a mark. */
  say: (mark: LaidMark) => string;
  /** false: the marks are a picture, and cannot be pressed. */
  handy: boolean;
  /** The mark that Tab leads to, one in the whole chart, and the one that stays shown; null in all other lanes. */
  current: string | null;
  pinned: string | null;
  /** Marks of later log positions have just come, and are let in with a motion. */
  freshAfter: number;
}

/** The marks of one lane. Their keys and presses are handled by the chart. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { laid, name, metrics, say, handy, current, pinned, freshAfter } = props;
  if (laid.marks === null) return null;
  const marks = [...laid.marks.arrivals, ...laid.marks.acts];
  if (marks.length === 0) return null;
  return (
    <g role="group" aria-label={name}>
      {marks.map((mark) => (
        <LaneMark
          key={mark.lead.key}
          mark={mark}
          metrics={metrics}
          said={say(mark)}
          pressed={handy ? mark.lead.key === pinned : undefined}
          tabIndex={handy ? (mark.lead.key === current ? 0 : -1) : undefined}
          fresh={mark.lead.seq > freshAfter || undefined}
        />
      ))}
    </g>
  );
});

interface LaneMarkProps {
  mark: LaidMark;
  metrics: LaneMetrics;
  said: string;
  /** Undefined where marks cannot be pressed. */
  pressed: boolean | undefined;
  tabIndex: number | undefined;
  fresh: true | undefined;
}

/** One mark. A layout makes all of them anew; drawn anew is only what has another place or other words. */
const LaneMark = memo(
  function LaneMark({ mark, metrics, said, pressed, tabIndex, fresh }: LaneMarkProps) {
    return (
      <g transform={`translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)})`}>
        <g
          className={classes.mark}
          style={{ color: markColour(mark.lead) }}
          role={pressed === undefined ? "img" : "button"}
          aria-label={said}
          aria-pressed={pressed}
          tabIndex={tabIndex}
          data-mark={mark.lead.key}
          data-fresh={fresh}
        >
          <rect
            className={classes.hit}
            x={-metrics.glyph * 0.7}
            y={-metrics.glyph * 0.7}
            width={metrics.glyph * 1.4}
            height={metrics.glyph * 1.4}
            rx={4}
          />
          <g className={classes.shape}>
            <MarkShape laid={mark} metrics={metrics} />
          </g>
        </g>
        <g aria-hidden className={classes.label} data-fresh={fresh}>
          <MarkLabel laid={mark} metrics={metrics} />
        </g>
      </g>
    );
  },
  (a, b) =>
    a.mark.lead === b.mark.lead &&
    a.mark.x === b.mark.x &&
    a.mark.y === b.mark.y &&
    a.mark.label === b.mark.label &&
    a.mark.plate === b.mark.plate &&
    a.mark.badge === b.mark.badge &&
    a.metrics === b.metrics &&
    a.said === b.said &&
    a.pressed === b.pressed &&
    a.tabIndex === b.tabIndex &&
    a.fresh === b.fresh,
);
