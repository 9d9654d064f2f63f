import { useTranslation } from "react-i18next";
import { usePercent } from "../../feed/usePercent.ts";
import { useText } from "../../i18n/useText.ts";
import { useView } from "../../store/drill.ts";
import type { LaneMetrics } from "../../ui/lanes/laneMetrics.ts";
import type { LaidCourse, LaidSpread } from "./layoutSpread.ts";
import classes from "./Spread.module.css";

export interface SpreadNamesProps {
  laid: LaidSpread;
  metrics: LaneMetrics;
  reachHeight: number;
  handy: boolean;
  picked: string | null;
  onPick: (claim: string | null) => void;
}

/** At the left of the lines: which is which, how far it is, and whether it rises. A press makes one stand out. */
export function SpreadNames({ laid, metrics, reachHeight, handy, picked, onPick }: SpreadNamesProps) {
  const { t } = useTranslation("observer");
  const text = useText();
  const claims = useView((view) => view.claims);
  const { font } = metrics;
  return (
    <div className={classes.names} style={{ fontSize: font }}>
      <ul className={classes.reach} style={{ height: reachHeight }} aria-label={t("spread.reach")}>
        {laid.reach.length === 0 ? <li className={classes.none}>{t("spread.none")}</li> : null}
        {laid.reach.map((course, rank) => {
          const name = text(claims[course.claim]?.text) || course.claim;
          const face = (
            <>
              <Swatch rank={rank} font={font} />
              <span className="fb-clip">{name}</span>
              <Reading course={course} />
            </>
          );
          return (
            <li key={course.claim}>
              {handy ? (
                <button
                  type="button"
                  className={classes.name}
                  title={name}
                  aria-pressed={course.claim === picked}
                  onClick={() => onPick(course.claim === picked ? null : course.claim)}
                >
                  {face}
                </button>
              ) : (
                <span className={classes.name}>{face}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={classes.trust}>
        {laid.trust === null ? null : (
          <span className={classes.name} title={t("spread.trustHelp")}>
            <Swatch rank="trust" font={font} />
            <span className="fb-clip">{t("spread.trust")}</span>
            <Reading course={laid.trust} />
          </span>
        )}
      </p>
    </div>
  );
}

function Swatch({ rank, font }: { rank: number | "trust"; font: number }) {
  return (
    <svg width={font * 1.6} height={8} aria-hidden className={classes.swatch}>
      <path d={`M0 4H${font * 1.6}`} className={classes.line} data-rank={rank} />
    </svg>
  );
}

/** Where a course stands, and an arrow where it has moved by what one can see. */
function Reading({ course: { latest, change } }: { course: LaidCourse }) {
  const { t } = useTranslation("observer");
  const percent = usePercent();
  const moves = Math.abs(change) >= 0.005;
  return (
    <b
      className={`${classes.figure} fb-figures`}
      title={
        moves ? t(change > 0 ? "spread.up" : "spread.down", { change: percent(Math.abs(change)) }) : undefined
      }
    >
      {percent(latest)}
      <span aria-hidden className={classes.arrow}>
        {moves ? (change > 0 ? "▲" : "▼") : ""}
      </span>
    </b>
  );
}
