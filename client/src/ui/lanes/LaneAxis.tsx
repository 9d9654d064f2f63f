import { type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { readScenarioTime } from "../../i18n/format.ts";
import { useDrill, useView } from "../../store/drill.ts";
import { axisTicks } from "./axisTicks.ts";
import type { LaneMetrics } from "./laneMetrics.ts";
import type { LaneWindow } from "./laneWindow.ts";
import classes from "./Lanes.module.css";
import { type ClockSample, scenarioAt } from "./storyClock.ts";

export interface LaneAxisProps {
  window: LaneWindow;
  /** Play is over and nothing moves: labels at the edges can be kept whole. */
  still: boolean;
  width: number;
  metrics: LaneMetrics;
  samples: readonly ClockSample[];
  moving: RefObject<SVGGElement | null>;
  standing: RefObject<SVGGElement | null>;
}

/** The axis above the lanes: the story's hours, and the minutes of play below them. */
export function LaneAxis({ window, still, width, metrics, samples, moving, standing }: LaneAxisProps) {
  const { t } = useTranslation("observer");
  const clock = useDrill((state) => state.clock);
  const exercise = useView((view) => view.exercise);
  const { fromMs, toMs } = window;
  const ticks = useMemo(
    () => axisTicks({ fromMs, toMs }, width, metrics.tick),
    [fromMs, toMs, width, metrics.tick],
  );
  if (clock === null || exercise === null) return null;
  const { font, axis } = metrics;
  const edge = font * 1.6;
  const anchor = (x: number) => (still && x > width - edge ? "end" : still && x < edge ? "start" : "middle");
  return (
    <svg className={classes.axis} width={width} height={axis} aria-hidden>
      <g ref={moving}>
        {ticks.map(({ playMs, x }) => (
          <g key={playMs} transform={`translate(${x.toFixed(1)} 0)`}>
            <line y1={axis - 5} y2={axis} className={classes.tick} />
            <text y={font * 1.15} fontSize={font} textAnchor={anchor(x)} className={classes.hour}>
              {readScenarioTime(scenarioAt(samples, clock, playMs), exercise).time}
            </text>
            <text y={axis - 8} fontSize={font * 0.88} textAnchor={anchor(x)} className={classes.minute}>
              {t("lanes.minute", { minute: playMs / 60_000 })}
            </text>
          </g>
        ))}
      </g>
      <g ref={standing} className={classes.nowFlag}>
        <path d={`M-6 ${axis - 9}h12L0 ${axis}Z`} />
      </g>
    </svg>
  );
}
