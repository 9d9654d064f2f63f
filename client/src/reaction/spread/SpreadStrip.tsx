import { useDeferredValue, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { curvesOf, trustOf } from "../../feed/curves.ts";
import { usePercent } from "../../feed/usePercent.ts";
import { useDrill, useView } from "../../store/drill.ts";
import { useUnits } from "../../ui/useUnits.ts";
import type { LaneFootProps } from "../../ui/lanes/laneFoot.ts";
import { layoutSpread } from "./layoutSpread.ts";
import { SpreadNames } from "./SpreadNames.tsx";
import classes from "./Spread.module.css";

/** A name that can be pressed is at least so high, px. */
const TARGET = 24;

/** Under the lanes, on their axis: how far claims have reached, and the public's trust. Nothing before anything spreads. */
export function SpreadStrip(props: LaneFootProps) {
  const { chronicle, window, width, metrics, handy, moving, standing } = props;
  const { t } = useTranslation("observer");
  const percent = usePercent();
  const units = useUnits();
  const clip = useId();
  const tables = useView(({ curves, moods }) => ({ curves, moods }));
  const settled = useDeferredValue(tables);
  const clock = useDrill((state) => state.clock);
  const startMs = useView((view) => view.exercise?.startMs ?? 0);
  const [picked, setPicked] = useState<string | null>(null);
  const { spread: height, font } = metrics;
  const trustHeight = Math.round(height * 0.3);
  const reachHeight = height - trustHeight;
  const pad = Math.round(font * 0.5);
  const row = handy ? Math.max(TARGET, font * 1.5) : font * 1.5;
  const most = Math.max(1, Math.floor(reachHeight / row));
  const { fromMs, toMs } = window;
  const laid = useMemo(() => {
    if (clock === null) return null;
    const source = {
      curves: curvesOf(settled),
      trust: trustOf(settled),
      chronicle,
      clock,
      startMs,
    };
    const plot = { width, reachHeight: reachHeight - 2 * pad, trustHeight: trustHeight - 2 * pad, most };
    return layoutSpread(source, { fromMs, toMs }, plot);
  }, [settled, chronicle, clock, startMs, fromMs, toMs, width, reachHeight, trustHeight, pad, most]);
  if (laid === null || (laid.reach.length === 0 && laid.trust === null)) return null;
  return (
    <section
      className={classes.strip}
      style={{ height, "--scale": font / 12, "--pad": `${font >= 20 ? 24 : 16}px` }}
      aria-label={t("spread.title")}
    >
      <SpreadNames
        laid={laid}
        metrics={metrics}
        reachHeight={reachHeight}
        handy={handy}
        picked={picked}
        onPick={setPicked}
      />
      <div className={classes.plot}>
        <svg width={width} height={height} className={classes.canvas} aria-hidden>
          <clipPath id={clip}>
            <rect width={width} height={height} />
          </clipPath>
          <g ref={standing}>
            <rect className={classes.future} width={width} height={height} />
            <line className={classes.now} y2={height} />
          </g>
          <line className={classes.rule} y1={reachHeight} y2={reachHeight} x2={width} />
          <g clipPath={`url(#${clip})`}>
            <g ref={moving} data-picked={picked !== null || undefined} className={classes.lines}>
              {laid.spoken.map(({ key, x, unit, sign }) => (
                <line
                  key={key}
                  x1={x}
                  x2={x}
                  y2={height}
                  className={classes.spoken}
                  data-sign={sign}
                  style={{ color: units.get(unit)?.colour }}
                />
              ))}
              <g transform={`translate(0 ${pad})`}>
                {laid.reach.map(({ claim, area }) =>
                  area === null ? null : <path key={claim} d={area} className={classes.area} />,
                )}
                {laid.reach.map(({ claim, path }, rank) => (
                  <path
                    key={claim}
                    d={path}
                    className={classes.line}
                    data-rank={rank}
                    data-picked={claim === picked || undefined}
                  />
                ))}
              </g>
              {laid.trust === null ? null : (
                <path
                  d={laid.trust.path}
                  className={classes.line}
                  data-rank="trust"
                  transform={`translate(0 ${reachHeight + pad})`}
                />
              )}
            </g>
          </g>
          <text x={4} y={font * 0.95} fontSize={font * 0.88} className={classes.scale}>
            {percent(laid.top)}
          </text>
        </svg>
      </div>
    </section>
  );
}
