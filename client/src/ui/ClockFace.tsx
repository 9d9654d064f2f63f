import { useTranslation } from "react-i18next";
import { formatPlay, readScenarioTime } from "../i18n/format.ts";
import { useClock, useView } from "../store/drill.ts";
import classes from "./ClockFace.module.css";
import { PhaseMark } from "./PhaseMark.tsx";

export interface ClockFaceProps {
  /** `bar` fits a header, `wall` is read across a hall. */
  size?: "bar" | "wall";
  /** Also seconds of scenario time. */
  seconds?: boolean;
}

/** The exercise's two clocks: the story's day and hour, and play time; the rate; whether it runs. */
export function ClockFace({ size = "bar", seconds = false }: ClockFaceProps) {
  const { t } = useTranslation("common");
  const clock = useClock();
  const exercise = useView((view) => view.exercise);
  if (clock === null || exercise === null) return null;
  const scenario = readScenarioTime(clock.scenarioMs, exercise);
  return (
    <div className={classes.face} data-size={size} role="group" aria-label={t("clock.scenario")}>
      <span className={classes.day}>{t("clock.day", { day: scenario.day })}</span>
      <time className={`${classes.time} fb-figures`}>
        {seconds ? scenario.timeWithSeconds : scenario.time}
      </time>
      <span className={classes.rest}>
        {clock.playMs === null ? null : (
          <span className={`${classes.play} fb-figures`} title={t("clock.play")}>
            {formatPlay(clock.playMs)}
          </span>
        )}
        {clock.rate === 1 ? null : (
          <span className={`${classes.rate} fb-figures`}>{t("clock.rate", { rate: clock.rate })}</span>
        )}
        <PhaseMark phase={clock.phase} />
      </span>
    </div>
  );
}
